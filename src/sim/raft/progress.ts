import type { MutableProgress } from './turn';
import type { EventRef, Index, Progress } from './types';

/** What a leader knows of a peer, and its three states; after etcd-io/raft tracker/progress.go. */

export function newProgress(next: Index, learner: boolean): Progress {
  return {
    state: 'probe',
    match: 0,
    next,
    paused: false,
    pendingSnapshot: 0,
    recentActive: false,
    learner,
    sentCommit: 0,
    inflight: [],
    ackedBy: -1,
  };
}

/** Nothing is sent to a paused peer; a peer that gets a snapshot is always paused. */
export function isPaused(progress: Progress): boolean {
  return progress.state === 'snapshot' || progress.paused;
}

export function becomeProbe(progress: MutableProgress): void {
  // A peer that has got a snapshot is probed right behind it.
  const from =
    progress.state === 'snapshot'
      ? Math.max(progress.match, progress.pendingSnapshot)
      : progress.match;
  enter(progress, 'probe');
  progress.next = from + 1;
  progress.sentCommit = Math.min(progress.sentCommit, from);
}

export function becomeReplicate(progress: MutableProgress): void {
  enter(progress, 'replicate');
  progress.next = progress.match + 1;
}

export function becomeSnapshot(progress: MutableProgress, index: Index): void {
  enter(progress, 'snapshot');
  progress.pendingSnapshot = index;
  progress.next = index + 1;
  progress.sentCommit = index;
}

function enter(progress: MutableProgress, state: Progress['state']): void {
  progress.state = state;
  progress.paused = false;
  progress.pendingSnapshot = 0;
  progress.inflight = [];
}

/** An append with `count` entries has left. */
export function noteSent(progress: MutableProgress, count: number, maxInflight: number): void {
  if (progress.state === 'replicate') {
    if (count > 0) {
      progress.next += count;
      progress.inflight = [...progress.inflight, progress.next - 1];
    }
    progress.paused = progress.inflight.length >= maxInflight;
  } else if (progress.state === 'probe' && count > 0) {
    progress.paused = true;
  }
}

/** The peer has everything up to `index`. Returns whether that is news. */
export function acknowledge(progress: MutableProgress, index: Index, event: EventRef): boolean {
  if (index <= progress.match) return false;
  progress.match = index;
  progress.next = Math.max(progress.next, index + 1);
  progress.paused = false;
  progress.ackedBy = event;
  return true;
}

/** Appends up to `index` have arrived. */
export function freeInflight(progress: MutableProgress, index: Index): void {
  const first = progress.inflight.findIndex((last) => last > index);
  progress.inflight = first < 0 ? [] : progress.inflight.slice(first);
}

/** The peer has refused an append anchored at `rejected`. Returns false for a stale refusal. */
export function stepBack(progress: MutableProgress, rejected: Index, hint: Index): boolean {
  if (progress.state === 'replicate') {
    if (rejected <= progress.match) return false;
    progress.next = progress.match + 1;
  } else {
    // A probed peer has one append at a time, so an answer to another anchor is old.
    if (progress.next - 1 !== rejected) return false;
    progress.next = Math.max(Math.min(rejected, hint + 1), progress.match + 1);
    progress.paused = false;
  }
  progress.sentCommit = Math.min(progress.sentCommit, progress.next - 1);
  return true;
}

/** Whether an empty append could still raise the peer's commit index. */
export function canBumpCommit(progress: Progress, commit: Index): boolean {
  return commit > progress.sentCommit && progress.sentCommit < progress.next - 1;
}
