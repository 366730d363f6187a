/** Items of one chunk: replacing one copies its chunk and the list of chunks. */
const BITS = 3;
const WIDTH = 1 << BITS;

/**
 * An immutable list made for replacing single items: a version costs two short arrays instead of one as long as
 * the list. For up to some hundreds of items.
 */
export class Vector<T> implements Iterable<T> {
  private constructor(
    private readonly chunks: readonly (readonly T[])[],
    readonly length: number,
  ) {}

  static of<T>(items: Iterable<T> = []): Vector<T> {
    const all = [...items];
    const chunks: T[][] = [];
    for (let i = 0; i < all.length; i += WIDTH) chunks.push(all.slice(i, i + WIDTH));
    return new Vector(chunks, all.length);
  }

  /** The item at `position`, or undefined outside of the list. */
  at(position: number): T | undefined {
    return this.chunks[position >> BITS]?.[position & (WIDTH - 1)];
  }

  /** With another item at a position within the list. */
  with(position: number, item: T): Vector<T> {
    const chunks = this.chunks.slice();
    const chunk = chunks[position >> BITS]?.slice() ?? [];
    chunk[position & (WIDTH - 1)] = item;
    chunks[position >> BITS] = chunk;
    return new Vector(chunks, this.length);
  }

  append(item: T): Vector<T> {
    return Vector.of([...this, item]);
  }

  *[Symbol.iterator](): Iterator<T> {
    for (const chunk of this.chunks) yield* chunk;
  }

  toJSON(): T[] {
    return [...this];
  }
}
