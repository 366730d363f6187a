import { AppendList } from '../../../kernel/appendList';
import { SortedMap } from '../../../kernel/sortedMap';
import type { Culprit, Staleness } from './anomalies';
import { endOf } from './counted';
import { countWhile, firstAbove, largestBelow, type Rising, rise } from './rising';
import type { Operation, Value } from './types';

/** What is wrong with one read, as `labelReads` says it. */
export interface LabelledRead {
  readonly read: Operation;
  readonly phantom: boolean;
  readonly stale: Staleness | null;
  readonly inversion: boolean;
  readonly readYourWrites: boolean;
  readonly monotonicReads: boolean;
  /** null for a phantom. */
  readonly culprit: Culprit | null;
}

/** A read with the ends of the write it returned; the initial value was written before everything. */
interface Sighting {
  readonly read: Operation;
  readonly write: Operation | null;
  readonly written: number;
  readonly writeCall: number;
}

/**
 * Labels the reads of one key while its history grows. A read's labels are final once it has ended: whatever
 * could change them was over before the read was called. Immutable: an older state can be gone on from.
 */
export interface LiveLabels {
  readonly initial: Value;
  /** By the text of the value: the latest that is known of each write, failed ones left out. */
  readonly writes: SortedMap<Operation>;
  /** Answered writes by their end, with the latest call so far; of all clients and of each. */
  readonly answered: Rising<Operation>;
  readonly ownAnswered: ReadonlyMap<string, Rising<Operation>>;
  /** Reads by their end, with the latest called write that was seen so far; of all clients and of each. */
  readonly sightings: Rising<Sighting>;
  readonly ownSightings: ReadonlyMap<string, Rising<Sighting>>;
  /** The longest answered write so far: how far around an instant its neighbours may end. */
  readonly longest: number;
  /** Texts of the values that reads have returned, phantoms included. */
  readonly read: SortedMap<true>;
}

export function startLabels(initial: Value): LiveLabels {
  return {
    initial,
    writes: SortedMap.of(),
    answered: AppendList.of(),
    ownAnswered: new Map(),
    sightings: AppendList.of(),
    ownSightings: new Map(),
    longest: 0,
    read: SortedMap.of(),
  };
}

/**
 * Goes on with the operations of the key that ended since the last time, ascending by their end, and with all that
 * are open now. Null when that contradicts what was said of earlier reads (a write that somebody saw has failed
 * after all, or was called after it was seen) or when values do not name their writes: start again with
 * everything; null then, too, means that the history has no labels.
 */
export function labelMore(
  labels: LiveLabels,
  ended: readonly Operation[],
  open: readonly Operation[],
): readonly [LiveLabels, readonly LabelledRead[]] | null {
  const known = withWrites(labels, ended, open);
  if (known === null) return null;
  const reads = ended.filter(({ f, outcome }) => f === 'read' && outcome === 'ok');
  if (reads.length === 0) return [known, []];
  const { sightings, phantoms } = sightingsOf(known, reads);
  const next = withSightings(known, reads, sightings);
  const found = sightings.map((sighting) => labelled(next, sighting)).filter((one) => one !== null);
  return [next, [...phantoms.map(phantom), ...found]];
}

function withWrites(
  labels: LiveLabels,
  ended: readonly Operation[],
  open: readonly Operation[],
): LiveLabels | null {
  const changes = new Map<string, Operation | null>();
  for (const op of [...ended, ...open]) {
    if (op.f === 'cas' && op.outcome !== 'fail') return null;
    if (op.f !== 'write') continue;
    const text = textOf(op.value ?? null);
    const changed = changes.get(text);
    const present = changed === undefined ? labels.writes.get(text) : changed;
    if (op.outcome === 'fail') {
      if (present?.id !== op.id) continue;
      if (labels.read.has(text)) return null;
      changes.set(text, null);
      continue;
    }
    const isNew = present === undefined || present === null;
    if (isNew ? labels.read.has(text) : present.id !== op.id) return null;
    if ((op.value ?? null) === labels.initial) return null;
    changes.set(text, op);
  }
  return changes.size === 0 ? labels : withAnswered(labels, changes, ended);
}

