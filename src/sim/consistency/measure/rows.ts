import { DEADLINE_EXCEEDED } from '../../etcd/errors';
import type { LabError, LabRow } from '../view';
import { idOf, isReadDue } from '../workload/due';
import type { LabRecord } from '../workload/types';
import { countMarks, type Marks } from './marks';
import { nearestRank, rankOf, type Stretch } from './window';

/** The requests of one side. */
export interface SideStretches {
  readonly side: string;
  readonly stretches: readonly Stretch[];
}

/** Writes, then reads, of each side, and the errors in the clients' own words, the most frequent first. */
export function tableOf(
  sides: readonly SideStretches[],
  marks: Marks,
): { readonly rows: readonly LabRow[]; readonly errors: readonly LabError[] } {
  const counted = sides.map(({ side, stretches }) => {
    const counts = { write: nothing(), read: nothing(), refusals: [] };
    for (const stretch of stretches) count(stretch, counts, marks);
    return { side, counts };
  });
  return {
    rows: counted.flatMap(({ side, counts: { write, read } }) => [
      rowOf(side, 'write', write),
      rowOf(side, 'read', read),
    ]),
    errors: counted
      .flatMap(({ side, counts }) => errorsOf(side, counts.refusals))
      .sort((a, b) => b.count - a.count),
  };
}

/** Counted in place: a table of ten seconds has hundreds or thousands of requests, each frame. */
interface Counts {
  offered: number;
  sent: number;
  refused: number;
  timedOut: number;
  stale: number;
  readonly times: number[];
}

interface SideCounts extends Readonly<Record<LabRow['f'], Counts>> {
  /** What ended with an error. */
  readonly refusals: LabRecord[];
}

function nothing(): Counts {
  return { offered: 0, sent: 0, refused: 0, timedOut: 0, stale: 0, times: [] };
}

function count(stretch: Stretch, counts: SideCounts, marks: Marks): void {
  const { client, first, end, start, stop } = stretch;
  const { spec, done } = client;
  let number = first;
  for (let i = start; i < stop; i += 1) {
    const record = done.at(i);
    if (record === undefined) break;
    countMissed(stretch, number, record.number, counts);
    number = record.number + 1;
    countSent(record, counts);
  }
  countMissed(stretch, number, end, counts);
  counts.read.stale += countMarks(marks, spec.name, idOf(spec, first), idOf(spec, end), 'stale');
}

function countSent(record: LabRecord, counts: SideCounts): void {
  const own = counts[record.f];
  own.offered += 1;
  own.sent += 1;
  if (record.outcome === 'ok') own.times.push(record.ret - record.call);
  else if (record.error === DEADLINE_EXCEEDED) own.timedOut += 1;
  else own.refused += 1;
  if (record.error !== '') counts.refusals.push(record);
}

/** What was due between two records was never sent, apart from what is open. */
function countMissed(
  { client, open }: Stretch,
  from: number,
  to: number,
  counts: SideCounts,
): void {
  for (let number = from; number < to; number += 1)
    if (number !== open) counts[isReadDue(client.spec, number) ? 'read' : 'write'].offered += 1;
}

function rowOf(side: string, f: LabRow['f'], { times, ...counts }: Counts): LabRow {
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

function errorsOf(side: string, refusals: readonly LabRecord[]): LabError[] {
  const byText = new Map<string, number[]>();
  for (const { error, ret, call } of refusals) {
    const times = byText.get(error) ?? [];
    byText.set(error, times);
    times.push(ret - call);
  }
  return [...byText].map(([text, times]) => ({
    side,
    text,
    count: times.length,
    after: nearestRank(times, 0.5) ?? 0,
  }));
}
