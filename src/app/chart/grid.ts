import { type Block, routedOf } from './blocks';
import { MARGIN } from './measures';
import { type Item, type Placed, place } from './place';
import { planOf } from './plan';
import { portsAlong } from './ports';
import type { Bundle, Shape } from './shape';
import { straighten } from './straighten';

/** A bundle with its ends in the drawing: it comes from above when it runs `isDown`, else from below. */
export interface Routed extends Bundle {
  readonly upper: string;
  readonly lower: string;
  readonly isDown: boolean;
}

/** Everything has its row and its x; heights are still open. */
export interface Grid {
  readonly blocks: readonly Block[];
  readonly routed: readonly Routed[];
  readonly rows: Placed['rows'];
  readonly frames: Placed['frames'];
  /** Row of a state; where the box of a state begins. */
  readonly rowOf: (path: string) => number;
  readonly boxX: (path: string) => number;
  /** Where an edge leaves a row downwards, and where it enters a row from above. */
  readonly leaves: (row: number, edge: Routed) => number;
  readonly enters: (row: number, edge: Routed) => number;
}

/** Inside of the rounded corners of a state. */
const INSET = 6;

export function gridOf(shape: Shape, width: number): Grid {
  const { blocks, layers, paper, rows: planned } = planOf(shape, width);
  const blockOf = (path: string) => blocks.find((block) => block.path === path);
  const routed = routedOf(shape).map((bundle): Routed => {
    const isDown = (layers.get(bundle.from) ?? 0) <= (layers.get(bundle.to) ?? 0);
    const [upper, lower] = isDown ? [bundle.from, bundle.to] : [bundle.to, bundle.from];
    return { ...bundle, upper, lower, isDown };
  });
  const { rows, frames } = place(shape, blocks, routed, planned);

  const rowOf = (path: string) => rows.findIndex((row) => row.some(isState(path)));
  const boxX = (path: string) =>
    (rows.flat().find(isState(path))?.x ?? 0) + (blockOf(path)?.left ?? 0);
  const reach = (path: string) => {
    const left = boxX(path);
    return { from: left + INSET, to: left + (blockOf(path)?.box ?? 0) - INSET };
  };
  // dagre keeps frames apart from what is outside of them; moving edges could undo that.
  if (frames.size === 0) {
    straighten(rows, paper, reach, (id) => routed.find((edge) => edge.id === id) ?? NOWHERE);
  }
  // Whatever stands furthest to the left begins at the margin.
  const left = Math.min(
    ...rows.flat().map(({ x }) => x),
    ...[...frames.values()].map(({ x }) => x),
  );
  for (const item of rows.flat()) item.x += MARGIN - left;
  for (const frame of frames.values()) frame.x += MARGIN - left;

  const xIn = (row: number, id: string) =>
    rows[row]?.find(({ kind, key }) => kind !== 'state' && key === id)?.x ?? 0;
  const ports = (side: 'upper' | 'lower', step: 1 | -1) =>
    new Map(
      blocks.flatMap(({ path }) => {
        const { from, to } = reach(path);
        const wishes = routed
          .filter((edge) => edge[side] === path)
          .map(({ id }) => ({ key: id, x: xIn(rowOf(path) + step, id) }));
        return [...portsAlong(wishes, from, to)];
      }),
    );
  const below = ports('upper', 1);
  const above = ports('lower', -1);
  return {
    blocks,
    routed,
    rows,
    frames,
    rowOf,
    boxX,
    leaves: (row, { id, upper }) => (row === rowOf(upper) ? (below.get(id) ?? 0) : xIn(row, id)),
    enters: (row, { id, lower }) => (row === rowOf(lower) ? (above.get(id) ?? 0) : xIn(row, id)),
  };
}

const NOWHERE = { upper: '', lower: '' };

function isState(path: string) {
  return ({ kind, key }: Item) => kind === 'state' && key === path;
}
