import type { CodedOp } from './coding';
import { type Frontier, split, textOf } from './frontier';

/**
 * Real time: an operation may come next unless one that is not taken was over before it was called (Wing & Gong's
 * minimal operations). What is not taken stands in a doubly linked list by call, as in Lowe's checker.
 */
export function realTime(ops: readonly CodedOp[]): Frontier {
  const { required, optional } = split(ops);
  return new RealTime(
    Float64Array.from(required, (position) => ops[position]?.call ?? 0),
    Float64Array.from(required, (position) => ops[position]?.end ?? 0),
    required,
    twins(ops, optional),
    ops,
  );
}

/**
 * Unanswered operations with the same effect, by call. One may stand for the other, the earlier one at least as
 * early, so only the first that is left need be tried.
 */
function twins(ops: readonly CodedOp[], optional: readonly number[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const position of optional) {
    const effect = `${ops[position]?.needs}>${ops[position]?.gives}`;
    const group = groups.get(effect);
    if (group === undefined) groups.set(effect, [position]);
    else group.push(position);
  }
  return [...groups.values()];
}

class RealTime implements Frontier {
  left: number;
  private readonly after: Int32Array;
  private readonly before: Int32Array;
  private readonly rankOf = new Map<number, number>();
  private readonly groupOf = new Map<number, number>();
  private readonly used: Int32Array;
  /** Highest rank taken, one entry for each that is taken. */
  private readonly highest: number[] = [-1];
  private readonly found: number[] = [];
  private usedText = '';

  /** Ranks count required operations by call, from 1 in the list; 0 is its head. */
  constructor(
    private readonly calls: Float64Array,
    private readonly ends: Float64Array,
    private readonly required: readonly number[],
    private readonly groups: readonly (readonly number[])[],
    private readonly ops: readonly CodedOp[],
  ) {
    this.left = required.length;
    this.after = Int32Array.from({ length: this.left + 2 }, (_, i) => i + 1);
    this.before = Int32Array.from({ length: this.left + 2 }, (_, i) => i - 1);
    required.forEach((position, rank) => {
      this.rankOf.set(position, rank);
    });
    groups.forEach((group, index) => {
      for (const position of group) this.groupOf.set(position, index);
    });
    this.used = new Int32Array(groups.length);
  }

  next(): readonly number[] {
    const { found, after, calls, ends, required, groups, used, ops } = this;
    found.length = 0;
    let firstEnd = Number.POSITIVE_INFINITY;
    for (let node = after[0] as number; node <= required.length; node = after[node] as number) {
      // Behind the first that is too late by its call all others are as well.
      if ((calls[node - 1] as number) > firstEnd) break;
      found.push(required[node - 1] as number);
      firstEnd = Math.min(firstEnd, ends[node - 1] as number);
    }
    for (let group = 0; group < groups.length; group += 1) {
      const position = groups[group]?.[used[group] as number];
      if (position !== undefined && (ops[position]?.call ?? 0) <= firstEnd) found.push(position);
    }
    return found;
  }

  take(position: number): void {
    const rank = this.rankOf.get(position);
    if (rank === undefined) {
      this.use(position, 1);
      return;
    }
    const node = rank + 1;
    // Neighbours exist: the list has a head and an end.
    const left = this.before[node] as number;
    const right = this.after[node] as number;
    this.after[left] = right;
    this.before[right] = left;
    this.left -= 1;
    this.highest.push(Math.max(node, this.highest.at(-1) ?? 0));
  }

  undo(position: number): void {
    const rank = this.rankOf.get(position);
    if (rank === undefined) {
      this.use(position, -1);
      return;
    }
    const node = rank + 1;
    this.after[this.before[node] as number] = node;
    this.before[this.after[node] as number] = node;
    this.left += 1;
    this.highest.pop();
  }

  private use(position: number, change: 1 | -1): void {
    const group = this.groupOf.get(position) ?? 0;
    this.used[group] = (this.used[group] as number) + change;
    const used: number[] = [];
    this.used.forEach((count, index) => {
      if (count > 0) used.push(index, count);
    });
    this.usedText = textOf(used);
  }

  /** Everything up to the highest rank is taken but for a few that are listed: those that were open then. */
  key(): string {
    const highest = this.highest.at(-1) ?? 0;
    const numbers = [Math.max(0, highest)];
    for (let node = this.after[0] as number; node < highest; node = this.after[node] as number)
      numbers.push(node);
    return `${textOf(numbers)}/${this.usedText}`;
  }
}
