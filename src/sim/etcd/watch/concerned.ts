import { contains } from '../mvcc/keys';
import type { Change } from '../mvcc/types';
import type { Watcher } from './types';

/** Positions of watchers by the one key they watch, and of those that watch an interval (mvcc watcher_group.go). */
interface Index {
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  readonly intervals: readonly number[];
}

/** Counting messages changes watchers but not what they watch: the index stays as long as nobody comes or goes. */
const indexes = new WeakMap<readonly Watcher[], Index>();
let newest: { readonly watchers: readonly Watcher[]; readonly index: Index } | null = null;

/** Positions of the watchers that want some of these changes, ascending. */
export function concerned(
  watchers: readonly Watcher[],
  changes: readonly Change[],
): readonly number[] {
  const { byKey, intervals } = indexOf(watchers);
  const found = new Set<number>();
  for (const { kv } of changes) {
    for (const position of byKey.get(kv.key) ?? []) found.add(position);
    for (const position of intervals) {
      const watcher = watchers[position];
      if (watcher !== undefined && contains(watcher, kv.key)) found.add(position);
    }
  }
  return [...found].sort((a, b) => a - b);
}

function indexOf(watchers: readonly Watcher[]): Index {
  const known = indexes.get(watchers);
  if (known !== undefined) return known;
  const index =
    newest !== null && watchSame(newest.watchers, watchers) ? newest.index : build(watchers);
  indexes.set(watchers, index);
  newest = { watchers, index };
  return index;
}

function watchSame(some: readonly Watcher[], others: readonly Watcher[]): boolean {
  return some.length === others.length && some.every(({ id }, i) => id === others[i]?.id);
}

function build(watchers: readonly Watcher[]): Index {
  const byKey = new Map<string, number[]>();
  const intervals: number[] = [];
  watchers.forEach(({ key, end }, position) => {
    if (end !== '') intervals.push(position);
    else byKey.set(key, [...(byKey.get(key) ?? []), position]);
  });
  return { byKey, intervals };
}
