/** One etcd member: its Raft node, its disk, its key space and the requests that wait at it. */
import type { Effect, EntityId, Micros, Occurrence } from '../../kernel/types';
import type { Consistency, FireableEvent, RuleName } from '../config';
import type { LatencyModel } from '../network/types';
import type {
  ConfChange,
  Configuration,
  HardState,
  Message,
  RaftLog,
  RaftOptions,
  RaftState,
} from '../raft/types';
import type { CtlUser } from './ctl/types';
import type { GrpcCode } from './errors';
import type {
  KvLimits,
  KvRequest,
  KvResponse,
  LocalRequest,
  LocalResponse,
  Store,
} from './kv/types';
import type { Lessor } from './lease/types';
import type { Watcher, WatchResponseBody } from './watch/types';

export interface MemberConfig {
  readonly name: string;
  readonly seed: number;
  readonly tick: Micros;
  readonly raft: RaftOptions;
  readonly fsync: LatencyModel;
  readonly snapshotCount: number;
  readonly snapshotCatchUp: number;
  readonly initialElectionTickAdvance: boolean;
  readonly kv: KvLimits;
  /** etcd 3.5 repeats an unanswered ReadIndex and gives reads up when the leader changes. */
  readonly retriesReads: boolean;
  /** Ids of its peers begin with this; absent = `etcd/`. The laboratory has several clusters in one world. */
  readonly peersUnder?: string;
}

/** What survives a crash: exactly what the last finished sync has written. */
export interface Disk {
  readonly hardState: HardState;
  readonly log: RaftLog;
  /** The newest snapshot file. */
  readonly snapshot: StoredSnapshot;
  /** The applied key space as the backend has it; what the log holds beyond is applied again at a start. */
  readonly backend: Backend;
}
export interface StoredSnapshot {
  readonly index: number;
  readonly term: number;
  readonly config: Configuration;
  readonly store: Store;
}

/** Applied state with the index that it stands for (etcd's consistent index). */
export interface Backend {
  readonly index: number;
  readonly config: Configuration;
  readonly store: Store;
}

/** A write to the disk that is under way, and what waits for it. */
export interface Sync {
  readonly doneAt: Micros;
  readonly disk: Disk;
  /** Messages to others that may leave afterwards, and to itself. */
  readonly messages: readonly Message[];
}

/** What an entry of the log asks the store to do: a plain put, or anything else that etcd can be asked for. */
export type Command = (
  | { readonly op: 'put'; readonly key: string; readonly value: string }
  | { readonly op: 'kv'; readonly kv: KvRequest; readonly token: string | null }
) & {
  /** The member that answers the client, and the request's id there; '' = nobody waits. */
  readonly origin: string;
  readonly request: string;
};

/** A client's request at the member that received it. */
export interface Waiting {
  /** Unique in the run: `client/c1#4`. */
  readonly id: string;
  readonly client: EntityId;
  readonly operation: Operation;
  readonly since: Micros;
  readonly dueAt: Micros;
  /** blocked: no leader to propose to · proposed: waits for apply · reading: waits for its index · applying: waits until that index is applied. */
  readonly stage: 'blocked' | 'proposed' | 'reading' | 'applying';
  /** Index that must be applied before the read is answered. */
  readonly readIndex: number;
}
export type Operation =
  | { readonly op: 'put'; readonly key: string; readonly value: string }
  | { readonly op: 'get'; readonly key: string; readonly consistency: Consistency }
  | {
      readonly op: 'kv';
      readonly kv: KvRequest | LocalRequest;
      /** What a login has handed out; absent without one. */
      readonly token?: string;
      /** As whom it is asked: the client logs in before it. */
      readonly login?: CtlUser;
    };

