import type { Micros } from '../../../kernel/types';
import { dueUntil } from '../workload/due';
import type { LabClientState } from '../workload/types';
import { countBelow, ledgerOf } from './ledger';

/**
 * The requests of a client that were due in a stretch, as numbers and as positions in `done`; ends are excluded.
 * Those that were due while the client waited are there, too, without a record: availability divides by what the
 * open loop wanted to send.
 */
export interface Stretch {
  readonly client: LabClientState;
  readonly first: number;
  readonly end: number;
  readonly start: number;
  readonly stop: number;
  /** Number of the request that is open, when it is one of these; it counts once it has ended. */
  readonly open: number | null;
}

/** Of what was due in [from, to]. */
export function stretchOf(client: LabClientState, from: Micros, to: Micros): Stretch {
  const { spec, done, open } = client;
  const first = dueUntil(spec, from - 1);
  const end = Math.max(first, dueUntil(spec, to));
  const isOpen = open !== null && open.number >= first && open.number < end;
  return {
    client,
    first,
    end,
    start: positionOf(done, first),
    stop: positionOf(done, end),
    open: isOpen ? open.number : null,
  };
}

/** Where the first record from request `first` on stands; records are in the order of their numbers. */
export function positionOf(done: LabClientState['done'], first: number): number {
  return countBelow(ledgerOf(done).numbers, done.length, first);
}

/** Nearest rank: the smallest value that at least this share of the values does not exceed. */
export function nearestRank(values: readonly number[], share: number): number | null {
  return rankOf(Float64Array.from(values).sort(), share);
}

/** The same of values that are sorted. */
export function rankOf(sorted: Float64Array, share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
