import type { RpcError } from '../errors';
import { contains } from '../mvcc/keys';
import type { DeleteRequest, PutRequest, TxnOp, TxnRequest } from '../mvcc/types';
import {
  DUPLICATE_KEY,
  EMPTY_KEY,
  LEASE_PROVIDED,
  REQUEST_TOO_LARGE,
  TOO_MANY_OPS,
  VALUE_PROVIDED,
} from './errors';
import { sizeOfRequest } from './kinds';
import type { KvRequest } from './types';

/** --max-txn-ops and --max-request-bytes (embed/config.go). */
export const TXN_OPS_MAX = 128;
export const REQUEST_BYTES_MAX = 1.5 * 1024 * 1024;

/** What the server refuses before it asks anybody (api/v3rpc/key.go); null = nothing. */
export function requestError(request: KvRequest): RpcError | null {
  const refusal = shapeError(request);
  if (refusal !== null) return refusal;
  return sizeOfRequest(request) > REQUEST_BYTES_MAX ? REQUEST_TOO_LARGE : null;
}

function shapeError(request: KvRequest): RpcError | null {
  switch (request.op) {
    case 'range':
    case 'delete':
      return request.key === '' ? EMPTY_KEY : null;
    case 'put':
      return putError(request);
    case 'txn':
      return txnError(request) ?? overlapError(request);
    default:
      return null;
  }
}

function putError({ key, value, lease, ignoreValue, ignoreLease }: PutRequest): RpcError | null {
  if (key === '') return EMPTY_KEY;
  if (ignoreValue && value !== '') return VALUE_PROVIDED;
  return ignoreLease && lease !== 0 ? LEASE_PROVIDED : null;
}

function txnError({ compare, success, failure }: TxnRequest): RpcError | null {
  if (Math.max(compare.length, success.length, failure.length) > TXN_OPS_MAX) return TOO_MANY_OPS;
  if (compare.some(({ key }) => key === '')) return EMPTY_KEY;
  for (const op of [...success, ...failure]) {
    const refusal = op.op === 'txn' ? txnError(op) : shapeError(op);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** What one branch writes. */
interface Written {
  readonly puts: ReadonlySet<string>;
  readonly deletes: readonly DeleteRequest[];
}

/** No key may be put twice, nor put and deleted, on any way through a transaction (key.go, checkIntervals). */
function overlapError(request: TxnRequest): RpcError | null {
  const seen = writtenBy(request.success);
  const other = seen === null ? null : writtenBy(request.failure);
  return seen === null || other === null ? DUPLICATE_KEY : null;
}

/** null = a key is written twice. */
function writtenBy(ops: readonly TxnOp[]): Written | null {
  const puts = new Set<string>();
  const deletes = ops.filter((op) => op.op === 'delete');
  const nested: Written[] = [];
  for (const op of ops) {
    if (op.op !== 'txn') continue;
    const branches = [writtenBy(op.success), writtenBy(op.failure)];
    const both: Written[] = [];
    for (const branch of branches) {
      // The branches of one transaction exclude each other; what stands beside it excludes neither.
      if (branch === null || nested.some((one) => collide(one, branch))) return null;
      both.push(branch);
    }
    nested.push(...both);
  }
  for (const op of ops) {
    if (op.op !== 'put') continue;
    if (puts.has(op.key)) return null;
    puts.add(op.key);
  }
  const own = { puts, deletes };
  if (collide(own, { puts, deletes: [] }, true)) return null;
  if (nested.some((one) => collide(own, one))) return null;
  return {
    puts: new Set([...puts, ...nested.flatMap((one) => [...one.puts])]),
    deletes: [...deletes, ...nested.flatMap((one) => one.deletes)],
  };
}

function collide(one: Written, other: Written, isSelf = false): boolean {
  const hits = (puts: ReadonlySet<string>, deletes: readonly DeleteRequest[]) =>
    [...puts].some((key) => deletes.some((interval) => contains(interval, key)));
  if (hits(other.puts, one.deletes) || hits(one.puts, other.deletes)) return true;
  return !isSelf && [...other.puts].some((key) => one.puts.has(key));
}
