/** Sorted lists with running extremes, and a counting tree: what turns pairwise rules into sweeps. */

/** Of the items with `at` strictly below (or above) a bound, the one with the extreme `value`; binary search. */
export class Extremes<T> {
  private readonly at: number[];
  private readonly best: T[] = [];

  private constructor(
    items: readonly T[],
    private readonly side: 'below' | 'above',
    at: (item: T) => number,
    isBetter: (item: T, than: T) => boolean,
  ) {
    const sign = side === 'below' ? 1 : -1;
    const sorted = [...items].sort((a, b) => sign * (at(a) - at(b)));
    this.at = sorted.map(at);
    for (const item of sorted) {
      const last = this.best.at(-1);
      this.best.push(last === undefined || isBetter(item, last) ? item : last);
    }
  }

  /** Answers: among those with `at` < bound, the one with the largest value. */
  static largestBelow<T>(items: readonly T[], at: (item: T) => number, value: (item: T) => number) {
    return new Extremes(items, 'below', at, (a, b) => value(a) > value(b));
  }

  /** Answers: among those with `at` > bound, the one with the smallest value. */
  static smallestAbove<T>(
    items: readonly T[],
    at: (item: T) => number,
    value: (item: T) => number,
  ) {
    return new Extremes(items, 'above', at, (a, b) => value(a) < value(b));
  }

  of(bound: number): T | undefined {
    let low = 0;
    let high = this.at.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = this.at[middle] as number; // within the list
      if (this.side === 'below' ? at < bound : at > bound) low = middle + 1;
      else high = middle;
    }
    return this.best[low - 1];
  }
}

/** Counts of positions, with sums over ends in O(log n) (Fenwick 1994). */
export class Counts {
  private readonly sums: Int32Array;

  constructor(size: number) {
    this.sums = new Int32Array(size + 1);
  }

  add(position: number): void {
    for (let i = position + 1; i < this.sums.length; i += i & -i)
      this.sums[i] = (this.sums[i] ?? 0) + 1;
  }

  /** How many were added at positions < `end`. */
  below(end: number): number {
    let sum = 0;
    for (let i = end; i > 0; i -= i & -i) sum += this.sums[i] ?? 0;
    return sum;
  }
}
