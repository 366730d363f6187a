import { appendOwn, type Proposal } from './append';
import { maybeCommit } from './commit';
import { isJoint } from './configuration';
import { findConflictByTerm, firstIndex, lastIndex } from './log';
import {
  acknowledge,
  becomeProbe,
  becomeReplicate,
  canBumpCommit,
  freeInflight,
  stepBack,
} from './progress';
import { acknowledgeRead, leaderRead, releaseWaitingReads } from './reads';
import { broadcastAppend, maybeSendAppend, sendAppend } from './replicate';
import { beginTransfer, sendTimeoutNow } from './transfer';
import { editProgress, type MutableProgress, note, type Turn } from './turn';
import type { ConfChange, MemberId, Message, Progress, RaftState, Refusal } from './types';

/** What a leader does with a message, after etcd-io/raft raft.go (stepLeader). */
export function stepLeader(turn: Turn, message: Message): Refusal | null {
  switch (message.type) {
    case 'Prop':
      return propose(turn, message.entries ?? []);
    case 'ReadIndex':
      leaderRead(turn, message.context ?? '', message.from);
      return null;
    case 'TransferLeader':
      beginTransfer(turn, message.from);
      return null;
    case 'AppResp':
      hearAppendAnswer(turn, message);
      return null;
    case 'HeartbeatResp':
      hearHeartbeatAnswer(turn, message);
      return null;
    default:
      return null;
  }
}

/** Appends and sends a proposal. */
export function propose(turn: Turn, proposals: readonly Proposal[]): Refusal | null {
  const { node } = turn;
  if (node.progress[node.id] === undefined)
    return { error: 'dropped', because: 'this leader was removed' };
  if (node.transferee !== null) {
    return { error: 'dropped', because: `leadership is being handed to ${node.transferee}` };
  }
  const first = lastIndex(node.log) + 1;
  const checked = proposals.map((proposal, i): Proposal => {
    const { change, data, size } = proposal;
    if (change === undefined) return { data, size };
    const objection = objectionToChange(node, change);
    if (objection === null) {
      node.pendingConfIndex = first + i;
      return { data, size, change };
    }
    // A refused change is no error: an empty entry takes its place.
    note(turn, { kind: 'ignored', message: 'Prop', from: node.id, because: objection });
    return { data: null, size: 0 };
  });
  appendOwn(turn, checked);
  broadcastAppend(turn);
  return null;
}

function objectionToChange(node: RaftState, change: ConfChange): string | null {
  const leaves = change.changes.length === 0;
  if (node.pendingConfIndex > node.applied) {
    return `the change at ${node.pendingConfIndex} is not applied yet (applied ${node.applied})`;
  }
  if (isJoint(node.config) && !leaves) return 'must transition out of joint config first';
  if (!isJoint(node.config) && leaves) return 'not in joint state; refusing empty conf change';
  return null;
}

function hearAppendAnswer(turn: Turn, message: Message): void {
  const { node } = turn;
  const { from, index = 0 } = message;
  const progress = editProgress(turn, from);
  if (progress === undefined) return;
  progress.recentActive = true;
  if (message.reject === true) {
    hearRefusal(turn, message, progress);
    return;
  }
  const isNews = acknowledge(progress, index, turn.event);
  if (!isNews && !(progress.match === index && progress.state === 'probe')) return;
  advanceState(turn, from, progress, index);
  if (maybeCommit(turn)) {
    releaseWaitingReads(turn);
    broadcastAppend(turn);
  } else if (from !== node.id && canBumpCommit(progress, node.commit)) {
    sendAppend(turn, from);
  }
  if (from === node.id) return;
  // The window may have opened for more than one size-limited append.
  while (maybeSendAppend(turn, from, false));
  if (from === node.transferee && progress.match === lastIndex(node.log))
    sendTimeoutNow(turn, from);
}

function advanceState(turn: Turn, peer: MemberId, progress: MutableProgress, index: number): void {
  const before = progress.state;
  if (before === 'probe') {
    becomeReplicate(progress);
  } else if (before === 'replicate') {
    freeInflight(progress, index);
  } else if (progress.match + 1 >= firstIndex(turn.node.log)) {
    // Whatever snapshot the peer has applied: the log reaches it again.
    becomeProbe(progress);
    becomeReplicate(progress);
  }
  noteState(turn, peer, before, progress, `it has everything up to ${index}`);
}

function noteState(
  turn: Turn,
  peer: MemberId,
  before: Progress['state'],
  progress: Progress,
  because: string,
): void {
  if (before !== progress.state && peer !== turn.node.id) {
    note(turn, { kind: 'progress', peer, from: before, to: progress.state, because });
  }
}

function hearRefusal(turn: Turn, message: Message, progress: MutableProgress): void {
  const { index = 0, rejectHint = 0, logTerm = 0, from } = message;
  const hint =
    logTerm > 0 ? findConflictByTerm(turn.node.log, rejectHint, logTerm).index : rejectHint;
  if (!stepBack(progress, index, hint)) return;
  const before = progress.state;
  if (before === 'replicate') becomeProbe(progress);
  noteState(turn, from, before, progress, `it refused the append anchored at ${index}`);
  sendAppend(turn, from);
}

function hearHeartbeatAnswer(turn: Turn, message: Message): void {
  const progress = editProgress(turn, message.from);
  if (progress === undefined) return;
  progress.recentActive = true;
  progress.paused = false;
  if (progress.match < lastIndex(turn.node.log) || progress.state === 'probe')
    sendAppend(turn, message.from);
  acknowledgeRead(turn, message);
}

/** The host's transport could not reach a peer: what is in flight is probably lost. */
export function reportUnreachable(turn: Turn, peer: MemberId): void {
  const progress = editProgress(turn, peer);
  if (progress?.state !== 'replicate') return;
  becomeProbe(progress);
  noteState(turn, peer, 'replicate', progress, 'it cannot be reached');
}

/** The host's transport says how sending a snapshot ended; either way one waits for an answer or a heartbeat. */
export function reportSnapshot(turn: Turn, peer: MemberId, ok: boolean): void {
  const progress = editProgress(turn, peer);
  if (progress?.state !== 'snapshot') return;
  if (!ok) progress.pendingSnapshot = 0;
  becomeProbe(progress);
  progress.paused = true;
  noteState(
    turn,
    peer,
    'snapshot',
    progress,
    ok ? 'the snapshot was sent' : 'the snapshot was not delivered',
  );
}
