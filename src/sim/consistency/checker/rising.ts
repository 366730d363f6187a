import type { AppendList } from '../../../kernel/appendList';

/** An item of a list that is sorted by `at`, with the item of the largest value so far: a growing `Extremes`. */
interface Rise<T> {
  readonly at: number;
  readonly item: T;
  /** The first of the largest up to here. */
  readonly best: T;
  readonly top: number;
}

/** Ascending by `at`. Immutable; appending to the newest costs O(1), a question O(log n). */
export type Rising<T> = AppendList<Rise<T>>;

/** Appends an item whose `at` is not below that of any other. */
export function rise<T>(list: Rising<T>, item: T, at: number, value: number): Rising<T> {
  const last = list.last;
  const isBest = last === undefined || value > last.top;
  return list.append({
    at,
    item,
    best: isBest ? item : last.best,
    top: isBest ? value : last.top,
  });
}

/** Of the items with `at` strictly below the bound, the first of those with the largest value. */
export function largestBelow<T>(list: Rising<T>, bound: number): T | undefined {
  return list.at(countWhile(list, ({ at }) => at < bound) - 1)?.best;
}

/** The first item whose value is strictly above the bound. */
export function firstAbove<T>(list: Rising<T>, bound: number): T | undefined {
  return list.at(countWhile(list, ({ top }) => top <= bound))?.item;
}

/** How many items stand before the first that does not hold; it must hold for none behind that. */
export function countWhile<T>(list: AppendList<T>, holds: (item: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list.at(middle) as T))
      low = middle + 1; // within the length
    else high = middle;
  }
  return low;
}
