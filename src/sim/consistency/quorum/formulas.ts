/** What a partial quorum promises without any network: two closed formulas. */

/** How many replicas a key has, and how many a write and a read must hear from. */
export interface QuorumSize {
  readonly replicas: number;
  readonly read: number;
  readonly write: number;
}

/**
 * Chance that a read misses all of the last `versions` writes when every quorum is drawn evenly and
 * writes reach nobody outside their quorum: (C(N−W, R) / C(N, R))^k, Bailis et al. 2012, equations 1 and 2.
 */
export function missProbability(size: QuorumSize, versions: number): number {
  const missed = choose(size.replicas - size.write, size.read);
  return (missed / choose(size.replicas, size.read)) ** versions;
}

// Every step divides evenly, so the count is exact as long as it fits a double (up to 56 replicas).
function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  let count = 1;
  for (let i = 1; i <= k; i += 1) count = (count * (n - k + i)) / i;
  return count;
}

/**
 * Time until a node holds `acks` acknowledgements of which its own is free: the (acks − 1)-th smallest
 * round trip to its peers, in the unit of `roundTrips`; infinite when there are not enough peers.
 */
export function ackLatency(roundTrips: readonly number[], acks: number): number {
  if (acks <= 1) return 0;
  return [...roundTrips].sort((a, b) => a - b)[acks - 2] ?? Number.POSITIVE_INFINITY;
}
