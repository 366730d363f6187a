import { lastIndex } from './log';
import { sendAppend } from './replicate';
import { note, send, type Turn } from './turn';
import type { MemberId } from './types';

/** Leadership transfer, after etcd-io/raft raft.go (MsgTransferLeader). */
export function beginTransfer(turn: Turn, to: MemberId): void {
  const { node } = turn;
  const progress = node.progress[to];
  const objection =
    progress === undefined
      ? `${to} is unknown`
      : progress.learner
        ? `${to} is a learner`
        : node.transferee === to
          ? `a transfer to ${to} is under way`
          : '';
  if (objection !== '') {
    note(turn, { kind: 'transfer', to, outcome: 'ignored', because: objection });
    return;
  }
  if (node.transferee !== null) abortTransfer(turn, `replaced by ${to}`);
  if (to === node.id) {
    note(turn, { kind: 'transfer', to, outcome: 'ignored', because: `${to} leads already` });
    return;
  }
  // It has one election timeout to succeed.
  node.electionElapsed = 0;
  node.transferee = to;
  note(turn, { kind: 'transfer', to, outcome: 'begun', because: 'asked for' });
  if (progress?.match === lastIndex(node.log)) sendTimeoutNow(turn, to);
  else sendAppend(turn, to);
}

export function sendTimeoutNow(turn: Turn, to: MemberId): void {
  send(turn, { type: 'TimeoutNow', to, term: turn.node.term });
}

export function abortTransfer(turn: Turn, because: string): void {
  const { node } = turn;
  if (node.transferee === null) return;
  note(turn, { kind: 'transfer', to: node.transferee, outcome: 'aborted', because });
  node.transferee = null;
}
