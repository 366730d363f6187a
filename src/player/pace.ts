/**
 * How virtual time passes while a run is played, and how the timeline's axis shows it: in both,
 * idle time between visible events is shortened. Pure: wall time is a parameter, nothing is
 * remembered, so playing can stop and start anywhere. Times are virtual microseconds and may
 * carry fractions; whoever asks the player for a frame rounds down.
 */

export const RATES = [0.1, 0.25, 0.5, 1, 2, 5, 10, 25, 100] as const;

const MICROS = 1e6;

export interface Advance {
  readonly at: number;
  readonly wallSeconds: number;
  readonly rate: number;
  /** Times of the visible events, ascending. */
  readonly visibleTimes: readonly number[];
  /** Shorten idle time. */
  readonly compress: boolean;
  readonly end: number;
}

/** Where the cursor stands after `wallSeconds` of playing from `at`. */
export function advance({ at, wallSeconds, rate, visibleTimes, compress, end }: Advance): number {
  if (!(wallSeconds > 0) || at >= end) return Math.min(at, end);
  if (!compress) return Math.min(at + wallSeconds * rate * MICROS, end);
  let now = at;
  let left = wallSeconds;
  // The first visible event that is still ahead closes the gap in which the cursor stands.
  let next = countUpTo(visibleTimes, now);
  while (now < end) {
    const from = visibleTimes[next - 1] ?? Math.min(0, now);
    const to = Math.min(visibleTimes[next] ?? end, end);
    const speed = (to - from) / gapSeconds((to - from) / MICROS, rate);
    const needed = (to - now) / speed;
    if (left < needed) return Math.min(now + left * speed, to);
    left -= needed;
    now = to;
    while ((visibleTimes[next] ?? Infinity) <= now) next += 1;
  }
  return end;
}

/** Wall seconds for a gap of `gap` simulated seconds: long silence grows by its logarithm only. */
export function gapSeconds(gap: number, rate: number): number {
  return Math.min(gap / rate, 0.35 + 0.25 * Math.log10(1 + gap));
}

/** The next faster (1) or slower (-1) rate; a rate between two steps goes to its neighbour. */
export function nextRate(rate: number, direction: 1 | -1): number {
  const steps = direction === 1 ? RATES : [...RATES].reverse();
  return steps.find((step) => (step - rate) * direction > 0) ?? steps.at(-1) ?? rate;
}

export interface Axis {
  readonly start: number;
  readonly end: number;
  /** Stretches of time that the axis leaves out, ascending. */
  readonly breaks: readonly Break[];
  /** Pixels from the left edge, 0 … width; times outside the axis stand at its edges. */
  toX(at: number, width: number): number;
  toTime(x: number, width: number): number;
}
export interface Break {
  readonly from: number;
  readonly to: number;
}

/** A fold is drawn this wide, unless folds would take more than two fifths of the axis. */
const BREAK_PIXELS = 26;
const BREAKS_MAX = 6;
/** Shorter silence is not folded: the eye takes it in, and playing hardly shortens it. */
const FOLDED_MICROS_MIN = 1 * MICROS;
/** A gap is long when it takes more than this share of the axis … */
const FOLDED_SHARE_MIN = 1 / 8;
/** … and it is worth folding only if something is left to look at. */
const KEPT_MICROS_MIN = 0.1 * MICROS;
/** Share of the remaining time that stays on either side of a fold: events keep some air. */
const MARGIN_SHARE = 0.08;

/** An axis on which the longest gaps between visible events are folded. */
export function compressAxis(visibleTimes: readonly number[], start: number, end: number): Axis {
  return piecewise(start, end, foldsOf(visibleTimes, start, end));
}

/** An axis without folds. */
export function plainAxis(start: number, end: number): Axis {
  return piecewise(start, end, []);
}

function foldsOf(visibleTimes: readonly number[], start: number, end: number): readonly Break[] {
  const inside = visibleTimes.filter((time) => time > start && time < end);
  const bounds = [start, ...inside, end];
  const gaps = bounds.slice(1).map((to, index) => ({ from: bounds[index] ?? start, to }));
  const byLength = gaps.sort((one, other) => other.to - other.from - (one.to - one.from));
  let kept = end - start;
  const long: Break[] = [];
  for (const gap of byLength.slice(0, BREAKS_MAX)) {
    const length = gap.to - gap.from;
    if (length <= FOLDED_MICROS_MIN || length <= kept * FOLDED_SHARE_MIN) break;
    long.push(gap);
    kept -= length;
  }
  if (kept < KEPT_MICROS_MIN) return [];
  const folds = long.map((gap) => {
    const margin = Math.min(kept * MARGIN_SHARE, (gap.to - gap.from) / 4);
    return { from: gap.from + margin, to: gap.to - margin };
  });
  return folds.sort((one, other) => one.from - other.from);
}

interface Segment {
  readonly from: number;
  readonly to: number;
  readonly isBreak: boolean;
  /** What lies to the left: time drawn to scale, and folds. */
  readonly keptBefore: number;
  readonly breaksBefore: number;
}

function piecewise(start: number, end: number, breaks: readonly Break[]): Axis {
  const segments: Segment[] = [];
  let at = start;
  let kept = 0;
  breaks.forEach((fold, index) => {
    const before = { from: at, to: fold.from, isBreak: false };
    segments.push({ ...before, keptBefore: kept, breaksBefore: index });
    kept += fold.from - at;
    segments.push({ ...fold, isBreak: true, keptBefore: kept, breaksBefore: index });
    at = fold.to;
  });
  segments.push({
    from: at,
    to: end,
    isBreak: false,
    keptBefore: kept,
    breaksBefore: breaks.length,
  });
  kept += end - at;

  const scale = (width: number) => {
    const fold = Math.min(BREAK_PIXELS, (width * 0.4) / Math.max(1, breaks.length));
    return { fold, perMicro: kept > 0 ? (width - fold * breaks.length) / kept : 0 };
  };
  const edges = (segment: Segment, width: number) => {
    const { fold, perMicro } = scale(width);
    const left = segment.keptBefore * perMicro + segment.breaksBefore * fold;
    return { left, size: segment.isBreak ? fold : (segment.to - segment.from) * perMicro };
  };

  return {
    start,
    end,
    breaks,
    toX(time, width) {
      const clamped = Math.min(Math.max(time, start), end);
      const segment = segments.find(({ to }) => clamped <= to) ?? segments.at(-1);
      if (segment === undefined || segment.to === segment.from) return 0;
      const { left, size } = edges(segment, width);
      return left + ((clamped - segment.from) / (segment.to - segment.from)) * size;
    },
    toTime(x, width) {
      const clamped = Math.min(Math.max(x, 0), width);
      for (const segment of segments) {
        const { left, size } = edges(segment, width);
        if (size === 0 || (clamped > left + size && segment.to !== end)) continue;
        const share = Math.min(1, Math.max(0, (clamped - left) / size));
        return segment.from + share * (segment.to - segment.from);
      }
      return start;
    },
  };
}

/** How many of the ascending times are at or before `at`. */
function countUpTo(times: readonly number[], at: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
