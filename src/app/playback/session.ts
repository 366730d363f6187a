/** One viewer and one run: opens it, plays it, seeks in it, and keeps the store up to date. */
import { advance } from '../../player/pace';
import type { Frame, Player, SeekTarget } from '../../player/types';
import type { RunInput } from '../../scenario/types';
import { nextStop, previousStop, stopOf } from '../../store/lesson';
import { isPlaying, nextPlayback } from '../../store/playback';
import { visibleTimes } from '../../store/run';
import type { Selection } from '../../store/selection';
import { select, showFrame, type Store, tellPlayback } from '../../store/store';
import { applyFrame, emptyInstant } from '../../store/frame';
import { type Courier, createCourier } from './courier';
import { createDrawingLoop, type FrameClock } from './drawingLoop';
import { createRateMeter } from './rateMeter';

export interface Session {
  open(opening: Opening): Promise<void>;
  /** The same run anew after it broke, at the moment last shown. */
  restore(): Promise<void>;
  play(): void;
  pause(): void;
  toggle(): void;
  seek(target: SeekTarget): void;
  /** A seek by hand that stops playing: whoever steps wants to look. */
  step(target: SeekTarget): void;
  nextLessonStep(): void;
  previousLessonStep(): void;
  goToLessonStep(index: number): void;
  scrubStart(): void;
  scrubEnd(): void;
  readonly query: Player['query'];
  /** Resolves when no frame is on its way. */
  settled(): Promise<void>;
  close(): void;
}

export interface Opening {
  readonly input: RunInput;
  /** Where to stand; 'poster' = the frame that the scenario opens with. */
  readonly moment: SeekTarget | 'poster' | { readonly lessonStep: number };
  readonly selection: Selection;
}

export interface SessionParts {
  readonly store: Store;
  readonly createPlayer: () => Player;
  readonly clock: FrameClock;
  /** A lesson step was played to its stop. */
  readonly onLessonStop: () => void;
}

/** A frame that took longer than this slows the run down instead of making it leap. */
const tickSecondsMax = 0.1;

