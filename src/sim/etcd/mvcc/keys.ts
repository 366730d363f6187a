import type { KeyHistory } from './history';
import type { Interval, KeyValue, Mvcc } from './types';

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
