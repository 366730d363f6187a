/** The multi-version store of etcd: keys, their versions, and what is asked of them (api/mvccpb/kv.proto, rpc.proto). */
import type { AppendList } from '../../../kernel/appendList';
import type { SortedMap } from '../../../kernel/sortedMap';
import type { KeyHistory } from './history';

/** One version of a key. Strings stand for bytes, one character each. */
export interface KeyValue {
  readonly key: string;
  readonly value: string;
  /** Revision of the write that created the key (again); 0 in the event of a deletion. */
  readonly create: number;
  /** Revision of the write that made this version. */
  readonly mod: number;
  /** 1 for the first since its creation; 0 in the event of a deletion. */
  readonly version: number;
  /** The lease that it is attached to; 0 = none. */
  readonly lease: number;
}

/** A put or a deletion, as watches tell it. */
export interface Change {
  readonly type: 'PUT' | 'DELETE';
  readonly kv: KeyValue;
  /** Position within its transaction. */
  readonly sub: number;
}

/**
 * The key space at one member. The first write has revision 2; all effects of one transaction share a revision
 * (server/mvcc/kvstore.go).
 */
export interface Mvcc {
  readonly revision: number;
  /** What lies before this revision cannot be read any more; 0 = nothing was compacted. */
  readonly compacted: number;
  readonly keys: SortedMap<KeyHistory>;
  /** Every change that is still kept, by revision. */
  readonly changes: AppendList<Change>;
}

/** Keys from `key` on: one (`end` ''), all behind it (`end` NUL), or those before `end`. */
export interface Interval {
  readonly key: string;
  readonly end: string;
}

export type SortTarget = 'KEY' | 'VERSION' | 'CREATE' | 'MOD' | 'VALUE';
export type SortOrder = 'NONE' | 'ASCEND' | 'DESCEND';

export interface RangeRequest extends Interval {
  readonly op: 'range';
  /** 0 = all. */
  readonly limit: number;
  /** Read at this revision; 0 = the newest. */
  readonly rev: number;
  readonly serializable: boolean;
  readonly keysOnly: boolean;
  readonly countOnly: boolean;
  readonly sortTarget: SortTarget;
  readonly sortOrder: SortOrder;
  /** 0 = no bound. */
  readonly minMod: number;
  readonly maxMod: number;
  readonly minCreate: number;
  readonly maxCreate: number;
}
export interface PutRequest {
  readonly op: 'put';
  readonly key: string;
  readonly value: string;
  readonly lease: number;
  readonly prevKv: boolean;
  readonly ignoreValue: boolean;
  readonly ignoreLease: boolean;
}
export interface DeleteRequest extends Interval {
  readonly op: 'delete';
  readonly prevKv: boolean;
}
export interface Compare extends Interval {
  readonly target: 'VALUE' | 'VERSION' | 'CREATE' | 'MOD' | 'LEASE';
  readonly result: 'EQUAL' | 'GREATER' | 'LESS' | 'NOT_EQUAL';
  /** A number, for VALUE a string. */
  readonly value: string | number;
}
export interface TxnRequest {
  readonly op: 'txn';
  readonly compare: readonly Compare[];
  readonly success: readonly TxnOp[];
  readonly failure: readonly TxnOp[];
}
export type TxnOp = RangeRequest | PutRequest | DeleteRequest | TxnRequest;

/** `rev` = revision of the store after it, as etcd's response header says. */
export interface RangeResponse {
  readonly op: 'range';
  readonly rev: number;
  readonly kvs: readonly KeyValue[];
  /** How many match, whatever the limit. */
  readonly count: number;
  readonly more: boolean;
}
export interface PutResponse {
  readonly op: 'put';
  readonly rev: number;
  readonly prevKv: KeyValue | null;
}
export interface DeleteResponse {
  readonly op: 'delete';
  readonly rev: number;
  readonly deleted: number;
  readonly prevKvs: readonly KeyValue[];
}
export interface TxnResponse {
  readonly op: 'txn';
  readonly rev: number;
  readonly succeeded: boolean;
  readonly responses: readonly TxnOpResponse[];
}
export type TxnOpResponse = RangeResponse | PutResponse | DeleteResponse | TxnResponse;
