/** Seeds of the design's assertions: two in everyday runs, fifty in the full one. */
const full = process.env.ORRERY_FULL === '1';

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

export const SEEDS: readonly number[] = upTo(full ? 50 : 2);

/** For shares of seeds: two would tell nothing. */
export const MANY: readonly number[] = upTo(full ? 50 : 10);

/** Runs once for several tests of a seed, and lets go of it when the next seed comes. */
export function shared<T>(run: (seed: number) => T): (seed: number) => T {
  let known: { readonly seed: number; readonly result: T } | null = null;
  return (seed) => {
    if (known?.seed !== seed) known = { seed, result: run(seed) };
    return known.result;
  };
}
