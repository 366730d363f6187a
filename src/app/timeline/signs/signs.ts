/** What was put on the run from outside: bookmarks, questions, and places to pause. */
import type { Axis } from '../../../player/pace';
import type { Frame } from '../frame';
import type { Lane, TimelineBookmark, TimelineBreakpoint, TimelineQuestion } from '../types';

/** A bookmark or a question: it can be pressed. */
export interface Sign {
  readonly key: string;
  readonly kind: 'bookmark' | 'question';
  readonly at: number;
  readonly x: number;
  /** Middle of the glyph. */
  readonly y: number;
  readonly label: string;
  /** Of a question; null otherwise. */
  readonly state: TimelineQuestion['state'] | null;
  /** Bookmarks that this one stands for, its own included. */
  readonly count: number;
}

/** An octagon around the mark of the event at which playing stops. */
export interface Octagon {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

export interface Place {
  readonly axis: Axis;
  /** Width of what may be shown. */
  readonly plotWidth: number;
  /** Last time that may be shown, in virtual microseconds. */
  readonly end: number;
  readonly frame: Frame;
}

/** Closer than this two flags or two octagons cannot be told apart. */
const SPACING = 9;
/** Half the playhead's handle and half a question mark. */
const BESIDE = 15;

export function placeSigns(
  bookmarks: readonly TimelineBookmark[],
  questions: readonly TimelineQuestion[],
  place: Place,
): readonly Sign[] {
  const { histogram, rows } = place.frame;
  // Without a histogram the signs stand on the one lane that there is.
  const y = histogram === null ? (rows[0] ?? 0) : (histogram.top + histogram.bottom) / 2;
  const placed: Sign[] = [];
  for (const { at, label } of [...bookmarks].sort((one, other) => one.at - other.at)) {
    const x = xIn(place, at);
    if (x === null) continue;
    const before = placed.at(-1);
    if (before !== undefined && x - before.x < SPACING * place.frame.scale) {
      placed[placed.length - 1] = { ...before, count: before.count + 1 };
    } else {
      const key = `bookmark/${at}`;
      placed.push({ key, kind: 'bookmark', at, x, y, label, state: null, count: 1 });
    }
  }
  // Questions are few, and each has its own state: none stands for another.
  for (const { at, step, state } of questions) {
    const found = xIn(place, at);
    const label = String(step);
    const key = `question/${step}`;
    if (found === null) continue;
    // At the end of what may be shown it stands behind it, clear of the playhead that waits there.
    const x = found >= place.plotWidth - 1 ? found + BESIDE * place.frame.scale : found;
    placed.push({ key, kind: 'question', at, x, y, label, state, count: 1 });
  }
  return placed.sort((one, other) => one.at - other.at);
}

export function placeOctagons(
  breakpoints: readonly TimelineBreakpoint[],
  laneOf: (event: number) => Lane | undefined,
  place: Place,
): readonly Octagon[] {
  const heights = new Map(place.frame.lanes.map(({ lane, y }) => [lane, y]));
  const octagons: Octagon[] = [];
  const last = new Map<number, number>();
  for (const { event, at } of breakpoints) {
    const x = xIn(place, at);
    const lane = laneOf(event);
    const y = lane === undefined ? undefined : heights.get(lane);
    if (x === null || y === undefined) continue;
    if (x - (last.get(y) ?? Number.NEGATIVE_INFINITY) < SPACING * place.frame.scale) continue;
    last.set(y, x);
    octagons.push({ key: `${event}`, x, y });
  }
  return octagons;
}

/** Where a time stands; null where it is hidden, folded away or out of view. */
function xIn({ axis, plotWidth, end }: Place, at: number): number | null {
  if (at > end) return null;
  const x = axis.toX(at, plotWidth);
  return x < 0 || x > plotWidth ? null : x;
}
