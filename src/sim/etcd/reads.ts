import { keyValue } from '../keyValue';
import type { PendingReady } from '../raft/types';
import { LEADER_CHANGED } from './errors';
import { type Answer, answer, answerWith, replace } from './requests';
import { read } from './store';
import { raftInput } from './turn';
import type { MemberTurn, Operation, Waiting } from './types';

/** etcd 3.5 repeats an unanswered ReadIndex each 500 ms (etcdserver v3_server.go, readIndexRetryTime). */
const READ_RETRY = 500_000;

/** Asks Raft for the index that a linearizable read must have seen. */
export function beginRead(turn: MemberTurn, waiting: Waiting): void {
  raftInput(turn, { type: 'readIndex', context: waiting.id });
  if (!turn.member.config.retriesReads) return;
  const body = { type: 'READ_RETRY', id: waiting.id };
  turn.effects.push({ kind: 'timer', key: `retry/${waiting.id}`, after: READ_RETRY, body });
}

export function retryRead(turn: MemberTurn, id: string): void {
  const waiting = turn.member.waiting.find((one) => one.id === id && one.stage === 'reading');
  if (waiting !== undefined) beginRead(turn, waiting);
}

/** Raft has confirmed reads: each waits until its index is applied here. */
export function takeReadStates(turn: MemberTurn, states: PendingReady['readStates']): void {
  if (states.length === 0) return;
  for (const state of states) {
    const waiting = turn.member.waiting.find((one) => one.id === state.context);
    if (waiting?.stage === 'reading') {
      replace(turn, { ...waiting, stage: 'applying', readIndex: state.index });
      turn.effects.push({ kind: 'cancel', key: `retry/${waiting.id}` });
    }
  }
  answerReadable(turn);
}

/** Answers the reads whose index is applied. */
export function answerReadable(turn: MemberTurn): void {
  const { member } = turn;
  for (const waiting of member.waiting) {
    if (waiting.stage !== 'applying' || waiting.readIndex > member.raft.applied) continue;
    answer(turn, waiting.id, readNow(turn, waiting.operation));
  }
}

/** Reads from the store as it stands here. */
export function readNow(turn: MemberTurn, operation: Operation): Answer {
  const { store } = turn.member;
  if (operation.op === 'kv') return answerWith(keyValue().member.read(store, operation));
  const value = operation.op === 'get' ? read(store, operation.key) : null;
  return { ok: true, value, error: '' };
}

/** Since 3.5 a change of leader ends the reads that wait for their index (ErrLeaderChanged). */
export function abandonReads(turn: MemberTurn): void {
  if (!turn.member.config.retriesReads) return;
  for (const waiting of turn.member.waiting) {
    if (waiting.stage !== 'reading') continue;
    answer(turn, waiting.id, { ok: false, value: null, error: LEADER_CHANGED });
  }
}
