import type { Micros } from '../../../kernel/types';
import { typicalLatency } from '../../network/latency';
import { type NetworkState, ruleOf } from '../../network/state';
import type { LabLetters } from '../view';
import type { Judged } from './judged';
import { type Tally, together } from './tally';

/** A side answers when this share of what it was offered was ok. */
const AVAILABLE = 0.99;

/** The requests of one side, counted. */
export interface SideTally {
  readonly side: string;
  readonly tally: Tally;
}

/** Of the requests of a cut, by side: consistent as far as the checker sees, available where every side answers. */
export function partitionLetters(
  sides: readonly SideTally[],
  judged: Judged,
): LabLetters['partition'] {
  const counted = sides.map(({ side, tally: { ok, offered } }) => ({ side, ok, offered }));
  if (counted.length === 0 || counted.some(({ offered }) => offered === 0)) return null;
  return {
    ...consistency(together(sides.map(({ tally }) => tally)), judged),
    available: counted.every(({ ok, offered }) => ok >= AVAILABLE * offered),
    sides: counted,
  };
}

/** Of the time without a cut: quick when clients beside other nodes than the first need less than half a majority's round trip. */
export function healthyLetters(
  tally: Tally,
  /** Median of clients beside other nodes than the first. */
  p50: number | null,
  judged: Judged,
  majorityRoundTrip: Micros,
): LabLetters['healthy'] {
  if (tally.offered === 0) return null;
  return {
    ...consistency(tally, judged),
    quick: p50 !== null && p50 < majorityRoundTrip / 2,
    p50,
    majorityRoundTrip,
  };
}

/** The lists prove a violation; without them the whole verdict decides, for no list is complete. */
function consistency({ reads, violations }: Tally, { labels, linearizable }: Judged) {
  const isElsewhere = linearizable === false && (labels?.marks.size ?? 0) > 0;
  const consistent = violations > 0 ? false : isElsewhere ? true : linearizable;
  return { consistent, violations, reads };
}

/** The smallest round trip in which some node hears a majority, itself included; of constant delays, without jitter. */
export function majorityRoundTrip(net: NetworkState, nodes: readonly string[]): Micros {
  const needed = Math.floor(nodes.length / 2);
  const trips = nodes.map((from) => {
    const others = nodes
      .filter((to) => to !== from)
      .map((to) => delay(net, from, to) + delay(net, to, from))
      .sort((a, b) => a - b);
    return others[needed - 1] ?? 0;
  });
  return Math.min(...trips);
}

function delay(net: NetworkState, from: string, to: string): Micros {
  return typicalLatency(ruleOf(net, `etcd/${from}`, `etcd/${to}`).latency);
}
