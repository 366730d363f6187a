import { COMPACTED, FUTURE_REVISION, type RpcError } from '../errors';
import type { KeyHistory } from './history';
import type { Interval, KeyValue, Mvcc, RangeRequest, RangeResponse } from './types';

/** Behind every key: keys are byte strings, and no byte is higher. */
const BEHIND_ALL = '\uffff';

/** The end of the interval of all keys with a prefix (clientv3 op.go, getPrefix); NUL = to the end. */
export function prefixEnd(prefix: string): string {
  for (let i = prefix.length - 1; i >= 0; i -= 1) {
    const code = prefix.charCodeAt(i);
    if (code < 0xff) return prefix.slice(0, i) + String.fromCharCode(code + 1);
  }
  return '\0';
}

/** An empty prefix means every key: from NUL to the end. */
export function prefixInterval(prefix: string): Interval {
  return prefix === '' ? { key: '\0', end: '\0' } : { key: prefix, end: prefixEnd(prefix) };
}

export function contains({ key, end }: Interval, candidate: string): boolean {
  if (end === '') return candidate === key;
  return candidate >= key && (end === '\0' || candidate < end);
}

/** Histories of the keys in an interval, in byte order. */
export function historiesIn(store: Mvcc, { key, end }: Interval): readonly KeyHistory[] {
  if (end === '') {
    const one = store.keys.get(key);
    return one === undefined ? [] : [one];
  }
  return store.keys.range(key, end === '\0' ? BEHIND_ALL : end).map(([, history]) => history);
}

/** Keys in an interval as they were at a revision, in byte order. */
export function keysAt(store: Mvcc, interval: Interval, revision: number): KeyValue[] {
  const found: KeyValue[] = [];
  for (const history of historiesIn(store, interval)) {
    const kv = history.at(revision);
    if (kv !== null) found.push(kv);
  }
  return found;
}

/** The newest version of a key; null = it does not exist. */
export function newest(store: Mvcc, key: string): KeyValue | null {
  return store.keys.get(key)?.at(store.revision) ?? null;
}

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
