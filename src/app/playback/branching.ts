/** Acting on the run: forks, undo and redo, several branches, and two of them side by side. */
import type { BreakSpec } from '../../player/breaks';
import type { Player } from '../../player/types';
import type { Action, UserAction } from '../../scenario/types';
import type { TimelineView } from '../../sim/view';
import { besideOf } from '../../store/beside';
import {
  act,
  type Branches,
  currentBranch,
  drop,
  redo,
  rename,
  switchTo,
  undo,
} from '../../store/branches';
import { isSameBreak } from '../../store/marks';
import type { Store } from '../../store/store';

export interface Branching {
  /** Does something now, at the instant on screen. */
  act(actions: readonly Action[]): Promise<void>;
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
}

interface Parts {
  readonly store: Store;
  readonly query: Player['query'];
  /** How far the branch on the stage has been looked at, in virtual microseconds. */
  readonly seen: () => number;
  readonly pause: () => void;
  /** Resolves when no seek is on its way. */
  readonly idle: () => Promise<void>;
  /** Puts the current one of some branches on the stage, at a time. */
  readonly show: (branches: Branches, at: number) => Promise<void>;
}

export function createBranching({ store, query, seen, pause, idle, show }: Parts): Branching {
  /** One thing after the other: every deed builds on the one before. */
  let queue: Promise<void> = Promise.resolve();
  let following = false;

  function inTurn(work: () => Promise<void>): Promise<void> {
    queue = queue.then(work, work);
    return queue;
  }

  async function move(change: { readonly branches: Branches; readonly at: number } | null) {
    if (change === null) return;
    const { run, branches } = store.getState();
    if (run === null) return;
    const isSame = sameActions(branches, change.branches);
    if (isSame) store.setState({ branches: change.branches });
    else await show(change.branches, Math.min(change.at, run.input.scenario.until));
    await refreshGhosts();
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

  async function compare(name: string): Promise<void> {
    const { branches, instant } = store.getState();
    const other = branches.list.find((one) => one.name === name);
    if (other === undefined || name === branches.current) return;
    const { actions } = other;
    const view = await query('view', { actions, at: instant.at });
    const known = store.getState().beside;
    const divergence =
      known?.name === name ? known.divergence : await query('diverge', { actions });
    if (store.getState().branches === branches)
      store.setState({ beside: besideOf(name, view, divergence) });
  }

  return {
    act: (actions) =>
      inTurn(async () => {
        pause();
        await idle();
        const { branches, instant, run } = store.getState();
        if (run === null || actions.length === 0) return;
        // Behind an event one acts after it; the run's last instant is too late for anything.
        const isBehindEvent = instant.event?.at === instant.at;
        const at = Math.min(instant.at + (isBehindEvent ? 1 : 0), run.input.scenario.until);
        const done = actions.map((action): UserAction => ({ at, action }));
        const next = act(branches, done, { at: instant.at, seen: seen() });
        await show(next, at);
        await refreshGhosts();
      }),
    undo: () => inTurn(() => move(undo(store.getState().branches, store.getState().instant.at))),
    redo: () => inTurn(() => move(redo(store.getState().branches, store.getState().instant.at))),
    switchBranch: (name) =>
      inTurn(async () => {
        const { branches, instant, beside } = store.getState();
        const before = branches.current;
        await move({ branches: switchTo(branches, name), at: instant.at });
        // Two branches side by side stay two when they change places.
        if (beside?.name === name) await compare(before);
      }),
    dropBranch: (name) =>
      inTurn(async () => {
        const { branches, instant, beside } = store.getState();
        if (beside?.name === name) store.setState({ beside: null });
        await move({ branches: drop(branches, name, instant.at), at: instant.at });
      }),
    renameBranch(name, label) {
      store.setState(({ branches }) => ({ branches: rename(branches, name, label) }));
    },
    compareWith: (name) =>
      inTurn(async () => {
        if (name === null) store.setState({ beside: null });
        else await compare(name);
      }),
    async followBeside() {
      const { beside, instant } = store.getState();
      if (beside === null || following || beside.at === instant.at) return;
      following = true;
      try {
        await compare(beside.name);
      } finally {
        following = false;
      }
    },
    toggleBreak: (spec) =>
      inTurn(async () => {
        const { breaks } = store.getState().marks;
        const others = breaks.filter((one) => !isSameBreak(one, spec));
        const specs = others.length < breaks.length ? others : [...breaks, spec];
        const hits = specs.length === 0 ? [] : await query('breaks', { specs });
        store.setState(({ marks }) => ({ marks: { ...marks, breaks: specs, hits } }));
      }),
    refreshGhosts,
  };
}

function sameActions(one: Branches, other: Branches): boolean {
  const [a, b] = [currentBranch(one), currentBranch(other)];
  return a.name === b.name && JSON.stringify(a.actions) === JSON.stringify(b.actions);
}
