import { assert } from '../kernel/assert';
import type { Effect, Occurrence } from '../kernel/types';
import type { ClientState } from './client/types';
import type { CtlCall, CtlProblem } from './etcd/ctl/types';
import type { RpcError } from './etcd/errors';
import type {
  Applied,
  KvLimits,
  KvRequest,
  KvResponse,
  LocalRequest,
  LocalResponse,
  Store,
} from './etcd/kv/types';
import type {
  Command,
  KvOwnBody,
  MemberBody,
  MemberTurn,
  Operation,
  RequestBody,
  ResponseBody,
  Waiting,
} from './etcd/types';
import type { WatchResponseBody } from './etcd/watch/types';

type KvOperation = Extract<Operation, { op: 'kv' }>;
type ClientReaction = readonly [ClientState, readonly Effect[]];

/** Everything of etcd beyond plain puts and gets: ranges, transactions, leases, watches, quota, users, etcdctl. */
export interface KeyValue {
  readonly parse: (command: string) => CtlCall | CtlProblem;
  readonly words: (request: KvRequest | LocalRequest) => string;
  readonly print: (response: KvResponse | LocalResponse) => string;
  readonly apply: (store: Store, command: Command, limits: KvLimits) => Applied;
  /** The member's part; each works on the turn at hand. */
  readonly member: {
    serve(turn: MemberTurn, request: RequestBody, operation: KvOperation): void;
    answerApplied(turn: MemberTurn, command: Command, applied: Applied): void;
    read(store: Store, operation: KvOperation): KvResponse | RpcError;
    askLeader(turn: MemberTurn, waiting: Waiting): void;
    react(turn: MemberTurn, body: KvOwnBody): void;
    promote(turn: MemberTurn): void;
    followLeases(turn: MemberTurn, before: Store): void;
    tellWatchers(turn: MemberTurn): void;
    dropWatchers(turn: MemberTurn): void;
    refuse(turn: MemberTurn, body: MemberBody): void;
  };
  readonly client: {
    openWatch(
      state: ClientState,
      event: Occurrence,
      operation: KvOperation,
      to: string,
    ): ClientReaction;
    hearWatch(state: ClientState, event: Occurrence, body: WatchResponseBody): ClientReaction;
    pingWatch(state: ClientState, event: Occurrence, number: number, sent: boolean): ClientReaction;
    keepAlive(state: ClientState, event: Occurrence, lease: number, to: string): ClientReaction;
    heardKeepAlive(state: ClientState, body: ResponseBody): ClientReaction | null;
  };
}

let known: KeyValue | null = null;

/**
 * A run in which nobody uses etcdctl needs none of it, and a first visit must not wait for its code: whoever loads
 * a run, or reads a document, in which somebody does opens it before.
 */
export async function openKeyValue(): Promise<void> {
  known ??= (await import('./etcd/kv/server')).keyValueServer;
}

/** Before a document is read whose commands are to be judged. */
export async function openKeyValueFor(document: unknown): Promise<void> {
  if (JSON.stringify(document)?.includes('"etcdctl"')) await openKeyValue();
}

export function keyValue(): KeyValue {
  assert(known !== null, 'the key-value store is opened before a run that uses etcdctl');
  return known;
}

/** null until it has been opened: a document is then read without judging its commands. */
export function openedKeyValue(): KeyValue | null {
  return known;
}
