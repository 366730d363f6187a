import type { Micros } from '../../../kernel/types';
import type { Operation } from '../checker/types';
import { LOOK_EVERY } from '../lab/looks';
import type { LabClientState, LabRecord } from '../workload/types';
import { countLabels, type LabelCounts, NOTHING_FOUND } from './counts';
import { type Heard, heardSince } from './history';
import { advanceKeys, type Keys, verdictOf } from './keys';
import { countBelow, ledgerOf } from './ledger';

/** What the checker has said of a lane at its last look. */
export interface Judged {
  readonly until: Micros;
  readonly linearizable: boolean | 'unknown';
  /** Writes that are open, or whose effect is unknown. */
  readonly open: number;
  /** Reads that were answered. */
  readonly reads: number;
  /** null = values do not name their writes. */
  readonly labels: LabelCounts | null;
}

/** A look with what the next one goes on from. */
interface Look extends Judged {
  /** The newest call of each client: two branches may share the newest answer and differ in what is open. */
  readonly calls: string;
  readonly positions: Heard['positions'];
  readonly keys: Keys;
  /** Writes that were given up. */
  readonly unknown: number;
}

/** A look depends on nothing but what was heard until then; the newest answer stands for all of it. */
const looks = new WeakMap<LabRecord, Look>();

const NOTHING: Look = {
  until: -LOOK_EVERY,
  linearizable: true,
  open: 0,
  reads: 0,
  labels: NOTHING_FOUND,
  calls: '',
  positions: [],
  keys: new Map(),
  unknown: 0,
};

/**
 * The newest look of the checker at or before `at`: made from the nearest earlier one that is still known, look by
 * look, and equal to a judgement of the whole history at once.
 */
export function judge(clients: readonly LabClientState[], at: Micros): Judged {
  const until = Math.floor(at / LOOK_EVERY) * LOOK_EVERY;
  let from = until;
  let look = knownAt(clients, from);
  while (look === null) {
    from -= LOOK_EVERY;
    look = from < 0 ? NOTHING : knownAt(clients, from);
  }
  for (let next = from + LOOK_EVERY; next <= until; next += LOOK_EVERY)
    look = advance(clients, look, next);
  return look;
}

/** The look of this very history, or null; nothing was heard at the start of a run. */
function knownAt(clients: readonly LabClientState[], until: Micros): Look | null {
  const newest = newestUntil(clients, until);
  const known = newest === null ? undefined : looks.get(newest);
  if (known?.until !== until || known.calls !== callsUntil(clients, until)) return null;
  return known;
}

function advance(clients: readonly LabClientState[], look: Look, until: Micros): Look {
  const heard = heardSince(clients, look.positions, until);
  const { keys, labels } = labelled(clients, look, heard, until);
  const unknown = look.unknown + heard.ended.filter(isUnknownWrite).length;
  const next: Look = {
    until,
    linearizable: verdictOf(keys),
    open: unknown + heard.open.filter(isUnknownWrite).length,
    reads: look.reads + heard.ended.filter(isRead).length,
    labels,
    calls: callsUntil(clients, until),
    positions: heard.positions,
    keys,
    unknown,
  };
  const newest = newestUntil(clients, until);
  if (newest !== null) looks.set(newest, next);
  return next;
}

/** From the look before, or from the start where earlier labels do not hold any more. */
function labelled(
  clients: readonly LabClientState[],
  look: Look,
  heard: Heard,
  until: Micros,
): Pick<Look, 'keys' | 'labels'> {
  const more = advanceKeys(look.keys, heard, until);
  if (more.labelled && look.labels !== null)
    return { keys: more.keys, labels: countLabels(look.labels, more.found) };
  const again = advanceKeys(new Map(), heardSince(clients, [], until), until);
  return {
    keys: again.keys,
    labels: again.labelled ? countLabels(NOTHING_FOUND, again.found) : null,
  };
}

function isUnknownWrite({ f, outcome }: Operation): boolean {
  return f === 'write' && outcome === 'info';
}

function isRead({ f, outcome }: Operation): boolean {
  return f === 'read' && outcome === 'ok';
}

function newestUntil(clients: readonly LabClientState[], until: Micros): LabRecord | null {
  let newest: LabRecord | null = null;
  for (const { done } of clients) {
    const last = done.at(countBelow(ledgerOf(done).rets, done.length, until + 1) - 1);
    if (last !== undefined && (newest === null || last.ended > newest.ended)) newest = last;
  }
  return newest;
}

function callsUntil(clients: readonly LabClientState[], until: Micros): string {
  return clients
    .map(({ done, open }) =>
      open !== null && open.call <= until
        ? open.called
        : (done.at(countBelow(ledgerOf(done).calls, done.length, until + 1) - 1)?.called ?? -1),
    )
    .join();
}
