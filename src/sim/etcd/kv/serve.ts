import { drawInteger } from '../../../kernel/draw';
import { NO_LEADER, NO_SPACE, PROPOSAL_DROPPED } from '../errors';
import { remaining, renew } from '../lease/lessor';
import type { RangeRequest, TxnRequest } from '../mvcc/types';
import { beginRead } from '../reads';
import { answer, answerWith, propose, refusalOf, respond, wait } from '../requests';
import { raftInput, send } from '../turn';
import type {
  Command,
  LeaseAnswerBody,
  LeaseForwardBody,
  MemberTurn,
  Operation,
  Waiting,
} from '../types';
import { closeWatch, openWatch, tellProgress } from '../watch/watch';
import { permissionError } from './auth';
import { requestError } from './check';
import { beginDefrag } from './defrag';
import { isLocal, isRead } from './kinds';
import { leaseOf } from './leases';
import { hasRoom } from './quota';
import { answerRead, isSerializable } from './reads';
import type { Applied, KvRequest, LocalRequest, LocalResponse } from './types';

type KvOperation = Extract<Operation, { op: 'kv' }>;
interface Asked {
  readonly id: string;
  readonly client: string;
}

/** A request other than a plain put or get arrives. */
export function serve(turn: MemberTurn, asked: Asked, operation: KvOperation): void {
  const { kv } = operation;
  if (isLocal(kv)) {
    serveLocally(turn, asked, operation, kv);
    return;
  }
  const refusal = requestError(kv) ?? earlyRefusal(turn, operation, kv);
  if (refusal !== null) {
    respond(turn, asked, refusalOf(refusal));
    return;
  }
  const request = { ...asked, operation: { ...operation, kv: withLeaseId(turn, kv) } };
  if (isRead(operation)) {
    if (isSerializable(kv as RangeRequest | TxnRequest))
      respond(turn, asked, answerWith(answerRead(turn.member.store, operation)));
    else beginRead(turn, wait(turn, request, 'reading'));
    return;
  }
  if (!hasRoom(turn.member.store, kv, turn.member.config.kv.quota)) raiseAlarm(turn, request);
  else propose(turn, wait(turn, request, 'blocked'));
}

/** Reads are judged where they are answered, writes where they are applied; who is nobody is turned away at once. */
function earlyRefusal({ member }: MemberTurn, { token }: KvOperation, kv: KvRequest) {
  const refusal = permissionError(member.store, kv, token ?? null);
  return refusal?.grpc === 'PermissionDenied' ? null : refusal;
}

/** Without an id the server chooses one (etcdserver v3_server.go, LeaseGrant). */
function withLeaseId({ member, event }: MemberTurn, kv: KvRequest): KvRequest {
  if (kv.op !== 'leaseGrant' || kv.id !== 0) return kv;
  const { seed, name } = member.config;
  const bounds = { min: 1, max: Number.MAX_SAFE_INTEGER };
  return { ...kv, id: drawInteger(seed, `etcd/${name}/lease`, event, bounds) };
}

/** No room: the alarm goes through the log, and whoever asked hears why (v3rpc/quota.go, check). */
function raiseAlarm(turn: MemberTurn, request: Asked & { readonly operation: Operation }): void {
  const { name } = turn.member.config;
  const data: Command = {
    op: 'kv',
    kv: { op: 'alarm', action: 'ACTIVATE', member: name },
    token: null,
    origin: name,
    request: request.id,
  };
  const waiting = wait(turn, request, 'blocked');
  if (raftInput(turn, { type: 'propose', data, size: 16 }) !== null)
    answer(turn, waiting.id, { ok: false, value: null, error: PROPOSAL_DROPPED });
}

/** What was applied is told to whoever waits for it here. */
export function answerApplied(turn: MemberTurn, command: Command, applied: Applied): void {
  const { request, origin } = command;
  if (origin !== turn.member.config.name) return;
  const { response, error } = applied;
  if (error !== null) answer(turn, request, refusalOf(error));
  else if (command.op === 'put') answer(turn, request, { ok: true, value: null, error: '' });
  else if (command.kv.op === 'alarm' && command.kv.action === 'ACTIVATE')
    answer(turn, request, refusalOf(NO_SPACE));
  else answer(turn, request, answerWith(response));
}

