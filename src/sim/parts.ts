import type { Action, ClusterSpec } from './config';
import { openKeyValue } from './keyValue';
import { openLaboratory } from './laboratory';

/** Fetches the parts of the simulation that a run needs and most do not. */
export async function openParts(cluster: ClusterSpec, done: readonly Action[]): Promise<void> {
  if (cluster.lab !== null) await openLaboratory(cluster.lab);
  if (done.some((action) => action.do === 'etcdctl' || action.do === 'quit')) await openKeyValue();
}
