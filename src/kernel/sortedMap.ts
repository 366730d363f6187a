import Imported, { type default as BTree } from 'sorted-btree';

// The package is CommonJS: Node hands out its exports object, bundlers its default export.
const Tree: typeof Imported =
  (Imported as unknown as { default?: typeof Imported }).default ?? Imported;

/**
 * A persistent map from strings to values in byte order (names are ASCII, so `<` is byte order).
 * The only file that knows which library does it: a copy-on-write B+tree, so that a version costs one
 * path and ranges are walks.
 */
export class SortedMap<V> implements Iterable<readonly [string, V]> {
  private constructor(private readonly tree: BTree<string, V>) {}

  static of<V>(entries: Iterable<readonly [string, V]> = []): SortedMap<V> {
    const tree = new Tree<string, V>(undefined, compareBytes);
    for (const [key, value] of entries) tree.set(key, value);
    return new SortedMap(tree);
  }

  get size(): number {
    return this.tree.size;
  }

  get(key: string): V | undefined {
    return this.tree.get(key);
  }

  has(key: string): boolean {
    return this.tree.has(key);
  }

  with(key: string, value: V): SortedMap<V> {
    const next = this.tree.clone();
    next.set(key, value);
    return new SortedMap(next);
  }

  without(key: string): SortedMap<V> {
    if (!this.tree.has(key)) return this;
    const next = this.tree.clone();
    next.delete(key);
    return new SortedMap(next);
  }

  /** Several changes for the price of one version; null removes. */
  withAll(changes: Iterable<readonly [string, V | null]>): SortedMap<V> {
    const next = this.tree.clone();
    for (const [key, value] of changes) {
      if (value === null) next.delete(key);
      else next.set(key, value);
    }
    return new SortedMap(next);
  }

  keys(): IterableIterator<string> {
    return this.tree.keys();
  }

  values(): IterableIterator<V> {
    return this.tree.values();
  }

  /** Entries with from ≤ key < to, in order. */
  range(from: string, to: string): (readonly [string, V])[] {
    return this.tree.getRange(from, to);
  }

  [Symbol.iterator](): Iterator<readonly [string, V]> {
    return this.tree.entries();
  }

  toJSON(): Record<string, V> {
    return Object.fromEntries(this.tree.entries());
  }
}

function compareBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
