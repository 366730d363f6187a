import { idList } from './ids';
import { newProgress } from './progress';
import type { ConfChange, Configuration, Index, MemberId, Progress, SingleChange } from './types';

/** Membership arithmetic, after etcd-io/raft confchange/confchange.go; error texts are the library's. */
export interface Members {
  readonly config: Configuration;
  readonly progress: Readonly<Record<MemberId, Progress>>;
}
export type Changed = Members | { readonly error: string };

export const NO_MEMBERS: Configuration = {
  voters: [],
  outgoing: [],
  learners: [],
  learnersNext: [],
  autoLeave: false,
};

export function isJoint(config: Configuration): boolean {
  return config.outgoing.length > 0;
}

export function isMember(config: Configuration, id: MemberId): boolean {
  return config.voters.includes(id) || config.outgoing.includes(id) || config.learners.includes(id);
}

/** Applies a change in the way that its form asks for: leave, enter joint, or simple. */
export function applyChange(members: Members, change: ConfChange, lastIndex: Index): Changed {
  const { changes, transition } = change;
  if (changes.length === 0 && transition === 'auto') return leaveJoint(members);
  if (transition !== 'auto' || changes.length > 1) {
    return enterJoint(members, changes, transition !== 'explicit', lastIndex);
  }
  return simple(members, changes, lastIndex);
}

/** One voter at the most changes. */
export function simple(
  members: Members,
  changes: readonly SingleChange[],
  lastIndex: Index,
): Changed {
  if (isJoint(members.config)) return { error: "can't apply simple config change in joint config" };
  const edit = open(members, lastIndex);
  const error = applyAll(edit, changes);
  if (error !== null) return { error };
  const before = new Set(members.config.voters);
  const differing =
    [...edit.voters].filter((id) => !before.has(id)).length +
    [...before].filter((id) => !edit.voters.has(id)).length;
  if (differing > 1) return { error: 'more than one voter changed without entering joint config' };
  return close(edit);
}

export function enterJoint(
  members: Members,
  changes: readonly SingleChange[],
  autoLeave: boolean,
  lastIndex: Index,
): Changed {
  if (isJoint(members.config)) return { error: 'config is already joint' };
  if (members.config.voters.length === 0) return { error: "can't make a zero-voter config joint" };
  const edit = open(members, lastIndex);
  edit.outgoing = new Set(edit.voters);
  const error = applyAll(edit, changes);
  if (error !== null) return { error };
  edit.autoLeave = autoLeave;
  return close(edit);
}

export function leaveJoint(members: Members): Changed {
  if (!isJoint(members.config)) return { error: "can't leave a non-joint config" };
  const edit = open(members, 0);
  for (const id of edit.learnersNext) {
    edit.learners.add(id);
    setLearner(edit, id, true);
  }
  edit.learnersNext.clear();
  for (const id of edit.outgoing) {
    if (!edit.voters.has(id) && !edit.learners.has(id)) edit.progress.delete(id);
  }
  edit.outgoing.clear();
  edit.autoLeave = false;
  return close(edit);
}

interface Edit {
  voters: Set<MemberId>;
  outgoing: Set<MemberId>;
  learners: Set<MemberId>;
  learnersNext: Set<MemberId>;
  autoLeave: boolean;
  progress: Map<MemberId, Progress>;
  readonly lastIndex: Index;
}

function open({ config, progress }: Members, lastIndex: Index): Edit {
  return {
    voters: new Set(config.voters),
    outgoing: new Set(config.outgoing),
    learners: new Set(config.learners),
    learnersNext: new Set(config.learnersNext),
    autoLeave: config.autoLeave,
    progress: new Map(Object.entries(progress)),
    lastIndex,
  };
}

function close(edit: Edit): Members {
  return {
    config: {
      voters: idList(edit.voters),
      outgoing: idList(edit.outgoing),
      learners: idList(edit.learners),
      learnersNext: idList(edit.learnersNext),
      autoLeave: edit.autoLeave,
    },
    progress: Object.fromEntries(
      idList(edit.progress.keys()).map((id) => [id, edit.progress.get(id) as Progress]),
    ),
  };
}

function applyAll(edit: Edit, changes: readonly SingleChange[]): string | null {
  for (const { type, id } of changes) {
    // The library's id 0 is nobody; a refused change is spelt so.
    if (id === '' || id === '0') continue;
    if (type === 'voter') makeVoter(edit, id);
    else if (type === 'learner') makeLearner(edit, id);
    else if (type === 'remove') remove(edit, id);
  }
  return edit.voters.size === 0 ? 'removed all voters' : null;
}

function makeVoter(edit: Edit, id: MemberId): void {
  if (!edit.progress.has(id)) track(edit, id, false);
  setLearner(edit, id, false);
  edit.learners.delete(id);
  edit.learnersNext.delete(id);
  edit.voters.add(id);
}

function makeLearner(edit: Edit, id: MemberId): void {
  const known = edit.progress.get(id);
  if (known?.learner === true) return;
  if (known === undefined) {
    track(edit, id, true);
    edit.learners.add(id);
    return;
  }
  remove(edit, id);
  edit.progress.set(id, known);
  // A demoted voter still counts in the outgoing half, so it becomes a learner only when that ends.
  if (edit.outgoing.has(id)) {
    edit.learnersNext.add(id);
  } else {
    setLearner(edit, id, true);
    edit.learners.add(id);
  }
}

function remove(edit: Edit, id: MemberId): void {
  if (!edit.progress.has(id)) return;
  edit.voters.delete(id);
  edit.learners.delete(id);
  edit.learnersNext.delete(id);
  if (!edit.outgoing.has(id)) edit.progress.delete(id);
}

function track(edit: Edit, id: MemberId, learner: boolean): void {
  // A new peer counts as active, so that the next quorum check does not fail because of it.
  edit.progress.set(id, {
    ...newProgress(Math.max(edit.lastIndex, 1), learner),
    recentActive: true,
  });
}

function setLearner(edit: Edit, id: MemberId, learner: boolean): void {
  const known = edit.progress.get(id);
  if (known !== undefined && known.learner !== learner)
    edit.progress.set(id, { ...known, learner });
}