export interface MemberState {
  readonly config: MemberConfig;
  readonly status: 'running' | 'stopped' | 'paused';
  /** Has received SIGTERM and hands its leadership over before it stops. */
  readonly leaving: boolean;
  readonly raft: RaftState;
  readonly disk: Disk;
  readonly sync: Sync | null;
  /** Number of syncs begun: the draw counter of their durations. */
  readonly syncs: number;
  readonly store: Store;
  /** Where between two whole ticks this member's ticker fires. */
  readonly phase: Micros;
  /** Ticks since time 0 that this process has seen or slept through. */
  readonly ticks: number;
  /** When the armed tick is due; -1 = none. */
  readonly tickDueAt: Micros;
  readonly starts: number;
  readonly roleSince: Micros;
  /** When this member became leader last; decides the text of timed-out writes. */
  readonly leadElectedAt: Micros | null;
  /** When each peer was heard last. */
  readonly heard: Readonly<Record<string, Micros>>;
  readonly waiting: readonly Waiting[];
  /** Streams of changes that clients have opened here. */
  readonly watchers: readonly Watcher[];
  /** Every watch has heard of everything up to this revision. */
  readonly toldRevision: number;
  readonly lessor: Lessor;
  /** The database file is being rewritten: until then nothing is applied and no client is served. */
  readonly defrag: Defrag | null;
  /** What arrived while the process was paused, oldest first. */
  readonly inbox: readonly Occurrence[];
}

/** What a member hears in the matter of leases and its database file. */
export type KvOwnBody =
  | { readonly type: 'LEASE_CHECK' }
  | { readonly type: 'DEFRAGMENTED' }
  | LeaseForwardBody
  | LeaseAnswerBody;

export interface Defrag {
  /** The request that asked for it. */
  readonly id: string;
  readonly client: EntityId;
  readonly until: Micros;
  /** What clients have asked for meanwhile, oldest first. */
  readonly held: readonly RequestBody[];
}

export type MemberBody =
  | Message
  | RequestBody
  | { readonly type: 'TICK' }
  | { readonly type: 'DISK' }
  | { readonly type: 'ADVANCE' }
  | { readonly type: 'REQUEST_TIMEOUT'; readonly id: string }
  | { readonly type: 'READ_RETRY'; readonly id: string }
  | KvOwnBody
  | { readonly type: 'SNAPSHOT_TIMEOUT'; readonly peer: string }
  | { readonly type: 'REMOVED' }
  | { readonly type: 'LEAVE_TIMEOUT' }
  | { readonly type: 'START' }
  | { readonly type: 'STOP'; readonly signal: 'KILL' | 'TERM' }
  | { readonly type: 'PAUSE' }
  | { readonly type: 'RESUME' }
  | { readonly type: 'MOVE_LEADER'; readonly to: string }
  | { readonly type: 'RECONFIGURE'; readonly change: ConfChange }
  | { readonly type: 'COMPACT'; readonly index: number | null }
  | { readonly type: 'SET'; readonly rule: RuleName; readonly to: boolean }
  | { readonly type: 'FIRE'; readonly event: FireableEvent };

/** What a client asks a member for. */
export interface RequestBody {
  readonly type: 'Request';
  readonly id: string;
  readonly client: EntityId;
  readonly operation: Operation;
}

/** A request about a lease that only the leader can answer, passed on to it (etcdserver v3_server.go, LeaseRenew). */
export interface LeaseForwardBody {
  readonly type: 'LeaseForward';
  readonly id: string;
  /** Who asks. */
  readonly peer: string;
  readonly kv: Extract<LocalRequest, { op: 'leaseKeepAlive' | 'leaseTTL' }>;
}
export interface LeaseAnswerBody {
  readonly type: 'LeaseAnswer';
  readonly id: string;
  readonly response: LocalResponse;
}

/** The answer to a client. */
export interface ResponseBody {
  readonly type: 'Response';
  readonly id: string;
  readonly ok: boolean;
  /** The value read (null = no such key), or null for a put. */
  readonly value: string | null;
  readonly revision: number;
  /** Verbatim error; '' when ok. */
  readonly error: string;
  /** The whole answer to anything but a plain put or get. */
  readonly response?: KvResponse | LocalResponse | undefined;
  /** The error's code, where it has one. */
  readonly grpc?: GrpcCode | undefined;
}
export type { Store } from './kv/types';
export type { WatchResponseBody };

/** The working copy of one reaction: the state's fields may be replaced until it is over. */
export interface MemberTurn {
  readonly now: Micros;
  readonly event: number;
  member: MutableMember;
  readonly effects: Effect[];
}
export type MutableMember = { -readonly [K in keyof MemberState]: MemberState[K] };
