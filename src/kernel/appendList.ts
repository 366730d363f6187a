/**
 * An immutable list made for appending. Versions share one backing array: appending to the newest
 * version writes behind everybody else's end, so it costs O(1) and older versions stay as they were;
 * appending to an older version copies first. Copying a log array for every append was the largest
 * part of a checkpoint in the prototype.
 */
export class AppendList<T> implements Iterable<T> {
  private constructor(
    private readonly shared: T[],
    readonly length: number,
  ) {}

  static of<T>(items: Iterable<T> = []): AppendList<T> {
    const copy = [...items];
    return new AppendList(copy, copy.length);
  }

  /** The item at `position`, or undefined outside of the list. */
  at(position: number): T | undefined {
    return position >= 0 && position < this.length ? this.shared[position] : undefined;
  }

  /**
   * The same object for all versions that share their items: what is derived from the items one by one can be kept
   * for all of them. An item never changes once it stands in a list.
   */
  get storage(): object {
    return this.shared;
  }

  get last(): T | undefined {
    return this.at(this.length - 1);
  }

  append(...items: readonly T[]): AppendList<T> {
    if (items.length === 0) return this;
    const target = this.shared.length === this.length ? this.shared : this.slice();
    for (const item of items) target.push(item);
    return new AppendList(target, target.length);
  }

  /** The list without what stands at `length` and later. */
  truncate(length: number): AppendList<T> {
    return length >= this.length ? this : new AppendList(this.shared, Math.max(0, length));
  }

  /** A list that starts at `start`; copies. */
  drop(start: number): AppendList<T> {
    return start <= 0 ? this : AppendList.of(this.slice(start));
  }

  slice(start = 0, end = this.length): T[] {
    return this.shared.slice(start, Math.min(end, this.length));
  }

  *[Symbol.iterator](): Iterator<T> {
    for (let i = 0; i < this.length; i += 1) yield this.shared[i] as T; // within the length
  }

  toJSON(): T[] {
    return this.slice();
  }
}
