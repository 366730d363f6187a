import { AppendList } from '../../../../../kernel/appendList';
import {
  type Content,
  contentAfter,
  joinVectors,
  type Merge,
  NO_CONTENT,
  type Vector,
} from './types';

export interface Sibling {
  /** Its dot: the node that has taken the write, and which of its writes it was. */
  readonly node: string;
  readonly n: number;
  readonly content: Content;
}

export interface Siblings {
  /** By node, then number. */
  readonly siblings: readonly Sibling[];
  /** All writes that were seen here, the replaced ones included. */
  readonly seen: Vector;
}

/**
 * Version vectors with dots: a write replaces what its node has seen, and concurrent writes stay side by side
 * until somebody who sees them writes again. This client writes what it wants without looking: a new value
 * replaces all siblings of its node, a new element is added to their union.
 */
export const siblings: Merge<Siblings> = {
  empty: { siblings: [], seen: {} },
  write(data, write) {
    const { node, n } = write;
    const content = contentAfter(united(data.siblings), write);
    return {
      siblings: [{ node, n, content }],
      seen: joinVectors(data.seen, { [node]: n }),
    };
  },
  merge(one, other) {
    const kept = [
      ...one.siblings.filter((sibling) => holds(other, sibling) || !hasSeen(other, sibling)),
      ...other.siblings.filter((sibling) => !holds(one, sibling) && !hasSeen(one, sibling)),
    ];
    return { siblings: kept.sort(byDot), seen: joinVectors(one.seen, other.seen) };
  },
  values(data) {
    const values = data.siblings.flatMap(({ content }) => content.value ?? []);
    return [...new Set(values)].sort();
  },
  elements: (data) => united(data.siblings).elements,
  conflicts: (data) => Math.max(0, data.siblings.length - 1),
};

function holds(data: Siblings, { node, n }: Sibling): boolean {
  return data.siblings.some((other) => other.node === node && other.n === n);
}

function hasSeen({ seen }: Siblings, { node, n }: Sibling): boolean {
  return n <= (seen[node] ?? 0);
}

function byDot(one: Sibling, other: Sibling): number {
  if (one.node !== other.node) return one.node < other.node ? -1 : 1;
  return one.n - other.n;
}

/** What a client that merges siblings makes of them: the union of the sets. */
function united(all: readonly Sibling[]): Content {
  const [first, second] = all;
  if (first === undefined) return NO_CONTENT;
  if (second === undefined) return first.content;
  const union = new Set<string>();
  for (const { content } of all) for (const element of content.elements) union.add(element);
  return { value: null, elements: AppendList.of(union) };
}
