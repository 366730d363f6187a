import type { Grid } from './grid';
import type { Heights } from './heights';
import type { Box } from './marks';
import { FRAME_SIDE, FRAME_TITLE } from './measures';
import type { Shape } from './shape';

/** Frames around states: how much room rows leave for them, and where they lie in the end. */
export interface Nesting {
  readonly opens: (row: number) => number;
  readonly closes: (row: number) => number;
  readonly boxes: (heights: Heights) => readonly (readonly [string, Box])[];
}

export function framesOf({ states }: Shape, grid: Grid): Nesting {
  /** How many frames lie in this one, one inside the other, itself included. */
  const depthOf = (path: string): number =>
    1 +
    Math.max(
      0,
      ...states
        .filter(({ parent, isFrame }) => parent === path && isFrame)
        .map((inner) => depthOf(inner.path)),
    );
  const frames = states
    .filter(({ isFrame }) => isFrame)
    .map(({ path }) => {
      const rows = grid.blocks
        .filter((block) => block.path.startsWith(`${path}.`))
        .map((block) => grid.rowOf(block.path));
      return { path, first: Math.min(...rows), last: Math.max(...rows), depth: depthOf(path) };
    });
  const deepest = (side: 'first' | 'last', row: number) =>
    Math.max(0, ...frames.filter((frame) => frame[side] === row).map(({ depth }) => depth));
  return {
    opens: (row) => deepest('first', row),
    closes: (row) => deepest('last', row),
    boxes: ({ rows }) =>
      frames.map(({ path, first, last, depth }) => {
        const top = (rows[first]?.top ?? 0) - depth * FRAME_TITLE;
        const bottom = (rows[last]?.top ?? 0) + (rows[last]?.height ?? 0) + depth * FRAME_SIDE;
        const { x, width } = grid.frames.get(path) ?? { x: 0, width: 0 };
        return [path, { x, y: top, width, height: bottom - top }] as const;
      }),
  };
}
