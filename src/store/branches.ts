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
  /** Oldest first. */
  readonly list: readonly Branch[];
  readonly current: string;
}

export interface Branches extends Forest {
  readonly past: readonly Undoable[];
  readonly future: readonly Undoable[];
}
/** What undo takes back, told in words on the page. */
export type Deed =
  /** `gaveWay` = the branch that had to leave for the new one. */
  | {
      readonly kind: 'act';
      readonly actions: readonly UserAction[];
      readonly gaveWay: Branch | null;
    }
  | { readonly kind: 'drop'; readonly branch: Branch }
  | { readonly kind: 'rename'; readonly name: string; readonly label: string };
export interface Undoable {
  readonly forest: Forest;
  readonly cursor: Cursor;
  readonly deed: Deed;
}
/** Where the cursor stood: behind an event, of which several may happen at once, or between two of them. */
export type Cursor = { readonly step: number } | { readonly at: number };

/** Four at most. */
const NAMES = ['A', 'B', 'C', 'D'];
export const LABEL_MAX = 60;
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
  { cursor, seen }: { readonly cursor: Cursor; readonly seen: number },
): Branches {
  const current = currentBranch(branches);
  const first = Math.min(...done.map((one) => one.at));
  const isPresent = first >= seen && current.actions.every((one) => one.at <= first);
  if (current.parent !== null && isPresent) {
    const longer = { ...current, actions: [...current.actions, ...done] };
    const list = branches.list.map((one) => (one === current ? longer : one));
    const forest = { list, current: current.name };
    return moved(branches, cursor, forest, { kind: 'act', actions: done, gaveWay: null });
  }
  const { list, name, gaveWay } = roomFor(branches);
  const kept = current.actions.filter((one) => one.at <= first);
  const branch: Branch = {
    name,
    label: '',
    actions: [...kept, ...done],
    parent: current.name,
    from: first,
  };
  const forest = { list: [...list, branch], current: name };
  return moved(branches, cursor, forest, { kind: 'act', actions: done, gaveWay });
}

/**
 * Does something at the very beginning, such as moving the machines apart; a deed of the same kind at the beginning
 * gives way. A branch of one's own is changed, the run itself becomes a new branch; all later deeds stay.
 */
export function actAtStart(
  branches: Branches,
  actions: readonly UserAction['action'][],
  cursor: Cursor,
): Branches {
  const done = actions.map((action): UserAction => ({ at: 0, action }));
  const current = currentBranch(branches);
  const kinds = new Set(actions.map(kindOf));
  const kept = current.actions.filter(({ at, action }) => at > 0 || !kinds.has(kindOf(action)));
  const changed = [...done, ...kept];
  if (current.parent !== null) {
    const list = branches.list.map((one) =>
      one === current ? { ...one, actions: changed, from: 0 } : one,
    );
    const forest = { list, current: current.name };
    return moved(branches, cursor, forest, { kind: 'act', actions: done, gaveWay: null });
  }
  const { list, name, gaveWay } = roomFor(branches);
  const branch: Branch = { name, label: '', actions: changed, parent: current.name, from: 0 };
  const forest = { list: [...list, branch], current: name };
  return moved(branches, cursor, forest, { kind: 'act', actions: done, gaveWay });
}

/** Each store has reads of its own; of everything else there is one in the whole run. */
function kindOf(action: UserAction['action']): string {
  return action.do === 'reads' ? `reads ${action.lane}` : action.do;
}

/** A free name; when there is none, the oldest branch that is neither the run itself nor in view gives way. */
function roomFor({ list, current }: Forest): {
  readonly list: readonly Branch[];
  readonly name: string;
  readonly gaveWay: Branch | null;
} {
  const free = NAMES.find((name) => list.every((one) => one.name !== name));
  if (free !== undefined) return { list, name: free, gaveWay: null };
  const gaveWay = list.find(({ name, parent }) => parent !== null && name !== current) ?? null;
  if (gaveWay === null) return { list, name: 'D', gaveWay };
  return { list: without(list, gaveWay), name: gaveWay.name, gaveWay };
}

/** What had left the branch that goes is now said to have left the branch that it came from. */
function without(list: readonly Branch[], gone: Branch): Branch[] {
  return list
    .filter((one) => one !== gone)
    .map((one) =>
      one.parent === gone.name
        ? { ...one, parent: gone.parent, from: Math.min(gone.from, one.from) }
        : one,
    );
}

function moved(before: Branches, cursor: Cursor, forest: Forest, deed: Deed): Branches {
  const { list, current, past } = before;
  return {
    ...forest,
    past: [...past, { forest: { list, current }, cursor, deed }].slice(-PAST_MAX),
    future: [],
  };
}

export function switchTo(branches: Branches, name: string): Branches {
  return branches.list.some((one) => one.name === name) ? { ...branches, current: name } : branches;
}

export function rename(branches: Branches, name: string, given: string, cursor: Cursor): Branches {
  const label = given.trim().slice(0, LABEL_MAX);
  const before = branches.list.find((one) => one.name === name);
  if (before === undefined || before.label === label) return branches;
  const list = branches.list.map((one) => (one === before ? { ...one, label } : one));
  const forest = { list, current: branches.current };
  return moved(branches, cursor, forest, { kind: 'rename', name, label });
}

/** Lets a branch go; it can be undone like everything else. */
export function drop(branches: Branches, name: string, cursor: Cursor): Branches {
  const gone = branches.list.find((one) => one.name === name);
  if (gone === undefined || gone.parent === null) return branches;
  const list = without(branches.list, gone);
  const current = branches.current === name ? gone.parent : branches.current;
  return moved(branches, cursor, { list, current }, { kind: 'drop', branch: gone });
}

interface Move {
  readonly branches: Branches;
  readonly cursor: Cursor;
}

/** The state before, and where the cursor stood then; null = nothing to undo. */
export function undo(branches: Branches, cursor: Cursor): Move | null {
  const last = branches.past.at(-1);
  if (last === undefined) return null;
  const { list, current } = branches;
  const again = { forest: { list, current }, cursor, deed: last.deed };
  return {
    cursor: last.cursor,
    branches: {
      ...last.forest,
      past: branches.past.slice(0, -1),
      future: [...branches.future, again],
    },
  };
}

export function redo(branches: Branches, cursor: Cursor): Move | null {
  const next = branches.future.at(-1);
  if (next === undefined) return null;
  const { list, current } = branches;
  const back = { forest: { list, current }, cursor, deed: next.deed };
  return {
    cursor: next.cursor,
    branches: {
      ...next.forest,
      past: [...branches.past, back],
      future: branches.future.slice(0, -1),
    },
  };
}
