import type { LabRow, LaneView } from '../../sim/consistency/view';

/** Both kinds of operation of one side together. */
export interface SideTally {
  readonly side: string;
  readonly rows: readonly LabRow[];
  readonly offered: number;
  readonly sent: number;
  readonly ok: number;
  readonly refused: number;
  readonly timedOut: number;
  readonly stale: number;
}

/** Rows summed up by side, in the order in which the sides come. */
export function tallySides(rows: readonly LabRow[]): readonly SideTally[] {
  return [...new Set(rows.map(({ side }) => side))].map((side) => {
    const own = rows.filter((row) => row.side === side);
    const sum = (of: (row: LabRow) => number) => own.reduce((all, row) => all + of(row), 0);
    return {
      side,
      rows: own,
      offered: sum(({ offered }) => offered),
      sent: sum(({ sent }) => sent),
      ok: sum(({ ok }) => ok),
      refused: sum(({ refused }) => refused),
      timedOut: sum(({ timedOut }) => timedOut),
      stale: sum(({ stale }) => stale ?? 0),
    };
  });
}

/** Reads that were answered, and those of them that were stale, within the window. */
export function answeredReads({ rows }: Pick<LaneView, 'rows'>): {
  readonly ok: number;
  readonly stale: number;
} {
  const reads = rows.filter(({ f }) => f === 'read');
  return {
    ok: reads.reduce((all, { ok }) => all + ok, 0),
    stale: reads.reduce((all, { stale }) => all + (stale ?? 0), 0),
  };
}
