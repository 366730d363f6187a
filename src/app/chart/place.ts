import { Graph, layout } from '@dagrejs/dagre';
import { type Block, blockWidth } from './blocks';
import { FRAME_TITLE, GAP, STATE_HEIGHT } from './measures';
import type { Rows } from './rows';
import type { Bundle, Shape } from './shape';

/** Something in a row: a state with its surroundings, a label with its edge, or an edge that passes. */
export interface Item {
  readonly kind: 'state' | 'label' | 'pass';
  /** Path of the state, id of the bundle. */
  readonly key: string;
  x: number;
  readonly width: number;
  readonly height: number;
}

export interface Placed {
  /** From top to bottom, and from left to right. */
  readonly rows: readonly (readonly Item[])[];
  /** Of frames: where they begin and how wide they are. */
  readonly frames: ReadonlyMap<string, { x: number; readonly width: number }>;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * Lets dagre order the rows and place what is in them. Labels are nodes of their own; in a flat machine
 * `rows` says where each stands, with frames dagre ranks by itself.
 */
export function place(
  shape: Shape,
  blocks: readonly Block[],
  routed: readonly (Bundle & { readonly upper: string; readonly lower: string })[],
  rows: Rows,
): Placed {
  const graph = new Graph({ compound: true });
  const frames = shape.states.filter(({ isFrame }) => isFrame);
  graph.setGraph({
    rankdir: 'TB',
    nodesep: GAP,
    edgesep: GAP,
    ranksep: FRAME_TITLE,
    ...(frames.length === 0 && {
      ranker: (ranked: Graph) => {
        for (const [name, row] of rows) ranked.node(name).rank = 2 * row;
      },
    }),
  });
  const parentOf = (state: string) => shape.states.find(({ path }) => path === state)?.parent ?? '';
  for (const { path } of frames) graph.setNode(path, { width: 0, height: 0 });
  for (const block of blocks) {
    graph.setNode(block.path, { width: blockWidth(block), height: STATE_HEIGHT });
  }
  for (const { id, width, upper, lower } of routed) {
    graph.setNode(id, { width, height: STATE_HEIGHT });
    graph.setEdge(upper, id, {});
    graph.setEdge(id, lower, {});
    const frame = parentOf(upper);
    if (frame !== '' && frame === parentOf(lower)) graph.setParent(id, frame);
  }
  for (const { path, parent } of shape.states) if (parent !== '') graph.setParent(path, parent);
  layout(graph);

  const found: (Item & { readonly y: number })[] = [];
  const put = (item: Item, y: number) => found.push({ ...item, y });
  const nodeAt = (name: string) => graph.node(name) as unknown as Place; // Laid out: complete.
  for (const block of blocks) {
    const { x, y } = nodeAt(block.path);
    const width = blockWidth(block);
    put({ kind: 'state', key: block.path, x: x - width / 2, width, height: block.height }, y);
  }
  for (const { id, width, height, upper, lower } of routed) {
    const { x, y } = nodeAt(id);
    put({ kind: 'label', key: id, x: x - width / 2, width, height }, y);
    for (const [v, w] of [
      [upper, id],
      [id, lower],
    ] as const) {
      const points: readonly { x: number; y: number }[] = graph.edge(v, w).points ?? [];
      for (const point of points.slice(1, -1)) {
        put({ kind: 'pass', key: id, x: point.x, width: 0, height: 0 }, point.y);
      }
    }
  }
  return {
    rows: rowsOf(found),
    frames: new Map(
      frames.map(({ path }) => {
        const { x, width } = nodeAt(path);
        return [path, { x: x - width / 2, width }];
      }),
    ),
  };
}

/**
 * What has the same height in dagre's drawing stands in one row. dagre keeps every second rank free for labels
 * of its own kind, where edges only pass: those are no rows.
 */
function rowsOf(found: readonly (Item & { readonly y: number })[]): Item[][] {
  const heights = [...new Set(found.map(({ y }) => Math.round(y)))].sort((a, b) => a - b);
  return heights
    .map((height) =>
      found
        .filter(({ y }) => Math.round(y) === height)
        .sort((a, b) => a.x - b.x)
        .map(({ y: _y, ...item }) => item),
    )
    .filter((row) => row.some(({ kind }) => kind !== 'pass'));
}
