import type { Block } from './blocks';
import { linesOf } from './labels';
import type { Box, EdgeMark } from './marks';
import { DOT, LINE, LOOP, round } from './measures';
import { arrow } from './paths';
import type { Bundle } from './shape';

/** What stands at the sides of a state: its loop, the arrow from any state, the dot where one begins. */

export function loopEdge(loop: Bundle, box: Box): EdgeMark {
  const right = box.x + box.width;
  const middle = box.y + box.height / 2;
  const out = right + LOOP - 3;
  const way = [
    { x: right, y: middle - 6 },
    { x: out, y: middle - 6 },
    { x: out, y: middle + 6 },
    { x: right, y: middle + 6 },
  ];
  return {
    id: loop.id,
    source: loop.source,
    target: loop.target,
    ...arrow(way),
    any: null,
    lines: linesOf(loop, right + LOOP, middle - loop.height / 2),
  };
}

/** Words above the line say what happens, words below it where: anywhere. */
export function stubEdge(bundle: Bundle, box: Box, width: number): EdgeMark {
  const middle = box.y + box.height / 2;
  const start = box.x - width;
  const way = [
    { x: start, y: middle },
    { x: box.x, y: middle },
  ];
  return {
    id: bundle.id,
    source: '',
    target: bundle.target,
    ...arrow(way),
    any: { x: round(start), y: round(middle + LINE - 2) },
    lines: linesOf(bundle, start, middle - 3 - bundle.height),
  };
}

/** A dot with an arrow into the state; '' where nothing begins. */
export function initialDot(block: Block | undefined, box: Box): string {
  if (block === undefined || block.dot === null) return '';
  const isRight = block.dot === 'right';
  const edge = isRight ? box.x + box.width : box.x;
  const dot = edge + (isRight ? DOT - 4 : 4 - DOT);
  // On the left the stub of "any state" may already use the middle.
  const y = box.y + box.height / 2 + (isRight || block.stub === null ? 0 : 7);
  const { path, head } = arrow([
    { x: dot, y },
    { x: edge, y },
  ]);
  return `M${round(dot - 3.5)} ${round(y)}a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0Z${head}${path}`;
}
