/**
 * A persistent map from strings to values in byte order (strings stand for bytes, so `<` is byte order). Entries
 * lie in short sorted runs, and the runs in one list: a new version copies one run and the list of runs, a range
 * is a walk. With 64 entries to a run, 100,000 keys make a list of some two thousand.
 */
export class SortedMap<V> implements Iterable<readonly [string, V]> {
  private constructor(
    private readonly runs: readonly Run<V>[],
    readonly size: number,
  ) {}

  private static readonly EMPTY = new SortedMap<never>([], 0);

  static of<V>(entries: Iterable<readonly [string, V]> = []): SortedMap<V> {
    // Of entries with one key the last one counts.
    const all = [...new Map(entries)].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    if (all.length === 0) return SortedMap.EMPTY;
    const runs: Run<V>[] = [];
    for (let i = 0; i < all.length; i += FILLED) {
      const some = all.slice(i, i + FILLED);
      runs.push({ keys: some.map(([key]) => key), values: some.map(([, value]) => value) });
    }
    return new SortedMap(runs, all.length);
  }

  get(key: string): V | undefined {
    const run = this.runs[runOf(this.runs, key)];
    if (run === undefined) return undefined;
    const at = placeOf(run.keys, key);
    return run.keys[at] === key ? run.values[at] : undefined;
  }

  has(key: string): boolean {
    const run = this.runs[runOf(this.runs, key)];
    return run !== undefined && run.keys[placeOf(run.keys, key)] === key;
  }

  with(key: string, value: V): SortedMap<V> {
    const index = runOf(this.runs, key);
    const run = this.runs[index];
    if (run === undefined) return new SortedMap([{ keys: [key], values: [value] }], 1);
    const at = placeOf(run.keys, key);
    if (run.keys[at] === key) {
      const changed = { keys: run.keys, values: run.values.with(at, value) };
      return new SortedMap(this.runs.with(index, changed), this.size);
    }
    const grown = {
      keys: run.keys.toSpliced(at, 0, key),
      values: run.values.toSpliced(at, 0, value),
    };
    const runs =
      grown.keys.length <= LONGEST
        ? this.runs.with(index, grown)
        : this.runs.toSpliced(index, 1, ...halves(grown));
    return new SortedMap(runs, this.size + 1);
  }

  without(key: string): SortedMap<V> {
    const index = runOf(this.runs, key);
    const run = this.runs[index];
    if (run === undefined) return this;
    const at = placeOf(run.keys, key);
    if (run.keys[at] !== key) return this;
    const rest = { keys: run.keys.toSpliced(at, 1), values: run.values.toSpliced(at, 1) };
    const runs = rest.keys.length > 0 ? this.runs.with(index, rest) : this.runs.toSpliced(index, 1);
    return new SortedMap(runs, this.size - 1);
  }

  /** Several changes, one after the other; null removes. */
  withAll(changes: Iterable<readonly [string, V | null]>): SortedMap<V> {
    let next: SortedMap<V> = this;
    for (const [key, value] of changes)
      next = value === null ? next.without(key) : next.with(key, value);
    return next;
  }

  *keys(): IterableIterator<string> {
    for (const { keys } of this.runs) yield* keys;
  }

  *values(): IterableIterator<V> {
    for (const { values } of this.runs) yield* values;
  }

  /** Entries with from ≤ key < to, in order. */
  range(from: string, to: string): (readonly [string, V])[] {
    const found: (readonly [string, V])[] = [];
    for (let index = Math.max(0, runOf(this.runs, from)); index < this.runs.length; index += 1) {
      const { keys, values } = this.runs[index] as Run<V>; // within the list
      if ((keys[0] ?? '') >= to) break;
      for (let at = placeOf(keys, from); at < keys.length; at += 1) {
        const key = keys[at] as string; // within the run
        if (key >= to) break;
        found.push([key, values[at] as V]);
      }
    }
    return found;
  }

  *[Symbol.iterator](): Iterator<readonly [string, V]> {
    for (const { keys, values } of this.runs)
      for (let at = 0; at < keys.length; at += 1) yield [keys[at] as string, values[at] as V]; // as long as each other
  }

  toJSON(): Record<string, V> {
    return Object.fromEntries(this);
  }
}

/** Keys ascending, and their values at the same places; never empty. */
interface Run<V> {
  readonly keys: readonly string[];
  readonly values: readonly V[];
}

/** A longer run is parted in two. */
const LONGEST = 64;
/** How far runs are filled when a map is made at once: room for some more each. */
const FILLED = 48;

function halves<V>({ keys, values }: Run<V>): Run<V>[] {
  const middle = keys.length >> 1;
  return [
    { keys: keys.slice(0, middle), values: values.slice(0, middle) },
    { keys: keys.slice(middle), values: values.slice(middle) },
  ];
}

/** The run that a key belongs to: the last one that does not begin behind it, else the first. */
function runOf<V>(runs: readonly Run<V>[], key: string): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.keys[0] ?? '') <= key) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Where a key stands in a run, or would stand. */
function placeOf(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
