import { NOT_LEADER, PROPOSAL_DROPPED } from './errors';
import { beginRead } from './reads';
import { read } from './store';
import { timeoutText } from './timeouts';
import { noteServer, raftInput, send } from './turn';
import type { Command, MemberTurn, Operation, ResponseBody, Waiting } from './types';

/** What a client hears. */
export interface Answer {
  readonly ok: boolean;
  readonly value: string | null;
  readonly error: string;
}

/** A client's request arrives. */
export function receive(
  turn: MemberTurn,
  request: { readonly id: string; readonly client: string; readonly operation: Operation },
): void {
  const { member } = turn;
  const { operation } = request;
  if (operation.op === 'get' && operation.consistency !== 'linearizable') {
    answerLocally(turn, request, operation);
    return;
  }
  const limit = requestTimeout(turn);
  const waiting: Waiting = {
    ...request,
    since: turn.now,
    dueAt: turn.now + limit,
    stage: operation.op === 'put' ? 'blocked' : 'reading',
    readIndex: 0,
  };
  member.waiting = [...member.waiting, waiting];
  const body = { type: 'REQUEST_TIMEOUT', id: request.id };
  turn.effects.push({ kind: 'timer', key: `request/${request.id}`, after: limit, body });
  if (operation.op === 'put') propose(turn, waiting);
  else beginRead(turn, waiting);
}

/** etcd's ReqTimeout: 5 s for queueing and processing, plus two election timeouts (etcdserver config.go). */
function requestTimeout(turn: MemberTurn): number {
  const { tick, raft } = turn.member.config;
  return 5_000_000 + 2 * raft.electionTick * tick;
}

/** Serializable: the local store as it is. Leader-local: the same, but only while this member believes that it leads. */
function answerLocally(
  turn: MemberTurn,
  request: { readonly id: string; readonly client: string },
  operation: Extract<Operation, { op: 'get' }>,
): void {
  const refuses = operation.consistency === 'leader-local' && turn.member.raft.role !== 'leader';
  respond(
    turn,
    request,
    refuses
      ? { ok: false, value: null, error: NOT_LEADER }
      : { ok: true, value: read(turn.member.store, operation.key), error: '' },
  );
}

/** Proposes a put; without a known leader the proposal blocks until there is one (raft node.go, propc). */
export function propose(turn: MemberTurn, waiting: Waiting): void {
  const { member } = turn;
  const { operation } = waiting;
  if (operation.op !== 'put' || waiting.stage !== 'blocked' || member.raft.lead === null) return;
  const data: Command = {
    op: 'put',
    key: operation.key,
    value: operation.value,
    origin: member.config.name,
    request: waiting.id,
  };
  const refusal = raftInput(turn, {
    type: 'propose',
    data,
    size: operation.key.length + operation.value.length,
  });
  if (refusal === null) replace(turn, { ...waiting, stage: 'proposed' });
  else answer(turn, waiting.id, { ok: false, value: null, error: PROPOSAL_DROPPED });
}

/** Proposes what has waited for a leader. */
export function proposeBlocked(turn: MemberTurn): void {
  for (const waiting of turn.member.waiting) {
    if (waiting.stage === 'blocked') propose(turn, waiting);
  }
}

/** The server's own limit has passed. */
export function expire(turn: MemberTurn, id: string): void {
  const waiting = turn.member.waiting.find((candidate) => candidate.id === id);
  if (waiting === undefined) return;
  answer(turn, id, { ok: false, value: null, error: timeoutText(turn, waiting) });
}

/** Answers a waiting request, if it still waits. */
export function answer(turn: MemberTurn, id: string, result: Answer): void {
  const { member } = turn;
  const waiting = member.waiting.find((candidate) => candidate.id === id);
  if (waiting === undefined) return;
  member.waiting = member.waiting.filter((candidate) => candidate.id !== id);
  turn.effects.push({ kind: 'cancel', key: `request/${id}` });
  if (waiting.operation.op === 'get') turn.effects.push({ kind: 'cancel', key: `retry/${id}` });
  respond(turn, waiting, result);
}

export function replace(turn: MemberTurn, next: Waiting): void {
  turn.member.waiting = turn.member.waiting.map((one) => (one.id === next.id ? next : one));
}

function respond(
  turn: MemberTurn,
  request: { readonly id: string; readonly client: string },
  result: Answer,
): void {
  const body: ResponseBody = {
    type: 'Response',
    id: request.id,
    revision: turn.member.store.revision,
    ...result,
  };
  noteServer(turn, 'answered', { request: request.id, ok: result.ok, error: result.error });
  send(turn, request.client, body);
}
