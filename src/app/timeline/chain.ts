import type { EventView } from '../../sim/view';
import type { Layout } from './layout';

export interface ChainLink {
  readonly key: string;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** Id of a selected event; null when something else or nothing is selected. */
export function selectedEvent(selection: string | null): number | null {
  const match = /^event\/(\d+)$/.exec(selection ?? '');
  return match === null ? null : Number(match[1]);
}

/** The selected event with its direct causes and effects. */
export function neighbours(events: readonly EventView[], id: number): readonly number[] {
  const selected = events.find((event) => event.id === id);
  if (selected === undefined) return [];
  const effects = events.filter((event) => event.visible && event.causes.includes(id));
  return [...selected.causes, id, ...effects.map((event) => event.id)];
}

/** Lines from cause to effect between the marks that stand for the chain's events. */
export function chainLinks(
  drawn: Layout,
  events: readonly EventView[],
  chain: ReadonlySet<number>,
) {
  const markOf = (id: number) => drawn.marks[drawn.holders.get(id) ?? -1];
  const links = new Map<string, ChainLink>();
  for (const event of events) {
    if (!chain.has(event.id)) continue;
    const effect = markOf(event.id);
    for (const id of event.causes) {
      const cause = chain.has(id) ? markOf(id) : undefined;
      if (cause === undefined || effect === undefined || cause === effect) continue;
      const key = `${cause.key}-${effect.key}`;
      links.set(key, { key, x1: cause.x, y1: cause.y, x2: effect.x, y2: effect.y });
    }
  }
  return [...links.values()];
}
