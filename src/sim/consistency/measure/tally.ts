import { idOf } from '../workload/due';
import type { LabClientState, LabRecord } from '../workload/types';
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
  const [before, after] = [sumsAt(done, start - 1), sumsAt(done, stop - 1)];
  return {
    offered: end - first - (open === null ? 0 : 1),
    ok: after.ok - before.ok,
    reads: after.reads - before.reads,
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

/** Of a client's records up to and including one. */
interface Sums {
  readonly ok: number;
  readonly reads: number;
}

const NONE: Sums = { ok: 0, reads: 0 };

/** A record stands for all before it. */
const sums = new WeakMap<LabRecord, Sums>();

function sumsAt(done: LabClientState['done'], position: number): Sums {
  let known = position;
  let sum: Sums | undefined;
  for (; known >= 0 && sum === undefined; known -= 1) {
    const one = done.at(known);
    sum = one && sums.get(one);
  }
  let { ok, reads } = sum ?? NONE;
  for (let i = sum === undefined ? 0 : known + 2; i <= position; i += 1) {
    const one = done.at(i);
    if (one === undefined) break;
    if (one.outcome === 'ok') {
      ok += 1;
      if (one.f === 'read') reads += 1;
    }
    sums.set(one, { ok, reads });
  }
  return { ok, reads };
}
