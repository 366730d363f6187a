/** Asks the browser for animation frames while something plays, and for none while nothing does. */

export interface DrawingLoop {
  start(): void;
  stop(): void;
}

export interface FrameClock {
  request(callback: (millis: number) => void): number;
  cancel(handle: number): void;
}

export const browserClock: FrameClock = {
  request: (callback) => requestAnimationFrame(callback),
  cancel: (handle) => cancelAnimationFrame(handle),
};

/** `onTick` gets the wall time since the tick before, in seconds. */
export function createDrawingLoop(
  clock: FrameClock,
  onTick: (seconds: number) => void,
): DrawingLoop {
  let handle: number | null = null;
  let before: number | null = null;

  function tick(now: number): void {
    handle = clock.request(tick);
    const seconds = before === null ? 0 : (now - before) / 1000;
    before = now;
    if (seconds > 0) onTick(seconds);
  }

  return {
    start() {
      if (handle === null) handle = clock.request(tick);
    },
    stop() {
      if (handle !== null) clock.cancel(handle);
      handle = null;
      before = null;
    },
  };
}
