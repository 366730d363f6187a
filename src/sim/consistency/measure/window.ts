import type { Micros } from '../../../kernel/types';
import { dueUntil, idOf, isReadDue } from '../workload/due';
import type { LabClientState, LabOutcome, LabRecord } from '../workload/types';

/** What became of one request that was due. */
export interface Request {
  /** Short name of its client. */
  readonly client: string;
  readonly id: number;
  readonly f: 'read' | 'write';
  /** `missed` = its client was still waiting for the one before. */
  readonly outcome: LabOutcome | 'missed';
  readonly record: LabRecord | null;
}

/** A request that was sent is the same object in every look. */
const sent = new WeakMap<LabRecord, Request>();

/**
 * Every request of a client that was due in [from, to] and whose fate is known: what is still open counts once
 * it has ended. Those that were due while the client waited are there, too: availability divides by what the
 * open loop wanted to send.
 */
export function requestsOf(client: LabClientState, from: Micros, to: Micros): Request[] {
  const { spec, done, open } = client;
  const end = dueUntil(spec, to);
  const requests: Request[] = [];
  let next = positionOf(done, dueUntil(spec, from - 1));
  for (let n = dueUntil(spec, from - 1); n < end; n += 1) {
    if (open?.number === n) continue;
    const one = done.at(next);
    if (one?.number === n) {
      requests.push(requestOf(client, one));
      next += 1;
    } else requests.push(missed(client, n));
  }
  return requests;
}

function requestOf({ spec }: LabClientState, record: LabRecord): Request {
  let request = sent.get(record);
  if (request === undefined) {
    const { id, f, outcome } = record;
    request = { client: spec.name, id, f, outcome, record };
    sent.set(record, request);
  }
  return request;
}

function missed({ spec }: LabClientState, n: number): Request {
  const f = isReadDue(spec, n) ? 'read' : 'write';
  return { client: spec.name, id: idOf(spec, n), f, outcome: 'missed', record: null };
}

/** Where the first record from request `first` on stands; records are in the order of their numbers. */
export function positionOf(done: LabClientState['done'], first: number): number {
  let low = 0;
  let high = done.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((done.at(middle)?.number ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Nearest rank: the smallest value that at least this share of the values does not exceed. */
export function nearestRank(values: readonly number[], share: number): number | null {
  return rankOf(Float64Array.from(values).sort(), share);
}

/** The same of values that are sorted. */
export function rankOf(sorted: Float64Array, share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
