import { broken } from './assert';
import { Vector } from './vector';

/**
 * A persistent map whose keys are known from the start, such as the entities of a run: versions share the keys, and
 * a version costs two short arrays. In byte order of the keys (names are ASCII).
 */
export class Roster<V> implements Iterable<readonly [string, V]> {
  private constructor(
    private readonly positions: ReadonlyMap<string, number>,
    private readonly items: Vector<V>,
  ) {}

  /** Of several values of one key the last one counts. */
  static of<V>(entries: Iterable<readonly [string, V]>): Roster<V> {
    const sorted = [...new Map(entries)].sort(([a], [b]) => (a < b ? -1 : 1));
    return new Roster(
      new Map(sorted.map(([key], position) => [key, position])),
      Vector.of(sorted.map(([, value]) => value)),
    );
  }

  get(key: string): V | undefined {
    const position = this.positions.get(key);
    return position === undefined ? undefined : this.items.at(position);
  }

  /** With another value of a known key. */
  with(key: string, value: V): Roster<V> {
    const position = this.positions.get(key);
    if (position === undefined) broken(`${key} was there from the start`);
    return new Roster(this.positions, this.items.with(position, value));
  }

  keys(): IterableIterator<string> {
    return this.positions.keys();
  }

  *[Symbol.iterator](): Iterator<readonly [string, V]> {
    for (const [key, position] of this.positions) yield [key, this.items.at(position) as V]; // within the list
  }

  toJSON(): Record<string, V> {
    return Object.fromEntries(this);
  }
}
