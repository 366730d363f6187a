/**
 * The frames on the cards: each scenario is really run and stopped at its poster moment. One player
 * works through them, one after the other, and is let go when there is nothing left to run.
 */
import type { Frame, Player } from '../../player/types';
import { applyFrame, emptyInstant, type Instant } from '../../store/frame';
import type { Library } from './library';

export interface Posters {
  of(id: string): Promise<Instant>;
}

export function createPosters(createPlayer: () => Player, { find }: Library): Posters {
  const known = new Map<string, Promise<Instant>>();
  let player: Player | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  async function take(id: string): Promise<Instant> {
    const scenario = await find(id);
    if (scenario === null) throw new Error(`there is no scenario ${id}`);
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
    of(id) {
      const old = known.get(id);
      if (old !== undefined) return old;
      waiting += 1;
      const taken = queue.then(() => take(id)).finally(release);
      queue = taken.catch(() => undefined);
      known.set(id, taken);
      return taken;
    },
  };
}
