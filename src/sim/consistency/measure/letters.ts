import type { Micros } from '../../../kernel/types';
import { type NetworkState, ruleOf } from '../../network/state';
import type { LabLetters } from '../view';
import type { Judged } from './judged';
import type { SideRequests } from './rows';
import { nearestRank, type Request } from './window';

/** A side answers when this share of what it was offered was ok. */
const AVAILABLE = 0.99;

/** Of the requests of a cut, by side: consistent as far as the checker sees, available where every side answers. */
export function partitionLetters(
  sides: readonly SideRequests[],
  judged: Judged,
): LabLetters['partition'] {
  const counted = sides.map(({ side, requests }) => ({
    side,
    ok: requests.filter(isOk).length,
    offered: requests.length,
  }));
  if (counted.length === 0 || counted.some(({ offered }) => offered === 0)) return null;
  const all = sides.flatMap(({ requests }) => requests);
  return {
    ...consistency(all, judged),
    available: counted.every(({ ok, offered }) => ok >= AVAILABLE * offered),
    sides: counted,
  };
}

/** Of the time without a cut: quick when clients beside other nodes than the first need less than half a majority's round trip. */
export function healthyLetters(
  requests: readonly Request[],
  /** Those of clients beside other nodes than the first. */
  remote: readonly Request[],
  judged: Judged,
  majorityRoundTrip: Micros,
): LabLetters['healthy'] {
  if (requests.length === 0) return null;
  const p50 = nearestRank(timesOf(remote), 0.5);
  return {
    ...consistency(requests, judged),
    quick: p50 !== null && p50 < majorityRoundTrip / 2,
    p50,
    majorityRoundTrip,
  };
}

/** The lists prove a violation; without them the whole verdict decides, for no list is complete. */
function consistency(requests: readonly Request[], { marks, keys }: Judged) {
  let reads = 0;
  let violations = 0;
  for (const { id, f, outcome } of requests) {
    if (f !== 'read' || outcome !== 'ok') continue;
    reads += 1;
    if (marks.has(id)) violations += 1;
  }
  const verdict = verdictOf(keys);
  const consistent: boolean | 'unknown' =
    violations > 0 ? false : verdict === false && marks.size > 0 ? true : verdict;
  return { consistent, violations, reads };
}

/** Latencies of what succeeded. */
export function timesOf(requests: readonly Request[]): number[] {
  const times: number[] = [];
  for (const { record } of requests)
    if (record?.outcome === 'ok') times.push(record.ret - record.call);
  return times;
}

export function verdictOf(keys: Judged['keys']): boolean | 'unknown' {
  if (keys.some(({ linearizable }) => linearizable === false)) return false;
  return keys.some(({ linearizable }) => linearizable === 'unknown') ? 'unknown' : true;
}

export function isOk({ outcome }: Request): boolean {
  return outcome === 'ok';
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
  const { latency } = ruleOf(net, `etcd/${from}`, `etcd/${to}`);
  switch (latency.kind) {
    case 'constant':
      return latency.value;
    case 'uniform':
      return Math.round((latency.min + latency.max) / 2);
    case 'exponential':
      return latency.min + latency.mean;
    case 'pareto':
      return Math.round((latency.min + latency.max) / 2);
    case 'trace':
      return nearestRank(latency.values, 0.5) ?? 0;
  }
}
