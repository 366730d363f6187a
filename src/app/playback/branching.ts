/** Acting on the run: forks, undo and redo, several branches, and two of them side by side. */
import type { BreakSpec } from '../../player/breaks';
import type { Player } from '../../player/types';
import type { Action, UserAction } from '../../scenario/types';
import type { TimelineView } from '../../sim/view';
import { obstacleToActing } from '../../store/acting';
import { type Beside, besideOf } from '../../store/beside';
import {
  act,
  actAtStart,
  type Branches,
  type Cursor,
  currentBranch,
  drop,
  redo,
  rename,
  switchTo,
  undo,
} from '../../store/branches';
import type { Instant } from '../../store/frame';
import { openQuestion } from '../../store/guesses';
import { isSameBreak } from '../../store/marks';
import { isPlaying } from '../../store/playback';
import type { Store } from '../../store/store';

export interface Branching {
  /** Does something now, at the instant on screen; nothing where `obstacleToActing` names an obstacle. */
  act(actions: readonly Action[]): Promise<void>;
  /** Does something at the beginning of the run and stays at the instant on screen. */
  actAtStart(actions: readonly Action[]): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  switchBranch(name: string): Promise<void>;
  dropBranch(name: string): Promise<void>;
  renameBranch(name: string, label: string): void;
  /** Shows a branch beside the one on the stage; null = only one. */
  compareWith(name: string | null): Promise<void>;
  /** Brings the branch beside to the instant on screen. */
  followBeside(): Promise<void>;
  toggleBreak(spec: BreakSpec): Promise<void>;
  /** Asks for the timelines of the other branches. */
  refreshGhosts(): Promise<void>;
  /** Resolves when nothing is being done to the run any more. */
  done(): Promise<void>;
}

interface Parts {
  readonly store: Store;
  readonly query: Player['query'];
  /** How far the branch on the stage has been looked at, in virtual microseconds. */
  readonly seen: () => number;
  readonly pause: () => void;
  readonly play: () => void;
  /** Resolves when no seek is on its way. */
  readonly idle: () => Promise<void>;
  /** Puts the current one of some branches on the stage. */
  readonly show: (branches: Branches, cursor: Cursor) => Promise<void>;
}

/** Whoever acts where a question waits leaves it behind; it can be asked again. */
function skipQuestion(store: Store): void {
  const { run, guesses, instant, view } = store.getState();
  if (run === null || view.free) return;
  const open = openQuestion(run.input.scenario.lesson, run.lesson.steps, guesses, instant.at);
  if (open === null || run.lesson.steps[open]?.at !== instant.at) return;
  store.setState({ guesses: { ...guesses, [open]: { state: 'skipped', answer: null } } });
}

