import type { RpcError } from '../errors';
import { range, revisionError } from '../mvcc/range';
import { txn } from '../mvcc/txn';
import type { RangeRequest, RangeResponse, TxnRequest, TxnResponse } from '../mvcc/types';
import { Writing } from '../mvcc/writing';
import type { Operation } from '../types';
import { permissionError } from './auth';
import { Ledger } from './leases';
import type { Store } from './types';

/** A read-only transaction is serializable when all of its ranges are (etcdserver v3_server.go, isTxnSerializable). */
export function isSerializable(request: RangeRequest | TxnRequest): boolean {
  if (request.op === 'range') return request.serializable;
  return [...request.success, ...request.failure].every(
    (op) => (op.op === 'range' || op.op === 'txn') && isSerializable(op),
  );
}

/** A range, or a transaction that only reads, from the store as it stands. */
export function answerRead(
  store: Store,
  { kv, token }: Extract<Operation, { op: 'kv' }>,
): RangeResponse | TxnResponse | RpcError {
  // Only reads come here.
  const request = kv as RangeRequest | TxnRequest;
  const refusal = permissionError(store, request, token ?? null);
  if (refusal !== null) return refusal;
  if (request.op === 'txn') return txn(new Writing(store), request, new Ledger(store));
  return revisionError(store, request.rev) ?? range(store, request);
}
