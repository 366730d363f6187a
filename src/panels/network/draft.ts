import {
  type CutLine,
  clip,
  MEMBER,
  opposite,
  type Point,
  polygonPath,
} from '../raft/ring/geometry';
import { type Cutting, groupsOf, letterOf, type Placed } from './cutting';
import type { Stroke } from './stroke';

/** How a cut would look, drawn over a canvas while it is being made. */
export interface DraftMarks {
  readonly width: number;
  readonly height: number;
  /** Ground of the sides without a majority, or of the group. */
  readonly hatches: readonly string[];
  /** Where the page would show through. */
  readonly gap: string;
  readonly trail: string;
  readonly letters: readonly (Point & { readonly name: string; readonly letter: string })[];
}

const HALF_GAP = 6;

export function layoutDraft(given: {
  readonly width: number;
  readonly height: number;
  readonly members: readonly Placed[];
  /** Radius of a member's circle. */
  readonly r: number;
  /** How they stand; absent = in a ring. */
  readonly form?: 'ring' | 'row';
  /** null = nothing is being cut, and nothing is drawn. */
  readonly cutting: Cutting | null;
  readonly stroke: Stroke | null;
}): DraftMarks {
  const { width, height, members, r, form, cutting, stroke } = given;
  const group = cutting?.group ?? [];
  const groups = groupsOf(
    members.map(({ name }) => name),
    group,
  );
  const line =
    stroke !== null
      ? lineOf(stroke)
      : form === 'row'
        ? within(members, group)
        : between(members, group);
  const frame = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  return {
    width,
    height,
    hatches: hatchesOf(given, group, line, frame),
    gap:
      line === null
        ? ''
        : polygonPath(clip(clip(frame, line, -HALF_GAP), opposite(line), -HALF_GAP)),
    trail: stroke === null ? '' : trailOf(stroke),
    letters:
      groups === null
        ? []
        : members.map(({ name, x, y }) => ({
            name,
            letter: letterOf(groups, name),
            x: x - (r + 4) * 0.75,
            y: y - (r + 4) * 0.75,
          })),
  };
}

/** Where the ground will part when the group is a stretch of the ring; null when it is not. */
function between(members: readonly Placed[], group: readonly string[]): CutLine | null {
  const inside = members.map(({ name }) => group.includes(name));
  const borders = members.flatMap((one, i) => {
    const next = (i + 1) % members.length;
    const other = members[next];
    return other === undefined || inside[i] === inside[next]
      ? []
      : [{ x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, enters: inside[next] === true }];
  });
  const enters = borders.find((border) => border.enters);
  const leaves = borders.find((border) => !border.enters);
  return borders.length !== 2 || enters === undefined || leaves === undefined
    ? null
    : lineThrough(leaves, enters);
}

/** Where the ground of a row will part: upright between two neighbours; null when the group is not one end of it. */
function within(members: readonly Placed[], group: readonly string[]): CutLine | null {
  const row = [...members].sort((a, b) => a.x - b.x);
  const borders = row.flatMap((one, i) => {
    const other = row[i + 1];
    const isIn = group.includes(one.name);
    return other === undefined || isIn === group.includes(other.name)
      ? []
      : [{ x: (one.x + other.x) / 2, y: one.y, isLeft: isIn }];
  });
  const [border] = borders;
  if (border === undefined || borders.length > 1) return null;
  return { point: border, normal: { x: border.isLeft ? -1 : 1, y: 0 } };
}

/** The positive side of a line is the right of its stroke, as in `rightOf`. */
function lineOf({ shape, points }: Stroke): CutLine | null {
  const [from] = points;
  const to = points.at(-1);
  return shape === 'lasso' || from === undefined || to === undefined ? null : lineThrough(from, to);
}

function lineThrough(from: Point, to: Point): CutLine | null {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length < 1) return null;
  return {
    point: from,
    normal: { x: -(to.y - from.y) / length, y: (to.x - from.x) / length },
  };
}

/** A line hatches what has no majority; other ways of cutting hatch the ground of the group. */
function hatchesOf(
  { members, stroke, r }: Parameters<typeof layoutDraft>[0],
  group: readonly string[],
  line: CutLine | null,
  frame: readonly Point[],
): string[] {
  if (line !== null) {
    const right = group.length;
    const half = members.length / 2;
    const pieces = [
      ...(right > 0 && right <= half ? [line] : []),
      ...(right < members.length && members.length - right <= half ? [opposite(line)] : []),
    ];
    return pieces.map((piece) => polygonPath(clip(frame, piece, HALF_GAP)));
  }
  if (stroke !== null && stroke.points.length > 2) return [polygonPath(stroke.points)];
  const around = r + (r < MEMBER ? 9 : 14);
  return members
    .filter(({ name }) => group.includes(name))
    .map(({ x, y }) => discPath(x, y, around));
}

function discPath(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

function trailOf({ shape, points }: Stroke): string {
  const path = polygonPath(points);
  return shape === 'line' ? path.slice(0, -1) : path;
}
