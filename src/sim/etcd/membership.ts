import type { ConfChange } from '../raft/types';
import {
  LEARNER_NOT_READY,
  MEMBER_EXISTS,
  MEMBER_NOT_FOUND,
  NO_LEADER,
  NOT_LEARNER,
} from './errors';
import { stop } from './lifecycle';
import { noteServer, raftInput } from './turn';
import type { MemberTurn } from './types';

/** etcd promotes a learner only when it holds 90 % of what the leader has (etcdserver readyPercent). */
const READY_PERCENT = 0.9;
/** A server on its way out waits this long for its successor: the request timeout (etcdserver TransferLeadership). */
const LEAVE_TIMEOUT = 7_000_000;

/** A change of membership, asked for at the leader. */
export function reconfigure(turn: MemberTurn, change: ConfChange): void {
  const error = objection(turn, change);
  if (error !== '') {
    noteServer(turn, 'refused', { request: 'member', error });
    return;
  }
  const refusal = raftInput(turn, { type: 'proposeConfChange', change });
  if (refusal !== null) noteServer(turn, 'refused', { request: 'member', error: refusal.because });
}

function objection(turn: MemberTurn, change: ConfChange): string {
  const { raft } = turn.member;
  if (raft.lead === null) return NO_LEADER;
  const { voters, learners } = raft.config;
  for (const { type, id } of change.changes) {
    const isMember = voters.includes(id) || learners.includes(id);
    if (type === 'remove' && !isMember) return MEMBER_NOT_FOUND;
    if (type === 'learner' && isMember) return MEMBER_EXISTS;
    if (type !== 'voter') continue;
    if (voters.includes(id)) return change.context === 'promote' ? NOT_LEARNER : MEMBER_EXISTS;
    if (change.context !== 'promote') continue;
    if (!learners.includes(id)) return MEMBER_NOT_FOUND;
    const { match } = raft.progress[id] ?? { match: 0 };
    const { snapshot, entries } = raft.log;
    if (match < READY_PERCENT * (snapshot.index + entries.length)) return LEARNER_NOT_READY;
  }
  return '';
}

/** `etcdctl move-leader`. */
export function moveLeader(turn: MemberTurn, to: string): void {
  if (turn.member.raft.lead === null) {
    noteServer(turn, 'refused', { request: 'move-leader', error: NO_LEADER });
    return;
  }
  raftInput(turn, { type: 'transferLeader', to });
}

/** SIGTERM: a leader with company hands over first and stops when somebody else leads. */
export function leave(turn: MemberTurn): void {
  const { raft, config } = turn.member;
  const heir = raft.config.voters
    .filter((id) => id !== config.name)
    .sort((a, b) => (raft.progress[b]?.match ?? 0) - (raft.progress[a]?.match ?? 0))[0];
  if (raft.role !== 'leader' || heir === undefined) {
    stop(turn);
    return;
  }
  turn.member.leaving = true;
  turn.effects.push({
    kind: 'timer',
    key: 'leave',
    after: LEAVE_TIMEOUT,
    body: { type: 'LEAVE_TIMEOUT' },
  });
  raftInput(turn, { type: 'transferLeader', to: heir });
}

/** Stops a leaving member as soon as another one leads. */
export function leaveWhenRelieved(turn: MemberTurn): void {
  const { leaving, raft, config } = turn.member;
  if (leaving && raft.lead !== null && raft.lead !== config.name) stop(turn);
}