export function createSession({ store, createPlayer, clock, onLessonStop }: SessionParts): Session {
  let player = createPlayer();
  let courier: Courier | null = null;
  let opened = 0;
  let scrubbing = false;
  let opening: Promise<void> = Promise.resolve();
  let last: Opening | null = null;
  const meter = createRateMeter();
  const loop = createDrawingLoop(clock, tick);

  function tick(passed: number): void {
    const { playback, run, instant, view } = store.getState();
    if (playback.state !== 'playing' || run === null || courier === null || scrubbing) return;
    if (courier.busy) {
      tellPlayback(store, { type: 'MEASURED', factor: meter.note(passed, 0) });
      return;
    }
    const played = Math.min(passed, tickSecondsMax);
    const factor = meter.note(passed, played);
    tellPlayback(store, { type: 'MEASURED', factor });
    const end = Math.min(playback.until ?? instant.end.at, instant.end.at);
    const at = advance({
      at: instant.at,
      wallSeconds: played,
      rate: view.rate,
      visibleTimes: visibleTimes(run.timeline),
      compress: view.compress,
      end,
    });
    courier.send({ at: Math.min(Math.max(Math.floor(at), instant.at + 1), end) });
  }

  function onFrame(frame: Frame, isLast: boolean): void {
    const { playback } = store.getState();
    const atEnd = frame.at >= frame.end.at;
    if (playback.state === 'seeking') {
      showFrame(store, frame, isLast ? { type: 'ARRIVED', atEnd } : null);
    } else if (playback.state === 'playing' && playback.until !== null && frame.at >= playback.until) {
      showFrame(store, frame, { type: 'PAUSE' });
      onLessonStop();
    } else if (playback.state === 'playing' && atEnd) {
      showFrame(store, frame, { type: 'REACHED_END' });
    } else {
      showFrame(store, frame, null);
    }
    keepLoop();
  }

  function onError(error: unknown): void {
    tellPlayback(store, { type: 'BROKE', ...describe(error) });
    keepLoop();
  }

  function keepLoop(): void {
    const playing = isPlaying(store.getState().playback);
    if (playing) loop.start();
    else loop.stop();
  }

  function play(until: number | null): void {
    const { playback, instant } = store.getState();
    if (playback.state === 'loading' || playback.state === 'broken') return;
    meter.reset();
    tellPlayback(store, { type: 'PLAY', until });
    // Playing at the end plays it again.
    if (instant.at >= instant.end.at) courier?.send('start');
    keepLoop();
  }

  function pause(): void {
    tellPlayback(store, { type: 'PAUSE' });
    keepLoop();
  }

  function seek(target: SeekTarget): void {
    if (courier === null || store.getState().playback.state === 'broken') return;
    tellPlayback(store, { type: 'SEEK' });
    courier.send(target);
  }

  async function start(next: Opening): Promise<void> {
    const ticket = ++opened;
    courier?.close();
    courier = null;
    last = next;
    tellPlayback(store, { type: 'LOAD' });
    keepLoop();
    try {
      const complete = await player.load(next.input);
      const timeline = await player.query('timeline', {});
      const lesson = await player.query('lesson', {});
      if (ticket !== opened) return;
      const target = targetOf(next.moment, lesson);
      const moved = target === null ? complete : await player.seek(target);
      if (ticket !== opened) return;
      const instant = applyFrame(applyFrame(emptyInstant, complete), moved);
      courier = createCourier({ seek: (to) => player.seek(to), onFrame, onError });
      store.setState((state) => ({
        run: { input: next.input, timeline, lesson },
        instant,
        selection: next.selection,
        playback: nextPlayback(state.playback, { type: 'LOADED' }),
      }));
    } catch (error) {
      if (ticket === opened) onError(error);
    }
  }

  function open(next: Opening): Promise<void> {
    opening = start(next);
    return opening;
  }

  function jumpOrPlay(stop: number): void {
    if (store.getState().view.reducedMotion) {
      pause();
      seek({ at: stop });
      onLessonStop();
    } else {
      play(stop);
    }
  }

  return {
    open,
    async restore() {
      if (last === null) return;
      const { instant, selection } = store.getState();
      // A player that broke is not trusted again.
      player.close();
      player = createPlayer();
      await open({ ...last, moment: { at: instant.at }, selection });
    },
    play: () => play(null),
    pause,
    toggle() {
      if (isPlaying(store.getState().playback)) pause();
      else play(null);
    },
    seek,
    step(target) {
      pause();
      seek(target);
    },
    nextLessonStep() {
      const { run, instant } = store.getState();
      const stop = run && nextStop(run.lesson.steps, instant.at);
      if (stop !== null) jumpOrPlay(stop);
    },
    previousLessonStep() {
      const { run, instant } = store.getState();
      const stop = run && previousStop(run.lesson.steps, instant.at);
      if (stop === null) return;
      pause();
      seek({ at: stop });
    },
    goToLessonStep(index) {
      const { run } = store.getState();
      const stop = run && stopOf(run.lesson.steps, index);
      if (stop === null) return;
      pause();
      seek({ at: stop });
    },
    scrubStart() {
      scrubbing = true;
    },
    scrubEnd() {
      scrubbing = false;
    },
    query: (name, ask) => player.query(name, ask),
    async settled() {
      await opening;
      await courier?.settled();
    },
    close() {
      opened += 1;
      loop.stop();
      courier?.close();
      courier = null;
      select(store, null);
      store.setState({ run: null, instant: emptyInstant, playback: { state: 'loading' } });
    },
  };
}

function targetOf(
  moment: Opening['moment'],
  lesson: { readonly steps: readonly { readonly at: number | null }[]; readonly poster: { readonly at: number } },
): SeekTarget | null {
  if (moment === 'poster') return { at: lesson.poster.at };
  if (typeof moment === 'string' || !('lessonStep' in moment)) return moment;
  const at = lesson.steps[moment.lessonStep]?.at;
  return at === undefined || at === null ? { at: lesson.poster.at } : { at };
}

function describe(error: unknown): { message: string; cause: string } {
  if (!(error instanceof Error)) return { message: String(error), cause: '' };
  const cause = error.cause === undefined ? '' : String(error.cause);
  return { message: error.message, cause };
}
