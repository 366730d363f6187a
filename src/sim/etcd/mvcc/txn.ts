import type { RpcError } from '../errors';
import { KEY_NOT_FOUND, LEASE_NOT_FOUND } from '../kv/errors';
import { keysAt, newest } from './keys';
import { range, revisionError } from './range';
import type {
  Compare,
  DeleteRequest,
  DeleteResponse,
  KeyValue,
  Mvcc,
  PutRequest,
  PutResponse,
  TxnOp,
  TxnOpResponse,
  TxnRequest,
  TxnResponse,
} from './types';
import type { Writing } from './writing';

/** Which branch each transaction in one takes, in the order in which they are met (etcdserver apply.go, compareToPath). */
type Path = boolean[];

/** Keys change their leases when they are written; whoever keeps the leases hears of it. */
export interface LeaseBook {
  readonly exists: (lease: number) => boolean;
  readonly attach: (lease: number, key: string) => void;
  readonly detach: (lease: number, key: string) => void;
}

/** Applies a transaction: compares first, of nested ones too, then checks, then effects in order. */
export function txn(
  writing: Writing,
  request: TxnRequest,
  leases: LeaseBook,
): TxnResponse | RpcError {
  const path = pathOf(writing.store, request);
  const refusal = refusalOf(writing.store, request, [...path], leases);
  if (refusal !== null) return refusal;
  return execute(writing, request, path, leases);
}

function pathOf(store: Mvcc, request: TxnRequest): Path {
  const holds = request.compare.every((compare) => comparisonHolds(store, compare));
  const path: Path = [holds];
  for (const op of branchOf(request, holds)) if (op.op === 'txn') path.push(...pathOf(store, op));
  return path;
}

function branchOf({ success, failure }: TxnRequest, succeeded: boolean): readonly TxnOp[] {
  return succeeded ? success : failure;
}

const NOTHING: KeyValue = { key: '', value: '', create: 0, mod: 0, version: 0, lease: 0 };

/** A comparison with an interval holds when it holds for every key; of a missing key all numbers are 0. */
export function comparisonHolds(store: Mvcc, compare: Compare): boolean {
  const found = keysAt(store, compare, store.revision);
  if (found.length === 0) return compare.target !== 'VALUE' && compareOne(compare, NOTHING);
  return found.every((kv) => compareOne(compare, kv));
}

const TARGET = {
  VALUE: 'value',
  VERSION: 'version',
  CREATE: 'create',
  MOD: 'mod',
  LEASE: 'lease',
} as const;

function compareOne({ target, result, value }: Compare, kv: KeyValue): boolean {
  const own = kv[TARGET[target]];
  switch (result) {
    case 'EQUAL':
      return own === value;
    case 'NOT_EQUAL':
      return own !== value;
    case 'GREATER':
      return own > value;
    case 'LESS':
      return own < value;
  }
}

/** What makes the whole transaction fail before it has any effect (etcdserver apply.go, checkRequests). */
function refusalOf(
  store: Mvcc,
  request: TxnRequest,
  path: Path,
  leases: LeaseBook,
): RpcError | null {
  for (const op of branchOf(request, path.shift() === true)) {
    const refusal =
      op.op === 'range'
        ? revisionError(store, op.rev)
        : op.op === 'put'
          ? putRefusal(store, op, leases)
          : op.op === 'txn'
            ? refusalOf(store, op, path, leases)
            : null;
    if (refusal !== null) return refusal;
  }
  return null;
}

/** Why a put cannot be applied; null = it can. */
export function putRefusal(store: Mvcc, request: PutRequest, leases: LeaseBook): RpcError | null {
  if ((request.ignoreValue || request.ignoreLease) && newest(store, request.key) === null)
    return KEY_NOT_FOUND;
  return request.lease !== 0 && !leases.exists(request.lease) ? LEASE_NOT_FOUND : null;
}

function execute(
  writing: Writing,
  request: TxnRequest,
  path: Path,
  leases: LeaseBook,
): TxnResponse {
  const succeeded = path.shift() === true;
  const responses = branchOf(request, succeeded).map((op) => effectOf(writing, op, path, leases));
  return { op: 'txn', rev: writing.store.revision, succeeded, responses };
}

function effectOf(writing: Writing, op: TxnOp, path: Path, leases: LeaseBook): TxnOpResponse {
  switch (op.op) {
    case 'range':
      return range(writing.store, op);
    case 'put':
      return put(writing, op, leases);
    case 'delete':
      return deleteRange(writing, op, leases);
    case 'txn':
      return execute(writing, op, path, leases);
  }
}

/** Puts a key; what was to be refused has been refused. */
export function put(writing: Writing, request: PutRequest, leases: LeaseBook): PutResponse {
  const { key } = request;
  const before = newest(writing.store, key);
  const lease = request.ignoreLease ? (before?.lease ?? 0) : request.lease;
  const value = request.ignoreValue ? (before?.value ?? '') : request.value;
  writing.put(key, value, lease);
  if (before !== null && before.lease !== 0 && before.lease !== lease)
    leases.detach(before.lease, key);
  if (lease !== 0) leases.attach(lease, key);
  return { op: 'put', rev: writing.store.revision, prevKv: request.prevKv ? before : null };
}

export function deleteRange(
  writing: Writing,
  request: DeleteRequest,
  leases: LeaseBook,
): DeleteResponse {
  const gone = writing.delete(request);
  for (const { key, lease } of gone) if (lease !== 0) leases.detach(lease, key);
  return {
    op: 'delete',
    rev: writing.store.revision,
    deleted: gone.length,
    prevKvs: request.prevKv ? gone : [],
  };
}
