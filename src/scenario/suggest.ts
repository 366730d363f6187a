/** Near misses: what somebody probably meant to write. */

/** Edit distance with swaps of neighbours (optimal string alignment), cut off above `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}

/** The candidate that is nearest to `written`, when it is near enough. */
export function nearest(written: string, candidates: Iterable<string>): string | null {
  const most = Math.max(1, Math.floor(written.length / 3));
  let best: { readonly name: string; readonly away: number } | null = null;
  for (const name of candidates) {
    const away = distance(written.toLowerCase(), name.toLowerCase(), most);
    if (away <= most && (best === null || away < best.away)) best = { name, away };
  }
  return best?.name ?? null;
}

/** `did you mean "partition"?`, or what there is to choose from. */
export function suggestion(written: string, candidates: readonly string[]): string {
  const near = nearest(written, candidates);
  if (near !== null) return `did you mean "${near}"?`;
  return candidates.length === 0 ? '' : `known here: ${candidates.join(', ')}`;
}
