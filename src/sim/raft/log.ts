import { assert } from '../../kernel/assert';
import type { Entry, Index, RaftLog, Snapshot, Term } from './types';

/** The log as pure functions; rules after etcd-io/raft log.go and log_unstable.go. */

export function firstIndex(log: RaftLog): Index {
  return log.snapshot.index + 1;
}

export function lastIndex(log: RaftLog): Index {
  return log.snapshot.index + log.entries.length;
}

export function lastTerm(log: RaftLog): Term {
  return log.entries.last?.term ?? log.snapshot.term;
}

/** Term of an entry; null when it is compacted away or not there yet. */
export function termAt(log: RaftLog, index: Index): Term | null {
  if (index === log.snapshot.index) return log.snapshot.term;
  return log.entries.at(index - log.snapshot.index - 1)?.term ?? null;
}

export function hasEntry(log: RaftLog, index: Index, term: Term): boolean {
  return termAt(log, index) === term;
}

/** Entries from `from` to `to`, both included, within `maxSize` bytes but one at least. */
export function entriesBetween(
  log: RaftLog,
  from: Index,
  to: Index,
  maxSize = Number.POSITIVE_INFINITY,
): readonly Entry[] {
  const start = from - log.snapshot.index - 1;
  const end = Math.min(to, lastIndex(log)) - log.snapshot.index;
  if (end <= start) return NONE;
  const all = log.entries.slice(start, end);
  if (maxSize === Number.POSITIVE_INFINITY) return all;
  let size = 0;
  const fitting = all.findIndex((entry, position) => {
    size += entry.size;
    return position > 0 && size > maxSize;
  });
  return fitting < 0 ? all : all.slice(0, fitting);
}

const NONE: readonly Entry[] = [];

/** Whether a log that ends with (index, term) is at least as new as this one: the term decides, then the length. */
export function isUpToDate(log: RaftLog, index: Index, term: Term): boolean {
  const own = lastTerm(log);
  return term > own || (term === own && index >= lastIndex(log));
}

export function appendEntries(log: RaftLog, entries: readonly Entry[]): RaftLog {
  return entries.length === 0 ? log : { ...log, entries: log.entries.append(...entries) };
}

/** Cuts the log before `from`, because another leader's entries stand there. */
export function truncateFrom(log: RaftLog, from: Index): RaftLog {
  assert(from > log.snapshot.index, 'a compacted entry is never overwritten');
  return {
    snapshot: log.snapshot,
    entries: log.entries.truncate(from - log.snapshot.index - 1),
    stable: Math.min(log.stable, from - 1),
  };
}

/** Index of the first of `entries` that this log lacks or contradicts; 0 when it has them all. */
export function findConflict(log: RaftLog, entries: readonly Entry[]): Index {
  for (const entry of entries) {
    if (!hasEntry(log, entry.index, entry.term)) return entry.index;
  }
  return 0;
}

/**
 * The largest index not above `index` whose term is not above `term`: what a follower can still share
 * with a leader. Its term is null when it is compacted away.
 */
export function findConflictByTerm(
  log: RaftLog,
  index: Index,
  term: Term,
): { readonly index: Index; readonly term: Term | null } {
  for (let at = index; at > 0; at -= 1) {
    const own = termAt(log, at);
    if (own === null || own <= term) return { index: at, term: own };
  }
  return { index: 0, term: 0 };
}

/** The log that a snapshot leaves: nothing but the snapshot. */
export function logFromSnapshot(log: RaftLog, snapshot: Snapshot): RaftLog {
  return { snapshot, entries: log.entries.truncate(0), stable: log.stable };
}

/** Drops entries up to and including `index`. */
export function compactTo(
  log: RaftLog,
  index: Index,
  snapshot: Omit<Snapshot, 'index' | 'term'>,
): RaftLog {
  const term = termAt(log, index);
  assert(term !== null, 'only entries that are there can be compacted');
  return {
    snapshot: { ...snapshot, index, term },
    entries: log.entries.drop(index - log.snapshot.index),
    stable: Math.max(log.stable, index),
  };
}
