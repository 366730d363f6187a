/**
 * A few values by names that come and go, such as the live timers of an entity. An immutable list of cells, latest
 * first: adding and removing cost a cell or two, where a record of such names would be copied whole, slowly.
 */
export class Cells<V> implements Iterable<readonly [string, V]> {
  private constructor(
    private readonly key: string,
    private readonly value: V | null,
    /** null = this is the end, which holds nothing. */
    private readonly rest: Cells<V> | null,
  ) {}

  private static readonly END = new Cells<never>('', null, null);

  static none<V>(): Cells<V> {
    return Cells.END;
  }

  get(key: string): V | undefined {
    for (let cell: Cells<V> = this; cell.rest !== null; cell = cell.rest)
      if (cell.key === key) return cell.value as V; // only the end holds none
    return undefined;
  }

  /** Replaces what stands under the same name. */
  with(key: string, value: V): Cells<V> {
    return new Cells(key, value, this.without(key));
  }

  without(key: string): Cells<V> {
    if (this.rest === null) return this;
    if (this.key === key) return this.rest;
    const rest = this.rest.without(key);
    return rest === this.rest ? this : new Cells(this.key, this.value, rest);
  }

  /** Latest first. */
  *[Symbol.iterator](): Iterator<readonly [string, V]> {
    for (let cell: Cells<V> = this; cell.rest !== null; cell = cell.rest)
      yield [cell.key, cell.value as V]; // only the end holds none
  }

  toJSON(): Record<string, V> {
    return Object.fromEntries(this);
  }
}
