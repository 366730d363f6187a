import { textWidth } from './format';
import type { Frame } from './frame';
import type { Mark } from './marks';
import { RADII } from './shapes';
import type { Fold } from './ticks';

export interface MarkLabel {
  readonly key: string;
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly text: string;
}

/** Deeds and requests carry their words; everything else tells them on hover. */
const NAMED = new Set(['user', 'request']);
const GAP = 5;
/** A mark keeps this much air before the next label. */
const AIR = 10;

/** Words beside marks, where they touch nothing, a fold included: right of the mark, or else left of it. */
export function markLabels(
  marks: readonly Mark[],
  frame: Frame,
  width: number,
  folds: readonly Fold[],
): readonly MarkLabel[] {
  const isFree = (from: number, to: number) =>
    folds.every((fold) => to < fold.x || from > fold.x + fold.width);
  return frame.rows.flatMap((y) => {
    const row = marks.filter((mark) => mark.y === y).sort((one, other) => one.x - other.x);
    let taken = 0;
    return row.flatMap((mark, index): readonly MarkLabel[] => {
      const before = taken;
      taken = Math.max(taken, mark.x + mark.width + GAP);
      if (!NAMED.has(mark.shape) || !mark.event.visible) return [];
      const text = mark.event.label;
      const size = textWidth(text, frame.font);
      const [left, right] = extent(mark);
      const limit = (row[index + 1]?.x ?? width + AIR) - AIR;
      const label = { key: mark.key, id: mark.event.id, y: y + 4, text };
      const [from, to] = [mark.x + right + GAP, mark.x - left - GAP];
      if (from + size <= limit && isFree(from, from + size)) {
        taken = from + size;
        return [{ ...label, x: from, anchor: 'start' }];
      }
      if (to - size >= before + GAP && isFree(to - size, to)) {
        return [{ ...label, x: to, anchor: 'end' }];
      }
      return [];
    });
  });
}

function extent(mark: Mark): readonly [left: number, right: number] {
  return mark.shape === 'bar' ? [0, mark.width] : [RADII[mark.shape], RADII[mark.shape]];
}
