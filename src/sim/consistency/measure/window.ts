import type { Micros } from '../../../kernel/types';
import { dueAt, dueUntil, operationDue } from '../workload/due';
import type { LabClientState, LabRecord } from '../workload/types';

/** What became of one request that was due. `missed` = its client was still waiting for the one before. */
export interface Request {
  readonly f: 'read' | 'write';
  readonly due: Micros;
  readonly record: LabRecord | null;
  readonly name: string;
}

/**
 * Every request of a client that was due in [from, to] and whose fate is known: what is still open counts once
 * it has ended. Those that were due while the client waited are there without a record: availability divides by
 * what the open loop wanted to send.
 */
export function requestsOf(client: LabClientState, from: Micros, to: Micros): Request[] {
  const { spec, done, open } = client;
  const first = dueUntil(spec, from - 1);
  const end = dueUntil(spec, to);
  const records = recordsFrom(done, first);
  const requests: Request[] = [];
  let next = 0;
  for (let n = first; n < end; n += 1) {
    if (open?.number === n) continue;
    while ((records[next]?.number ?? Number.POSITIVE_INFINITY) < n) next += 1;
    const one = records[next];
    const record = one?.number === n ? one : null;
    const f = operationDue(spec, n).op === 'get' ? 'read' : 'write';
    requests.push({ f, due: dueAt(spec, n), record, name: `${spec.name}#${n}` });
  }
  return requests;
}

/** Records stand in the order of their numbers. */
function recordsFrom(done: LabClientState['done'], first: number): LabRecord[] {
  let low = 0;
  let high = done.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((done.at(middle)?.number ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  return done.slice(low);
}

/** Nearest rank: the smallest value that at least this share of the values does not exceed. */
export function nearestRank(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}
