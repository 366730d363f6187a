import type { MemberView, NetworkView } from '../../../sim/view';
import type { RaftTexts } from '../texts';
import {
  type Axes,
  type CutLine,
  clip,
  distance,
  onRing,
  opposite,
  type Point,
  polygonPath,
} from './geometry';

/** The ground of the ring: one piece, or two with the page showing through where the network is cut. */
export interface Ground {
  readonly pieces: readonly {
    readonly id: string;
    readonly path: string;
    readonly hatched: boolean;
  }[];
  readonly letters: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly anchor: 'start' | 'end';
    readonly letter: string;
    readonly words: string;
  }[];
  /** Where the scissors stand; null without a straight cut. */
  readonly scissors: (Point & { readonly angle: number }) | null;
  readonly line: CutLine | null;
}

/** What the ground depends on: who counts, and where the network is cut. */
interface GroundWorld {
  readonly members: readonly Pick<MemberView, 'name' | 'membership'>[];
  readonly network: NetworkView | null;
}

/** Below this width words are short. */
const NARROW = 480;
/** Half the width of the gap. */
const HALF_GAP = 6;

export function layoutGround(
  world: GroundWorld,
  size: { readonly width: number; readonly height: number },
  centre: Point,
  axes: Axes,
  texts: RaftTexts,
): Ground {
  const frame: Point[] = [
    { x: 0, y: 0 },
    { x: size.width, y: 0 },
    { x: size.width, y: size.height },
    { x: 0, y: size.height },
  ];
  const sides = world.network?.sides ?? [];
  const [first] = sides;
  const line =
    sides.length === 2 && first !== undefined
      ? straightCut(world, first.members, centre, axes)
      : null;
  if (line === null) {
    return {
      pieces: [{ id: 'whole', path: polygonPath(frame), hatched: false }],
      letters: [],
      scissors: null,
      line: null,
    };
  }
  const voters = world.members.filter(({ membership }) => membership === 'voter').length;
  const halves = [line, opposite(line)];
  const narrow = size.width < NARROW;
  return {
    pieces: sides.map((side, i) => ({
      id: side.letter,
      path: polygonPath(clip(frame, halves[i] ?? line, HALF_GAP)),
      hatched: !side.majority,
    })),
    letters: sides.map((side, i) => {
      const corner = cornerOf(halves[i] ?? line, size);
      const have = world.members.filter(
        ({ name, membership }) => membership === 'voter' && side.members.includes(name),
      ).length;
      return {
        id: side.letter,
        ...corner,
        letter: side.letter,
        words: narrow ? texts.holds(have, voters) : texts.majority(have, voters, side.majority),
      };
    }),
    scissors: scissorsOn(line, centre, axes),
    line,
  };
}

/** A line between two neighbouring groups; null when the groups are not two arcs of the ring. */
function straightCut(
  world: GroundWorld,
  group: readonly string[],
  centre: Point,
  axes: Axes,
): CutLine | null {
  const n = world.members.length;
  const inside = world.members.map(({ name }) => group.includes(name));
  const borders = inside.flatMap((is, i) => (is !== inside[(i + 1) % n] ? [i + 0.5] : []));
  const [a, b] = borders;
  if (borders.length !== 2 || a === undefined || b === undefined) return null;
  const p = onRing(centre, axes, a, n);
  const q = onRing(centre, axes, b, n);
  const length = Math.hypot(q.x - p.x, q.y - p.y) || 1;
  const line = { point: p, normal: { x: (q.y - p.y) / length, y: -(q.x - p.x) / length } };
  const probe = onRing(centre, axes, inside.indexOf(true), n);
  return distance(line, probe) >= 0 ? line : opposite(line);
}

/** The right-hand corner that lies deepest in a half, else the left one. */
function cornerOf(
  line: CutLine,
  { width, height }: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' } {
  const corners = [
    { x: width - 16, y: 30, anchor: 'end' as const },
    { x: width - 16, y: height - 16, anchor: 'end' as const },
    { x: 16, y: 30, anchor: 'start' as const },
    { x: 16, y: height - 16, anchor: 'start' as const },
  ];
  const right = corners.slice(0, 2).filter((corner) => distance(line, corner) > 30);
  const fitting = right.length > 0 ? right : corners;
  return fitting.reduce((best, corner) =>
    distance(line, corner) > distance(line, best) ? corner : best,
  );
}

function scissorsOn(line: CutLine, centre: Point, axes: Axes): Point & { readonly angle: number } {
  const along = { x: -line.normal.y, y: line.normal.x };
  const toCentre = (centre.x - line.point.x) * along.x + (centre.y - line.point.y) * along.y;
  const foot = { x: line.point.x + along.x * toCentre, y: line.point.y + along.y * toCentre };
  const direction = along.x <= 0 ? 1 : -1;
  const away = Math.max(axes.x, axes.y) + 8;
  return {
    x: foot.x + along.x * direction * away,
    y: foot.y + along.y * direction * away,
    angle: (Math.atan2(along.y, along.x) * 180) / Math.PI + (along.x < 0 ? 180 : 0),
  };
}
