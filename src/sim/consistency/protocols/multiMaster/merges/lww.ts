import { type Content, contentAfter, type Merge, NO_CONTENT } from './types';

export interface Stamped {
  /** When and where it was written; null = never. */
  readonly stamp: { readonly time: number; readonly node: string; readonly n: number } | null;
  readonly content: Content;
}

/** The last write wins, by the wall clocks of the nodes; ties by the node's name, then by its own order. */
export const lww: Merge<Stamped> = {
  empty: { stamp: null, content: NO_CONTENT },
  write({ content }, write) {
    const { time, node, n } = write;
    return { stamp: { time, node, n }, content: contentAfter(content, write) };
  },
  merge: (one, other) => (isLater(other, one) ? other : one),
  values: ({ content }) => (content.value === null ? [] : [content.value]),
  elements: ({ content }) => content.elements,
  conflicts: () => 0,
};

function isLater({ stamp: one }: Stamped, { stamp: other }: Stamped): boolean {
  if (one === null) return false;
  if (other === null) return true;
  if (one.time !== other.time) return one.time > other.time;
  if (one.node !== other.node) return one.node > other.node;
  return one.n > other.n;
}
