import type { SimEvent } from '../kernel/types';
import { viewEvent } from '../sim/observe/event';
import type { History } from './history';

/** "Pause when …": what playing may stop at. */
export type BreakSpec =
  | { readonly kind: 'leader' }
  | { readonly kind: 'commit' }
  /** A client's request did not end well. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'invariant' }
  /** A member takes a state of its chart. */
  | { readonly kind: 'state'; readonly entity: string; readonly state: string };

export interface BreakHit {
  readonly spec: number;
  readonly event: number;
  readonly at: number;
  readonly label: string;
}

/** Every event of a run at which one of the conditions is met. */
export function breakHits(history: History, specs: readonly BreakSpec[]): BreakHit[] {
  const hits: BreakHit[] = [];
  let committed = 0;
  const { violations } = history.last.witness as {
    readonly violations: readonly { readonly events: readonly number[] }[];
  };
  const broken = new Set(violations.map(({ events }) => events.at(-1)));
  for (const event of history.all()) {
    const reached = commitOf(event);
    const advances = reached > committed;
    committed = Math.max(committed, reached);
    specs.forEach((spec, i) => {
      const meets =
        spec.kind === 'commit'
          ? advances
          : spec.kind === 'invariant'
            ? broken.has(event.id)
            : noted(event, spec);
      if (meets)
        hits.push({ spec: i, event: event.id, at: event.at, label: viewEvent(event).label });
    });
  }
  return hits;
}

function commitOf(event: SimEvent): number {
  return event.notes.reduce(
    (most, { reason, data }) => (reason === 'commit' ? Math.max(most, Number(data.to)) : most),
    0,
  );
}

function noted(event: SimEvent, spec: BreakSpec): boolean {
  return event.notes.some(({ reason, about, data }) => {
    switch (spec.kind) {
      case 'leader':
        return reason === 'role' && data.to === 'leader';
      case 'failed':
        return reason === 'answer' && data.outcome !== 'ok';
      case 'state':
        return reason === 'role' && `etcd/${about}` === spec.entity && data.to === spec.state;
      default:
        return false;
    }
  });
}
