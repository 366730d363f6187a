import { entriesBetween, lastIndex, termAt } from './log';
import { becomeSnapshot, isPaused, noteSent } from './progress';
import { editProgress, note, send, type Turn } from './turn';
import type { MemberId, RaftState, Snapshot } from './types';

/** What a leader sends, after etcd-io/raft raft.go (maybeSendAppend, bcastAppend, sendHeartbeat). */

const NO_ENTRIES: readonly [] = [];

/** Everybody that the leader replicates to. */
function peers(state: RaftState): MemberId[] {
  return Object.keys(state.progress).filter((id) => id !== state.id);
}

export function broadcastAppend(turn: Turn): void {
  for (const id of peers(turn.node)) sendAppend(turn, id);
}

/** Sends what the peer lacks, or an empty append that carries the commit index. */
export function sendAppend(turn: Turn, to: MemberId): void {
  maybeSendAppend(turn, to, true);
}

/** Returns whether something was sent. */
export function maybeSendAppend(turn: Turn, to: MemberId, ifEmpty: boolean): boolean {
  const { node } = turn;
  const progress = editProgress(turn, to);
  if (progress === undefined || isPaused(progress)) return false;
  const anchor = progress.next - 1;
  const anchorTerm = termAt(node.log, anchor);
  if (anchorTerm === null) return maybeSendSnapshot(turn, to);
  // A full window lets only empty appends through, so that an answer can open it again.
  const full =
    progress.state === 'replicate' && progress.inflight.length >= node.options.maxInflight;
  const entries = full
    ? NO_ENTRIES
    : entriesBetween(node.log, progress.next, lastIndex(node.log), node.options.maxSizePerMsg);
  if (entries.length === 0 && !ifEmpty) return false;
  send(turn, {
    type: 'App',
    to,
    term: node.term,
    index: anchor,
    logTerm: anchorTerm,
    entries,
    commit: node.commit,
  });
  noteSent(progress, entries.length, node.options.maxInflight);
  progress.sentCommit = node.commit;
  return true;
}

/** The entry that the peer needs is compacted: it gets a snapshot, if it was heard lately. */
function maybeSendSnapshot(turn: Turn, to: MemberId): boolean {
  const { node } = turn;
  const progress = editProgress(turn, to);
  if (progress === undefined || !progress.recentActive) return false;
  const snapshot = currentSnapshot(node);
  note(turn, {
    kind: 'progress',
    peer: to,
    from: progress.state,
    to: 'snapshot',
    because: `index ${progress.next} is compacted`,
  });
  becomeSnapshot(progress, snapshot.index);
  send(turn, { type: 'Snap', to, term: node.term, snapshot });
  return true;
}

/** A snapshot of the applied state; its data is the host's to fill in when the message leaves. */
function currentSnapshot(state: RaftState): Snapshot {
  const term = termAt(state.log, state.applied) ?? state.log.snapshot.term;
  return { index: state.applied, term, config: state.config, data: null };
}

/** A heartbeat carries no anchor and never more commit than the peer is known to hold. */
export function broadcastHeartbeat(turn: Turn, context: string | null): void {
  const { node } = turn;
  for (const to of peers(node)) {
    const progress = editProgress(turn, to);
    const commit = Math.min(progress?.match ?? 0, node.commit);
    send(turn, {
      type: 'Heartbeat',
      to,
      term: node.term,
      commit,
      ...(context === null ? {} : { context }),
    });
    if (progress !== undefined) progress.sentCommit = commit;
  }
}
