import type { Axis } from '../../player/pace';
import { formatSkipped, textWidth } from './format';

export interface Tick {
  readonly at: number;
  readonly x: number;
  readonly text: string;
}
export interface Fold {
  readonly x: number;
  readonly width: number;
  /** What it leaves out, e.g. `+2.1 s`. */
  readonly text: string;
  readonly skipped: number;
}

const SPACING_MIN = 72;
const FONT = 12;

export function foldsOf(axis: Axis, width: number): readonly Fold[] {
  return axis.breaks.map(({ from, to }) => {
    const x = axis.toX(from, width);
    const skipped = to - from;
    return { x, width: axis.toX(to, width) - x, text: `+${formatSkipped(skipped)}`, skipped };
  });
}

/** Round seconds, where their numbers do not collide with each other, a fold's or the edge. */
export function ticksOf(axis: Axis, width: number, folds: readonly Fold[]): readonly Tick[] {
  // A fold may stand at the edge of what is in view: only its shown part counts.
  const skipped = axis.breaks.reduce(
    (sum, { from, to }) => sum + Math.min(to, axis.end) - Math.max(from, axis.start),
    0,
  );
  const kept = axis.end - axis.start - skipped;
  const folded = folds.reduce(
    (sum, fold) => sum + Math.min(fold.x + fold.width, width) - Math.max(fold.x, 0),
    0,
  );
  const pixels = width - folded;
  if (kept <= 0 || pixels <= 0) return [];
  const step = roundStep((kept / pixels) * SPACING_MIN);
  const ticks: Tick[] = [];
  const blocked = folds.map((fold) => {
    const half = textWidth(fold.text, FONT) / 2;
    const middle = fold.x + fold.width / 2;
    return { from: middle - half, to: middle + half };
  });
  let right = -Infinity;
  for (const { from, to } of stretchesBetween(axis)) {
    for (let n = Math.ceil(from / step); n * step <= to; n += 1) {
      const at = n * step;
      const x = axis.toX(at, width);
      const text = label(at, step, ticks.length === 0);
      const half = textWidth(text, FONT) / 2;
      // Half a tick may hang over the left edge, where the lane labels leave room.
      if (x - half < right + 8 || x + half > width + 8) continue;
      if (blocked.some((area) => x + half + 4 > area.from && x - half - 4 < area.to)) continue;
      ticks.push({ at, x, text });
      right = x + half;
    }
  }
  return ticks;
}

/** 1, 2 or 5 times a power of ten, in microseconds, at least the given length. */
export function roundStep(micros: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(micros, 1)));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= micros) ?? power * 10;
}

function stretchesBetween(axis: Axis): readonly { from: number; to: number }[] {
  const starts = [axis.start, ...axis.breaks.map(({ to }) => to)];
  const ends = [...axis.breaks.map(({ from }) => from), axis.end];
  return starts.map((from, index) => ({ from, to: ends[index] ?? axis.end }));
}

/** The first one names the unit. */
function label(at: number, step: number, isFirst: boolean): string {
  const decimals = Math.max(0, Math.ceil(6 - Math.log10(step) - 1e-9));
  const text = at === 0 ? '0' : (at / 1e6).toFixed(decimals);
  return isFirst ? `${text}\u00a0s` : text;
}
