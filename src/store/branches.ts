/**
 * Branches of a run: what was done in each. Acting in the past makes a new one, the old future stays. Pure;
 * undo and redo are states of before, because a branch is nothing but its list of actions.
 */
import type { UserAction } from '../scenario/types';

export interface Branch {
  /** A, B, C or D. */
  readonly name: string;
  /** What the viewer calls it; '' = nothing yet. */
  readonly label: string;
  readonly actions: readonly UserAction[];
  /** The branch that it left, and when in virtual microseconds; null for the run itself. */
  readonly parent: string | null;
  readonly from: number;
}

/** Everything that undo brings back. */
export interface Forest {
  readonly list: readonly Branch[];
  readonly current: string;
}

export interface Branches extends Forest {
  readonly past: readonly Undoable[];
  readonly future: readonly Undoable[];
}
interface Undoable {
  readonly forest: Forest;
  /** Where the cursor stood. */
  readonly at: number;
}

export const BRANCHES_MAX = 4;
const NAMES = ['A', 'B', 'C', 'D'];
/** States that can be undone. */
const PAST_MAX = 100;

export const original: Branch = { name: 'A', label: '', actions: [], parent: null, from: 0 };
export const noBranches: Branches = { list: [original], current: 'A', past: [], future: [] };

export function currentBranch({ list, current }: Forest): Branch {
  return list.find(({ name }) => name === current) ?? original;
}

export function branchesOf(list: readonly Branch[], current: string): Branches {
  const known = list.some(({ name }) => name === current);
  return { list, current: known ? current : (list[0]?.name ?? 'A'), past: [], future: [] };
}

/**
 * Does something at a time. `seen` = how far the viewer has looked along the current branch: whoever acts at
 * the edge of what has been seen continues a branch of his own; whoever acts before it leaves that future
 * standing and makes a new branch. The run itself is never changed.
 */
export function act(
  branches: Branches,
  done: readonly UserAction[],
  { at, seen }: { readonly at: number; readonly seen: number },
): Branches {
  const current = currentBranch(branches);
  const first = Math.min(...done.map((one) => one.at));
  const isPresent = first >= seen && current.actions.every((one) => one.at <= first);
  if (current.parent !== null && isPresent) {
    const longer = { ...current, actions: [...current.actions, ...done] };
    return moved(branches, at, {
      list: branches.list.map((one) => (one === current ? longer : one)),
      current: current.name,
    });
  }
  const { list, name } = roomFor(branches);
  const kept = current.actions.filter((one) => one.at <= first);
  const branch: Branch = {
    name,
    label: '',
    actions: [...kept, ...done],
    parent: current.name,
    from: first,
  };
  const next = [...list, branch].sort((a, b) => (a.name < b.name ? -1 : 1));
  return moved(branches, at, { list: next, current: name });
}

/** A free name; when there is none, the oldest branch that is neither the run itself nor in view gives way. */
function roomFor({ list, current }: Forest): {
  readonly list: readonly Branch[];
  readonly name: string;
} {
  const free = NAMES.find((name) => list.every((one) => one.name !== name));
  if (free !== undefined) return { list, name: free };
  const leaving = list.find(({ name, parent }) => parent !== null && name !== current);
  const name = leaving?.name ?? 'D';
  return { list: list.filter((one) => one !== leaving), name };
}

function moved(before: Branches, at: number, forest: Forest): Branches {
  const { list, current, past } = before;
  return {
    ...forest,
    past: [...past, { forest: { list, current }, at }].slice(-PAST_MAX),
    future: [],
  };
}

export function switchTo(branches: Branches, name: string): Branches {
  return branches.list.some((one) => one.name === name) ? { ...branches, current: name } : branches;
}

export function rename(branches: Branches, name: string, label: string): Branches {
  const list = branches.list.map((one) =>
    one.name === name ? { ...one, label: label.trim().slice(0, 60) } : one,
  );
  return { ...branches, list };
}

/** Lets a branch go; it can be undone like everything else. */
export function drop(branches: Branches, name: string, at: number): Branches {
  const gone = branches.list.find((one) => one.name === name);
  if (gone === undefined || gone.parent === null) return branches;
  const list = branches.list
    .filter((one) => one !== gone)
    .map((one) => (one.parent === name ? { ...one, parent: gone.parent } : one));
  const current = branches.current === name ? (gone.parent ?? 'A') : branches.current;
  return moved(branches, at, { list, current });
}

/** The state before, and where the cursor stood then; null = nothing to undo. */
export function undo(
  branches: Branches,
  at: number,
): { readonly branches: Branches; readonly at: number } | null {
  const last = branches.past.at(-1);
  if (last === undefined) return null;
  const { list, current } = branches;
  return {
    at: last.at,
    branches: {
      ...last.forest,
      past: branches.past.slice(0, -1),
      future: [...branches.future, { forest: { list, current }, at }],
    },
  };
}

export function redo(
  branches: Branches,
  at: number,
): { readonly branches: Branches; readonly at: number } | null {
  const next = branches.future.at(-1);
  if (next === undefined) return null;
  const { list, current } = branches;
  return {
    at: next.at,
    branches: {
      ...next.forest,
      past: [...branches.past, { forest: { list, current }, at }],
      future: branches.future.slice(0, -1),
    },
  };
}
