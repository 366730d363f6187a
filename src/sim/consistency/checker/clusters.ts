import { endOf } from './counted';
import type { Certificate, ClusterEvidence, Operation, Value } from './types';

/** A value, its write and the reads that returned it. `end` < `calledLast`'s call makes a forward zone, else a backward one. */
export interface Cluster {
  readonly value: Value;
  /** null = the initial value: a write before everything. */
  readonly write: Operation | null;
  readonly reads: Operation[];
  /** When the first of its operations was over: f. −∞ for the initial value, ∞ while only unanswered. */
  end: number;
  endsFirst: Operation | null;
  /** When the last of its operations was called: s. */
  call: number;
  calledLast: Operation | null;
}

type Clusters = { readonly clusters: readonly Cluster[] } | { readonly conflict: Certificate };

/** Sorts the counted operations of one key, with unique writes, into clusters; the initial value's comes first. */
export function clustersOf(ops: readonly Operation[], initial: Value): Clusters {
  const clusters = new Map<Value, Cluster>([[initial, initialCluster(initial)]]);
  for (const op of ops)
    if (op.f === 'write') clusters.set(op.value ?? null, writeCluster(op, op.value ?? null));
  for (const op of ops) {
    if (op.f !== 'read') continue;
    const cluster = clusters.get(op.value ?? null);
    if (cluster === undefined) return { conflict: { kind: 'unwritten', op: op.id } };
    const { write } = cluster;
    if (write !== null && endOf(op) < write.call)
      return { conflict: { kind: 'early', read: op.id, write: write.id } };
    join(cluster, op);
  }
  return { clusters: [...clusters.values()] };
}

function initialCluster(value: Value): Cluster {
  const end = Number.NEGATIVE_INFINITY;
  return { value, write: null, reads: [], end, endsFirst: null, call: end, calledLast: null };
}

function writeCluster(write: Operation, value: Value): Cluster {
  const end = endOf(write);
  return { value, write, reads: [], end, endsFirst: write, call: write.call, calledLast: write };
}

function join(cluster: Cluster, read: Operation): void {
  cluster.reads.push(read);
  if (endOf(read) < cluster.end) {
    cluster.end = endOf(read);
    cluster.endsFirst = read;
  }
  if (read.call > cluster.call) {
    cluster.call = read.call;
    cluster.calledLast = read;
  }
}

export function evidenceOf({ value, write, endsFirst, calledLast }: Cluster): ClusterEvidence {
  return {
    value,
    write: write?.id ?? null,
    endsFirst: endsFirst?.id ?? null,
    calledLast: calledLast?.id ?? null,
  };
}
