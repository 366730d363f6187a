import type { EventShape } from '../../sim/view';
import { round } from './layers';
import type { Mark } from './marks';

/** One shape per class of event, around the origin, for lanes 12 px apart. */
const SHAPES: Readonly<Record<EventShape, string>> = {
  request: 'M-4 -5v10l8 -5z',
  response: 'M4 -5v10l-8 -5z',
  write: 'M-4 -4h8v8h-8z',
  commit: 'M0 -5v10',
  vote: 'M0 -5l5 5l-5 5l-5 -5z',
  heartbeat: 'M-1.8 0a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0 -3.6 0',
  timer: 'M-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0 -7 0M0 -3.5v3.5h3.5',
  decision: 'M0 -5.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z',
  error: 'M-3.2 -3.2l6.4 6.4m0 -6.4l-6.4 6.4',
  user: 'M0 -5l5.5 9h-11z',
  role: 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0',
};

/** Half the width, for thinning and for words beside a mark. */
export const RADII: Readonly<Record<EventShape, number>> = {
  request: 4,
  response: 4,
  write: 4,
  commit: 2.5,
  vote: 5,
  heartbeat: 2,
  timer: 3.5,
  decision: 5.5,
  error: 3.2,
  user: 5.5,
  role: 4,
};

/** Who stays when marks overlap: deeds and lost messages before what repeats by itself. */
export const PRIORITY: Readonly<Record<EventShape, number>> = {
  user: 0,
  error: 1,
  decision: 2,
  role: 3,
  request: 4,
  response: 5,
  commit: 6,
  write: 7,
  vote: 8,
  timer: 9,
  heartbeat: 10,
};

/**
 * Where a mark stands; null where its path says so itself. A transform of its own makes a layer of every
 * mark, in every frame, so only enlarged drawings have one.
 */
export function markTransform({ x, y }: Mark, scale: number): string | null {
  return scale === 1 ? null : `translate(${round(x)} ${y + 0.5}) scale(${scale})`;
}

export function markPath(mark: Mark, scale: number): string {
  const path = mark.shape === 'bar' ? barPath(mark) : SHAPES[mark.shape];
  return scale === 1 ? shifted(path, round(mark.x), mark.y + 0.5) : path;
}

function barPath(mark: Mark): string {
  const [width, height] = [round(mark.width), round(mark.height)];
  return `M0 ${round(-mark.height / 2)}h${width}v${height}h${-width}z`;
}

/** Only places that are absolute move; everything else in a shape is relative to them. */
function shifted(path: string, x: number, y: number): string {
  return path.replace(
    /M(-?[\d.]+) (-?[\d.]+)/g,
    (_place, dx: string, dy: string) => `M${round(x + Number(dx))} ${round(y + Number(dy))}`,
  );
}
