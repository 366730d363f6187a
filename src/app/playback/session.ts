/** One viewer and one run: opens it, plays it, seeks in it, and keeps the store up to date. */
import type { Player, SeekTarget } from '../../player/types';
import type { RunInput } from '../../scenario/types';
import { branchesOf, currentBranch, type Forest } from '../../store/branches';
import { applyFrame, emptyInstant } from '../../store/frame';
import { unanswered } from '../../store/guesses';
import type { Bookmark } from '../../store/marks';
import { isPlaying, nextPlayback } from '../../store/playback';
import type { Selection } from '../../store/selection';
import { emptyStage, horizonOf, type State, type Store, tellPlayback } from '../../store/store';
import { type Branching, createBranching } from './branching';
import { type Courier, createCourier } from './courier';
import type { FrameClock } from './drawingLoop';
import { createLessonSteps, type LessonSteps, type Moment, targetOf } from './lessonSteps';
import { createPlaying } from './playing';

export interface Session extends LessonSteps, Branching {
  open(opening: Opening): Promise<void>;
  /** The same run anew after it broke, at the moment last shown. */
  restore(): Promise<void>;
  play(): void;
  /** Plays up to a time, or jumps there where motion is reduced. */
  playTo(at: number): void;
  pause(): void;
  toggle(): void;
  seek(target: SeekTarget): void;
  /** A seek by hand that stops playing: whoever steps wants to look. */
  step(target: SeekTarget): void;
  /** A moment as links name it. */
  goTo(moment: Moment): void;
  scrubStart(): void;
  scrubEnd(): void;
  readonly query: Player['query'];
  /** Resolves when no frame is on its way. */
  settled(): Promise<void>;
  close(): void;
}

export interface Opening {
  readonly input: RunInput;
  readonly forest: Forest;
  readonly bookmarks: readonly Bookmark[];
  /** Letter of the branch beside the one on the stage. */
  readonly beside: string | null;
  /** What the link says that the moment looks like; null = it says nothing. */
  readonly proof: Proof | null;
  readonly moment: Moment;
  readonly selection: Selection;
}

export interface Proof {
  readonly fingerprint: string;
  readonly engine: string;
  readonly way: string;
}

export interface SessionParts {
  readonly store: Store;
  readonly createPlayer: () => Player;
  readonly clock: FrameClock;
  /** A lesson step was played to its stop. */
  readonly onLessonStop: () => void;
}

export function createSession({ store, createPlayer, clock, onLessonStop }: SessionParts): Session {
  let player = createPlayer();
  let courier: Courier | null = null;
  let opened = 0;
  let opening: Promise<void> = Promise.resolve();
  let last: Opening | null = null;
  const playing = createPlaying({ store, clock, courier: () => courier, onLessonStop });
  const { play, pause, keepLoop } = playing;

  function onError(error: unknown): void {
    tellPlayback(store, { type: 'BROKE', ...told(error) });
    keepLoop();
  }

  function seek(target: SeekTarget): void {
    if (courier === null || store.getState().playback.state === 'broken') return;
    tellPlayback(store, { type: 'SEEK' });
    courier.send(target);
  }

  function step(target: SeekTarget): void {
    pause();
    seek(target);
  }

  /** Has the player run an input and puts everything about it on the stage at once. */
  async function show(input: RunInput, moment: Moment, rest: Partial<State>): Promise<boolean> {
    const ticket = ++opened;
    courier?.close();
    courier = null;
    try {
      const complete = await player.load(input, (share) => {
        if (ticket === opened) tellPlayback(store, { type: 'PROGRESS', share });
      });
      const timeline = await player.query('timeline', {});
      const lesson = await player.query('lesson', {});
      const specs = store.getState().marks.breaks;
      const hits = specs.length === 0 ? [] : await player.query('breaks', { specs });
      if (ticket !== opened) return false;
      const moved = await player.seek(targetOf(moment, lesson));
      if (ticket !== opened) return false;
      const instant = applyFrame(applyFrame(emptyInstant, complete), moved);
      courier = createCourier({
        seek: (to) => player.seek(to, horizonOf(store.getState()) ?? undefined),
        onFrame: playing.onFrame,
        onError,
      });
      playing.startAt(instant.at);
      store.setState((state) => ({
        ...rest,
        run: { input, timeline, lesson },
        instant,
        marks: { ...(rest.marks ?? state.marks), hits },
        playback: nextPlayback(state.playback, { type: 'LOADED' }),
      }));
      return true;
    } catch (error) {
      if (ticket === opened) onError(error);
      return false;
    }
  }

  async function start(next: Opening): Promise<void> {
    last = next;
    tellPlayback(store, { type: 'LOAD' });
    keepLoop();
    const { forest, bookmarks, selection } = next;
    await show(next.input, next.moment, {
      selection,
      branches: branchesOf(forest.list, forest.current),
      ghosts: {},
      beside: null,
      guesses: {},
      chain: null,
      marks: { ...store.getState().marks, bookmarks, search: '' },
    });
    await branching.refreshGhosts();
    if (next.beside !== null) await branching.compareWith(next.beside);
  }

  function open(next: Opening): Promise<void> {
    opening = start(next);
    return opening;
  }

  const lessonSteps = createLessonSteps({ store, step, play, onLessonStop });
  const branching = createBranching({
    store,
    query: (name, ask) => player.query(name, ask),
    seen: playing.seen,
    pause,
    play: () => play(null),
    idle: async () => {
      await courier?.settled();
    },
    async show(branches, cursor) {
      const { run, beside, guesses } = store.getState();
      if (run === null) return;
      tellPlayback(store, { type: 'LOAD' });
      const { actions, name } = currentBranch(branches);
      // A branch is not beside itself.
      const stays = beside?.name === name ? null : beside;
      await show({ ...run.input, actions }, cursor, {
        branches,
        beside: stays,
        chain: null,
        guesses: unanswered(guesses),
      });
    },
  });

  return {
    open,
    async restore() {
      if (last === null) return;
      const { instant, selection, branches, run } = store.getState();
      // A player that broke is not trusted again.
      player.close();
      player = createPlayer();
      const input = run?.input ?? last.input;
      await open({ ...last, input, forest: branches, moment: { at: instant.at }, selection });
    },
    play: () => play(null),
    playTo(at) {
      if (store.getState().view.reducedMotion) step({ at });
      else play(at);
    },
    pause,
    toggle() {
      if (isPlaying(store.getState().playback)) pause();
      else play(null);
    },
    seek,
    step,
    goTo(moment) {
      const { run } = store.getState();
      if (run !== null) step(targetOf(moment, run.lesson));
    },
    ...lessonSteps,
    ...branching,
    scrubStart() {
      playing.scrub(true);
    },
    scrubEnd() {
      playing.scrub(false);
    },
    query: (name, ask) => player.query(name, ask),
    async settled() {
      await opening;
      await branching.done();
      await courier?.settled();
    },
    close() {
      opened += 1;
      playing.stop();
      courier?.close();
      courier = null;
      store.setState(emptyStage);
    },
  };
}

function told(error: unknown): { message: string; cause: string } {
  if (!(error instanceof Error)) return { message: String(error), cause: '' };
  const cause = error.cause === undefined ? '' : String(error.cause);
  return { message: error.message, cause };
}