function withAnswered(
  labels: LiveLabels,
  changes: ReadonlyMap<string, Operation | null>,
  ended: readonly Operation[],
): LiveLabels {
  let { answered, longest } = labels;
  const own = new Map(labels.ownAnswered);
  const more = ended
    .filter(({ f, outcome }) => f === 'write' && outcome === 'ok')
    // Of what ends together, the one that was called last is named first, as by `labelReads`.
    .sort((a, b) => endOf(a) - endOf(b) || b.call - a.call);
  for (const write of more) {
    const { client, call } = write;
    answered = rise(answered, write, endOf(write), call);
    own.set(client, rise(own.get(client) ?? AppendList.of(), write, endOf(write), call));
    longest = Math.max(longest, endOf(write) - call);
  }
  const writes = labels.writes.withAll(changes);
  return { ...labels, writes, answered, ownAnswered: own, longest };
}

function sightingsOf({ writes, initial }: LiveLabels, reads: readonly Operation[]) {
  const sightings: Sighting[] = [];
  const phantoms: Operation[] = [];
  const before = Number.NEGATIVE_INFINITY;
  for (const read of reads) {
    const value = read.value ?? null;
    const write = writes.get(textOf(value)) ?? null;
    if (write !== null && endOf(read) >= write.call)
      sightings.push({ read, write, written: endOf(write), writeCall: write.call });
    else if (write === null && value === initial)
      sightings.push({ read, write, written: before, writeCall: before });
    else phantoms.push(read);
  }
  return { sightings, phantoms };
}

function withSightings(
  labels: LiveLabels,
  reads: readonly Operation[],
  seen: readonly Sighting[],
): LiveLabels {
  let { sightings } = labels;
  const own = new Map(labels.ownSightings);
  for (const one of seen) {
    const { client } = one.read;
    sightings = rise(sightings, one, endOf(one.read), one.writeCall);
    const list = own.get(client) ?? AppendList.of();
    own.set(client, rise(list, one, endOf(one.read), one.writeCall));
  }
  const values = reads.map(({ value }) => textOf(value ?? null));
  const read = labels.read.withAll(values.map((text) => [text, true] as const));
  return { ...labels, sightings, ownSightings: own, read };
}

function labelled(labels: LiveLabels, sighting: Sighting): LabelledRead | null {
  const { read, write } = sighting;
  const { id, client } = read;
  const missed = missedBy(labels.answered, sighting);
  const seen = seenBefore(labels.sightings, sighting);
  if (missed === null && seen === null) return null;
  const stale = missed && {
    op: id,
    versionsBehind: versionsBehind(labels, sighting),
    staleForMs: read.call - endOf(missed),
  };
  const ownAnswered = labels.ownAnswered.get(client) ?? AppendList.of();
  const ownSightings = labels.ownSightings.get(client) ?? AppendList.of();
  return {
    read,
    phantom: false,
    stale,
    inversion: seen !== null,
    readYourWrites: missedBy(ownAnswered, sighting) !== null,
    monotonicReads: seenBefore(ownSightings, sighting) !== null,
    culprit: {
      read: id,
      wrote: write?.id ?? null,
      missed: missed?.id ?? null,
      seenBy: seen?.read.id ?? null,
    },
  };
}

function phantom(read: Operation): LabelledRead {
  const not = { stale: null, inversion: false, readYourWrites: false, monotonicReads: false };
  return { read, phantom: true, ...not, culprit: null };
}

/** The first answered write that began after the returned one was over, if that answer came before the read's call. */
function missedBy(answered: Rising<Operation>, { read, written }: Sighting): Operation | null {
  const first = firstAbove(answered, written);
  return first !== undefined && endOf(first) < read.call ? first : null;
}

/** An earlier read of a write that began after the returned one was over. */
function seenBefore(sightings: Rising<Sighting>, { read, written }: Sighting): Sighting | null {
  const seen = largestBelow(sightings, read.call);
  return seen !== undefined && seen.writeCall > written ? seen : null;
}

/**
 * Writes with a call after the returned write's end and an end before the read's call: what ended between the two,
 * less what was under way at the first. That ended within the time that the longest write took.
 */
function versionsBehind(
  { answered, longest }: LiveLabels,
  { read, written }: Pick<Sighting, 'read' | 'written'>,
): number {
  const from = countWhile(answered, ({ at }) => at <= written);
  const to = countWhile(answered, ({ at }) => at < read.call);
  let behind = to - from;
  for (let i = from; i < to; i += 1) {
    const one = answered.at(i);
    if (one === undefined || one.at > written + longest) break;
    if (one.item.call <= written) behind -= 1;
  }
  return behind;
}

function textOf(value: Value): string {
  return `${typeof value}:${value}`;
}
