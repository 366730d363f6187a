import type { LaneView } from '../../../sim/consistency/view';

/** The stretch of time that every lane's clients are drawn over. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One axis for all lanes, so that the eye compares by position; null = there is no lane. */
export function sharedSpan(lanes: readonly Pick<LaneView, 'recent'>[]): Span | null {
  if (lanes.length === 0) return null;
  const from = Math.min(...lanes.map(({ recent }) => recent.from));
  const to = Math.max(...lanes.map(({ recent }) => recent.to));
  return to > from ? { from, to } : null;
}

export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** Width that a tick's words need. */
const ROOM = 72;
const STEPS = [1, 2, 5];

/** Round moments that stand at least a word apart; the first carries the unit. */
export function ticksOf({ from, to }: Span, pixelsPerMicro: number): readonly Tick[] {
  const least = ROOM / pixelsPerMicro;
  const decade = 10 ** Math.floor(Math.log10(least));
  const step = Math.max(
    1000,
    STEPS.map((factor) => factor * decade).find((step) => step >= least) ?? 10 * decade,
  );
  const first = Math.ceil(from / step) * step;
  const digits = step >= 1_000_000 ? 0 : step >= 100_000 ? 1 : step >= 10_000 ? 2 : 3;
  const ticks: Tick[] = [];
  for (let at = first; at <= to; at += step)
    ticks.push({
      at,
      text: `${(at / 1_000_000).toFixed(digits)}${ticks.length === 0 ? '\u00a0s' : ''}`,
    });
  return ticks;
}
