/** A client of etcd: single requests on command, and a load of its own. */
import type { Effect, EntityId, Micros, Occurrence } from '../../kernel/types';
import type { ClientSpec } from '../config';
import type { LocalRequest } from '../etcd/kv/types';
import type { WatchEvent } from '../etcd/mvcc/watching';
import type { Operation, ResponseBody } from '../etcd/types';
import type { WatchResponseBody } from '../etcd/watch/types';

/** `unknown`: a write that may or may not have happened. */
export type Settled = 'ok' | 'failed' | 'unknown';
export type Outcome = 'waiting' | Settled;

export type ClientReaction = readonly [ClientState, readonly Effect[]];

/** Ends an operation that waits; `outcome` null = nobody has answered. */
export type Finish = (
  state: ClientState,
  event: Occurrence,
  one: ClientOperation,
  outcome: Settled | null,
  text: string,
) => ClientReaction;

export interface ClientOperation {
  readonly number: number;
  readonly operation: Operation;
  readonly to: EntityId;
  readonly sentAt: Micros;
  readonly outcome: Outcome;
  readonly answeredAt: Micros | null;
  /** The value read, or the error's exact text. */
  readonly text: string;
  /** True when the client's own loop sent it. */
  readonly looped: boolean;
}

export interface ClientState {
  readonly spec: ClientSpec;
  /** Members to take turns with when the spec says `any`. */
  readonly members: readonly string[];
  /** Number of requests sent so far. */
  readonly sent: number;
  /** Requests of the loop so far: the next value to write. */
  readonly looped: number;
  readonly waiting: readonly ClientOperation[];
  /** The newest finished ones, oldest first, 16 at the most. */
  readonly done: readonly ClientOperation[];
  readonly watches: readonly ClientWatch[];
  /** Leases that it renews, with the request on its way. */
  readonly keepAlives: readonly {
    readonly lease: number;
    readonly to: EntityId;
    readonly request: string;
  }[];
  readonly counts: { readonly ok: number; readonly failed: number; readonly unknown: number };
}

/** A watch as its client knows it. */
export interface ClientWatch {
  readonly number: number;
  readonly request: Extract<LocalRequest, { op: 'watch' }>;
  readonly to: EntityId;
  /** Name of the present stream; another connection is another one. */
  readonly stream: string;
  readonly state: 'opening' | 'open' | 'canceled';
  /** The first revision that has not been heard; 0 = from whatever is newest. */
  readonly next: number;
  /** Messages heard on this stream. */
  readonly heard: number;
  /** Of the store, as the member last said. */
  readonly revision: number;
  /** Of the newest event; 0 = none yet. */
  readonly delivered: number;
  /** The newest, 64 at the most. */
  readonly events: readonly WatchEvent[];
  readonly count: number;
  /** Verbatim; '' = none. */
  readonly error: string;
}

/** Sends an operation; a watch is one that does not end. */
interface SendBody {
  readonly type: 'SEND';
  readonly operation: Operation;
  readonly to: EntityId;
  readonly timeout: Micros | null;
}

/** What only a client of etcdctl hears. */
export type ClientKvBody =
  | SendBody
  | { readonly type: 'QUIT' }
  | { readonly type: 'PING'; readonly number: number; readonly sent: boolean }
  | { readonly type: 'KEEP_ALIVE'; readonly lease: number; readonly to: EntityId }
  | WatchResponseBody;

export type ClientBody =
  | { readonly type: 'START' }
  | { readonly type: 'LOOP' }
  | { readonly type: 'GIVE_UP'; readonly number: number }
  | ClientKvBody
  | ResponseBody;
