/** One edge on its way between two rows: it comes down at `from` and goes on at `to`. */
export interface Step {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Gives each edge that has to move aside a level of its own where it would touch another. Of those that go
 * the same way, the one ahead turns first: so they never cross.
 */
export function tracksOf(steps: readonly Step[]): {
  readonly of: ReadonlyMap<string, number>;
  readonly count: number;
} {
  const moving = steps.filter(({ from, to }) => Math.abs(to - from) > 0.5);
  const right = moving.filter(({ from, to }) => to > from).sort((a, b) => b.from - a.from);
  const left = moving.filter(({ from, to }) => to < from).sort((a, b) => a.from - b.from);
  const taken: Step[][] = [];
  const tracks = new Map<string, number>();
  for (const way of [right, left]) {
    let done: readonly Step[] = [];
    for (const step of way) {
      const ahead = done.filter((other) => meets(step, other));
      let track = Math.max(-1, ...ahead.map(({ key }) => tracks.get(key) ?? -1)) + 1;
      while (taken[track]?.some((other) => meets(step, other))) track++;
      taken[track] = [...(taken[track] ?? []), step];
      tracks.set(step.key, track);
      done = [...done, step];
    }
  }
  return { of: tracks, count: taken.length };
}

/** With a little air between the ends of two edges on one level. */
function meets(a: Step, b: Step): boolean {
  const air = 6;
  return (
    Math.min(a.from, a.to) < Math.max(b.from, b.to) + air &&
    Math.min(b.from, b.to) < Math.max(a.from, a.to) + air
  );
}