function serveLocally(
  turn: MemberTurn,
  asked: Asked,
  operation: KvOperation,
  request: LocalRequest,
): void {
  const { store } = turn.member;
  const say = (response: LocalResponse) => respond(turn, asked, answerWith(response));
  switch (request.op) {
    case 'leases':
      say({
        op: 'leases',
        rev: store.revision,
        ids: [...store.leases.values()].map(({ id }) => id),
      });
      return;
    case 'alarms':
      say({ op: 'alarms', rev: store.revision, alarms: store.alarms });
      return;
    case 'status':
      say(statusOf(turn));
      return;
    case 'members':
      say({ op: 'members', rev: store.revision, members: membersOf(turn) });
      return;
    case 'defrag':
      beginDefrag(turn, asked);
      return;
    case 'watch':
      openWatch(turn, asked, request);
      return;
    case 'watchCancel':
      closeWatch(turn, request.id);
      return;
    case 'watchProgress':
      tellProgress(turn, request.id);
      return;
    case 'leaseKeepAlive':
    case 'leaseTTL':
      propose(turn, wait(turn, { ...asked, operation }, 'blocked'));
  }
}

/** What a member says of itself (etcdserver v3rpc/maintenance.go, Status). */
function statusOf({ member }: MemberTurn): LocalResponse {
  const { store, raft, config } = member;
  return {
    op: 'status',
    rev: store.revision,
    member: config.name,
    dbSize: store.bytes.allocated,
    dbSizeInUse: store.bytes.used,
    leader: raft.lead,
    isLearner: raft.config.learners.includes(config.name),
    raftTerm: raft.term,
    raftIndex: raft.commit,
    raftAppliedIndex: raft.applied,
    errors: [
      ...(raft.lead === null ? [NO_LEADER] : []),
      ...store.alarms.map(({ type, member: name }) => `memberID:${name} alarm:${type} `),
    ],
  };
}

function membersOf({ member }: MemberTurn) {
  const { voters, learners } = member.raft.config;
  return [
    ...voters.map((name) => ({ name, isLearner: false })),
    ...learners.map((name) => ({ name, isLearner: true })),
  ];
}

/** Only the leader knows how long a lease lasts: it is asked, or answers itself. */
export function askLeader(turn: MemberTurn, waiting: Waiting): void {
  const { raft, config } = turn.member;
  const { operation } = waiting;
  // Only requests about one lease wait for the leader.
  const kv = (operation as KvOperation).kv as LeaseForwardBody['kv'];
  if (raft.lead === config.name) {
    answer(turn, waiting.id, answerWith(aboutLease(turn, kv)));
    return;
  }
  const body: LeaseForwardBody = { type: 'LeaseForward', id: waiting.id, peer: config.name, kv };
  send(turn, `${config.peersUnder ?? 'etcd/'}${raft.lead}`, body);
}

/** Another member asks for its client. Whoever does not lead says nothing: the asker tries again with the next leader. */
export function answerForward(turn: MemberTurn, { id, peer, kv }: LeaseForwardBody): void {
  const { raft, config } = turn.member;
  if (raft.lead !== config.name) return;
  const body: LeaseAnswerBody = { type: 'LeaseAnswer', id, response: aboutLease(turn, kv) };
  send(turn, `${config.peersUnder ?? 'etcd/'}${peer}`, body);
}

export function hearLeader(turn: MemberTurn, { id, response }: LeaseAnswerBody): void {
  answer(turn, id, answerWith(response));
}

function aboutLease(turn: MemberTurn, kv: LeaseForwardBody['kv']): LocalResponse {
  const { member } = turn;
  const rev = member.store.revision;
  const { id } = kv;
  if (kv.op === 'leaseKeepAlive')
    return { op: 'leaseKeepAlive', rev, id, ttl: renew(turn, id)?.ttl ?? 0 };
  const lease = leaseOf(member.store, id);
  if (lease === undefined) return { op: 'leaseTTL', rev, id, ttl: -1, grantedTTL: 0, keys: [] };
  const ttl = remaining(member, id, turn.now);
  const keys = kv.keys ? [...lease.keys.keys()] : [];
  return { op: 'leaseTTL', rev, id, ttl, grantedTTL: lease.ttl, keys };
}
