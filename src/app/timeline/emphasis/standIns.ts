/**
 * Which mark stands for an event of a chain. An event that is not drawn (bookkeeping, or folded away)
 * belongs to the mark that its line goes on to: of a cause that is what came of it, of an effect what it
 * came from.
 */
import type { EventView } from '../../../sim/view';
import type { Layout } from '../layout';

/** Both lists ascending by id and within what may be shown. */
export function standIns(
  upstream: readonly EventView[],
  downstream: readonly EventView[],
  drawn: Layout,
): ReadonlyMap<string, readonly number[]> {
  const keyOf = new Map<number, string>();
  const passedOn = new Map<number, string>();
  const own = (event: EventView) => drawn.marks[drawn.holders.get(event.id) ?? -1]?.key;
  const isBeyond = ({ at }: EventView) => {
    const x = drawn.axis.toX(at, drawn.plotWidth);
    return x < 0 || x > drawn.plotWidth;
  };
  for (const event of [...upstream].reverse()) {
    const key = own(event) ?? passedOn.get(event.id);
    if (key === undefined || isBeyond(event)) continue;
    keyOf.set(event.id, key);
    for (const cause of event.causes) if (!passedOn.has(cause)) passedOn.set(cause, key);
  }
  for (const event of downstream) {
    if (keyOf.has(event.id) || isBeyond(event)) continue;
    const key = own(event) ?? event.causes.map((id) => keyOf.get(id)).find(isKnown);
    if (key !== undefined) keyOf.set(event.id, key);
  }
  const members = new Map<string, number[]>();
  for (const [id, key] of keyOf) {
    const ids = members.get(key);
    if (ids === undefined) members.set(key, [id]);
    else ids.push(id);
  }
  for (const ids of members.values()) ids.sort((one, other) => one - other);
  return members;
}

function isKnown(key: string | undefined): key is string {
  return key !== undefined;
}
