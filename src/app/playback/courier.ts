/**
 * Carries seeks to the player, one at a time. An absolute target replaces whatever waits, because only
 * the newest place matters; single steps are kept in order, because each was a key press.
 */
import type { Frame, SeekTarget } from '../../player/types';

export interface Courier {
  send(target: SeekTarget): void;
  readonly busy: boolean;
  /** Resolves when nothing is on its way any more. */
  settled(): Promise<void>;
  /** Forgets what waits; an answer that is still on its way is not delivered. */
  close(): void;
}

interface Route {
  readonly seek: (target: SeekTarget) => Promise<Frame>;
  /** `last` = nothing else waits. */
  readonly onFrame: (frame: Frame, last: boolean) => void;
  readonly onError: (error: unknown) => void;
}

/** More presses than this ahead of the drawing are a stuck key. */
const waitingMax = 8;

export function createCourier({ seek, onFrame, onError }: Route): Courier {
  let waiting: SeekTarget[] = [];
  let underway: Promise<void> | null = null;
  let closed = false;

  async function deliver(): Promise<void> {
    for (let target = waiting.shift(); target !== undefined; target = waiting.shift()) {
      const frame = await seek(target);
      if (closed) return;
      onFrame(frame, waiting.length === 0);
    }
  }

  function start(): void {
    underway = deliver()
      .catch((error: unknown) => {
        waiting = [];
        if (!closed) onError(error);
      })
      .finally(() => {
        underway = null;
        if (waiting.length > 0 && !closed) start();
      });
  }

  return {
    send(target) {
      if (isRelative(target)) waiting = [...waiting, target].slice(0, waitingMax);
      else waiting = [target];
      if (underway === null) start();
    },
    get busy() {
      return underway !== null;
    },
    async settled() {
      while (underway !== null) await underway;
    },
    close() {
      closed = true;
      waiting = [];
    },
  };
}

function isRelative(target: SeekTarget): boolean {
  return typeof target === 'string' && target !== 'start' && target !== 'end';
}
