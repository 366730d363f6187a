import { byKey, counted, endOf, hasUniqueWrites } from './counted';
import { Counts, Extremes } from './sweeps';
import type { History, Operation, Value } from './types';

/** Ids of reads, ascending. Each list is a proof that the history is not linearizable; none is complete. */
export interface Anomalies {
  /** Nobody wrote the value, or the read was over before its write was called. Takes part in no other rule. */
  readonly phantom: readonly number[];
  /** A later write was over before the read was called. */
  readonly stale: readonly number[];
  /** An earlier read had returned a later write. */
  readonly inversion: readonly number[];
  /** As `stale`, and the later write is the reader's own. */
  readonly readYourWrites: readonly number[];
  /** As `inversion`, and the earlier read is the reader's own. */
  readonly monotonicReads: readonly number[];
}

/** How old the value of a stale read was. */
export interface Staleness {
  readonly op: number;
  /** Later writes that were over before the read was called. */
  readonly versionsBehind: number;
  /** Since when, in the history's unit of time: from the first of those answers to the read's call. */
  readonly staleForMs: number;
}

/** What a drawing shows beside a read of the lists. */
export interface Culprit {
  readonly read: number;
  /** The write whose value was returned; null = the initial value. */
  readonly wrote: number | null;
  /** The later write that was over before the read was called, the first of them. */
  readonly missed: number | null;
  /** The earlier read that had returned a later write. */
  readonly seenBy: number | null;
}

export interface Labels {
  readonly anomalies: Anomalies;
  readonly staleness: readonly Staleness[];
  readonly culprits: readonly Culprit[];
}

/** A read with the ends of the write it returned; the initial value was written before everything. */
interface Sighting {
  readonly read: Operation;
  readonly write: Operation | null;
  readonly written: number;
  readonly writeCall: number;
}

type List = keyof Anomalies;

/**
 * Labels reads by the rules of the consistency vectors; null when a value does not name its write (a cas, or the
 * same value twice). Sweeps over sorted ends, O(n log n).
 */
export function labelReads({ ops, initial }: History): Labels | null {
  const keys = byKey(counted(ops));
  if (!keys.every(([, own]) => hasUniqueWrites(own, initial))) return null;
  const lists: Record<List, number[]> = {
    phantom: [],
    stale: [],
    inversion: [],
    readYourWrites: [],
    monotonicReads: [],
  };
  const staleness: Staleness[] = [];
  const culprits: Culprit[] = [];
  for (const [, own] of keys) labelKey(own, initial, { lists, staleness, culprits });
  for (const list of Object.values(lists)) list.sort((a, b) => a - b);
  staleness.sort((a, b) => a.op - b.op);
  culprits.sort((a, b) => a.read - b.read);
  return { anomalies: lists, staleness, culprits };
}

interface Found {
  readonly lists: Record<List, number[]>;
  readonly staleness: Staleness[];
  readonly culprits: Culprit[];
}

function labelKey(ops: readonly Operation[], initial: Value, found: Found): void {
  const { sightings, phantoms } = sightingsOf(ops, initial);
  found.lists.phantom.push(...phantoms);
  const answered = ops.filter(({ f, outcome }) => f === 'write' && outcome === 'ok');
  const missedBy = laterWrites(answered);
  const ownWrites = perClient(answered, ({ client }) => client, laterWrites);
  const seenBefore = newerSightings(sightings);
  const ownSightings = perClient(sightings, ({ read }) => read.client, newerSightings);
  const behind = versionsBehind(sightings, answered);
  for (const sighting of sightings) {
    const { read, write } = sighting;
    const missed = missedBy(sighting);
    const seen = seenBefore(sighting);
    if (missed !== null) {
      found.lists.stale.push(read.id);
      found.staleness.push({
        op: read.id,
        versionsBehind: behind.get(read.id) ?? 0,
        staleForMs: read.call - endOf(missed),
      });
    }
    if (seen !== null) found.lists.inversion.push(read.id);
    if (ownWrites.get(read.client)?.(sighting)) found.lists.readYourWrites.push(read.id);
    if (ownSightings.get(read.client)?.(sighting)) found.lists.monotonicReads.push(read.id);
    if (missed === null && seen === null) continue;
    found.culprits.push({
      read: read.id,
      wrote: write?.id ?? null,
      missed: missed?.id ?? null,
      seenBy: seen?.read.id ?? null,
    });
  }
}

function sightingsOf(ops: readonly Operation[], initial: Value) {
  const writes = new Map<Value, Operation>();
  for (const op of ops) if (op.f === 'write') writes.set(op.value ?? null, op);
  const sightings: Sighting[] = [];
  const phantoms: number[] = [];
  for (const read of ops) {
    if (read.f !== 'read') continue;
    const value = read.value ?? null;
    const write = writes.get(value) ?? null;
    const before = Number.NEGATIVE_INFINITY;
    if (write !== null && endOf(read) >= write.call)
      sightings.push({ read, write, written: endOf(write), writeCall: write.call });
    else if (write === null && value === initial)
      sightings.push({ read, write, written: before, writeCall: before });
    else phantoms.push(read.id);
  }
  return { sightings, phantoms };
}

/** For a read: the first answered write that began after its own was over, if that answer came before the read's call. */
function laterWrites(answered: readonly Operation[]): (sighting: Sighting) => Operation | null {
  const firstEnd = Extremes.smallestAbove(answered, ({ call }) => call, endOf);
  return ({ read, written }) => {
    const first = firstEnd.of(written);
    return first !== undefined && endOf(first) < read.call ? first : null;
  };
}

/** For a read: an earlier read of a write that began after its own was over. */
function newerSightings(sightings: readonly Sighting[]): (sighting: Sighting) => Sighting | null {
  const newest = Extremes.largestBelow(
    sightings,
    ({ read }) => endOf(read),
    ({ writeCall }) => writeCall,
  );
  return ({ read, written }) => {
    const seen = newest.of(read.call);
    return seen !== undefined && seen.writeCall > written ? seen : null;
  };
}

function perClient<T, R>(
  items: readonly T[],
  clientOf: (item: T) => string,
  index: (items: readonly T[]) => R,
): Map<string, R> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(clientOf(item));
    if (group === undefined) groups.set(clientOf(item), [item]);
    else group.push(item);
  }
  return new Map([...groups].map(([client, group]) => [client, index(group)]));
}

/** Writes with a call after the returned write's end and an end before the read's call, for every read, in one sweep. */
function versionsBehind(
  sightings: readonly Sighting[],
  answered: readonly Operation[],
): Map<number, number> {
  const calls = answered.map(({ call }) => call).sort((a, b) => a - b);
  const upTo = (bound: number) => {
    let low = 0;
    let high = calls.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((calls[middle] ?? bound) <= bound) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const byEnd = [...answered].sort((a, b) => endOf(a) - endOf(b));
  const counts = new Counts(calls.length);
  const behind = new Map<number, number>();
  let added = 0;
  for (const { read, written } of [...sightings].sort((a, b) => a.read.call - b.read.call)) {
    for (
      let next = byEnd[added];
      next !== undefined && endOf(next) < read.call;
      next = byEnd[added]
    ) {
      counts.add(upTo(next.call) - 1);
      added += 1;
    }
    behind.set(read.id, added - counts.below(upTo(written)));
  }
  return behind;
}
