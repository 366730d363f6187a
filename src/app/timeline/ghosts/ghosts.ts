/** The futures that were left behind: one thin lane each, on the axis of the branch on the stage. */
import type { Axis } from '../../../player/pace';
import type { EventShape, EventView } from '../../../sim/view';
import { textWidth } from '../format';
import { PRIORITY } from '../shapes';
import type { GhostLane } from '../types';

export interface GhostRow {
  readonly name: string;
  /** What it is called in full, and as much of it as fits beside its lane. */
  readonly label: string;
  readonly text: string;
  readonly textX: number;
  readonly y: number;
  /** Where it parts from the branch on the stage; null when that is out of view. */
  readonly partsAt: number | null;
  /** The stretch of its lane that is in view. */
  readonly left: number;
  readonly right: number;
  readonly marks: readonly GhostMark[];
  readonly bands: readonly GhostBand[];
}
export interface GhostMark {
  readonly x: number;
  readonly glyph: GhostGlyph;
}
export interface GhostBand {
  readonly x: number;
  readonly width: number;
  readonly tint: 'odd' | 'even';
}
export type GhostGlyph = 'deed' | 'loss' | 'decision' | 'tick';

export const GHOSTS_MAX = 3;
/** At most one mark in as many pixels: a ghost is a memory, not a second timeline. */
const PITCH = 4;
const FONT = 12;
/** Between a lane and the words before it. */
const GAP = 8;

const GLYPHS: Partial<Record<EventShape, GhostGlyph>> = {
  user: 'deed',
  error: 'loss',
  decision: 'decision',
  role: 'decision',
};

/** Ghosts of which anything may be shown: a branch that parts in the hidden future is a secret. */
export function shownGhosts(
  ghosts: readonly GhostLane[],
  hiddenFrom: number | null,
): readonly GhostLane[] {
  const shown = ghosts.filter(({ from }) => hiddenFrom === null || from <= hiddenFrom);
  return shown.slice(0, GHOSTS_MAX);
}

/** Visible events of a ghost that are its own and not yet hidden. */
export function ghostEvents({ from, timeline }: GhostLane, end: number): readonly EventView[] {
  return timeline.events.filter(({ at, visible }) => visible && at >= from && at <= end);
}

interface Input {
  readonly axis: Axis;
  readonly width: number;
  /** Last time that may be shown, in virtual microseconds. */
  readonly end: number;
  /** Middle of each lane. */
  readonly rows: readonly number[];
}

export function ghostRows(
  ghosts: readonly GhostLane[],
  { axis, width, end, rows }: Input,
): readonly GhostRow[] {
  const xOf = (at: number) => Math.min(Math.max(axis.toX(at, width), 0), width);
  const isFolded = (at: number) => axis.breaks.some(({ from, to }) => at > from && at < to);
  return ghosts.slice(0, rows.length).map((ghost, index): GhostRow => {
    const parting = axis.toX(ghost.from, width);
    const isPartingInView = ghost.from <= end && parting >= 0 && parting <= width;
    const events = ghostEvents(ghost, end).filter(({ at }) => !isFolded(at));
    const room = xOf(ghost.from) - 2 * GAP;
    return {
      name: ghost.name,
      label: ghost.label,
      text: shortened(ghost.label, room),
      textX: xOf(ghost.from) - GAP,
      y: rows[index] ?? 0,
      partsAt: isPartingInView ? parting : null,
      left: xOf(ghost.from),
      right: xOf(Math.min(end, ghost.timeline.end)),
      marks: thinned(events, (at) => axis.toX(at, width), width),
      bands: ghost.timeline.bands.flatMap((band): readonly GhostBand[] => {
        const [from, to] = [Math.max(band.from, ghost.from), Math.min(band.to ?? end, end)];
        const [left, right] = [xOf(from), xOf(to)];
        if (to <= from || right <= left) return [];
        return [{ x: left, width: right - left, tint: band.term % 2 === 1 ? 'odd' : 'even' }];
      }),
    };
  });
}

/** As much of the words as fits; a few letters alone say nothing. */
function shortened(label: string, room: number): string {
  if (textWidth(label, FONT) <= room) return label;
  let text = label;
  while (text.length > 8 && textWidth(`${text}…`, FONT) > room) text = text.slice(0, -1).trimEnd();
  return text.length > 8 ? `${text}…` : '';
}

function thinned(
  events: readonly EventView[],
  xOf: (at: number) => number,
  width: number,
): readonly GhostMark[] {
  const best = new Map<number, { readonly x: number; readonly shape: EventShape }>();
  for (const { at, shape } of events) {
    const x = xOf(at);
    if (x < 0 || x > width) continue;
    const bin = Math.floor(x / PITCH);
    const other = best.get(bin);
    if (other === undefined || PRIORITY[shape] < PRIORITY[other.shape]) best.set(bin, { x, shape });
  }
  return [...best.values()].map(({ x, shape }) => ({ x, glyph: GLYPHS[shape] ?? 'tick' }));
}
