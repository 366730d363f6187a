import type { ChartView } from '../../sim/view';
import { stubWidth } from './blocks';
import { framesOf } from './frames';
import { type Grid, gridOf } from './grid';
import { type Heights, heightsOf } from './heights';
import { linesOf } from './labels';
import type { Box, ChartMarks, EdgeMark, Point, StateMark } from './marks';
import { CHANNEL, LABEL_GAP, MARGIN, NARROW_CHANNEL, round, STATE_HEIGHT } from './measures';
import { arrow, leaving } from './paths';
import { PLAIN, type Shape, shapeOf } from './shape';
import { initialDot, loopEdge, stubEdge } from './sides';

/**
 * The drawing of a machine, whatever it does at the moment. Pure: the same machine and width give the same
 * marks. Rows from `packRows`, order and x from dagre, heights and ways from here.
 */
export function layoutChart(chart: ChartView, width: number, wording = PLAIN): ChartMarks {
  const shape = shapeOf(chart, wording);
  const grid = gridOf(shape, width);
  const nesting = framesOf(shape, grid);
  const heights = heightsOf(
    grid.rows,
    (row) =>
      grid.routed
        .filter(({ upper, lower }) => grid.rowOf(upper) <= row && row < grid.rowOf(lower))
        .map((edge) => ({
          key: edge.id,
          from: grid.leaves(row, edge),
          to: grid.enters(row + 1, edge),
        })),
    nesting.opens,
    nesting.closes,
    wording.isTight ? NARROW_CHANNEL : CHANNEL,
  );
  const frames = nesting.boxes(heights);
  const boxes = new Map([...frames, ...leafBoxes(grid, heights)]);
  const boxOf = (path: string) => boxes.get(path) ?? NO_BOX;
  const edges = [
    ...grid.blocks.flatMap(({ stub, path }) =>
      stub === null ? [] : [stubEdge(stub, boxOf(path), stubWidth(stub))],
    ),
    ...grid.blocks.flatMap(({ loop, path }) =>
      loop === null ? [] : [loopEdge(loop, boxOf(path))],
    ),
    ...routedEdges(grid, heights, boxOf),
  ];
  return onPaper({ states: stateMarks(shape, grid, boxOf), edges, height: heights.total }, width);
}

const NO_BOX: Box = { x: 0, y: 0, width: 0, height: 0 };

function leafBoxes(grid: Grid, heights: Heights): readonly (readonly [string, Box])[] {
  return grid.blocks.map(({ path, box }) => {
    const { top, height } = heights.rows[grid.rowOf(path)] ?? { top: 0, height: 0 };
    const y = top + (height - STATE_HEIGHT) / 2;
    return [path, { x: grid.boxX(path), y, width: box, height: STATE_HEIGHT }];
  });
}

/** Frames first, so that they lie below what they hold. */
function stateMarks(shape: Shape, grid: Grid, boxOf: (path: string) => Box): readonly StateMark[] {
  return [...shape.states]
    .sort((a, b) => Number(b.isFrame) - Number(a.isFrame))
    .map(({ path, name, isFrame }) => {
      const block = grid.blocks.find((other) => other.path === path);
      return { ...boxOf(path), path, name, isFrame, initial: initialDot(block, boxOf(path)) };
    });
}

function routedEdges(
  grid: Grid,
  heights: Heights,
  boxOf: (path: string) => Box,
): readonly EdgeMark[] {
  return grid.routed.map((edge) => {
    const way: Point[] = [];
    const last = grid.rowOf(edge.lower);
    for (let row = grid.rowOf(edge.upper); row < last; row++) {
      const y = heights.turn(row, edge.id);
      way.push({ x: grid.leaves(row, edge), y }, { x: grid.enters(row + 1, edge), y });
    }
    const upper = boxOf(edge.upper);
    const first = way[0]?.x ?? 0;
    const end = way.at(-1)?.x ?? 0;
    const down = [
      { x: first, y: upper.y + upper.height },
      ...way,
      { x: end, y: boxOf(edge.lower).y },
    ];
    const directed = edge.isDown ? down : [...down].reverse();
    const { source, target } = edge;
    // An edge of a state with children begins and ends at its frame, not at the child that stands for it.
    const out = isInside(edge.to, source) ? directed : leaving(directed, boxOf(source));
    const clipped = isInside(edge.from, target)
      ? out
      : [...leaving([...out].reverse(), boxOf(target))].reverse();
    return {
      id: edge.id,
      source,
      target,
      ...arrow(clipped),
      any: null,
      lines: linesOf(edge, ...labelPlace(grid, heights, edge.id)),
    };
  });
}

/** Where the words of an edge begin: beside its line, in the middle of its row. */
function labelPlace(grid: Grid, heights: Heights, id: string): [number, number] {
  const row = grid.rows.findIndex((items) =>
    items.some(({ kind, key }) => kind === 'label' && key === id),
  );
  const label = grid.rows[row]?.find(({ kind, key }) => kind === 'label' && key === id);
  const { top, height } = heights.rows[row] ?? { top: 0, height: 0 };
  return [(label?.x ?? 0) + LABEL_GAP, top + (height - (label?.height ?? 0)) / 2];
}

function isInside(path: string, frame: string): boolean {
  return path.startsWith(`${frame}.`);
}

/** Marks count from a small margin; the paper is as wide as they need, at least as wide as it was given. */
function onPaper(marks: Omit<ChartMarks, 'width'>, width: number): ChartMarks {
  const rights = [
    ...marks.states.map((state) => state.x + state.width),
    ...marks.edges.flatMap(({ lines }) => lines.map(({ box }) => box.x + box.width)),
  ];
  const need = Math.max(...rights, 0) + MARGIN;
  return { ...marks, width: Math.max(width, round(need)), height: round(marks.height) };
}
