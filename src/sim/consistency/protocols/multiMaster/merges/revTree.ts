import { sha256Hex } from '../../../../../kernel/sha256';
import { SortedMap } from '../../../../../kernel/sortedMap';
import { type Content, contentAfter, type Merge, NO_CONTENT } from './types';

export interface Revision {
  /** `3-917fa2381192822767f010b95b45325b`: length of the path from the root, and a hash. */
  readonly id: string;
  readonly generation: number;
  readonly content: Content;
  /** Another revision has been made of it; its content is gone, as after compaction. */
  readonly extended: boolean;
}

export interface RevTree {
  /** Every revision known, by id. */
  readonly revisions: SortedMap<Revision>;
  readonly winner: Revision | null;
  /** Revisions of which no other was made: the winner and its conflicts. */
  readonly leaves: number;
}

/**
 * CouchDB: every write makes a revision of the one that its node shows. Two of the same one are a conflict; all
 * nodes show the same winner (the longest path, then the highest id) and keep the losers, which nobody merges.
 */
export const revTree: Merge<RevTree> = {
  empty: { revisions: SortedMap.of(), winner: null, leaves: 0 },
  write({ winner: parent }, write) {
    const generation = (parent?.generation ?? 0) + 1;
    // CouchDB hashes the old revision and the new content; the parent stands for what was there before.
    const hash = sha256Hex(`${parent?.id ?? ''} ${write.op} ${write.value}`).slice(0, 32);
    const winner: Revision = {
      id: `${generation}-${hash}`,
      generation,
      content: contentAfter(parent?.content ?? NO_CONTENT, write),
      extended: false,
    };
    const path = parent === null ? [winner] : [extend(parent), winner];
    return { revisions: SortedMap.of(path.map((one) => [one.id, one])), winner, leaves: 1 };
  },
  merge(one, other) {
    const [large, small] = one.revisions.size >= other.revisions.size ? [one, other] : [other, one];
    let { leaves } = large;
    const changes: [string, Revision][] = [];
    for (const [id, revision] of small.revisions) {
      const known = large.revisions.get(id);
      if (known === undefined) leaves += revision.extended ? 0 : 1;
      else if (revision.extended && !known.extended) leaves -= 1;
      else continue;
      changes.push([id, revision]);
    }
    if (changes.length === 0) return large;
    const winner = wins(small.winner, large.winner) ? small.winner : large.winner;
    return { revisions: large.revisions.withAll(changes), winner, leaves };
  },
  values: ({ winner }) =>
    winner === null || winner.content.value === null ? [] : [winner.content.value],
  elements: ({ winner }) => winner?.content.elements ?? [],
  conflicts: ({ leaves }) => Math.max(0, leaves - 1),
};

function extend(revision: Revision): Revision {
  return { ...revision, content: NO_CONTENT, extended: true };
}

/** The revision of the highest generation is a leaf: one made of it would be higher still. */
function wins(one: Revision | null, other: Revision | null): boolean {
  if (one === null) return false;
  if (other === null || one.generation !== other.generation)
    return one.generation > (other?.generation ?? 0);
  return one.id > other.id;
}
