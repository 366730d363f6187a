import { assert } from './assert';

/**
 * A persistent priority queue: a leftist heap (Crane, 1972). Pushing and popping cost O(log n) and
 * leave every older version as it was, so a checkpoint of the queue is a reference.
 */
export interface Ordered {
  readonly at: number;
  readonly seq: number;
}

export class Heap<T extends Ordered> {
  private constructor(
    private readonly root: Tree<T> | null,
    readonly size: number,
  ) {}

  static empty<T extends Ordered>(): Heap<T> {
    return new Heap<T>(null, 0);
  }

  static of<T extends Ordered>(items: Iterable<T>): Heap<T> {
    let heap = Heap.empty<T>();
    for (const item of items) heap = heap.push(item);
    return heap;
  }

  get first(): T | null {
    return this.root === null ? null : this.root.item;
  }

  push(item: T): Heap<T> {
    return new Heap(merge({ item, rank: 1, left: null, right: null }, this.root), this.size + 1);
  }

  /** The heap without its first item. */
  pop(): Heap<T> {
    assert(this.root !== null, 'the queue holds an item');
    return new Heap(merge(this.root.left, this.root.right), this.size - 1);
  }

  /** All items, in no particular order. */
  *items(): Generator<T> {
    const open: Tree<T>[] = this.root === null ? [] : [this.root];
    for (let tree = open.pop(); tree !== undefined; tree = open.pop()) {
      yield tree.item;
      if (tree.left !== null) open.push(tree.left);
      if (tree.right !== null) open.push(tree.right);
    }
  }

  /** All items in the order in which they would be popped. */
  toJSON(): T[] {
    return [...this.items()].sort((a, b) => a.at - b.at || a.seq - b.seq);
  }
}

interface Tree<T> {
  readonly item: T;
  /** Length of the right spine. */
  readonly rank: number;
  readonly left: Tree<T> | null;
  readonly right: Tree<T> | null;
}

function merge<T extends Ordered>(a: Tree<T> | null, b: Tree<T> | null): Tree<T> | null {
  if (a === null) return b;
  if (b === null) return a;
  const first = a.item.at < b.item.at || (a.item.at === b.item.at && a.item.seq < b.item.seq);
  return first ? joined(a, merge(a.right, b)) : joined(b, merge(b.right, a));
}

function joined<T>(top: Tree<T>, right: Tree<T> | null): Tree<T> {
  const left = top.left;
  const shortLeft = left === null || (right !== null && left.rank < right.rank);
  return shortLeft
    ? { item: top.item, rank: (left?.rank ?? 0) + 1, left: right, right: left }
    : { item: top.item, rank: (right?.rank ?? 0) + 1, left, right };
}
