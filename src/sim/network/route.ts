import { drawFraction, drawInteger } from '../../kernel/draw';
import type { Delivery, Routed } from '../../kernel/types';
import { drawLatency } from './latency';
import { linkBetween, type Stream } from './links';
import { type LinkRule, type LinkUse, type NetworkState, ruleOfLink } from './state';

/**
 * Decides the fate of one message: how long it takes, whether it is lost, doubled, or ends at a cut.
 * A message without a way ends in the middle of its link, after half its latency, so that one sees where.
 */
export function route(
  net: NetworkState,
  message: Routed,
): readonly [NetworkState, readonly Delivery[]] {
  const { now, from, to } = message;
  // What the viewer's own hand does needs no network.
  if (from.startsWith('you/')) return [net, [{ fate: 'arrives', after: 0 }]];
  // Lanes that share machines have the same luck, message by message.
  const link = linkBetween(from, to);
  if (link.isLocal) return [net, [{ fate: 'arrives', after: 0 }]];
  const { key, streams } = link;
  const rule = ruleOfLink(net, link);
  const position = net.index[key];
  const use = (position === undefined ? undefined : net.uses.at(position)) ?? unused(from, to);
  const latency = latencyOf(net, rule, streams.first, use.sent);
  const lost = rule.loss > 0 && drawFraction(net.seed, streams.loss, use.sent) < rule.loss;
  if (net.cuts[link.machines] === true || lost) {
    const reason = lost ? 'loss' : 'cut';
    const next = { ...use, sent: use.sent + 1, dropped: use.dropped + 1 };
    return [noteUse(net, key, next), [{ fate: 'dropped', after: Math.ceil(latency / 2), reason }]];
  }
  const arrival = rule.reorder ? now + latency : Math.max(now + latency, use.lastArrival);
  const deliveries: Delivery[] = [{ fate: 'arrives', after: arrival - now }];
  let lastArrival = Math.max(use.lastArrival, arrival);
  if (rule.duplicate > 0 && drawFraction(net.seed, streams.copy, use.sent) < rule.duplicate) {
    const extra = latencyOf(net, rule, streams.again, use.sent);
    const again = rule.reorder ? now + extra : Math.max(now + extra, lastArrival);
    deliveries.push({ fate: 'arrives', after: again - now });
    lastArrival = Math.max(lastArrival, again);
  }
  return [
    noteUse(net, key, {
      from: use.from,
      to: use.to,
      sent: use.sent + 1,
      dropped: use.dropped,
      lastArrival,
    }),
    deliveries,
  ];
}

/** At least a microsecond: nothing arrives at the instant at which it is sent. */
function latencyOf(net: NetworkState, rule: LinkRule, stream: Stream, n: number): number {
  const base = drawLatency(rule.latency, net.seed, stream.latency, n);
  const jitter =
    rule.jitter === 0 ? 0 : drawInteger(net.seed, stream.jitter, n, { min: 0, max: rule.jitter });
  return Math.max(1, base + jitter);
}

function unused(from: string, to: string): LinkUse {
  return { from, to, sent: 0, dropped: 0, lastArrival: 0 };
}

function noteUse(net: NetworkState, key: string, use: LinkUse): NetworkState {
  const position = net.index[key];
  if (position === undefined) {
    return { ...net, index: { ...net.index, [key]: net.uses.length }, uses: net.uses.append(use) };
  }
  // Field by field: a spread costs several times as much, and every message takes one.
  return {
    seed: net.seed,
    spec: net.spec,
    rules: net.rules,
    index: net.index,
    uses: net.uses.with(position, use),
    cuts: net.cuts,
    groups: net.groups,
    cutSince: net.cutSince,
  };
}
