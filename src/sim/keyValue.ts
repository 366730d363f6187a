import { assert } from '../kernel/assert';
import type { Body, Occurrence, SimEvent } from '../kernel/types';
import type { Addressed } from './actions';
import type { ClientKvBody, ClientReaction, ClientState, Finish } from './client/types';
import type { Action } from './config';
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
  MemberState,
  MemberTurn,
  Operation,
  RequestBody,
  ResponseBody,
  Waiting,
} from './etcd/types';
import type { KvFlight } from './observe/describeKv';
import type { Described } from './observe/event';
import type { RunningView } from './observe/running';
import type { ClientStoreOutcome, MemberStoreOutcome } from './observe/storeOutcome';

type KvOperation = Extract<Operation, { op: 'kv' }>;

/** Everything of etcd beyond plain puts and gets: ranges, transactions, leases, watches, quota, users, etcdctl. */
export interface KeyValue {
  readonly parse: (command: string) => CtlCall | CtlProblem;
  /** What a line of etcdctl tells whom, or the end of a client's processes. */
  readonly direct: (
    action: Extract<Action, { do: 'etcdctl' | 'quit' }>,
    idOf: (member: string) => string,
  ) => readonly Addressed[];
  readonly words: (request: KvRequest | LocalRequest) => string;
  /** What etcdctl prints of an answer to a request. */
  readonly print: (
    response: KvResponse | LocalResponse,
    request: KvRequest | LocalRequest,
  ) => string;
  /** An event in the words of the timeline; null = the key-value store has no part in it. */
  readonly describe: (event: SimEvent) => Described | null;
  /** A message that only it sends, as it is drawn on its way; null = another one. */
  readonly flight: (body: Body) => KvFlight | null;
  /** What expectations and facts find of a member and of a client beside what every run has. */
  readonly outcomeOfMember: (state: MemberState, at: number) => MemberStoreOutcome;
  readonly outcomeOfClient: (state: ClientState) => ClientStoreOutcome;
  /** What a client has running besides requests. */
  readonly running: (state: ClientState) => readonly RunningView[];
  readonly apply: (store: Store, command: Command, limits: KvLimits) => Applied;
  /** The member's part; each works on the turn at hand. */
  readonly member: {
    serve(turn: MemberTurn, request: RequestBody, operation: KvOperation): void;
    /** An entry of the log was applied: tells what it did, and whoever waits for it here. */
    applied(turn: MemberTurn, command: Command, before: Store, applied: Applied): void;
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
    /** Watches, leases that are kept alive, and the end of its processes. */
    react(
      state: ClientState,
      event: Occurrence,
      body: ClientKvBody,
      finish: Finish,
    ): ClientReaction;
    /** What is sent for an operation: itself, or the login before it. */
    first(request: RequestBody): RequestBody;
    /** An answer to none of the operations that wait. */
    hearOther(
      state: ClientState,
      event: Occurrence,
      body: ResponseBody,
      finish: Finish,
    ): ClientReaction;
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
