/** What the viewer has put on the timeline: bookmarks, and conditions to pause at. */
import type { BreakHit, BreakSpec } from '../player/breaks';

export interface Bookmark {
  readonly at: number;
  readonly label: string;
}

export interface Marks {
  /** Ascending by time. */
  readonly bookmarks: readonly Bookmark[];
  readonly breaks: readonly BreakSpec[];
  /** Where this run meets them, ascending. */
  readonly hits: readonly BreakHit[];
  /** What is searched for among the events; '' = nothing. */
  readonly search: string;
}

export const noMarks: Marks = { bookmarks: [], breaks: [], hits: [], search: '' };

/** Puts a bookmark, or takes the one away that is there. */
export function toggleBookmark(marks: Marks, at: number, label: string): Marks {
  const others = marks.bookmarks.filter((one) => one.at !== at);
  const bookmarks =
    others.length < marks.bookmarks.length
      ? others
      : [...others, { at, label }].sort((a, b) => a.at - b.at);
  return { ...marks, bookmarks };
}

export function renameBookmark(marks: Marks, at: number, label: string): Marks {
  const bookmarks = marks.bookmarks.map((one) => (one.at === at ? { at, label } : one));
  return { ...marks, bookmarks };
}

export function dropBookmark(marks: Marks, at: number): Marks {
  return { ...marks, bookmarks: marks.bookmarks.filter((one) => one.at !== at) };
}

export function isSameBreak(one: BreakSpec, other: BreakSpec): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The first time after `at` at which playing is to pause; null = never. */
export function nextBreak({ hits }: Marks, at: number): number | null {
  return hits.find((hit) => hit.at > at)?.at ?? null;
}

/** The condition that is met where the cursor stands; null = none. */
export function metAt({ hits }: Marks, at: number): BreakHit | null {
  return hits.find((hit) => hit.at === at) ?? null;
}
