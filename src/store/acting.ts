/** Whether something can be done to the run at the instant on screen. */
import type { State } from './store';

/**
 * Why not: there is nothing after the `end` in which a deed could show; a `broken` run goes nowhere. An open
 * question is no obstacle: whoever acts goes a way of his own and leaves it behind.
 */
export type Obstacle = 'none' | 'end' | 'broken';

export function obstacleToActing(state: State): Obstacle {
  const { run, instant, playback } = state;
  if (run === null || playback.state === 'loading') return 'none';
  if (playback.state === 'broken') return 'broken';
  return instant.at >= instant.end.at ? 'end' : 'none';
}
