import type { LabRow, LaneView } from '../view';

/** A lane in the words of expectations and facts: `lab.etcd.B.read.ok`, `lab.etcd.verdict.stale`. */
export interface LaneOutcome {
  /** Rows of the window by side; `all` = every side together. */
  readonly [side: string]: unknown;
  /** `staleForMax` and `staleForP99` in milliseconds; -1 = no stale read. */
  readonly verdict: Omit<LaneView['verdict'], 'proof'>;
  readonly lost: number;
  readonly acknowledged: number;
  readonly divergence: number;
  /** Share of what was offered and answered during the last cut; -1 = there was none. */
  readonly answered: number;
  readonly stale: number;
  /** Median latency of reads and writes before the first cut, in milliseconds; -1 = not measured. */
  readonly latency: number;
  readonly letters: { readonly p: string; readonly e: string };
  readonly leader: string;
}

export function laneOutcome(lane: LaneView): LaneOutcome {
  const { verdict, durability, divergence, letters, point, rows, nodes } = lane;
  const { proof: _proof, ...counts } = verdict;
  return {
    ...sidesOf(rows),
    verdict: {
      ...counts,
      staleForMax: millis(verdict.staleForMax),
      staleForP99: millis(verdict.staleForP99),
    },
    lost: durability?.lost ?? 0,
    acknowledged: durability?.acknowledged ?? 0,
    divergence,
    answered: point.answered ?? -1,
    stale: point.stale ?? 0,
    latency: millis(point.latency),
    letters: {
      p: partitionLetters(letters.partition),
      e: healthyLetters(letters.healthy),
    },
    leader: nodes.find(({ leads }) => leads)?.name ?? '',
  };
}

/** Rows of one side, and both kinds together. Percentiles in milliseconds, as people read them. */
function sidesOf(rows: readonly LabRow[]): Record<string, Record<string, object>> {
  const sides: Record<string, Record<string, object>> = {};
  for (const row of rows) {
    const side = row.side === '' ? 'all' : row.side;
    const { p50, p99 } = row;
    sides[side] = { ...sides[side], [row.f]: { ...row, p50: millis(p50), p99: millis(p99) } };
  }
  for (const [side, own] of Object.entries(sides)) {
    const both = rows.filter((row) => (row.side === '' ? 'all' : row.side) === side);
    own.both = Object.fromEntries(
      (['offered', 'sent', 'ok', 'refused', 'timedOut', 'stale'] as const).map((field) => [
        field,
        both.reduce((sum, row) => sum + (row[field] ?? 0), 0),
      ]),
    );
  }
  return sides;
}

/** Tenths of a millisecond are enough; -1 = there is nothing to measure. */
function millis(micros: number | null): number {
  return micros === null ? -1 : Math.round(micros / 100) / 10;
}

/** `C`, `A`, `CA`, `-`; '' = nothing to tell it by. */
function partitionLetters(letters: LaneView['letters']['partition']): string {
  if (letters === null) return '';
  return `${letters.consistent === true ? 'C' : ''}${letters.available ? 'A' : ''}` || '-';
}

function healthyLetters(letters: LaneView['letters']['healthy']): string {
  if (letters === null) return '';
  return `${letters.consistent === true ? 'C' : ''}${letters.quick ? 'L' : ''}` || '-';
}
