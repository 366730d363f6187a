import type { Micros } from '../../../kernel/types';
import { type Labels, labelReads } from '../checker/anomalies';
import { judgeKeys } from '../checker/judge';
import type { KeyVerdict } from '../checker/types';
import type { LabClientState, LabRecord } from '../workload/types';
import { type LaneHistory, laneHistory } from './history';

/** The checker looks this often, in model time. */
const EVERY = 250_000;

/** What the checker has said of a lane at its last look. */
export interface Judged extends LaneHistory {
  readonly until: Micros;
  /** The newest call of each client: two branches may share the newest answer and differ in what is open. */
  readonly calls: string;
  readonly keys: readonly KeyVerdict[];
  readonly labels: Labels | null;
  /** By the read's id. */
  readonly marks: ReadonlyMap<number, 'stale' | 'inversion' | 'phantom'>;
}

/** A look depends on nothing but what was heard until then; the newest answer stands for all of it. */
const looks = new WeakMap<LabRecord, Judged>();

/** The newest look of the checker at or before `at`. */
export function judge(clients: readonly LabClientState[], at: Micros): Judged {
  const until = Math.floor(at / EVERY) * EVERY;
  const newest = newestUntil(clients, until);
  const calls = callsUntil(clients, until);
  const known = newest === null ? undefined : looks.get(newest);
  if (known?.until === until && known.calls === calls) return known;
  const lane = laneHistory(clients, until);
  const history = { initial: null, ops: lane.ops };
  const labels = labelReads(history);
  const judged = {
    ...lane,
    until,
    calls,
    keys: judgeKeys(history),
    labels,
    marks: marksOf(labels),
  };
  if (newest !== null) looks.set(newest, judged);
  return judged;
}

function newestUntil(clients: readonly LabClientState[], until: Micros): LabRecord | null {
  let newest: LabRecord | null = null;
  for (const { done } of clients) {
    const last = lastUntil(done, until);
    if (last !== null && (newest === null || last.ended > newest.ended)) newest = last;
  }
  return newest;
}

function callsUntil(clients: readonly LabClientState[], until: Micros): string {
  return clients
    .map(({ done, open }) => {
      if (open !== null && open.call <= until) return open.called;
      for (let i = done.length - 1; i >= 0; i -= 1) {
        const one = done.at(i);
        if (one !== undefined && one.call <= until) return one.called;
      }
      return -1;
    })
    .join();
}

/** Records stand in the order of their ends. */
function lastUntil(done: LabClientState['done'], until: Micros): LabRecord | null {
  for (let i = done.length - 1; i >= 0; i -= 1) {
    const one = done.at(i);
    if (one !== undefined && one.ret <= until) return one;
  }
  return null;
}

function marksOf(labels: Labels | null): Judged['marks'] {
  const marks = new Map<number, 'stale' | 'inversion' | 'phantom'>();
  // What is stale may be an inversion, too: the plainer word wins.
  for (const kind of ['inversion', 'stale', 'phantom'] as const)
    for (const id of labels?.anomalies[kind] ?? []) marks.set(id, kind);
  return marks;
}
