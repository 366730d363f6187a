import type { Player } from './types';
import { WorkerPlayer } from './workerPlayer';

export type * from './types';

/**
 * A player in a worker of its own. The reference player is not offered here: with it the whole simulation
 * would come to the page as well.
 */
export function createPlayer(): Player {
  return new WorkerPlayer(
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'orrery' }),
  );
}
