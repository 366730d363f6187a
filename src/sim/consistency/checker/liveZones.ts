import { SortedMap } from '../../../kernel/sortedMap';
import { endOf } from './counted';
import { horizonOf, type Seen, type Step } from './observation';
import type { ClusterEvidence, Operation, Value } from './types';

/** A cluster without its list of reads: its first end and its last call are all that the test needs. */
interface LiveCluster {
  readonly value: Value;
  readonly write: Operation | null;
  readonly end: number;
  readonly endsFirst: number | null;
  readonly call: number;
  readonly calledLast: number | null;
}

/**
 * The zone test while the history grows. Two clusters cross when each ended first before the other was called last,
 * which is one rule for all three cases of Gibbons & Korach. A cluster that changes is compared with the clusters
 * that ended first since the horizon, and with the two latest calls of all older ones: whatever ends later was
 * called after all of those had ended, so that no third can matter.
 */
export interface LiveZones {
  readonly kind: 'zones';
  /** By the text of the value. */
  readonly clusters: SortedMap<LiveCluster>;
  /** Those that ended first at the horizon or later. */
  readonly recent: readonly LiveCluster[];
  /** Of the older ones the two that were called last, latest first. */
  readonly latest: readonly LiveCluster[];
  readonly horizon: number;
}

export function startZones(initial: Value): LiveZones {
  const start = Number.NEGATIVE_INFINITY;
  const cluster = {
    value: initial,
    write: null,
    end: start,
    endsFirst: null,
    call: start,
    calledLast: null,
  };
  const key = textOf(initial);
  return {
    kind: 'zones',
    clusters: SortedMap.of([[key, cluster]]),
    recent: [],
    latest: [cluster],
    horizon: start,
  };
}

export function observeZones(zones: LiveZones, seen: Seen): Step<LiveZones> {
  const { newlyEnded, open } = seen;
  if ([...newlyEnded, ...open].some(({ f, outcome }) => f === 'cas' && outcome !== 'fail'))
    return { cannot: 'ambiguous' };
  const known = withWrites(zones, [...newlyEnded, ...open]);
  if (known === null) return { cannot: 'ambiguous' };
  let next = known;
  for (const op of [...newlyEnded].sort((a, b) => endOf(a) - endOf(b))) {
    if (op.outcome === 'info') continue;
    const step = op.outcome === 'fail' ? failed(next, op) : ended(next, op);
    if (!('engine' in step)) return step;
    next = step.engine;
  }
  return { engine: aged(next, horizonOf(seen)) };
}

/** Adds the writes that are new; null when a value no longer names its write. */
function withWrites(zones: LiveZones, ops: readonly Operation[]): LiveZones | null {
  let { clusters } = zones;
  for (const op of ops) {
    if (op.f !== 'write' || op.outcome === 'fail') continue;
    const key = textOf(op.value ?? null);
    const present = clusters.get(key);
    if (present !== undefined) {
      if (present.write?.id !== op.id) return null;
      continue;
    }
    const end = Number.POSITIVE_INFINITY;
    const cluster = {
      value: op.value ?? null,
      write: op,
      end,
      endsFirst: null,
      call: op.call,
      calledLast: op.id,
    };
    clusters = clusters.with(key, cluster);
  }
  return { ...zones, clusters };
}

/** A write that certainly had no effect: its value is free again, unless somebody read it. */
function failed(zones: LiveZones, op: Operation): Step<LiveZones> {
  const key = textOf(op.value ?? null);
  const cluster = zones.clusters.get(key);
  if (op.f !== 'write' || cluster?.write?.id !== op.id) return { engine: zones };
  return cluster.endsFirst === null
    ? { engine: { ...zones, clusters: zones.clusters.without(key) } }
    : { violation: { op: op.id, certificate: { kind: 'unwritten', op: cluster.endsFirst } } };
}

function ended(zones: LiveZones, op: Operation): Step<LiveZones> {
  const key = textOf(op.value ?? null);
  const before = zones.clusters.get(key);
  if (before === undefined)
    return { violation: { op: op.id, certificate: { kind: 'unwritten', op: op.id } } };
  const { write } = before;
  if (op.f === 'read' && write !== null && endOf(op) < write.call)
    return {
      violation: { op: op.id, certificate: { kind: 'early', read: op.id, write: write.id } },
    };
  const cluster = joined(before, op);
  const crosses = (other: LiveCluster) =>
    other.value !== cluster.value && other.end < cluster.call && cluster.end < other.call;
  const crossed = zones.latest.find(crosses) ?? zones.recent.find(crosses);
  if (crossed !== undefined) {
    const certificate = {
      kind: 'crossing',
      first: evidenceOf(crossed),
      second: evidenceOf(cluster),
    } as const;
    return { violation: { op: op.id, certificate } };
  }
  const next = { ...zones, clusters: zones.clusters.with(key, cluster) };
  if (cluster.end < zones.horizon) return { engine: withLatest(next, [cluster]) };
  const others = zones.recent.filter(({ value }) => value !== cluster.value);
  return { engine: { ...next, recent: [...others, cluster] } };
}

function joined(cluster: LiveCluster, op: Operation): LiveCluster {
  const isFirst = endOf(op) < cluster.end;
  const isLast = op.call > cluster.call;
  return {
    ...cluster,
    end: isFirst ? endOf(op) : cluster.end,
    endsFirst: isFirst ? op.id : cluster.endsFirst,
    call: isLast ? op.call : cluster.call,
    calledLast: isLast ? op.id : cluster.calledLast,
  };
}

/** Moves the horizon on: of what ended first before it, the two latest calls are kept. */
function aged(zones: LiveZones, horizon: number): LiveZones {
  const old = zones.recent.filter(({ end }) => end < horizon);
  const recent = zones.recent.filter(({ end }) => end >= horizon);
  return withLatest({ ...zones, recent, horizon }, old);
}

function withLatest(zones: LiveZones, changed: readonly LiveCluster[]): LiveZones {
  if (changed.length === 0) return zones;
  const values = new Set(changed.map(({ value }) => value));
  const all = [...zones.latest.filter(({ value }) => !values.has(value)), ...changed];
  // The initial value's call may be −∞, whose difference to itself is no number.
  all.sort((a, b) => (a.call === b.call ? 0 : b.call - a.call));
  return { ...zones, latest: all.slice(0, 2) };
}

function evidenceOf({ value, write, endsFirst, calledLast }: LiveCluster): ClusterEvidence {
  return { value, write: write?.id ?? null, endsFirst, calledLast };
}

function textOf(value: Value): string {
  return `${typeof value}:${value}`;
}
