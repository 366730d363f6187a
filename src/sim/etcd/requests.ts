import { keyValue } from '../keyValue';
import { NOT_LEADER, PROPOSAL_DROPPED, type RpcError } from './errors';
import { isLocal, isRead, sizeOfRequest } from './kv/kinds';
import type { KvRequest } from './kv/types';
import { beginRead } from './reads';
import { read } from './store';
import { timeoutText } from './timeouts';
import { noteServer, raftInput, send } from './turn';
import type { Command, MemberTurn, Operation, RequestBody, ResponseBody, Waiting } from './types';

/** What a client hears. */
export interface Answer {
  readonly ok: boolean;
  readonly value: string | null;
  readonly error: string;
  readonly response?: ResponseBody['response'];
  readonly grpc?: ResponseBody['grpc'];
}

/** What was read, or why it was not, as an answer. */
export function answerWith(response: NonNullable<ResponseBody['response']> | RpcError): Answer {
  return 'grpc' in response ? refusalOf(response) : { ok: true, value: null, error: '', response };
}

/** A refusal as an answer. */
export function refusalOf({ message, grpc }: RpcError): Answer {
  return { ok: false, value: null, error: message, grpc };
}

/** A client's request arrives. */
export function receive(turn: MemberTurn, request: RequestBody): void {
  const { defrag } = turn.member;
  if (defrag !== null) {
    turn.member.defrag = { ...defrag, held: [...defrag.held, request] };
    return;
  }
  const { operation } = request;
  if (operation.op === 'kv') {
    keyValue().member.serve(turn, request, operation);
    return;
  }
  if (operation.op === 'get' && operation.consistency !== 'linearizable') {
    answerLocally(turn, request, operation);
    return;
  }
  if (operation.op === 'put') propose(turn, wait(turn, request, 'blocked'));
  else beginRead(turn, wait(turn, request, 'reading'));
}

/** Keeps a request until it is answered or its time is up. */
export function wait(
  turn: MemberTurn,
  request: Pick<Waiting, 'id' | 'client' | 'operation'>,
  stage: 'blocked' | 'reading',
): Waiting {
  const limit = requestTimeout(turn);
  const { id, client, operation } = request;
  const waiting: Waiting = {
    id,
    client,
    operation,
    since: turn.now,
    dueAt: turn.now + limit,
    stage,
    readIndex: 0,
  };
  turn.member.waiting = [...turn.member.waiting, waiting];
  const body = { type: 'REQUEST_TIMEOUT', id };
  turn.effects.push({ kind: 'timer', key: `request/${id}`, after: limit, body });
  return waiting;
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
  if (operation.op === 'get' || waiting.stage !== 'blocked' || member.raft.lead === null) return;
  if (operation.op === 'kv' && isLocal(operation.kv)) {
    keyValue().member.askLeader(turn, waiting);
    return;
  }
  const [data, size] = proposalOf(operation, member.config.name, waiting.id);
  const refusal = raftInput(turn, { type: 'propose', data, size });
  if (refusal === null) replace(turn, { ...waiting, stage: 'proposed' });
  else answer(turn, waiting.id, { ok: false, value: null, error: PROPOSAL_DROPPED });
}

function proposalOf(
  operation: Exclude<Operation, { op: 'get' }>,
  origin: string,
  request: string,
): readonly [Command, number] {
  if (operation.op === 'put') {
    const { key, value } = operation;
    return [{ op: 'put', key, value, origin, request }, key.length + value.length];
  }
  // Local requests have gone another way.
  const kv = operation.kv as KvRequest;
  return [{ op: 'kv', kv, token: operation.token ?? null, origin, request }, sizeOfRequest(kv)];
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
  if (isRead(waiting.operation)) turn.effects.push({ kind: 'cancel', key: `retry/${id}` });
  respond(turn, waiting, result);
}

export function replace(turn: MemberTurn, next: Waiting): void {
  turn.member.waiting = turn.member.waiting.map((one) => (one.id === next.id ? next : one));
}

export function respond(
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
