import type { LabOperation } from '../../protocol';
import type { LeaderlessSpec } from '../../spec';
import { Elements } from './elements';
import type { Clock, Copies, Version } from './types';

type Resolve = LeaderlessSpec['resolve'];
type Versions = readonly Version[];

export const NO_VERSIONS: Versions = [];

/**
 * What is left of two copies of one key. Last write wins: the later stamp, ties by name. Version vectors:
 * everything that the other side has not seen, side by side. Gives back `mine` itself when nothing is new.
 */
export function merge(resolve: Resolve, mine: Versions, theirs: Versions): Versions {
  const fresh = theirs.filter((one) => !mine.some((held) => replaces(resolve, held, one)));
  if (fresh.length === 0) return mine;
  const kept = mine.filter((one) => !fresh.some((held) => replaces(resolve, held, one)));
  return [...kept, ...fresh].sort(inOrder);
}

/** Whether `other` needs no place beside `held`: it is the same, or older. */
function replaces(resolve: Resolve, held: Version, other: Version): boolean {
  return resolve === 'lww'
    ? held.stamp > other.stamp || (held.stamp === other.stamp && held.by >= other.by)
    : (held.clock[other.by] ?? 0) >= other.stamp;
}

function inOrder(a: Version, b: Version): number {
  if (a.by !== b.by) return a.by < b.by ? -1 : 1;
  return a.stamp - b.stamp;
}

/** The newest of several answers about one key. */
export function mergeAll(resolve: Resolve, answers: readonly Versions[]): Versions {
  return answers.reduce((merged, one) => merge(resolve, merged, one), NO_VERSIONS);
}

/** Adds copies of several keys to those held. */
export function mergeCopies(resolve: Resolve, held: Copies, more: Copies): Copies {
  let next = held;
  for (const [key, versions] of Object.entries(more)) {
    const before = held[key] ?? NO_VERSIONS;
    const after = merge(resolve, before, versions);
    if (after !== before) next = { ...next, [key]: after };
  }
  return next;
}

/** Both hold the same versions; they are kept in order. */
export function isSame(a: Versions, b: Versions): boolean {
  return (
    a === b ||
    (a.length === b.length && a.every((one, i) => one.by === b[i]?.by && one.stamp === b[i]?.stamp))
  );
}

/** Equal for equal copies: what a leaf of a hash tree would say. */
export function fingerprint(versions: Versions): string {
  return versions.map(({ by, stamp }) => `${by}@${stamp}`).join(',');
}

/** Everything that lies behind these versions. */
export function clockOf(versions: Versions, seen: Clock): Clock {
  const joined: Record<string, number> = { ...seen };
  for (const { clock } of versions)
    for (const [by, count] of Object.entries(clock)) joined[by] = Math.max(joined[by] ?? 0, count);
  return joined;
}

/** What a write leaves under its key; an addition keeps every element that its coordinator knows. */
export function contentOf(
  { op, value }: Exclude<LabOperation, { op: 'get' }>,
  known: Versions,
): Version['content'] {
  return op === 'put' ? value : Elements.with(value, setsOf(known));
}

export function setsOf(versions: Versions): Elements[] {
  return versions.flatMap(({ content }) => (content instanceof Elements ? [content] : []));
}

/** What a client reads: a register's value, or a set's elements joined by commas; one for each sibling. */
export function valuesOf(versions: Versions): string[] {
  return versions.map(({ content }) =>
    content instanceof Elements ? [...Elements.union([content])].join(',') : content,
  );
}
