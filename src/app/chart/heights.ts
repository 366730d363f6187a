import { FRAME_SIDE, FRAME_TITLE, HEAD, MARGIN, TRACK } from './measures';
import type { Item } from './place';
import { type Step, tracksOf } from './tracks';

/** Rows and the channels between them, from top to bottom. */
export interface Heights {
  readonly rows: readonly { readonly top: number; readonly height: number }[];
  /** Where an edge turns aside between this row and the next; its own middle when it does not. */
  readonly turn: (row: number, key: string) => number;
  readonly total: number;
}

/** `opens` and `closes`: how many frames begin before, or end after, a row, one inside the other. */
export function heightsOf(
  rows: readonly (readonly Item[])[],
  stepsBelow: (row: number) => readonly Step[],
  opens: (row: number) => number,
  closes: (row: number) => number,
  channel: number,
): Heights {
  const tops: { top: number; height: number }[] = [];
  const turns = new Map<string, number>();
  let y = MARGIN + opens(0) * FRAME_TITLE;
  rows.forEach((row, i) => {
    const height = Math.max(0, ...row.map((item) => item.height));
    tops.push({ top: y, height });
    y += height + closes(i) * FRAME_SIDE;
    const next = rows[i + 1];
    if (next === undefined) return;
    const tracks = tracksOf(stepsBelow(i));
    y += airAt(row, channel);
    for (const [key, track] of tracks.of) turns.set(`${i}/${key}`, y + track * TRACK);
    y += Math.max(0, tracks.count - 1) * TRACK + airAt(next, channel) + opens(i + 1) * FRAME_TITLE;
  });
  return {
    rows: tops,
    turn: (row, key) => {
      const above = tops[row];
      return turns.get(`${row}/${key}`) ?? (above?.top ?? 0) + (above?.height ?? 0);
    },
    total: y + MARGIN,
  };
}

/** An arrow head needs a straight piece in front of a state. */
function airAt(row: readonly Item[], channel: number): number {
  return row.some(({ kind }) => kind === 'state') ? HEAD + channel : channel;
}
