import { AppendList } from '../../kernel/appendList';
import { canonicalJson } from '../../kernel/json';
import { lastIndex, termAt } from './log';
import type { Entry, EventRef, Index, MemberId, RaftState, Term } from './types';

/**
 * Watches nodes from outside, one change at a time, and remembers what contradicts Raft's promises
 * (Ongaro, "Consensus: Bridging Theory and Practice", figure 3.2). Costs what has changed.
 */
export type Invariant =
  | 'Election Safety'
  | 'Log Matching'
  | 'Leader Completeness'
  | 'State Machine Safety'
  | 'Monotonic Term'
  | 'Leader Append-Only';

export interface Violation {
  readonly invariant: Invariant;
  readonly message: string;
  /** The events that contradict each other. */
  readonly events: readonly EventRef[];
}

export interface RaftWitness {
  readonly leaders: Readonly<Record<Term, { readonly id: MemberId; readonly event: EventRef }>>;
  /** By index: every entry ever seen there, one for each term. */
  readonly seen: AppendList<readonly Sighting[]>;
  /** By index: what was committed there first. Position 0 stands for index 1. */
  readonly committed: AppendList<Sighting | null>;
  readonly violations: readonly Violation[];
}
interface Sighting {
  readonly term: Term;
  readonly previousTerm: Term | null;
  readonly data: unknown;
  readonly event: EventRef;
}

export interface NodeChange {
  readonly id: MemberId;
  readonly before: RaftState | null;
  readonly after: RaftState;
  /** The process has died or started in between: only what was durable counts. */
  readonly restarted: boolean;
  readonly event: EventRef;
}

export function startWitness(): RaftWitness {
  return { leaders: {}, seen: AppendList.of(), committed: AppendList.of(), violations: [] };
}

/** The witness after one change of one node; the same reference when there was nothing to see. */
export function witness(before: RaftWitness, change: NodeChange): RaftWitness {
  const { after, restarted } = change;
  const old = change.before;
  const found: Violation[] = [];
  let next = before;
  if (old !== null && !restarted && after.term < old.term) {
    found.push(
      violation('Monotonic Term', `${change.id} went from term ${old.term} back to ${after.term}`, [
        change.event,
      ]),
    );
  }
  if (old === null || after.log !== old.log) next = watchLog(next, change, found);
  if (old === null || after.commit !== old.commit) next = watchCommit(next, change, found);
  if (
    after.role === 'leader' &&
    (old === null || old.role !== 'leader' || old.term !== after.term)
  ) {
    next = watchLeader(next, change, found);
  }
  return found.length === 0
    ? next
    : { ...next, violations: [...next.violations, ...found].slice(0, MOST) };
}

/** More contradictions than this explain nothing further. */
const MOST = 32;

function violation(invariant: Invariant, message: string, events: readonly EventRef[]): Violation {
  return {
    invariant,
    message,
    events: [...new Set(events)].filter((event) => event >= 0).sort((a, b) => a - b),
  };
}

/** Log Matching by induction: an index and a term always stand for the same entry behind the same entry. */
function watchLog(before: RaftWitness, change: NodeChange, found: Violation[]): RaftWitness {
  const { after, event, id, restarted } = change;
  const old = change.before;
  let { seen } = before;
  if (
    old !== null &&
    !restarted &&
    old.role === 'leader' &&
    after.role === 'leader' &&
    old.term === after.term
  ) {
    const last = lastIndex(old.log);
    if (
      lastIndex(after.log) < last ||
      (last > after.log.snapshot.index && termAt(after.log, last) !== termAt(old.log, last))
    ) {
      found.push(
        violation(
          'Leader Append-Only',
          `${id}, leader of term ${after.term}, changed its log before index ${last}`,
          [event],
        ),
      );
    }
  }
  for (const entry of freshEntries(old, after)) {
    const sighting: Sighting = {
      term: entry.term,
      previousTerm: termAt(after.log, entry.index - 1),
      data: entry.change ?? entry.data,
      event,
    };
    const known = seen.at(entry.index - 1) ?? [];
    const same = known.find(({ term }) => term === entry.term);
    if (same === undefined) seen = put(seen, entry.index, [...known, sighting], []);
    else if (!matches(same, sighting)) {
      found.push(
        violation(
          'Log Matching',
          `index ${entry.index} of term ${entry.term} stands for two entries`,
          [same.event, event],
        ),
      );
    }
  }
  return seen === before.seen ? before : { ...before, seen };
}

