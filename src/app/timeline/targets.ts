/** What the pointer or the focus can be on: the mark of an event, a sign, another branch. */
import { type Arrow, markAt, nearestStop, type Stop } from './hit';
import type { Layout } from './layout';
import type { Sign } from './signs/signs';

/** `event/118`, `sign/bookmark/2480000`, `branch/B`: one word, so that equal targets are equal. */
export type Target = string;

export function eventOf(target: Target | null): number | null {
  return target?.startsWith('event/') === true ? Number(target.slice(6)) : null;
}

export function signOf(target: Target | null, signs: readonly Sign[]): Sign | null {
  if (target?.startsWith('sign/') !== true) return null;
  return signs.find(({ key }) => key === target.slice(5)) ?? null;
}

export function branchOf(target: Target | null): string | null {
  return target?.startsWith('branch/') === true ? target.slice(7) : null;
}

/** A flag or a question mark is taken this far from its middle. */
const SIGN_REACH = 11;

export function targetAt(
  drawn: Layout,
  signs: readonly Sign[],
  x: number,
  y: number,
): Target | null {
  const { frame, ghosts, plotWidth } = drawn;
  const near = signs
    // A flag flies to the right of its pole.
    .map((sign) => ({ sign, aside: Math.abs(x - sign.x - (sign.kind === 'bookmark' ? 3 : 0)) }))
    .filter(({ sign, aside }) => aside <= SIGN_REACH * frame.scale && Math.abs(y - sign.y) <= 9)
    .sort((one, other) => one.aside - other.aside)[0];
  if (near !== undefined) return `sign/${near.sign.key}`;
  const ghost = ghosts.find((row) => Math.abs(y - row.y) <= 6 && x >= 0 && x <= plotWidth);
  if (ghost !== undefined) return `branch/${ghost.name}`;
  const mark = markAt(drawn, x, y);
  return mark === null ? null : `event/${mark.event.id}`;
}

/** The target to which an arrow key moves the focus. */
export function neighbour(
  drawn: Layout,
  signs: readonly Sign[],
  from: Target,
  key: Arrow,
): Target | null {
  const stops: Stop[] = [
    ...drawn.marks
      .filter((mark) => mark.event.visible)
      .map((mark) => ({
        target: `event/${mark.event.id}`,
        kind: 'event' as const,
        order: mark.event.id,
        x: mark.x,
        y: mark.y,
      })),
    ...signs.map(({ key: name, at, x, y }) => {
      // On a merged lane signs and marks are as high as each other; signs count as above.
      return { target: `sign/${name}`, kind: 'sign' as const, order: at, x, y: y - 1 };
    }),
    ...drawn.ghosts.map(({ name, left, y }) => {
      return { target: `branch/${name}`, kind: 'branch' as const, order: 0, x: left, y };
    }),
  ];
  const holder = drawn.marks[drawn.holders.get(eventOf(from) ?? -1) ?? -1];
  const name = holder === undefined ? from : `event/${holder.event.id}`;
  return nearestStop(stops, name, key)?.target ?? null;
}
