import type { LabRow, LaneView } from '../sim/consistency/view';

/** A lane in the words of expectations and facts: `lab.etcd.B.read.ok`, `lab.etcd.verdict.stale`. */
export interface LaneOutcome {
  /** Rows of the window by side; `all` = every side together. */
  readonly [side: string]: unknown;
  readonly verdict: Omit<LaneView['verdict'], 'proof'>;
  readonly lost: number;
  readonly acknowledged: number;
  readonly divergence: number;
  /** Share of what was offered and answered during the last cut; -1 = there was none. */
  readonly answered: number;
  readonly stale: number;
  /** Median latency of reads and writes before the first cut, in microseconds; -1 = not measured. */
  readonly latency: number;
  readonly letters: { readonly p: string; readonly e: string };
  readonly leader: string;
}

export function laneOutcome(lane: LaneView): LaneOutcome {
  const { verdict, durability, divergence, letters, point, rows, nodes } = lane;
  const { proof: _proof, ...counts } = verdict;
  return {
    ...sidesOf(rows),
    verdict: counts,
    lost: durability?.lost ?? 0,
    acknowledged: durability?.acknowledged ?? 0,
    divergence,
    answered: point.answered ?? -1,
    stale: point.stale ?? 0,
    latency: point.latency ?? -1,
    letters: {
      p: partitionLetters(letters.partition),
      e: healthyLetters(letters.healthy),
    },
    leader: nodes.find(({ leads }) => leads)?.name ?? '',
  };
}

function sidesOf(rows: readonly LabRow[]): Record<string, Record<string, LabRow>> {
  const sides: Record<string, Record<string, LabRow>> = {};
  for (const row of rows) {
    const side = row.side === '' ? 'all' : row.side;
    sides[side] = { ...sides[side], [row.f]: row };
  }
  return sides;
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
