import type { LaneView } from '../../sim/consistency/view';
import type { NetworkView, ViewObject } from '../../sim/view';

/** What the panel reads from a frame. */
export interface Lab {
  /** In the scenario's order. */
  readonly lanes: readonly LaneView[];
  readonly network: NetworkView | null;
}

export interface ObjectSource {
  values(): Iterable<ViewObject | LaneView>;
}

export function readLab(objects: ObjectSource): Lab {
  const lanes: LaneView[] = [];
  let network: NetworkView | null = null;
  for (const object of objects.values()) {
    if (object.kind === 'lane') lanes.push(object);
    else if (object.kind === 'network') network = object;
  }
  // Objects come by key.
  return { lanes: lanes.sort((a, b) => a.order - b.order), network };
}

/** Letters of the sides in which a lane's nodes stand, in order; `['']` while nothing is cut. */
export function sidesOf({ nodes }: Pick<LaneView, 'nodes'>): readonly string[] {
  return [...new Set(nodes.map(({ side }) => side))].sort();
}

/** How the n-th lane is told apart wherever all lanes share a drawing; the shape repeats what the colour says. */
export const SHAPES = ['circle', 'square', 'diamond', 'triangle'] as const;
export type Shape = (typeof SHAPES)[number];

export function shapeOf(position: number): Shape {
  return SHAPES[position % SHAPES.length] ?? 'circle';
}
