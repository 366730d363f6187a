import type { Box, Point } from './marks';
import { CORNER, HEAD, round } from './measures';

/** A way of straight pieces with rounded corners. */
export function roundedPath(way: readonly Point[]): string {
  const points = withoutDetours(way);
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return '';
  let path = `M${at(first)}`;
  for (let i = 1; i < points.length - 1; i++) {
    const [before, corner, after] = points.slice(i - 1, i + 2) as [Point, Point, Point]; // Three by the loop's bounds.
    const radius = Math.min(CORNER, distance(before, corner) / 2, distance(corner, after) / 2);
    path += `L${at(towards(corner, before, radius))}Q${at(corner)} ${at(towards(corner, after, radius))}`;
  }
  return `${path}L${at(last)}`;
}

/** A filled head whose tip lies at the end of the way; the line itself ends inside of it. */
export function arrow(way: readonly Point[]): { readonly path: string; readonly head: string } {
  const tip = way.at(-1);
  const before = way.at(-2);
  if (tip === undefined || before === undefined) return { path: '', head: '' };
  const base = towards(tip, before, HEAD);
  const half = { x: (tip.y - base.y) * 0.5, y: (base.x - tip.x) * 0.5 };
  const head = `M${at(tip)}L${at({ x: base.x + half.x, y: base.y + half.y })}L${at({ x: base.x - half.x, y: base.y - half.y })}Z`;
  return { path: roundedPath([...way.slice(0, -1), towards(tip, before, HEAD - 1)]), head };
}

/** Lets a way begin where it leaves the box, when it begins inside. */
export function leaving(way: readonly Point[], box: Box): readonly Point[] {
  const isInside = ({ x, y }: Point) =>
    x >= box.x && x <= box.x + box.width && y > box.y && y < box.y + box.height;
  const outside = way.findIndex((point) => !isInside(point));
  const last = way[outside - 1];
  const next = way[outside];
  if (last === undefined || next === undefined) return way;
  const edge =
    next.x === last.x
      ? { x: last.x, y: next.y > last.y ? box.y + box.height : box.y }
      : { x: next.x > last.x ? box.x + box.width : box.x, y: last.y };
  return [edge, ...way.slice(outside)];
}

function withoutDetours(way: readonly Point[]): readonly Point[] {
  return way.filter((point, i) => {
    const before = way[i - 1];
    const after = way[i + 1];
    if (before === undefined || after === undefined) return true;
    return !(
      (before.x === point.x && point.x === after.x) ||
      (before.y === point.y && point.y === after.y)
    );
  });
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to) || 1;
  return {
    x: from.x + ((to.x - from.x) * length) / whole,
    y: from.y + ((to.y - from.y) * length) / whole,
  };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}
