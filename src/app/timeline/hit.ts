import type { Layout } from './layout';
import type { Mark } from './marks';

/** Marks are small, so the pointer takes the nearest one within half a comfortable target. */
const REACH = 16;

export function markAt({ marks, frame }: Layout, x: number, y: number): Mark | null {
  const last = frame.rows.at(-1) ?? 0;
  if (y < (frame.rows[0] ?? 0) - REACH || y > last + Math.max(frame.pitch, 12) / 2) return null;
  let best: Mark | null = null;
  let least = REACH;
  for (const mark of marks) {
    const aside = Math.max(0, mark.x - x, x - mark.x - mark.width);
    if (aside > REACH) continue;
    // Rows lie closer than columns: a wrong row is worse than a few pixels aside.
    const distance = Math.hypot(aside, 1.6 * (mark.y - y)) + (mark.event.visible ? 0 : 4);
    if (distance < least) {
      best = mark;
      least = distance;
    }
  }
  return best;
}

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** A place where the focus can be. */
export interface Stop {
  readonly target: string;
  readonly kind: 'event' | 'sign' | 'branch';
  /** Left and right walk along this, among stops of one kind. */
  readonly order: number;
  readonly x: number;
  readonly y: number;
}

/** Left and right go through time, up and down to the nearest stop of the rows there. */
export function nearestStop(stops: readonly Stop[], from: string, key: Arrow): Stop | null {
  const here = stops.find(({ target }) => target === from);
  if (here === undefined) return stops[0] ?? null;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const row = stops.filter(({ kind }) => kind === here.kind);
    row.sort((one, other) => one.order - other.order);
    return row[row.indexOf(here) + (key === 'ArrowLeft' ? -1 : 1)] ?? null;
  }
  const beyond = stops.filter(({ y }) => (key === 'ArrowUp' ? y < here.y : y > here.y));
  const distance = (stop: Stop) => Math.abs(stop.y - here.y) * 1000 + Math.abs(stop.x - here.x);
  return beyond.reduce<Stop | null>(
    (best, stop) => (best === null || distance(stop) < distance(best) ? stop : best),
    null,
  );
}
