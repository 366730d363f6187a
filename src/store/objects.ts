/**
 * The objects on screen by their keys, in the order of the keys. A copy for each frame: there are tens of
 * them, rarely hundreds, and the page then needs no tree to keep them in.
 */
import type { ViewObject } from '../sim/view';

export class Objects implements Iterable<readonly [string, ViewObject]> {
  private constructor(private readonly map: ReadonlyMap<string, ViewObject>) {}

  static of(entries: Iterable<readonly [string, ViewObject]> = []): Objects {
    return new Objects(sorted([...entries]));
  }

  get size(): number {
    return this.map.size;
  }

  get(key: string): ViewObject | undefined {
    return this.map.get(key);
  }

  /** Several changes at once; null removes. */
  withAll(changes: Iterable<readonly [string, ViewObject | null]>): Objects {
    const next = new Map(this.map);
    let hasNew = false;
    for (const [key, value] of changes) {
      if (value === null) next.delete(key);
      else {
        hasNew ||= !next.has(key);
        next.set(key, value);
      }
    }
    return new Objects(hasNew ? sorted([...next]) : next);
  }

  keys(): IterableIterator<string> {
    return this.map.keys();
  }

  values(): IterableIterator<ViewObject> {
    return this.map.values();
  }

  [Symbol.iterator](): Iterator<readonly [string, ViewObject]> {
    return this.map[Symbol.iterator]();
  }

  toJSON(): Record<string, ViewObject> {
    return Object.fromEntries(this.map);
  }
}

function sorted(entries: (readonly [string, ViewObject])[]): Map<string, ViewObject> {
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
