/** What a member keeps besides keys, and everything that an entry of the log can ask for. */
import type { SortedMap } from '../../../kernel/sortedMap';
import type { RpcError } from '../errors';
import type {
  DeleteResponse,
  Interval,
  Mvcc,
  PutResponse,
  RangeResponse,
  TxnOp,
  TxnResponse,
} from '../mvcc/types';
import type { WatchFilter } from '../mvcc/watching';

/** The applied state: the same at every member with the same applied index, but for `bytes`. */
export interface Store extends Mvcc {
  /** By id, padded so that their order is that of the numbers. */
  readonly leases: SortedMap<Lease>;
  readonly alarms: readonly Alarm[];
  readonly auth: Auth;
  readonly bytes: Bytes;
}

export interface Lease {
  readonly id: number;
  /** Granted time to live in seconds. */
  readonly ttl: number;
  /** Keys that are attached to it. */
  readonly keys: SortedMap<true>;
}

export interface Alarm {
  readonly member: string;
  readonly type: 'NOSPACE';
}

/** The size of the database file: what is in use, and what the file has grown to. */
export interface Bytes {
  readonly used: number;
  readonly allocated: number;
}

export interface Auth {
  readonly enabled: boolean;
  /** Counts its changes; 1 = none (auth/store.go). */
  readonly revision: number;
  readonly users: SortedMap<AuthUser>;
  /** Permissions by role. */
  readonly roles: SortedMap<readonly Permission[]>;
  /** Users by the tokens that were handed out. */
  readonly tokens: SortedMap<string>;
}
export interface AuthUser {
  /** Of the password. */
  readonly digest: string;
  readonly roles: readonly string[];
}
export interface Permission extends Interval {
  readonly perm: 'READ' | 'WRITE' | 'READWRITE';
}

export type LeaseRequest =
  | { readonly op: 'leaseGrant'; readonly id: number; readonly ttl: number }
  | { readonly op: 'leaseRevoke'; readonly id: number };
export type AuthRequest =
  | { readonly op: 'authEnable' }
  | { readonly op: 'authDisable' }
  | { readonly op: 'authUserAdd'; readonly name: string; readonly digest: string }
  | { readonly op: 'authRoleAdd'; readonly name: string }
  | { readonly op: 'authGrantRole'; readonly user: string; readonly role: string }
  | ({ readonly op: 'authGrantPerm'; readonly role: string } & Permission)
  | { readonly op: 'authLogin'; readonly name: string; readonly digest: string };

/** Everything that goes through the log. A range does so only inside of a transaction that writes. */
export type KvRequest =
  | TxnOp
  | LeaseRequest
  | AuthRequest
  | { readonly op: 'compact'; readonly rev: number }
  | { readonly op: 'alarm'; readonly action: 'ACTIVATE' | 'DEACTIVATE'; readonly member: string };

export type KvResponse =
  | RangeResponse
  | PutResponse
  | DeleteResponse
  | TxnResponse
  | { readonly op: 'leaseGrant'; readonly rev: number; readonly id: number; readonly ttl: number }
  | { readonly op: 'authLogin'; readonly rev: number; readonly token: string }
  | { readonly op: 'alarm'; readonly rev: number; readonly disarmed: number }
  | { readonly op: 'done'; readonly rev: number };

/** What a member answers without an entry of the log. */
export type LocalRequest =
  | { readonly op: 'leaseKeepAlive'; readonly id: number }
  | { readonly op: 'leaseTTL'; readonly id: number; readonly keys: boolean }
  | { readonly op: 'leases' }
  | { readonly op: 'alarms' }
  | { readonly op: 'status' }
  | { readonly op: 'members' }
  | { readonly op: 'defrag' }
  | ({ readonly op: 'watch'; readonly startRev: number } & WatchFilter)
  | { readonly op: 'watchCancel'; readonly id: string }
  | { readonly op: 'watchProgress'; readonly id: string };

export type LocalResponse =
  /** `ttl` 0 = there is no such lease. */
  | {
      readonly op: 'leaseKeepAlive';
      readonly rev: number;
      readonly id: number;
      readonly ttl: number;
    }
  | {
      readonly op: 'leaseTTL';
      readonly rev: number;
      readonly id: number;
      /** Whole seconds that are left; -1 = unknown or expired. */
      readonly ttl: number;
      readonly grantedTTL: number;
      readonly keys: readonly string[];
    }
  | { readonly op: 'leases'; readonly rev: number; readonly ids: readonly number[] }
  | { readonly op: 'alarms'; readonly rev: number; readonly alarms: readonly Alarm[] }
  | { readonly op: 'defrag'; readonly rev: number }
  | {
      readonly op: 'status';
      readonly rev: number;
      readonly member: string;
      /** Bytes of the database file. */
      readonly dbSize: number;
      readonly dbSizeInUse: number;
      readonly leader: string | null;
      readonly isLearner: boolean;
      readonly raftTerm: number;
      readonly raftIndex: number;
      readonly raftAppliedIndex: number;
      readonly errors: readonly string[];
    }
  | {
      readonly op: 'members';
      readonly rev: number;
      readonly members: readonly { readonly name: string; readonly isLearner: boolean }[];
    };

export type Applied =
  | { readonly store: Store; readonly response: KvResponse; readonly error: null }
  | { readonly store: Store; readonly response: null; readonly error: RpcError };

/** What the server's flags say about applying. */
export interface KvLimits {
  /** --quota-backend-bytes. */
  readonly quota: number;
  /** Shortest time to live that a lease is granted, in seconds. */
  readonly minLeaseTtl: number;
}
