import { type Cluster, clustersOf, evidenceOf } from './clusters';
import type { Certificate, Operation, Placed, Value } from './types';

/**
 * The zone test (Gibbons & Korach 1997): exact when every write of the key writes another value and there is
 * no cas; O(n log n). Takes the counted operations of one key.
 */
export function judgeZones(ops: readonly Operation[], initial: Value): Certificate {
  const sorted = clustersOf(ops, initial);
  if ('conflict' in sorted) return sorted.conflict;
  // A write without an answer that nobody read need not have happened; an unread initial value says nothing.
  const clusters = sorted.clusters.filter(({ write, end, reads }) =>
    write === null ? reads.length > 0 : end < Number.POSITIVE_INFINITY,
  );
  const forward = clusters.filter(isForward).sort((a, b) => a.end - b.end);
  const crossed = crossingForward(forward);
  if (crossed !== null) return crossed;
  const stations = new Map<Cluster, number>();
  for (const cluster of clusters) {
    if (isForward(cluster)) {
      stations.set(cluster, cluster.end);
      continue;
    }
    const around = lastStartingBefore(forward, cluster.call);
    if (around !== undefined && cluster.end < around.call) return crossing(around, cluster);
    stations.set(cluster, Math.max(cluster.call, around?.call ?? cluster.call));
  }
  return { kind: 'witness', order: witness(stations) };
}

function isForward({ end, call }: Cluster): boolean {
  return end < call;
}

/** Two forward zones that overlap: each value would have to come before the other. */
function crossingForward(forward: readonly Cluster[]): Certificate | null {
  for (let i = 1; i < forward.length; i += 1) {
    const earlier = forward[i - 1];
    const later = forward[i];
    // Up to the first overlap the zones are disjoint, so comparing neighbours is enough.
    if (earlier !== undefined && later !== undefined && later.end < earlier.call)
      return crossing(earlier, later);
  }
  return null;
}

function crossing(first: Cluster, second: Cluster): Certificate {
  return { kind: 'crossing', first: evidenceOf(first), second: evidenceOf(second) };
}

/** The last of the disjoint forward zones that starts strictly before `at`: the only one that can surround it. */
function lastStartingBefore(forward: readonly Cluster[], at: number): Cluster | undefined {
  let low = 0;
  let high = forward.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((forward[middle]?.end ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return forward[low - 1];
}

/**
 * Puts the clusters one behind the other. A forward zone is lived through from its start to its end; the operations
 * of a backward zone all run at its station, which lies in all of them and strictly inside no forward zone.
 */
function witness(stations: ReadonlyMap<Cluster, number>): Placed[] {
  const order = [...stations].sort(
    // At one instant what ends there comes before what starts there.
    ([a, atA], [b, atB]) => compare(atA, atB) || Number(isForward(a)) - Number(isForward(b)),
  );
  return order.flatMap(([{ write, reads }, station]) => {
    const placed = [...reads]
      .sort((a, b) => a.call - b.call)
      .map(({ id, call }) => ({ op: id, at: Math.max(call, station) }));
    return write === null ? placed : [{ op: write.id, at: station }, ...placed];
  });
}

/** −∞ − −∞ is not a number. */
function compare(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
