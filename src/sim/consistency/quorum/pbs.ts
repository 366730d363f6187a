/**
 * Staleness of partial quorums by Monte Carlo: Bailis, Venkataraman, Franklin, Hellerstein, Stoica,
 * "Probabilistically Bounded Staleness for Practical Partial Quorums" (VLDB 2012), the WARS model.
 * Durations in milliseconds.
 */
import { assert } from '../../../kernel/assert';
import { drawFraction, drawInteger } from '../../../kernel/draw';
import type { QuorumSize } from './formulas';
import { type Leg, legSampler } from './legs';

export interface PbsSetting extends QuorumSize {
  /** A write on its way out, its ack, a read on its way out, its answer. */
  readonly legs: { readonly W: Leg; readonly A: Leg; readonly R: Leg; readonly S: Leg };
  /** Added to each leg to a replica elsewhere: writer and reader are each beside one replica, drawn evenly. null = all are alike. */
  readonly wanOneWay: number | null;
}

/** One value for each trial, in ascending order, so that every question is a search. */
export interface PbsSample {
  /** Time from sending a write to its commit. */
  readonly writes: ArrayLike<number>;
  /** Time from sending a read to its answer. */
  readonly reads: ArrayLike<number>;
  /** Wait after the commit from which on a read would have seen the write; below zero: even earlier. */
  readonly waits: ArrayLike<number>;
}

/**
 * Plays `trials` writes, each followed by a read. The same seed draws the same messages for every
 * quorum size, so a moved slider shows the quorum's effect and not the dice's.
 */
export function samplePbs(setting: PbsSetting, seed: number, trials: number): PbsSample {
  const { replicas, read, write } = setting;
  assert(1 <= read && read <= replicas, 'a read quorum fits the replicas');
  assert(1 <= write && write <= replicas, 'a write quorum fits the replicas');
  const writes = new Float64Array(trials);
  const reads = new Float64Array(trials);
  const waits = new Float64Array(trials);
  const draws = messagesOf(setting, seed);
  // Written anew in each trial: millions of short lists would cost more than the draws.
  const acked = new Float64Array(replicas);
  const answered = new Float64Array(replicas);
  const order = new Uint8Array(replicas);
  for (let n = 0; n < trials; n += 1) {
    const writer = regionOf('writer', setting, seed, n);
    const reader = regionOf('reader', setting, seed, n);
    const out = draws.W(n, writer);
    const ask = draws.R(n, reader);
    addInto(acked, out, draws.A(n, writer));
    addInto(answered, ask, draws.S(n, reader));
    rank(order, acked);
    const committed = at(acked, at(order, write - 1));
    rank(order, answered);
    // A replica that the read uses shows the write iff its W ≤ committed + t + R.
    let wait = Number.POSITIVE_INFINITY;
    for (let i = 0; i < read; i += 1) {
      const used = at(order, i);
      wait = Math.min(wait, at(out, used) - committed - at(ask, used));
    }
    writes[n] = committed;
    reads[n] = at(answered, at(order, read - 1));
    waits[n] = wait;
  }
  return { writes: writes.sort(), reads: reads.sort(), waits: waits.sort() };
}

/** The share of an ascending list that is at most `limit`: P(consistent at t), or a latency's distribution function. */
export function shareUpTo(ascending: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Number.POSITIVE_INFINITY) <= limit) low = middle + 1;
    else high = middle;
  }
  return ascending.length === 0 ? 0 : low / ascending.length;
}

type LegName = keyof PbsSetting['legs'];
/** One leg's durations to all replicas in trial `n`, for a client beside replica `home`; valid until the next call. */
type Messages = (n: number, home: number) => Float64Array;

function messagesOf(setting: PbsSetting, seed: number): Readonly<Record<LegName, Messages>> {
  const of = (name: LegName): Messages => {
    const sample = legSampler(setting.legs[name]);
    const far = setting.wanOneWay ?? 0;
    const durations = new Float64Array(setting.replicas);
    // A stream for each replica: a further replica does not shift the others' luck.
    const streams = Array.from(durations, (_, i) => `pbs/${name}/${i}`);
    return (n, home) => {
      streams.forEach((stream, i) => {
        durations[i] = sample(drawFraction(seed, stream, n)) + (i === home ? 0 : far);
      });
      return durations;
    };
  };
  return { W: of('W'), A: of('A'), R: of('R'), S: of('S') };
}

function regionOf(who: 'writer' | 'reader', setting: PbsSetting, seed: number, n: number): number {
  if (setting.wanOneWay === null) return 0;
  return drawInteger(seed, `pbs/${who}`, n, { min: 0, max: setting.replicas - 1 });
}

function addInto(sums: Float64Array, out: Float64Array, back: Float64Array): void {
  for (let i = 0; i < sums.length; i += 1) sums[i] = at(out, i) + at(back, i);
}

/** Fills `order` with the replicas from the earliest time to the latest; insertion is the fastest for so few. */
function rank(order: Uint8Array, times: Float64Array): void {
  for (let i = 0; i < order.length; i += 1) {
    let place = i;
    while (place > 0 && at(times, at(order, place - 1)) > at(times, i)) {
      order[place] = at(order, place - 1);
      place -= 1;
    }
    order[place] = i;
  }
}

// Every index is below the number of replicas, which the types cannot see.
function at(list: ArrayLike<number>, index: number): number {
  return list[index] ?? Number.NaN;
}
