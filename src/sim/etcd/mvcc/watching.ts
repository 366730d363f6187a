import { contains, keysAt } from './keys';
import type { Change, Interval, KeyValue, Mvcc } from './types';

/** Which changes a watch wants to hear of. */
export interface WatchFilter extends Interval {
  readonly filters: readonly ('NOPUT' | 'NODELETE')[];
  readonly prevKv: boolean;
}

/** A change as a watch hears it. */
export interface WatchEvent {
  readonly type: Change['type'];
  readonly kv: KeyValue;
  /** What the key held before; absent when that is compacted or was not asked for. */
  readonly prevKv: KeyValue | null;
}

/** Every kept change from a revision on, in order. */
export function changesFrom(store: Mvcc, revision: number): readonly Change[] {
  const { changes } = store;
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes.at(middle)?.kv.mod ?? 0) < revision) low = middle + 1;
    else high = middle;
  }
  return changes.slice(low);
}

/** What of some changes a watch hears (server/mvcc watcher.go, filters). */
export function heardOf(
  store: Mvcc,
  changes: readonly Change[],
  watch: WatchFilter,
): readonly WatchEvent[] {
  return changes
    .filter(({ type, kv }) => {
      if (!contains(watch, kv.key)) return false;
      return !watch.filters.includes(type === 'PUT' ? 'NOPUT' : 'NODELETE');
    })
    .map(({ type, kv }) => ({
      type,
      kv,
      prevKv: watch.prevKv ? valueBefore(store, kv) : null,
    }));
}

/** The key as it was before the change; null when it did not exist or that revision is compacted. */
function valueBefore(store: Mvcc, { key, mod }: KeyValue): KeyValue | null {
  if (mod - 1 < store.compacted) return null;
  return keysAt(store, { key, end: '' }, mod - 1)[0] ?? null;
}
