/**
 * The content of a set, as the history of its additions: every version points at the versions that its
 * writer knew. An addition costs one object however large the set is, and copies share their past.
 */
export class Elements {
  // Private, so that neither a clone nor a print of a message drags the whole past along.
  readonly #before: readonly Elements[];

  private constructor(
    readonly added: string,
    before: readonly Elements[],
  ) {
    this.#before = before;
  }

  /** The union of `before` with one more element. */
  static with(added: string, before: readonly Elements[]): Elements {
    return new Elements(added, before);
  }

  /** All elements of several sets together, each once. */
  static union(sets: readonly Elements[]): Set<string> {
    const seen = new Set(sets);
    // A set hands out what is added to it while it is walked.
    for (const one of seen) for (const earlier of one.#before) seen.add(earlier);
    const all = new Set<string>();
    for (const { added } of seen) all.add(added);
    return all;
  }
}
