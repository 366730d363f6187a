import { insideOf, type Placed, type Point, rightOf } from './cutting';

/** A stroke of the pointer across a drawing, while it is being made. */
export interface Stroke {
  readonly shape: 'line' | 'lasso';
  readonly points: readonly Point[];
}

/** Shorter strokes are a tap. */
const TAP = 8;
/** Points of a lasso lie at least so far apart. */
const STEP = 3;
/** A tap this near to a member's middle means the member. */
const REACH = 34;

/** The stroke, continued to a point. A line has two ends, a lasso remembers its way. */
export function continued({ shape, points }: Stroke, to: Point): Stroke {
  const [first = to] = points;
  const last = points.at(-1) ?? to;
  if (shape === 'line') return { shape, points: [first, to] };
  return distanceOf(last, to) < STEP ? { shape, points } : { shape, points: [...points, to] };
}

export function isTap({ points }: Stroke): boolean {
  const [first] = points;
  return first === undefined || points.every((point) => distanceOf(first, point) < TAP);
}

/** Members that the stroke parts from the others; everybody or nobody when it parts none. */
export function partedBy({ shape, points }: Stroke, members: readonly Placed[]): string[] {
  const [from] = points;
  const to = points.at(-1);
  if (from === undefined || to === undefined) return [];
  return shape === 'line' ? rightOf(members, from, to) : insideOf(members, points);
}

/** The member that a tap means. */
export function tapped(members: readonly Placed[], at: Point): Placed | null {
  let best: { readonly member: Placed; readonly far: number } | null = null;
  for (const member of members) {
    const far = distanceOf(member, at);
    if (far <= REACH && (best === null || far < best.far)) best = { member, far };
  }
  return best?.member ?? null;
}

function distanceOf(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