export function createBranching({ store, query, seen, pause, play, idle, show }: Parts): Branching {
  /** One thing after the other: every deed builds on the one before. */
  let queue: Promise<void> = Promise.resolve();
  let following = false;

  function inTurn(work: () => Promise<void>): Promise<void> {
    queue = queue.then(work, work);
    return queue;
  }

  const here = (): Cursor => cursorOf(store.getState().instant);

  async function move(change: { readonly branches: Branches; readonly cursor: Cursor } | null) {
    if (change === null) return;
    const { run, branches } = store.getState();
    if (run === null) return;
    if (sameActions(branches, change.branches)) store.setState({ branches: change.branches });
    else await put(change.branches, change.cursor);
    await refreshGhosts();
  }

  /** Another run on the stage; the branch beside stays, as long as it is there and another one. */
  async function put(branches: Branches, cursor: Cursor): Promise<void> {
    await show(branches, cursor);
    const { beside } = store.getState();
    if (beside !== null) await compare(beside.name, null);
  }

  async function refreshGhosts(): Promise<void> {
    const { branches, run, ghosts } = store.getState();
    if (run === null) return;
    const found: Record<string, TimelineView> = {};
    for (const { name, actions } of branches.list) {
      if (name !== branches.current) found[name] = await query('timeline', { actions });
    }
    const isCurrent = store.getState().branches === branches && store.getState().run === run;
    const names = Object.keys(found);
    if (isCurrent && (names.length > 0 || Object.keys(ghosts).length > 0))
      store.setState({ ghosts: found });
  }

  /** `known` = where the two part, when that was asked before; else it is asked. */
  async function compare(name: string, known: Beside | null): Promise<void> {
    const { branches, instant } = store.getState();
    const other = branches.list.find((one) => one.name === name);
    if (other === undefined || name === branches.current) {
      store.setState({ beside: null });
      return;
    }
    const { actions } = other;
    const view = await query('view', { actions, at: instant.at });
    const divergence = known === null ? await query('diverge', { actions }) : known.divergence;
    const { branches: now, beside } = store.getState();
    // Whoever closed it meanwhile, or opened another one, does not want this one back.
    const isWanted = known === null || (beside?.name === name && beside.divergence === divergence);
    if (now === branches && isWanted) store.setState({ beside: besideOf(name, view, divergence) });
  }

  return {
    act: (actions) =>
      inTurn(async () => {
        const wasPlaying = isPlaying(store.getState().playback);
        pause();
        await idle();
        const { branches, instant, run } = store.getState();
        if (run === null || actions.length === 0) return;
        if (obstacleToActing(store.getState()) !== 'none') return;
        // Behind an event one acts after it.
        const at = instant.at + (isBehindEvent(instant) ? 1 : 0);
        const done = actions.map((action): UserAction => ({ at, action }));
        const next = act(branches, done, { cursor: cursorOf(instant), seen: seen() });
        skipQuestion(store);
        await put(next, { at });
        await refreshGhosts();
        // Whoever leaves a future first looks at where he is.
        if (wasPlaying && next.current === branches.current) play();
      }),
    actAtStart: (actions) =>
      inTurn(async () => {
        pause();
        await idle();
        const { branches, instant, run } = store.getState();
        if (run === null) return;
        const cursor = { at: instant.at };
        await put(actAtStart(branches, actions, cursor), cursor);
        await refreshGhosts();
      }),
    undo: () => inTurn(() => move(undo(store.getState().branches, here()))),
    redo: () => inTurn(() => move(redo(store.getState().branches, here()))),
    switchBranch: (name) =>
      inTurn(async () => {
        const { branches, instant, beside } = store.getState();
        const before = branches.current;
        await move({ branches: switchTo(branches, name), cursor: { at: instant.at } });
        // Two branches side by side stay two when they change places.
        if (beside?.name === name) await compare(before, null);
      }),
    dropBranch: (name) =>
      inTurn(async () => {
        const { branches, beside } = store.getState();
        if (beside?.name === name) store.setState({ beside: null });
        const { at } = store.getState().instant;
        await move({ branches: drop(branches, name, here()), cursor: { at } });
      }),
    renameBranch(name, label) {
      store.setState(({ branches }) => ({ branches: rename(branches, name, label, here()) }));
    },
    compareWith: (name) =>
      inTurn(async () => {
        if (name === null) store.setState({ beside: null });
        else await compare(name, null);
      }),
    async followBeside() {
      const { beside, instant } = store.getState();
      if (beside === null || following || beside.at === instant.at) return;
      following = true;
      try {
        await compare(beside.name, beside);
      } finally {
        following = false;
      }
    },
    toggleBreak(spec) {
      // The box is ticked at once; where the run meets the condition comes when the run has said so.
      store.setState(({ marks }) => {
        const others = marks.breaks.filter((one) => !isSameBreak(one, spec));
        const breaks = others.length < marks.breaks.length ? others : [...others, spec];
        return { marks: { ...marks, breaks, hits: [] } };
      });
      return inTurn(async () => {
        const { breaks } = store.getState().marks;
        const hits = breaks.length === 0 ? [] : await query('breaks', { specs: breaks });
        if (store.getState().marks.breaks === breaks)
          store.setState(({ marks }) => ({ marks: { ...marks, hits } }));
      });
    },
    refreshGhosts,
    async done() {
      // What is done meanwhile is waited for as well.
      for (let last: Promise<void> | null = null; last !== queue; ) {
        last = queue;
        await last;
      }
    },
  };
}

/** Of events that happen at once, the step says behind which one of them the cursor stands. */
function cursorOf(instant: Instant): Cursor {
  return isBehindEvent(instant) ? { step: instant.step } : { at: instant.at };
}

function isBehindEvent({ event, at }: Instant): boolean {
  return event?.at === at;
}

function sameActions(one: Branches, other: Branches): boolean {
  const [a, b] = [currentBranch(one), currentBranch(other)];
  return a.name === b.name && JSON.stringify(a.actions) === JSON.stringify(b.actions);
}
