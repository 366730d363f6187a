import { AppendList } from '../../../kernel/appendList';
import { SortedMap } from '../../../kernel/sortedMap';
import { isTombstone, KeyHistory, tombstone } from './history';
import { keysAt } from './keys';
import type { Change, DeleteRequest, Interval, KeyValue, Mvcc } from './types';

/** etcd's revision counter starts at 1; the first write is revision 2 (mvcc kvstore.go). */
export const EMPTY_MVCC: Mvcc = {
  revision: 1,
  compacted: 0,
  keys: SortedMap.of(),
  changes: AppendList.of(),
};

/**
 * One transaction on the store: all its effects get one revision, and what it reads it reads with its own
 * effects (mvcc kvstore_txn.go). Without an effect the revision stays.
 */
export class Writing {
  private keys: SortedMap<KeyHistory>;
  private readonly changes: Change[] = [];

  constructor(private readonly before: Mvcc) {
    this.keys = before.keys;
  }

  /** The store with the effects so far. */
  get store(): Mvcc {
    if (this.changes.length === 0) return this.before;
    return { ...this.before, revision: this.revision, keys: this.keys };
  }

  /** What the transaction's effects have as their revision. */
  private get revision(): number {
    return this.before.revision + 1;
  }

  put(key: string, value: string, lease: number): void {
    const history = this.keys.get(key) ?? null;
    const last = history?.newest ?? null;
    const exists = last !== null && !isTombstone(last);
    const kv: KeyValue = {
      key,
      value,
      create: exists ? last.create : this.revision,
      mod: this.revision,
      version: exists ? last.version + 1 : 1,
      lease,
    };
    this.keys = this.keys.with(key, new KeyHistory(kv, history));
    this.changes.push({ type: 'PUT', kv, sub: this.changes.length });
  }

  /** Deletes what exists in the interval; returns the last versions of what it deleted. */
  delete(interval: Interval | DeleteRequest): readonly KeyValue[] {
    const found = keysAt(this.store, interval, this.revision);
    for (const { key } of found) {
      const kv = tombstone(key, this.revision);
      this.keys = this.keys.with(key, new KeyHistory(kv, this.keys.get(key) ?? null));
      this.changes.push({ type: 'DELETE', kv, sub: this.changes.length });
    }
    return found;
  }

  /** The store afterwards. */
  done(): Mvcc {
    if (this.changes.length === 0) return this.before;
    return { ...this.store, changes: this.before.changes.append(...this.changes) };
  }
}
