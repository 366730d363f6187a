import type { LineMark } from './marks';
import { LINE, round } from './measures';
import type { Bundle } from './shape';

/** From the top of a line to the base of its letters. */
const BASE = 10.5;

/**
 * The lines of a label twice: shut, event below event, and open, each event with its guard. Both stay in
 * the same room, in its middle or at its foot.
 */
export function linesOf(
  { lines, height, width }: Bundle,
  x: number,
  y: number,
  hold: 'middle' | 'foot',
): readonly LineMark[] {
  const slack = height - lines.length * LINE;
  let shutTop = y + (hold === 'middle' ? slack / 2 : slack);
  let openTop = y;
  return lines.map(({ id, guard }) => {
    const openHeight = guard === '' ? LINE : 2 * LINE;
    const mark = {
      id,
      x: round(x),
      width: round(width),
      shut: place(shutTop, LINE),
      open: place(openTop, openHeight),
    };
    shutTop += LINE;
    openTop += openHeight;
    return mark;
  });
}

function place(top: number, height: number): LineMark['shut'] {
  return {
    event: round(top + BASE),
    guard: round(top + BASE + LINE),
    top: round(top),
    height,
  };
}
