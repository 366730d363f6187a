import { Vector } from '../../kernel/vector';
import type { NetworkSpec } from '../config';
import { type Link, linkBetween, linkKey } from './links';
import type { LatencyModel } from './types';

/** What one directed link is like. */
export interface LinkRule {
  readonly latency: LatencyModel;
  /** Microseconds; evenly drawn from 0 to this and added. */
  readonly jitter: number;
  /** Probabilities in [0, 1]. */
  readonly loss: number;
  readonly duplicate: number;
  /** False = first in, first out. */
  readonly reorder: boolean;
}

/** What has happened on one directed link. */
export interface LinkUse {
  readonly from: string;
  readonly to: string;
  /** Messages sent so far: the counter of this link's draws. */
  readonly sent: number;
  readonly dropped: number;
  /** When the newest message arrives; a first-in-first-out link lets nothing overtake it. */
  readonly lastArrival: number;
}

export interface NetworkState {
  readonly seed: number;
  readonly spec: NetworkSpec;
  /** Rules of single links, `from>to`; everything else follows `spec`. */
  readonly rules: Readonly<Record<string, LinkRule>>;
  /** Position of each link that was used in `uses`. */
  readonly index: Readonly<Record<string, number>>;
  readonly uses: Vector<LinkUse>;
  /** Directed links that are cut, `from>to`, with the groups of the last partition for display. */
  readonly cuts: Readonly<Record<string, true>>;
  readonly groups: readonly (readonly string[])[];
  readonly cutSince: number | null;
}

/** A network without cuts. Entity ids are those of the members, `etcd/e1`. */
export function startNetwork(spec: NetworkSpec, seed: number): NetworkState {
  const rules: Record<string, LinkRule> = {};
  for (const link of spec.links) {
    for (const [from, to] of link.oneWay
      ? [[link.from, link.to]]
      : [
          [link.from, link.to],
          [link.to, link.from],
        ]) {
      rules[linkKey(entity(from ?? ''), entity(to ?? ''))] = linkRule(spec, link);
    }
  }
  return { seed, spec, rules, index: {}, uses: Vector.of(), cuts: {}, groups: [], cutSince: null };
}

export function linkRule(spec: NetworkSpec, link: Partial<LinkRule>): LinkRule {
  return {
    latency: link.latency ?? spec.latency,
    jitter: link.jitter ?? spec.jitter,
    loss: link.loss ?? spec.loss,
    duplicate: link.duplicate ?? spec.duplicate,
    reorder: link.reorder ?? spec.reorder,
  };
}

/** The entity behind a short name: members are `etcd/…`, clients come with their prefix. */
export function entity(name: string): string {
  return name.includes('/') ? name : `etcd/${name}`;
}

/** The rule of a link; traffic of clients has its own latency and neither loss nor duplicates. */
export function ruleOf(net: NetworkState, from: string, to: string): LinkRule {
  return ruleOfLink(net, linkBetween(from, to));
}

export function ruleOfLink(net: NetworkState, { machines, isClients }: Link): LinkRule {
  const own = net.rules[machines];
  if (own !== undefined) return own;
  if (!isClients) return net.spec;
  return { latency: net.spec.clientLatency, jitter: 0, loss: 0, duplicate: 0, reorder: false };
}

export function isCut(net: NetworkState, from: string, to: string): boolean {
  return net.cuts[linkBetween(from, to).machines] === true;
}
