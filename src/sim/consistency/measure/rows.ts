import { DEADLINE_EXCEEDED } from '../../etcd/errors';
import type { LabError, LabRow } from '../view';
import { type Marks, markOf } from './marks';
import { nearestRank, type Request, rankOf } from './window';

/** The requests of one side. */
export interface SideRequests {
  readonly side: string;
  readonly requests: readonly Request[];
}

/** Writes, then reads, of each side. */
export function rowsOf(sides: readonly SideRequests[], marks: Marks): LabRow[] {
  return sides.flatMap(({ side, requests }) =>
    (['write', 'read'] as const).map((f) => rowOf(side, f, requests, marks)),
  );
}

function rowOf(side: string, f: LabRow['f'], requests: readonly Request[], marks: Marks): LabRow {
  const times: number[] = [];
  const counts = { offered: 0, sent: 0, refused: 0, timedOut: 0, stale: 0 };
  for (const { client, id, f: kind, record } of requests) {
    if (kind !== f) continue;
    counts.offered += 1;
    if (record === null) continue;
    counts.sent += 1;
    if (record.outcome === 'ok') times.push(record.ret - record.call);
    else if (record.error === DEADLINE_EXCEEDED) counts.timedOut += 1;
    else counts.refused += 1;
    if (f === 'read' && markOf(marks, client, id) === 'stale') counts.stale += 1;
  }
  const sorted = Float64Array.from(times).sort();
  return {
    side,
    f,
    ...counts,
    ok: times.length,
    p50: rankOf(sorted, 0.5),
    p99: rankOf(sorted, 0.99),
    stale: f === 'write' ? null : counts.stale,
  };
}

/** Errors in the clients' own words, the most frequent first. */
export function errorsOf(sides: readonly SideRequests[]): LabError[] {
  return sides
    .flatMap(({ side, requests }) => {
      const byText = new Map<string, number[]>();
      for (const { record } of requests) {
        if (record === null || record.error === '') continue;
        const times = byText.get(record.error) ?? [];
        byText.set(record.error, times);
        times.push(record.ret - record.call);
      }
      return [...byText].map(([text, times]) => ({
        side,
        text,
        count: times.length,
        after: nearestRank(times, 0.5) ?? 0,
      }));
    })
    .sort((a, b) => b.count - a.count);
}
