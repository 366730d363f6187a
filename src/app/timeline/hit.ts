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

/** The mark to which an arrow key moves the focus. */
export function neighbourMark(
  { marks }: Layout,
  from: Mark | undefined,
  key: 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown',
): Mark | null {
  const reachable = marks.filter((mark) => mark.event.visible);
  if (from === undefined) return reachable[0] ?? null;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const order = [...reachable].sort((one, other) => one.event.id - other.event.id);
    const index = order.findIndex((mark) => mark.key === from.key);
    return order[index + (key === 'ArrowLeft' ? -1 : 1)] ?? null;
  }
  const beyond = reachable.filter((mark) =>
    key === 'ArrowUp' ? mark.y < from.y : mark.y > from.y,
  );
  const distance = (mark: Mark) => Math.abs(mark.y - from.y) * 1000 + Math.abs(mark.x - from.x);
  return beyond.reduce<Mark | null>(
    (best, mark) => (best === null || distance(mark) < distance(best) ? mark : best),
    null,
  );
}