/** Entries that the new log has and the old one has not, found from the end. */
function freshEntries(old: RaftState | null, after: RaftState): readonly Entry[] {
  const { entries } = after.log;
  if (old === null) return entries.slice();
  let from = entries.length;
  while (from > 0) {
    const entry = entries.at(from - 1);
    if (entry === undefined || isSame(old, entry)) break;
    from -= 1;
  }
  return from === entries.length ? [] : entries.slice(from);
}

function isSame(old: RaftState, entry: Entry): boolean {
  return (
    old.log.entries.at(entry.index - old.log.snapshot.index - 1) === entry ||
    entry.index <= old.log.snapshot.index
  );
}

function matches(a: Sighting, b: Sighting): boolean {
  const samePrevious =
    a.previousTerm === null || b.previousTerm === null || a.previousTerm === b.previousTerm;
  return samePrevious && (a.data === b.data || canonicalJson(a.data) === canonicalJson(b.data));
}

/** State Machine Safety: what is committed at an index is the same everywhere, for ever. */
function watchCommit(before: RaftWitness, change: NodeChange, found: Violation[]): RaftWitness {
  const { after, event } = change;
  let { committed } = before;
  const from =
    change.before === null || change.restarted ? after.log.snapshot.index : change.before.commit;
  for (
    let index = Math.max(from, after.log.snapshot.index) + 1;
    index <= after.commit;
    index += 1
  ) {
    const entry = after.log.entries.at(index - after.log.snapshot.index - 1);
    if (entry === undefined) continue;
    const known = committed.at(index - 1) ?? null;
    if (known === null) {
      const sighting = {
        term: entry.term,
        previousTerm: null,
        data: entry.change ?? entry.data,
        event,
      };
      committed = put(committed, index, sighting, null);
    } else if (known.term !== entry.term) {
      found.push(
        violation(
          'State Machine Safety',
          `index ${index} was committed in term ${known.term} and again in term ${entry.term}`,
          [known.event, event],
        ),
      );
    }
  }
  return committed === before.committed ? before : { ...before, committed };
}

/** Election Safety, and Leader Completeness: a new leader has all that was ever committed. */
function watchLeader(before: RaftWitness, change: NodeChange, found: Violation[]): RaftWitness {
  const { after, event, id } = change;
  const known = before.leaders[after.term];
  if (known !== undefined && known.id !== id) {
    found.push(
      violation('Election Safety', `${known.id} and ${id} both lead term ${after.term}`, [
        known.event,
        event,
      ]),
    );
  }
  const missing = missingCommitted(before, after);
  if (missing !== null) {
    found.push(
      violation(
        'Leader Completeness',
        `${id} leads term ${after.term} without the committed entry at index ${missing.index}`,
        [missing.event, event],
      ),
    );
  }
  return known !== undefined
    ? before
    : { ...before, leaders: { ...before.leaders, [after.term]: { id, event } } };
}

/** Log Matching gives the rest once the newest committed entry is there. */
function missingCommitted(
  before: RaftWitness,
  leader: RaftState,
): { readonly index: Index; readonly event: EventRef } | null {
  const index = before.committed.length;
  const newest = before.committed.last ?? null;
  if (newest === null || index <= leader.log.snapshot.index || newest.term > leader.term)
    return null;
  return termAt(leader.log, index) === newest.term ? null : { index, event: newest.event };
}

/** Sets the value at an index, filling up what was never seen. */
function put<T>(list: AppendList<T>, index: Index, value: T, filler: T): AppendList<T> {
  if (index === list.length + 1) return list.append(value);
  if (index > list.length) {
    const gap = Array.from({ length: index - list.length - 1 }, () => filler);
    return list.append(...gap, value);
  }
  return list.truncate(index - 1).append(value, ...list.slice(index));
}
