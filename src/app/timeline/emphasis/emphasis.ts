/** What stands out and what recedes: a causal chain, the finds of a search, or nothing. */
import type { EventView } from '../../../sim/view';
import type { Layout } from '../layout';
import type { TimelineChain } from '../types';
import { anchorsOf, type ChainLink, linksWithin } from './chain';
import { standIns } from './standIns';

export type Role = 'cause' | 'effect' | 'found';

export interface Ring {
  readonly key: string;
  readonly kind: 'chosen' | 'found';
  readonly x: number;
  readonly y: number;
}

export interface Emphasis {
  /** Roles of marks by their keys; without any nothing recedes. */
  readonly roles: ReadonlyMap<string, Role>;
  /** Events of the chain by the key of the mark that stands for them; out of view none does. */
  readonly members: ReadonlyMap<string, readonly number[]>;
  readonly links: readonly ChainLink[];
  readonly rings: readonly Ring[];
  readonly recedes: boolean;
}

export function emphasise(
  drawn: Layout,
  events: readonly EventView[],
  chain: TimelineChain | null,
  found: readonly number[] | null,
): Emphasis {
  // What a question hides takes no part, not even by letting the rest recede.
  const shown = new Map(
    events.filter(({ at }) => at <= drawn.end).map((event) => [event.id, event]),
  );
  const isShown = (id: number) => shown.has(id);
  const finds = (found ?? []).filter(isShown);
  const linked = chain !== null && isShown(chain.event) ? chain : null;
  const upstream = linked === null ? [] : [...linked.upstream.filter(isShown), linked.event];
  const downstream = linked === null ? [] : linked.downstream.filter(isShown);

  const roles = new Map<string, Role>();
  const give = (ids: readonly number[], role: Role) => {
    for (const id of ids) {
      const mark = drawn.marks[drawn.holders.get(id) ?? -1];
      if (mark !== undefined) roles.set(mark.key, role);
    }
  };
  give(finds, 'found');
  give(downstream, 'effect');
  give(upstream, 'cause');

  const anchorOf = anchorsOf(drawn);
  const pick = (ids: readonly number[]) =>
    [...ids].sort((one, other) => one - other).flatMap((id) => shown.get(id) ?? []);
  const effects = linked === null ? [] : [linked.event, ...downstream];
  return {
    roles,
    members: standIns(pick(upstream), pick(effects), drawn),
    links: [
      ...linksWithin(pick(upstream), 'cause', anchorOf),
      ...linksWithin(pick(effects), 'effect', anchorOf),
    ],
    rings: [
      ...ringsOf(drawn, pick(finds), 'found'),
      ...ringsOf(drawn, linked === null ? [] : pick([linked.event]), 'chosen'),
    ],
    recedes: linked !== null || finds.length > 0,
  };
}

/** One ring per mark; a bar holds many events, so there each event has its own place. */
function ringsOf(drawn: Layout, events: readonly EventView[], kind: Ring['kind']): readonly Ring[] {
  const rings = new Map<string, Ring>();
  for (const event of events) {
    const mark = drawn.marks[drawn.holders.get(event.id) ?? -1];
    if (mark === undefined) continue;
    const x = mark.shape === 'bar' ? drawn.axis.toX(event.at, drawn.plotWidth) : mark.x;
    const key = `${kind}/${mark.shape === 'bar' ? `${mark.y}/${Math.round(x / 4)}` : mark.key}`;
    if (!rings.has(key)) rings.set(key, { key, kind, x, y: mark.y });
  }
  return [...rings.values()];
}
