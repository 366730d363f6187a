/** What the tests of a replaced primary look at. */
import type { ClusterWorld } from '../../../src/sim/cluster';
import type { primary } from '../../../src/sim/consistency/protocols/primary';
import { records } from './lab';

/** The newest primary's log, as values. */
function survivors(world: ClusterWorld, lane: string): Set<string> {
  let best: { term: number; values: Set<string> } | null = null;
  for (const [id, { state }] of world.entities) {
    if (!/\/n\d+$/.test(id) || !id.startsWith(`lab/${lane}/`)) continue;
    const { inner } = state as ReturnType<typeof primary.found>;
    if (inner.what !== 'node' || inner.role !== 'primary') continue;
    const values = new Set([...inner.log.entries].map(({ value }) => value));
    if (best === null || inner.term > best.term) best = { term: inner.term, values };
  }
  return best?.values ?? new Set();
}

/** Acknowledged writes that the newest primary does not have. */
export function lost(world: ClusterWorld, lane: string) {
  const kept = survivors(world, lane);
  return records(world, lane).filter(
    ({ operation, outcome }) =>
      operation.op === 'put' && outcome === 'ok' && !kept.has(operation.value),
  );
}
