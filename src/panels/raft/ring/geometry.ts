/** Points, curves and half-planes of the ring. Reference units are those of a panel 448 wide and 368 tall. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export const RADIUS = 126;
export const MEMBER = 32;
/** Timer arc and quorum-check arc lie outside of the member. */
export const TIMER = MEMBER + 8;
export const CHECK = MEMBER + 12;

/** Half axes of the ring: a circle where there is room, wider than tall where there is not. */
export interface Axes {
  readonly x: number;
  readonly y: number;
}

/** Place of member `i` of `n`: the first at the top, then clockwise. */
export function onRing(centre: Point, axes: Axes, i: number, n: number): Point {
  const { x, y } = atAngle({ x: 0, y: 0 }, 1, (360 * i) / n);
  return { x: centre.x + x * axes.x, y: centre.y + y * axes.y };
}

/** Degrees count clockwise from the top. */
export function atAngle(centre: Point, radius: number, degrees: number): Point {
  const radians = ((degrees - 90) * Math.PI) / 180;
  return { x: centre.x + radius * Math.cos(radians), y: centre.y + radius * Math.sin(radians) };
}

/** SVG path of an arc, clockwise, angles in degrees from the top. */
export function arcPath(centre: Point, radius: number, from: number, to: number): string {
  const sweep = Math.min(359.9, to - from);
  if (sweep <= 0.01) return '';
  const a = atAngle(centre, radius, from);
  const b = atAngle(centre, radius, from + sweep);
  return `M${round(a.x)} ${round(a.y)}A${radius} ${radius} 0 ${sweep > 180 ? 1 : 0} 1 ${round(b.x)} ${round(b.y)}`;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A directed way between two members: bent, so that request and answer do not cover each other. */
export interface Way {
  readonly from: Point;
  readonly to: Point;
  readonly control: Point;
}

const BEND = 16;

export function wayBetween(from: Point, to: Point, gap: number): Way {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const ux = (to.x - from.x) / length;
  const uy = (to.y - from.y) / length;
  const start = { x: from.x + ux * gap, y: from.y + uy * gap };
  const end = { x: to.x - ux * gap, y: to.y - uy * gap };
  return {
    from: start,
    to: end,
    control: { x: (start.x + end.x) / 2 - uy * BEND, y: (start.y + end.y) / 2 + ux * BEND },
  };
}

/** The point at `t` (0…1) of a way, and its direction in degrees. */
export function along(way: Way, t: number): Point & { readonly angle: number } {
  const { from, control, to } = way;
  const u = 1 - t;
  const x = u * u * from.x + 2 * u * t * control.x + t * t * to.x;
  const y = u * u * from.y + 2 * u * t * control.y + t * t * to.y;
  const dx = 2 * u * (control.x - from.x) + 2 * t * (to.x - control.x);
  const dy = 2 * u * (control.y - from.y) + 2 * t * (to.y - control.y);
  return { x, y, angle: (Math.atan2(dy, dx) * 180) / Math.PI };
}

/** The part of a way that lies behind `t`, as an SVG path (de Casteljau). */
export function trailPath(way: Way, t: number): string {
  const { from, control } = way;
  const end = along(way, t);
  const mid = { x: from.x + (control.x - from.x) * t, y: from.y + (control.y - from.y) * t };
  return `M${round(from.x)} ${round(from.y)}Q${round(mid.x)} ${round(mid.y)} ${round(end.x)} ${round(end.y)}`;
}

/** A straight cut: points with positive distance lie on the first side. */
export interface CutLine {
  readonly point: Point;
  readonly normal: Point;
}

export function distance(line: CutLine, { x, y }: Point): number {
  return (x - line.point.x) * line.normal.x + (y - line.point.y) * line.normal.y;
}

/** The part of a polygon that lies at least `offset` on the positive side of a line (Sutherland–Hodgman). */
export function clip(polygon: readonly Point[], line: CutLine, offset: number): Point[] {
  const kept: Point[] = [];
  polygon.forEach((current, i) => {
    const previous = polygon[(i + polygon.length - 1) % polygon.length] ?? current;
    const a = distance(line, previous) - offset;
    const b = distance(line, current) - offset;
    if (a >= 0 !== b >= 0) {
      const t = a / (a - b);
      kept.push({
        x: previous.x + (current.x - previous.x) * t,
        y: previous.y + (current.y - previous.y) * t,
      });
    }
    if (b >= 0) kept.push(current);
  });
  return kept;
}

export function opposite(line: CutLine): CutLine {
  return { point: line.point, normal: { x: -line.normal.x, y: -line.normal.y } };
}

export function polygonPath(polygon: readonly Point[]): string {
  return polygon.length === 0
    ? ''
    : `M${polygon.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}Z`;
}
