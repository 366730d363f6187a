import { textWidth } from './format';
import type { Frame } from './frame';
import type { Mark } from './marks';
import { RADII } from './shapes';

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

/** Words beside marks, where they touch nothing: right of the mark, or left of it near the edge. */
export function markLabels(
  marks: readonly Mark[],
  frame: Frame,
  width: number,
): readonly MarkLabel[] {
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
      if (mark.x + right + GAP + size <= limit) {
        taken = mark.x + right + GAP + size;
        return [{ ...label, x: mark.x + right + GAP, anchor: 'start' }];
      }
      if (mark.x - left - GAP - size >= before + GAP) {
        return [{ ...label, x: mark.x - left - GAP, anchor: 'end' }];
      }
      return [];
    });
  });
}

function extent(mark: Mark): readonly [left: number, right: number] {
  return mark.shape === 'bar' ? [0, mark.width] : [RADII[mark.shape], RADII[mark.shape]];
}
