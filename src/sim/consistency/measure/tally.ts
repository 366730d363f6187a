import { idOf } from '../workload/due';
import { ledgerOf, sumUntil } from './ledger';
import { countMarks, type Marks } from './marks';
import type { Stretch } from './window';

/** What became of the requests of a stretch, counted. */
export interface Tally {
  readonly offered: number;
  readonly ok: number;
  /** Reads that were answered, and those among them that are marked. */
  readonly reads: number;
  readonly violations: number;
}

/** Counts without a walk over the requests. */
export function tallyOf({ client, first, end, start, stop, open }: Stretch, marks: Marks): Tally {
  const { spec, done } = client;
  const { oks, okReads } = ledgerOf(done);
  return {
    offered: end - first - (open === null ? 0 : 1),
    ok: sumUntil(oks, stop) - sumUntil(oks, start),
    reads: sumUntil(okReads, stop) - sumUntil(okReads, start),
    violations: countMarks(marks, spec.name, idOf(spec, first), idOf(spec, end)),
  };
}

export function together(tallies: readonly Tally[]): Tally {
  const sum = (of: (tally: Tally) => number) => tallies.reduce((all, one) => all + of(one), 0);
  return {
    offered: sum(({ offered }) => offered),
    ok: sum(({ ok }) => ok),
    reads: sum(({ reads }) => reads),
    violations: sum(({ violations }) => violations),
  };
}
