import type { TxnOp, TxnRequest } from '../mvcc/types';
import type { Operation } from '../types';
import type { KvRequest, LocalRequest } from './types';

const LOCAL = new Set<string>([
  'leaseKeepAlive',
  'leaseTTL',
  'leases',
  'alarms',
  'status',
  'members',
  'defrag',
  'watch',
  'watchCancel',
  'watchProgress',
] satisfies LocalRequest['op'][]);

/** Whether a request needs no entry of the log. */
export function isLocal(request: KvRequest | LocalRequest): request is LocalRequest {
  return LOCAL.has(request.op);
}

/** Whether an operation only reads keys: those go by ReadIndex instead of the log. */
export function isRead(operation: Operation): boolean {
  if (operation.op !== 'kv') return operation.op === 'get';
  const { kv } = operation;
  return kv.op === 'range' || (kv.op === 'txn' && isReadOnly(kv));
}

function isReadOnly({ success, failure }: TxnRequest): boolean {
  const reads = (op: TxnOp): boolean => op.op === 'range' || (op.op === 'txn' && isReadOnly(op));
  return [...success, ...failure].every(reads);
}

/** About what a request takes on the wire, in bytes. */
export function sizeOfRequest(request: KvRequest): number {
  if (request.op === 'txn')
    return [...request.success, ...request.failure].reduce((sum, op) => sum + sizeOfRequest(op), 0);
  return request.op === 'put' ? request.key.length + request.value.length : 16;
}
