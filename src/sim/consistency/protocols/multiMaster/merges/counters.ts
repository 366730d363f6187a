import { joinVectors, type Merge, type Vector } from './types';

/** Grow-only counter: each node counts its own increments; the total is the sum. Any write counts one. */
export const gCounter: Merge<Vector> = {
  empty: {},
  write: (counts, { node }) => ({ [node]: (counts[node] ?? 0) + 1 }),
  merge: joinVectors,
  values: (counts) => [String(total(counts))],
  elements: () => [],
  conflicts: () => 0,
};

export interface UpAndDown {
  readonly up: Vector;
  readonly down: Vector;
}

/** Two grow-only counters; a write whose value begins with a minus sign counts one down. */
export const pnCounter: Merge<UpAndDown> = {
  empty: { up: {}, down: {} },
  write({ up, down }, write) {
    return write.value.startsWith('-')
      ? { up: {}, down: gCounter.write(down, write) }
      : { up: gCounter.write(up, write), down: {} };
  },
  merge: (one, other) => ({
    up: joinVectors(one.up, other.up),
    down: joinVectors(one.down, other.down),
  }),
  values: ({ up, down }) => [String(total(up) - total(down))],
  elements: () => [],
  conflicts: () => 0,
};

function total(counts: Vector): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
