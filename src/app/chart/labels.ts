import type { LineMark } from './marks';
import { CHAR, LABEL_GAP, LINE, round, textWidth } from './measures';
import { type Bundle, rowCount } from './shape';

/** From the top of a row to the base of its letters. */
const BASE = 10.5;

/** The lines of a label from top to bottom: event and guard, and why it was taken last. */
export function linesOf(
  { lines, width, isWide }: Bundle,
  x: number,
  y: number,
): readonly LineMark[] {
  let top = y;
  return lines.map((line) => {
    const { id, event, guard, because } = line;
    const at = (row: number, left = x) => ({ x: round(left), y: round(top + row * LINE + BASE) });
    const rows = rowCount(line, isWide);
    const behind = isWide ? at(0, x + textWidth(event) + CHAR) : at(1);
    const mark: LineMark = {
      id,
      box: { x: round(x), y: round(top), width: round(width - LABEL_GAP), height: rows * LINE },
      event: at(0),
      guard: guard === '' ? null : behind,
      because: because.map((text, i) => ({ ...at(rows - because.length + i), text })),
    };
    top += rows * LINE;
    return mark;
  });
}
