/** How two replicas that have gone apart become one again: data and a merge, for one kind of content each. */
import { AppendList } from '../../../../../kernel/appendList';
import type { Micros } from '../../../../../kernel/types';

/** One write of a client, and which one it is. */
export interface Write {
  readonly op: 'put' | 'add';
  readonly value: string;
  /** Short name of the node that has taken it, and its number among that node's writes. */
  readonly node: string;
  readonly n: number;
  /** What that node's wall clock said. */
  readonly time: Micros;
}

/**
 * A kind of replicated data. `merge` is a join: commutative, associative and idempotent. A write answers with a
 * delta, data of the same kind that holds the write alone; merged into what the node has it gives the new state,
 * and merged into what another node has it carries the write there (delta-state replication).
 */
export interface Merge<D> {
  readonly empty: D;
  write(data: D, write: Write): D;
  merge(one: D, other: D): D;
  /** What a read finds; several = siblings that nobody has merged. */
  values(data: D): readonly string[];
  elements(data: D): Iterable<string>;
  /** Losing revisions, or siblings beyond the first. */
  conflicts(data: D): number;
}

/** What a document holds: the value of a register, or the elements of a set that is stored as one piece. */
export interface Content {
  readonly value: string | null;
  readonly elements: AppendList<string>;
}

export const NO_CONTENT: Content = { value: null, elements: AppendList.of() };

/** A whole new content: the value, or the set as the writer has it with one more element. */
export function contentAfter(content: Content, { op, value }: Write): Content {
  return op === 'put'
    ? { ...content, value }
    : { ...content, elements: content.elements.append(value) };
}

/** Highest number known of each node. */
export type Vector = Readonly<Record<string, number>>;

export function joinVectors(one: Vector, other: Vector): Vector {
  const joined: Record<string, number> = { ...one };
  for (const [node, n] of Object.entries(other)) joined[node] = Math.max(n, joined[node] ?? 0);
  return joined;
}
