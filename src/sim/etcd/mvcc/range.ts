import type { RpcError } from '../errors';
import { COMPACTED, FUTURE_REVISION } from '../kv/errors';
import { keysAt } from './keys';
import type { KeyValue, Mvcc, RangeRequest, RangeResponse } from './types';

/** Why a revision cannot be read; null = it can (mvcc kvstore_txn.go, rangeKeys). */
export function revisionError(store: Mvcc, revision: number): RpcError | null {
  if (revision > store.revision) return FUTURE_REVISION;
  return revision > 0 && revision < store.compacted ? COMPACTED : null;
}

/** Answers a range; the revision has been judged before. `rev` = what the answer's header says. */
export function range(store: Mvcc, request: RangeRequest, rev = store.revision): RangeResponse {
  const at = request.rev > 0 ? request.rev : store.revision;
  const all = keysAt(store, request, at);
  const base = { op: 'range', rev, count: all.length } as const;
  if (request.countOnly) return { ...base, kvs: [], more: false };
  const kept = sorted(
    all.filter((kv) => isWithin(kv, request)),
    request,
  );
  const more = request.limit > 0 && kept.length > request.limit;
  const kvs = more ? kept.slice(0, request.limit) : kept;
  return { ...base, more, kvs: request.keysOnly ? kvs.map((kv) => ({ ...kv, value: '' })) : kvs };
}

function isWithin({ mod, create }: KeyValue, request: RangeRequest): boolean {
  const { minMod, maxMod, minCreate, maxCreate } = request;
  return (
    mod >= minMod &&
    create >= minCreate &&
    (maxMod === 0 || mod <= maxMod) &&
    (maxCreate === 0 || create <= maxCreate)
  );
}

const FIELD = {
  KEY: 'key',
  VERSION: 'version',
  CREATE: 'create',
  MOD: 'mod',
  VALUE: 'value',
} as const;

/** Without an order a target other than the key means ascending (etcdserver apply.go, Range). */
function sorted(kvs: readonly KeyValue[], request: RangeRequest): readonly KeyValue[] {
  const { sortTarget, sortOrder } = request;
  if (sortOrder === 'DESCEND') return [...kvs].sort((a, b) => order(b, a, sortTarget));
  if (sortTarget === 'KEY') return kvs;
  return [...kvs].sort((a, b) => order(a, b, sortTarget));
}

function order(a: KeyValue, b: KeyValue, target: RangeRequest['sortTarget']): number {
  const [x, y] = [a[FIELD[target]], b[FIELD[target]]];
  return x < y ? -1 : x > y ? 1 : 0;
}
