import type { TxnOp } from '../mvcc/types';
import type { KvRequest, Store } from './types';

/** What a record costs beyond its bytes, and a lease (quota.go, kvOverhead and leaseOverhead). */
const KV_OVERHEAD = 256;
const LEASE_OVERHEAD = 64;

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
