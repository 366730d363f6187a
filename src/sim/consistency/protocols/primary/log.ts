import { AppendList } from '../../../../kernel/appendList';
import type { Entry, Log, Turn, TurnEnd } from './types';

export const EMPTY: Log = { entries: AppendList.of(), turns: [] };

export function lengthOf({ entries }: Log): number {
  return entries.length;
}

/** Turn of the entry at an index; '' before the first. */
export function turnAt({ entries }: Log, index: number): Turn {
  return entries.at(index - 1)?.turn ?? '';
}

export function lastTerm({ entries }: Log): number {
  return entries.last?.term ?? 0;
}

export function append({ entries, turns }: Log, more: readonly Entry[]): Log {
  const ends = [...turns];
  let end = entries.length;
  for (const { turn } of more) {
    end += 1;
    if (ends.at(-1)?.turn === turn) ends[ends.length - 1] = { turn, end };
    else ends.push({ turn, end });
  }
  return { entries: entries.append(...more), turns: ends };
}

/** The log up to and including `length`. */
export function truncate({ entries, turns }: Log, length: number): Log {
  const kept: TurnEnd[] = [];
  let start = 0;
  for (const { turn, end } of turns) {
    if (start < length) kept.push({ turn, end: Math.min(end, length) });
    start = end;
  }
  return { entries: entries.truncate(length), turns: kept };
}

/** Index up to which two logs are the same: entries of one turn come from one hand, in one order. */
export function commonPoint(mine: readonly TurnEnd[], theirs: readonly TurnEnd[]): number {
  let common = 0;
  for (const [i, { turn, end }] of mine.entries()) {
    const other = theirs[i];
    if (other === undefined || other.turn !== turn) return common;
    common = Math.min(end, other.end);
    if (end !== other.end) return common;
  }
  return common;
}

/** First index at which what was shipped after `prev` contradicts the log; null = nowhere. */
export function conflict(log: Log, prev: number, shipped: readonly Entry[]): number | null {
  for (const [i, { turn }] of shipped.entries()) {
    const index = prev + 1 + i;
    if (index > lengthOf(log)) return null;
    if (turnAt(log, index) !== turn) return index;
  }
  return null;
}

/** The register under `key` after the entries up to `upTo`; null = never written. */
export function newest({ entries }: Log, key: string, upTo: number): string | null {
  for (let position = Math.min(upTo, entries.length) - 1; position >= 0; position -= 1) {
    const entry = entries.at(position);
    if (entry?.op === 'put' && entry.key === key) return entry.value;
  }
  return null;
}
