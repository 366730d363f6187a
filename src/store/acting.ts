/** Whether something can be done to the run at the instant on screen. */
import { horizonOf, type State } from './store';

/**
 * Why not: there is nothing after the `end` in which a deed could show; a `question` waits for its answer,
 * and the future it hides would begin with the deed; a `broken` run goes nowhere.
 */
export type Obstacle = 'none' | 'question' | 'end' | 'broken';

export function obstacleToActing(state: State): Obstacle {
  const { run, instant, playback } = state;
  if (run === null || playback.state === 'loading') return 'none';
  if (playback.state === 'broken') return 'broken';
  const horizon = horizonOf(state);
  if (horizon !== null && instant.at >= horizon) return 'question';
  return instant.at >= instant.end.at ? 'end' : 'none';
}
