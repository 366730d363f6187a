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
