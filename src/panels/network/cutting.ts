import type { Action } from '../../sim/config';

/** Which members a line or a lasso parts from the others. Pure geometry in the drawing's units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Placed extends Point {
  readonly name: string;
}

export type CutTool = 'line' | 'lasso' | 'tap';

/** A cut that is being made. */
export interface Cutting {
  readonly tool: CutTool;
  /** Short names of the members that shall be parted from the others. */
  readonly group: readonly string[];
  /** The last stroke parted nobody. */
  readonly missed?: boolean;
  /** Only what the group sends is to be cut. */
  readonly oneWay?: boolean;
}

/** Members on the right of a line from one point to another, seen along it. */
export function rightOf(members: readonly Placed[], from: Point, to: Point): string[] {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  return members.filter(({ x, y }) => dx * (y - from.y) - dy * (x - from.x) > 0).map(nameOf);
}

/** Members inside a closed curve (even-odd rule). */
export function insideOf(members: readonly Placed[], curve: readonly Point[]): string[] {
  return members
    .filter(({ x, y }) => {
      let isInside = false;
      curve.forEach((a, i) => {
        const b = curve[(i + curve.length - 1) % curve.length] ?? a;
        const crosses = a.y > y !== b.y > y;
        if (crosses && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) isInside = !isInside;
      });
      return isInside;
    })
    .map(nameOf);
}

/**
 * Two groups from those that are to be parted; null when everybody would stand on one side. The group of
 * the first member comes first, so that a line drawn either way is the same action.
 */
export function groupsOf(
  members: readonly string[],
  parted: readonly string[],
): readonly [readonly string[], readonly string[]] | null {
  const inside = members.filter((name) => parted.includes(name));
  const outside = members.filter((name) => !parted.includes(name));
  if (inside.length === 0 || outside.length === 0) return null;
  return inside[0] === members[0] ? [inside, outside] : [outside, inside];
}

/**
 * What a cut is on the timeline: the same for every way of making it; null when it parts nobody. One way =
 * nothing that the group sends arrives at the others, but it hears them.
 */
export function cutActions(
  members: readonly string[],
  parted: readonly string[],
  isOneWay: boolean,
): readonly Action[] | null {
  const groups = groupsOf(members, parted);
  if (groups === null) return null;
  if (!isOneWay) return [{ do: 'partition', groups }];
  const [senders, others] = parted.includes(groups[0][0] ?? '') ? groups : [groups[1], groups[0]];
  return senders.flatMap((from) =>
    others.map((to): Action => ({ do: 'cut', from, to, oneWay: true })),
  );
}

/** Letter of the side on which a member would stand; '' while nobody would be parted. */
export function letterOf(groups: readonly (readonly string[])[] | null, name: string): string {
  const index = groups?.findIndex((group) => group.includes(name)) ?? -1;
  return index < 0 ? '' : String.fromCharCode(65 + index);
}

/** A member goes into the group or leaves it; the order stays that of the ring. */
export function toggled(
  members: readonly string[],
  group: readonly string[],
  name: string,
): string[] {
  return members.filter((one) => group.includes(one) !== (one === name));
}

function nameOf({ name }: Placed): string {
  return name;
}
