import { GAP } from './measures';
import type { Item } from './place';

/** Where an edge may leave a state, from left to right. */
export type Reach = (path: string) => { readonly from: number; readonly to: number };
/** The two states that a bundle joins. */
export type Ends = (bundle: string) => { readonly upper: string; readonly lower: string };

/**
 * Pushes what stands outside back onto the paper, keeping the order in each row, then lets every edge run as
 * straight as its neighbours allow.
 */
export function straighten(
  rows: readonly (readonly Item[])[],
  paper: number,
  reach: Reach,
  ends: Ends,
): void {
  for (const row of rows) squeeze(row, paper);
  for (let sweep = 0; sweep < 3; sweep++) {
    for (let i = 1; i < rows.length; i++) follow(rows, i, i - 1, paper, reach, ends);
    for (let i = rows.length - 2; i >= 0; i--) follow(rows, i, i + 1, paper, reach, ends);
  }
}

function squeeze(row: readonly Item[], paper: number): void {
  let right = paper;
  for (const item of [...row].reverse()) {
    item.x = Math.min(item.x, right - item.width);
    right = item.x - GAP;
  }
  let left = 0;
  for (const item of row) {
    item.x = Math.max(item.x, left);
    left = item.x + item.width + GAP;
  }
}

/** Moves what is in a row under (or over) what it belongs to in the row next to it. */
function follow(
  rows: readonly (readonly Item[])[],
  index: number,
  nextTo: number,
  paper: number,
  reach: Reach,
  ends: Ends,
): void {
  const row = rows[index] ?? [];
  const other = rows[nextTo] ?? [];
  const around = [...(rows[index - 1] ?? []), ...(rows[index + 1] ?? [])];
  row.forEach((item, i) => {
    const wanted =
      item.kind === 'state'
        ? home(item, around, reach, ends)
        : wish(item, other, nextTo < index, reach, ends);
    if (wanted === null) return;
    const before = row[i - 1];
    const after = row[i + 1];
    const least = before === undefined ? 0 : before.x + before.width + GAP;
    const most = (after === undefined ? paper : after.x - GAP) - item.width;
    item.x = Math.max(least, Math.min(most, wanted));
  });
}

/** A state stands where the fewest of its edges have to bend, as near to their middle as that allows. */
function home(item: Item, around: readonly Item[], reach: Reach, ends: Ends): number | null {
  const own = around
    .filter(({ kind, key }) => {
      const { upper, lower } = ends(key);
      return kind !== 'state' && (upper === item.key || lower === item.key);
    })
    .map(({ x }) => x);
  if (own.length === 0) return null;
  const { from, to } = reach(item.key);
  const middle = own.reduce((sum, x) => sum + x, 0) / own.length;
  const places = [middle - (from + to) / 2, ...own.flatMap((x) => [x - from, x - to])];
  const straight = (move: number) =>
    own.filter((x) => x >= from + move - 0.01 && x <= to + move + 0.01).length;
  const best = places.reduce((a, b) => {
    const gain = straight(b) - straight(a);
    return gain > 0 ||
      (gain === 0 && Math.abs(b - (places[0] ?? 0)) < Math.abs(a - (places[0] ?? 0)))
      ? b
      : a;
  });
  return item.x + best;
}

/** An edge goes on where it is in the other row, or into the nearest place of its state. */
function wish(item: Item, other: readonly Item[], isAbove: boolean, reach: Reach, ends: Ends) {
  const same = other.find(({ kind, key }) => kind !== 'state' && key === item.key);
  if (same !== undefined) return same.x;
  const { upper, lower } = ends(item.key);
  const state = isAbove ? upper : lower;
  if (!other.some(({ kind, key }) => kind === 'state' && key === state)) return null;
  const { from, to } = reach(state);
  return Math.max(from, Math.min(to, item.x));
}
