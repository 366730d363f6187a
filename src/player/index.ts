import type { Player } from './types';
import { WorkerPlayer } from './workerPlayer';

export { InProcessPlayer } from './inProcess';
export type * from './types';

/** A player in a worker of its own. */
export function createPlayer(): Player {
  return new WorkerPlayer(
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'orrery' }),
  );
}
