/** Where the marks of a card's frame stand: a ring of members and the last three entries of their logs. */
import type { LogCell, MemberView, NetworkView } from '../../sim/view';
import { type Appearance, appearanceOf } from '../inspector/roleSentence';

export const miniSize = { width: 288, height: 162 } as const;
const ring = { x: 92, y: 84, radius: 54 } as const;
/** The ground under the ring; without a log it has the whole card. */
const groundWidth = 190;
const cell = {
  x: 206,
  width: 21,
  height: 18,
  pitchX: 23,
  pitchY: 23,
  columns: 3,
  sideGap: 8,
} as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface MiniMember extends Point {
  readonly key: string;
  readonly name: string;
  readonly appearance: Appearance;
  /** Its term; '' = it has none. */
  readonly text: string;
}
export interface MiniCell {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly term: number;
  readonly isCommitted: boolean;
}
export interface MiniLayout {
  readonly ground: number;
  readonly members: readonly MiniMember[];
  readonly links: readonly { readonly key: string; readonly from: Point; readonly to: Point }[];
  /** The cut as a line across the ground, and the ground on the first side of it. */
  readonly cut: {
    readonly from: Point;
    readonly to: Point;
    readonly side: readonly Point[];
  } | null;
  readonly cells: readonly MiniCell[];
  readonly cellSize: { readonly width: number; readonly height: number };
  /** The commit stair as an SVG path; '' = nothing is committed in view. */
  readonly stair: string;
}

export function miniLayout(
  members: readonly MemberView[],
  network: NetworkView | null,
): MiniLayout {
  const hasLog = members.some((member) => member.log.length > 0);
  const ground = hasLog ? groundWidth : miniSize.width;
  const shift = hasLog ? 0 : miniSize.width / 2 - ring.x;
  const placed = members.map((member, index) => ({
    name: member.name,
    key: member.id,
    appearance: appearanceOf(member),
    text: String(member.term),
    ...onRing(index, members.length, shift),
  }));
  const sides = network?.sides ?? [];
  return {
    ground,
    members: placed,
    links: linksOf(placed, network),
    cut: sides.length === 2 ? cutOf(members, sides, { ground, shift }) : null,
    ...(hasLog ? logOf(members, sides) : { cells: [], stair: '' }),
    cellSize: cell,
  };
}

function onRing(position: number, count: number, shift: number): Point {
  const angle = (2 * Math.PI * position) / count - Math.PI / 2;
  return {
    x: ring.x + shift + ring.radius * Math.cos(angle),
    y: ring.y + ring.radius * Math.sin(angle),
  };
}

function linksOf(placed: readonly MiniMember[], network: NetworkView | null): MiniLayout['links'] {
  const cuts = new Set(network?.cuts.map(({ from, to }) => `${from} ${to}`));
  return placed.flatMap((from, index) =>
    placed.slice(index + 1).flatMap((to) => {
      const names = `${from.name} ${to.name}`;
      const back = `${to.name} ${from.name}`;
      return cuts.has(names) || cuts.has(back) ? [] : [{ key: names, from, to }];
    }),
  );
}

/** A line through the two gaps between the sides; sides that interleave on the ring have no such line. */
function cutOf(
  members: readonly MemberView[],
  sides: NetworkView['sides'],
  { ground, shift }: { ground: number; shift: number },
): MiniLayout['cut'] {
  const count = members.length;
  const isFirst = members.map(({ name }) => sides[0]?.members.includes(name) ?? false);
  const gaps = members
    .map((_, index) => index)
    .filter((index) => isFirst[index] !== isFirst[(index + 1) % count]);
  const [one, other] = gaps;
  if (one === undefined || other === undefined || gaps.length !== 2) return null;
  const a = onRing(one + 0.5, count, shift);
  const b = onRing(other + 0.5, count, shift);
  const inside = onRing(isFirst.indexOf(true), count, shift);
  const corners: Point[] = [
    { x: 0, y: 0 },
    { x: ground, y: 0 },
    { x: ground, y: miniSize.height },
    { x: 0, y: miniSize.height },
  ];
  const sign = Math.sign(across(a, b, inside));
  return {
    from: stretch(a, b, -4),
    to: stretch(a, b, 5),
    side: clip(corners, (p) => sign * across(a, b, p)),
  };
}

function across(a: Point, b: Point, p: Point): number {
  return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

function stretch(a: Point, b: Point, share: number): Point {
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}

/** The part of a convex shape where `height` is positive. */
function clip(shape: readonly Point[], height: (point: Point) => number): Point[] {
  return shape.flatMap((from, index) => {
    const to = shape[(index + 1) % shape.length] ?? from;
    const [start, end] = [height(from), height(to)];
    const crossing = start > 0 !== end > 0 ? [stretch(from, to, start / (start - end))] : [];
    return start > 0 ? [from, ...crossing] : crossing;
  });
}

function logOf(
  members: readonly MemberView[],
  sides: NetworkView['sides'],
): Pick<MiniLayout, 'cells' | 'stair'> {
  const last = Math.max(...members.map((member) => member.last), cell.columns);
  const first = last - cell.columns + 1;
  const rows = rowsOf(members, sides);
  const cells = rows.flatMap(({ member, y }) =>
    member.log
      .filter(({ index }) => index >= first)
      .map((entry) =>
        miniCell(member, entry, { x: cell.x + (entry.index - first) * cell.pitchX, y }),
      ),
  );
  const stair = rows.map(({ member, y }, index) => {
    const shown = Math.min(Math.max(member.commit - first + 1, 0), cell.columns);
    const x = cell.x + shown * cell.pitchX - 1;
    const bottom = y + cell.pitchY - 2;
    return index === 0 ? `M${x} ${y - 6}V${bottom}` : `H${x}V${bottom}`;
  });
  return { cells, stair: stair.join('') };
}

function miniCell(member: MemberView, entry: LogCell, place: Point): MiniCell {
  const isCommitted = entry.index <= member.commit;
  return { key: `${member.name}/${entry.index}`, ...place, term: entry.term, isCommitted };
}

/** One row a member, those of a side together. */
function rowsOf(
  members: readonly MemberView[],
  sides: NetworkView['sides'],
): { member: MemberView; y: number }[] {
  const sideOf = (member: MemberView) =>
    sides.findIndex((side) => side.members.includes(member.name));
  const sorted = members.toSorted((one, other) => sideOf(one) - sideOf(other));
  const gaps = sorted.map((member, index) =>
    index > 0 && sideOf(member) !== sideOf(sorted[index - 1] ?? member) ? 1 : 0,
  );
  const height =
    sorted.length * cell.pitchY + gaps.reduce<number>((sum, gap) => sum + gap, 0) * cell.sideGap;
  let y = (miniSize.height - height) / 2;
  return sorted.map((member, index) => {
    y += (gaps[index] ?? 0) * cell.sideGap;
    const row = { member, y };
    y += cell.pitchY;
    return row;
  });
}
