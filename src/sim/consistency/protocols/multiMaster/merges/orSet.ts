import { SortedMap } from '../../../../../kernel/sortedMap';
import type { Merge } from './types';

export interface ObservedRemoveSet {
  /** Element by the dot of its addition, `n1#4`. */
  readonly added: SortedMap<string>;
  /** Dots whose additions somebody has seen and removed. */
  readonly removed: SortedMap<true>;
}

/** Observed-remove set: a removal takes away the additions it has seen, so a concurrent addition stays. */
export const orSet: Merge<ObservedRemoveSet> = {
  empty: { added: SortedMap.of(), removed: SortedMap.of() },
  write: (_data, { node, n, value }) => ({
    added: SortedMap.of([[`${node}#${n}`, value]]),
    removed: SortedMap.of(),
  }),
  merge: (one, other) => ({
    added: union(one.added, other.added),
    removed: union(one.removed, other.removed),
  }),
  values: () => [],
  *elements({ added, removed }) {
    const seen = new Set<string>();
    for (const [dot, element] of added) {
      if (removed.has(dot) || seen.has(element)) continue;
      seen.add(element);
      yield element;
    }
  },
  conflicts: () => 0,
};

/** The delta that removes an element as far as `data` has seen it added. */
export function remove({ added }: ObservedRemoveSet, element: string): ObservedRemoveSet {
  const dots = [...added].filter(([, value]) => value === element);
  return { added: SortedMap.of(), removed: SortedMap.of(dots.map(([dot]) => [dot, true])) };
}

function union<V>(one: SortedMap<V>, other: SortedMap<V>): SortedMap<V> {
  const [large, small] = one.size >= other.size ? [one, other] : [other, one];
  return small.size === 0 ? large : large.withAll(small);
}
