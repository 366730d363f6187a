/** Playing: one frame after the other, at the viewer's rate, up to whatever stands in the way. */
import { advance } from '../../player/pace';
import type { Frame } from '../../player/types';
import { nextBreak } from '../../store/marks';
import { isPlaying } from '../../store/playback';
import { visibleTimes } from '../../store/run';
import { horizonOf, type Store, showFrame, tellPlayback } from '../../store/store';
import { isCrowded } from '../../store/turns';
import type { Courier } from './courier';
import { createDrawingLoop, type FrameClock } from './drawingLoop';
import { createRateMeter } from './rateMeter';

export interface Playing {
  /** Plays up to a time; null = to the end. */
  play(until: number | null): void;
  pause(): void;
  /** Asks for frames while the run plays and only then. */
  keepLoop(): void;
  stop(): void;
  onFrame(frame: Frame, isLast: boolean): void;
  scrub(on: boolean): void;
  /** How far along its branch the run has been looked at, in virtual microseconds. */
  seen(): number;
  /** A run was put on the stage at this time. */
  startAt(at: number): void;
}

interface Parts {
  readonly store: Store;
  readonly clock: FrameClock;
  readonly courier: () => Courier | null;
  /** A lesson step was played to its stop. */
  readonly onLessonStop: () => void;
}

/** A frame that took longer than this slows the run down instead of making it leap. */
const tickSecondsMax = 0.1;

export function createPlaying({ store, clock, courier, onLessonStop }: Parts): Playing {
  let scrubbing = false;
  let seen = 0;
  /** Wall seconds since the frame before was asked for. */
  let owed = 0;
  /** This frame of the screen is the browser's alone. */
  let rests = false;
  const meter = createRateMeter();
  const loop = createDrawingLoop(clock, tick);

  function tick(passed: number): void {
    const { playback, run, instant, view } = store.getState();
    const line = courier();
    if (playback.state !== 'playing' || run === null || line === null || scrubbing) return;
    owed += passed;
    if (line.busy) return;
    rests = !rests && isCrowded(store.getState());
    if (rests) return;
    const played = Math.min(owed, tickSecondsMax);
    tellPlayback(store, { type: 'MEASURED', factor: meter.note(owed, played) });
    owed = 0;
    const end = Math.min(
      playback.until ?? instant.end.at,
      instant.end.at,
      barrierAfter(instant.at),
    );
    if (end <= instant.at) {
      pause();
      return;
    }
    const at = advance({
      at: instant.at,
      wallSeconds: played,
      rate: view.rate,
      visibleTimes: visibleTimes(run.timeline),
      compress: view.compress,
      end,
    });
    line.send({ at: Math.min(Math.max(Math.floor(at), instant.at + 1), end) });
  }

  /** Where playing stops by itself: at a question that is open, or where a breakpoint is met. */
  function barrierAfter(at: number): number {
    const state = store.getState();
    return Math.min(
      horizonOf(state) ?? Number.POSITIVE_INFINITY,
      nextBreak(state.marks, at) ?? Number.POSITIVE_INFINITY,
    );
  }

  function onFrame(frame: Frame, isLast: boolean): void {
    const { playback, instant } = store.getState();
    const atEnd = frame.at >= frame.end.at;
    seen = Math.max(seen, frame.at);
    if (playback.state === 'seeking') {
      showFrame(store, frame, isLast ? { type: 'ARRIVED', atEnd } : null);
    } else if (playback.state === 'playing') {
      const isStop = playback.until !== null && frame.at >= playback.until;
      if (isStop || frame.at >= barrierAfter(instant.at)) {
        showFrame(store, frame, { type: 'PAUSE' });
        if (isStop) onLessonStop();
      } else showFrame(store, frame, atEnd ? { type: 'REACHED_END' } : null);
    } else {
      showFrame(store, frame, null);
    }
    keepLoop();
  }

  function keepLoop(): void {
    if (isPlaying(store.getState().playback)) loop.start();
    else loop.stop();
  }

  function pause(): void {
    tellPlayback(store, { type: 'PAUSE' });
    keepLoop();
  }

  return {
    play(until) {
      const { playback, instant } = store.getState();
      if (playback.state === 'loading' || playback.state === 'broken') return;
      meter.reset();
      owed = 0;
      // A question waits for its answer.
      if (horizonOf(store.getState()) === instant.at) return;
      tellPlayback(store, { type: 'PLAY', until });
      // Playing at the end plays it again.
      if (instant.at >= instant.end.at) courier()?.send('start');
      keepLoop();
    },
    pause,
    keepLoop,
    stop: () => loop.stop(),
    onFrame,
    scrub(on) {
      scrubbing = on;
    },
    seen: () => seen,
    startAt(at) {
      seen = at;
    },
  };
}
