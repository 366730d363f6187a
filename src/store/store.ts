/** The one store of the page. It holds what cannot be computed; see README.md for who writes what. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Frame } from '../player/types';
import type { ChainView, TimelineView } from '../sim/view';
import type { Beside } from './beside';
import { type Branches, noBranches } from './branches';
import { applyFrame, emptyInstant, type Instant } from './frame';
import { type Guesses, openQuestion } from './guesses';
import { type Marks, noMarks } from './marks';
import type { Place } from './place';
import { loading, nextPlayback, type Playback, type PlaybackEvent } from './playback';
import type { Run } from './run';
import type { Selection } from './selection';
import { defaultView, type View } from './view';

export interface State {
  readonly place: Place;
  /** null = nothing on the stage. */
  readonly run: Run | null;
  readonly instant: Instant;
  readonly playback: Playback;
  readonly selection: Selection;
  readonly branches: Branches;
  /** Timelines of the other branches, by name. */
  readonly ghosts: Readonly<Record<string, TimelineView>>;
  /** The branch beside the one on the stage; null = only one is shown. */
  readonly beside: Beside | null;
  readonly guesses: Guesses;
  /** Causes and effects of what is selected; null when it has none. */
  readonly chain: ChainView | null;
  readonly marks: Marks;
  readonly view: View;
}
export type Store = StoreApi<State>;

/** Nothing on the stage. */
export const emptyStage: Omit<State, 'place' | 'view'> = {
  run: null,
  instant: emptyInstant,
  playback: loading,
  selection: null,
  branches: noBranches,
  ghosts: {},
  beside: null,
  guesses: {},
  chain: null,
  marks: noMarks,
};

export function createOrreryStore(view: Partial<View> = {}): Store {
  return createStore<State>()(() => ({
    ...emptyStage,
    place: { page: 'opening' },
    view: { ...defaultView, ...view },
  }));
}

/** One frame, one `setState`: the instant and what it means for playing arrive together. */
export function showFrame(store: Store, frame: Frame, event: PlaybackEvent | null): void {
  store.setState((state) => ({
    instant: applyFrame(state.instant, frame, state.playback.state === 'playing'),
    ...(event !== null && { playback: nextPlayback(state.playback, event) }),
  }));
}

export function tellPlayback(store: Store, event: PlaybackEvent): void {
  const { playback } = store.getState();
  const next = nextPlayback(playback, event);
  if (next !== playback) store.setState({ playback: next });
}

export function changeView(store: Store, changes: Partial<View>): void {
  store.setState((state) => ({ view: { ...state.view, ...changes } }));
}

export function select(store: Store, selection: Selection): void {
  store.setState({ selection });
}

/** How far the run may be looked at: up to the open question; null = to its end. */
export function horizonOf({ run, guesses, instant, view }: State): number | null {
  if (run === null || view.free) return null;
  const { lesson } = run.input.scenario;
  const index = openQuestion(lesson, run.lesson.steps, guesses, instant.at);
  return index === null ? null : (run.lesson.steps[index]?.at ?? null);
}
