import { GAP } from './measures';
import type { Bundle, Shape } from './shape';

/**
 * The layer of each state without children: the initial one on top, every other one below all from which
 * it is reached. Edges that lead back up to a state on the way do not count.
 */
export function layersOf(shape: Shape, routed: readonly Bundle[]): ReadonlyMap<string, number> {
  const leaves = shape.states.filter(({ isFrame }) => !isFrame);
  const entered = shape.states.find(({ parent, initial }) => parent === '' && initial)?.leaf;
  const roots = [...leaves].sort((a, b) => Number(b.path === entered) - Number(a.path === entered));
  const down = forward(
    roots.map(({ path }) => path),
    routed,
  );
  const layers = new Map<string, number>();
  const layerOf = (path: string): number => {
    const known = layers.get(path);
    if (known !== undefined) return known;
    const above = down.filter(({ to }) => to === path);
    const layer = Math.max(-1, ...above.map(({ from }) => layerOf(from))) + 1;
    layers.set(path, layer);
    return layer;
  };
  for (const { path } of leaves) layerOf(path);
  return layers;
}

/**
 * States that no drawn edge reaches stand where there is room, as far down as possible, so that nobody takes
 * them for the place where things begin; without room they get a layer of their own.
 */
export function settleLoners(
  layers: ReadonlyMap<string, number>,
  routed: readonly Bundle[],
  widthOf: (path: string) => number,
  paper: number,
): ReadonlyMap<string, number> {
  const isAlone = (path: string) => routed.every(({ from, to }) => from !== path && to !== path);
  const settled = new Map([...layers].filter(([path]) => !isAlone(path)));
  for (const path of layers.keys()) {
    if (settled.has(path)) continue;
    const last = Math.max(-1, ...settled.values());
    let layer = last;
    while (layer >= 0 && roomIn(layer, settled, widthOf, paper) < widthOf(path)) layer -= 1;
    settled.set(path, layer >= 0 ? layer : last + 1);
  }
  return settled;
}

/** Lets what is too much for one row go on in a row of its own, below the others of its layer. */
export function splitWide(
  layers: ReadonlyMap<string, number>,
  widthOf: (path: string) => number,
  paper: number,
): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  let row = 0;
  for (let layer = 0; layer <= Math.max(...layers.values()); layer += 1) {
    // The widest first: what is left over is small and sits in the middle.
    const paths = [...layers].filter(([, other]) => other === layer).map(([path]) => path);
    paths.sort((a, b) => widthOf(b) - widthOf(a));
    let free = paper;
    for (const path of paths) {
      if (widthOf(path) > free && free < paper) {
        row += 1;
        free = paper;
      }
      rows.set(path, row);
      // Beside each state runs at most one edge to what stands below it.
      free -= widthOf(path) + 2 * GAP;
    }
    row += 1;
  }
  return rows;
}

function roomIn(
  layer: number,
  layers: ReadonlyMap<string, number>,
  widthOf: (path: string) => number,
  paper: number,
): number {
  const row = [...layers].filter(([, other]) => other === layer);
  return paper - row.reduce((sum, [path]) => sum + widthOf(path) + GAP, 0);
}

interface Ends {
  readonly from: string;
  readonly to: string;
}

/** The edges without those that close a circle, seen from the roots in order. */
function forward(roots: readonly string[], edges: readonly Ends[]): readonly Ends[] {
  const kept: Ends[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]) => {
    if (done.has(path)) return;
    done.add(path);
    for (const edge of edges.filter(({ from }) => from === path)) {
      if (way.includes(edge.to) || edge.to === path) continue;
      kept.push(edge);
      visit(edge.to, [...way, path]);
    }
  };
  for (const root of roots) visit(root, []);
  return kept;
}
