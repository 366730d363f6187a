/**
 * The shortest time to live: one and a half elections in whole seconds (etcdserver server.go, minTTL;
 * lessor.go). `election` in microseconds; 1 s gives the 2 s of the defaults.
 */
export function minLeaseTtl(election: number): number {
  return Math.ceil((1.5 * election) / 1_000_000);
}
