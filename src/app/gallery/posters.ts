/**
 * The frames on the cards: each scenario is really run and stopped at its poster moment. One player
 * works through them, one after the other, and is let go when there is nothing left to run.
 */
import type { Frame, Player } from '../../player/types';
import type { Scenario } from '../../scenario/types';
import { applyFrame, emptyInstant, type Instant } from '../../store/frame';

export interface Posters {
  of(scenario: Scenario): Promise<Instant>;
}

export function createPosters(createPlayer: () => Player): Posters {
  const known = new Map<string, Promise<Instant>>();
  let player: Player | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  async function take(scenario: Scenario): Promise<Instant> {
    player ??= createPlayer();
    const all: Frame = await player.load({ scenario, seed: scenario.seed, actions: [] });
    const { poster } = await player.query('lesson', {});
    const moved = await player.seek({ at: poster.at });
    return applyFrame(applyFrame(emptyInstant, all), moved);
  }

  function release(): void {
    waiting -= 1;
    if (waiting > 0) return;
    player?.close();
    player = null;
  }

  return {
    of(scenario) {
      const old = known.get(scenario.id);
      if (old !== undefined) return old;
      waiting += 1;
      const taken = queue.then(() => take(scenario)).finally(release);
      queue = taken.catch(() => undefined);
      known.set(scenario.id, taken);
      return taken;
    },
  };
}
