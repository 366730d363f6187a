import type { LabError, LabRow } from '../view';
import { idOf, isReadDue, readsDue } from '../workload/due';
import type { LabRecord } from '../workload/types';
import { countBelow, ledgerOf, OK, TIMED_OUT } from './ledger';
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
  const { calls, rets, ends, reads, errors } = ledgerOf(done);
  countOffered(stretch, counts);
  for (let i = start; i < stop; i += 1) {
    const own = reads[i] === 1 ? counts.read : counts.write;
    own.sent += 1;
    if (ends[i] === OK) own.times.push((rets[i] ?? 0) - (calls[i] ?? 0));
    else if (ends[i] === TIMED_OUT) own.timedOut += 1;
    else own.refused += 1;
  }
  const from = countBelow(errors, errors.length, start);
  for (let i = from; i < errors.length; i += 1) {
    const position = errors[i] ?? stop;
    const one = position < stop ? done.at(position) : undefined;
    if (one === undefined) break;
    counts.refusals.push(one);
  }
  counts.read.stale += countMarks(marks, spec.name, idOf(spec, first), idOf(spec, end), 'stale');
}

/** Everything that was due, sent or not, apart from what is open. */
function countOffered(
  { client: { spec }, first, end, open }: Stretch,
  { read, write }: SideCounts,
): void {
  const isOpenRead = open !== null && isReadDue(spec, open);
  const reads = readsDue(spec, end) - readsDue(spec, first) - (isOpenRead ? 1 : 0);
  read.offered += reads;
  write.offered += end - first - (open === null ? 0 : 1) - reads;
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
