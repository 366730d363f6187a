import type { Micros } from '../../../kernel/types';
import { dueAt } from '../workload/due';
import type { LabClientSpec, LabRecord } from '../workload/types';
import { type Ledger, ledgerOf, OK } from './ledger';
import type { Stretch } from './window';

/** Instants of a trail. */
const TRAIL = 24;

/** Ascending latencies of what succeeded in a stretch of each client. */
export function timesOf(stretches: readonly Stretch[]): Float64Array {
  const times: number[] = [];
  for (const { client, start, stop } of stretches) {
    const { ends, calls, rets } = ledgerOf(client.done);
    for (let i = start; i < stop; i += 1)
      if (ends[i] === OK) times.push((rets[i] ?? 0) - (calls[i] ?? 0));
  }
  return Float64Array.from(times).sort();
}

/** How the share of what was answered came down, or went up, from the first request that was due to the last. */
export function answeredTrail(stretches: readonly Stretch[]): number[] {
  const lines = stretches.map(({ client, first, end, start, stop, open }): Line => {
    const { numbers, ends } = ledgerOf(client.done);
    const { spec } = client;
    return { spec, numbers, ends, end, stop, open, number: first, next: start };
  });
  const offered = stretches.reduce(
    (all, { first, end, open }) => all + end - first - (open === null ? 0 : 1),
    0,
  );
  const trail: number[] = [];
  let ok = 0;
  for (let i = 0; i < offered; i += 1) {
    const line = earliest(lines);
    if (line === null) break;
    if (line.next < line.stop && line.numbers[line.next] === line.number) {
      if (line.ends[line.next] === OK) ok += 1;
      line.next += 1;
    }
    line.number += 1;
    const step = Math.floor(((i + 1) * TRAIL) / offered);
    if (step > Math.floor((i * TRAIL) / offered)) trail.push(ok / (i + 1));
  }
  return trail;
}

interface Line extends Pick<Stretch, 'end' | 'stop' | 'open'>, Pick<Ledger, 'numbers' | 'ends'> {
  readonly spec: LabClientSpec;
  number: number;
  next: number;
}

/** The client whose next request was due first; the first of those that were due together. */
function earliest(lines: readonly Line[]): Line | null {
  let first: Line | null = null;
  let due: Micros = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    if (line.number === line.open) line.number += 1;
    if (line.number >= line.end) continue;
    const at = dueAt(line.spec, line.number);
    if (at >= due) continue;
    first = line;
    due = at;
  }
  return first;
}

/**
 * Keeps what was last made of some stretches until they change: their newest answer stands for all that was
 * heard in them, and what is past does not change any more.
 */
export function remembered<T>(): (stretches: readonly Stretch[], make: () => T) => T {
  const known = new WeakMap<LabRecord, { key: string; value: T }>();
  return (stretches, make) => {
    const newest = newestOf(stretches);
    if (newest === null) return make();
    const key = stretches
      .map(({ client, first, end, stop, open }) =>
        [client.spec.name, first, end, stop, open].join(),
      )
      .join(';');
    const before = known.get(newest);
    if (before?.key === key) return before.value;
    const value = make();
    known.set(newest, { key, value });
    return value;
  };
}

function newestOf(stretches: readonly Stretch[]): LabRecord | null {
  let newest: LabRecord | null = null;
  for (const { client, start, stop } of stretches) {
    const last = stop > start ? client.done.at(stop - 1) : undefined;
    if (last !== undefined && (newest === null || last.ended > newest.ended)) newest = last;
  }
  return newest;
}
