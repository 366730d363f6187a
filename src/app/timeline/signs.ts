/** What was put on the run from outside: bookmarks, questions, and places to pause. */
import type { Axis } from '../../player/pace';
import type { Frame } from './frame';
import type { TimelineBookmark, TimelineBreakpoint, TimelineQuestion } from './types';

export interface Sign {
  readonly key: string;
  readonly kind: 'bookmark' | 'question' | 'breakpoint';
  readonly at: number;
  readonly x: number;
  /** Middle of the glyph. */
  readonly y: number;
  readonly label: string;
  /** Of a question; null otherwise. */
  readonly state: TimelineQuestion['state'] | null;
  /** Signs that this one stands for, its own included. */
  readonly count: number;
}

export interface Signs {
  readonly bookmarks: readonly TimelineBookmark[];
  readonly questions: readonly TimelineQuestion[];
  readonly breakpoints: readonly TimelineBreakpoint[];
}

interface Place {
  readonly axis: Axis;
  readonly width: number;
  /** Last time that may be shown, in virtual microseconds. */
  readonly end: number;
  readonly frame: Frame;
}

/** Closer than this two octagons or two flags cannot be told apart. */
const SPACING = 9;

export function placeSigns(signs: Signs, place: Place): readonly Sign[] {
  const { histogram, rows } = place.frame;
  if (histogram === null) return [];
  const middle = (histogram.top + histogram.bottom) / 2;
  const bookmarks = signs.bookmarks.map(({ at, label }) => ({ at, label, state: null }));
  const questions = signs.questions.map(({ at, state }) => ({ at, label: '', state }));
  const breakpoints = signs.breakpoints.map(({ at, label }) => ({ at, label, state: null }));
  return [
    ...spread('bookmark', bookmarks, middle, place),
    ...spread('question', questions, middle, place),
    ...spread('breakpoint', breakpoints, rows[0] ?? middle, place),
  ].sort((one, other) => one.at - other.at);
}

function spread(
  kind: Sign['kind'],
  list: readonly Pick<Sign, 'at' | 'label' | 'state'>[],
  y: number,
  { axis, width, end }: Place,
): readonly Sign[] {
  const placed: Sign[] = [];
  for (const one of [...list].sort((a, b) => a.at - b.at)) {
    const x = axis.toX(one.at, width);
    if (one.at > end || x < 0 || x > width) continue;
    const before = placed.at(-1);
    // Questions are few, and each has its own state: none stands for another.
    if (kind !== 'question' && before !== undefined && x - before.x < SPACING) {
      placed[placed.length - 1] = { ...before, count: before.count + 1 };
    } else {
      placed.push({ ...one, key: `${kind}/${one.at}/${placed.length}`, kind, x, y, count: 1 });
    }
  }
  return placed;
}
