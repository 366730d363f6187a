/**
 * The live timers of an entity: for each key the posting number of the one that counts. An immutable list of cells,
 * latest first: arming, firing and cancelling cost a cell or two, where a record of names that come and go would be
 * copied whole, slowly.
 */
export class Timers {
  private constructor(
    private readonly key: string,
    private readonly seq: number,
    private readonly rest: Timers | null,
  ) {}

  static readonly NONE = new Timers('', -1, null);

  get(key: string): number | undefined {
    for (let cell: Timers = this; cell.rest !== null; cell = cell.rest)
      if (cell.key === key) return cell.seq;
    return undefined;
  }

  /** Replaces a timer with the same key. */
  with(key: string, seq: number): Timers {
    return new Timers(key, seq, this.without(key));
  }

  without(key: string): Timers {
    if (this.rest === null) return this;
    if (this.key === key) return this.rest;
    const rest = this.rest.without(key);
    return rest === this.rest ? this : new Timers(this.key, this.seq, rest);
  }

  toJSON(): Record<string, number> {
    const record: Record<string, number> = {};
    for (let cell: Timers = this; cell.rest !== null; cell = cell.rest) record[cell.key] = cell.seq;
    return record;
  }
}
