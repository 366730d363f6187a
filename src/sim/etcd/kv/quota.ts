import type { KeyValue, TxnOp } from '../mvcc/types';
import type { Bytes, KvRequest, Store } from './types';

/** --quota-backend-bytes, 0 = this (server/etcdserver/quota.go, DefaultQuotaBytes). */
export const QUOTA_DEFAULT = 2 * 1024 * 1024 * 1024;

/** What a record costs beyond its bytes, and a lease (quota.go, kvOverhead and leaseOverhead). */
const KV_OVERHEAD = 256;
const LEASE_OVERHEAD = 64;

/** A page of bbolt; a record larger than one takes whole ones. */
const PAGE = 4096;
/** A new database file: the first pages and empty buckets. */
export const EMPTY_BYTES: Bytes = { used: 5 * PAGE, allocated: 5 * PAGE };
/** Revision, bucket element header and field tags around key and value. */
const RECORD = 48;

/** What a request is reckoned to take (quota.go, Cost); 0 = it is let through whatever is left. */
export function costOf(request: KvRequest): number {
  switch (request.op) {
    case 'put':
      return KV_OVERHEAD + request.key.length + request.value.length;
    case 'txn':
      return Math.max(costOfAll(request.success), costOfAll(request.failure));
    case 'leaseGrant':
      return LEASE_OVERHEAD;
    default:
      return 0;
  }
}

function costOfAll(ops: readonly TxnOp[]): number {
  return ops.reduce((sum, op) => sum + (op.op === 'put' ? costOf(op) : 0), 0);
}

/** Whether the database has room for a request: what counts is the file's size, not what is in use. */
export function hasRoom(store: Store, request: KvRequest, quota: number): boolean {
  const cost = costOf(request);
  return cost === 0 || store.bytes.allocated + cost < quota;
}

/** What a version takes in the file. */
export function sizeOf({ key, value }: KeyValue): number {
  const bytes = RECORD + key.length + value.length;
  return bytes < PAGE ? bytes : Math.ceil(bytes / PAGE) * PAGE;
}

/** After writing: the file grows, free pages are taken first. */
export function grown({ used, allocated }: Bytes, by: number): Bytes {
  return { used: used + by, allocated: Math.max(allocated, used + by) };
}

/** After compaction: pages are free, the file stays as large as it was. */
export function freed({ used, allocated }: Bytes, by: number): Bytes {
  return { used: Math.max(EMPTY_BYTES.used, used - by), allocated };
}

/** After defragmentation: the file is as large as what is in use (backend.go, Defrag). */
export function defragmented({ used }: Bytes): Bytes {
  return { used, allocated: used };
}
