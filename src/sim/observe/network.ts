import { sidesOf } from '../network/cuts';
import { place } from '../network/links';
import { isCut, type NetworkState, ruleOf } from '../network/state';
import { majority } from '../raft/quorum';
import type { LinkView, NetworkView } from '../view';

const cache = new WeakMap<NetworkState, { readonly names: string; readonly view: NetworkView }>();

/**
 * The network as a bystander sees it: its cuts, its sides and what it has carried. `names` = all machines,
 * `voters` = those of which a side needs a majority.
 */
export function viewNetwork(
  net: NetworkState,
  names: readonly string[],
  voters: readonly string[],
  flapping: readonly string[],
): NetworkView {
  const key = `${names.join()}|${voters.join()}|${flapping.join()}`;
  const known = cache.get(net);
  if (known?.names === key) return known.view;
  const sides = sidesOf(net, names);
  const carried = carriedBy(net);
  const view: NetworkView = {
    kind: 'network',
    sides:
      sides.length < 2
        ? []
        : sides.map((side, position) => ({
            letter: String.fromCharCode(65 + position),
            members: side,
            majority:
              side.filter((name) => voters.includes(name)).length >= majority(voters.length),
          })),
    cuts: Object.keys(net.cuts).map((cut) => {
      const [from = '', to = ''] = cut.split('>');
      return { from: from.slice('etcd/'.length), to: to.slice('etcd/'.length) };
    }),
    cutSince: net.cutSince,
    sent: [...carried.values()].reduce((sum, { sent }) => sum + sent, 0),
    dropped: [...carried.values()].reduce((sum, { dropped }) => sum + dropped, 0),
    links: names.flatMap((from) =>
      names.filter((to) => to !== from).map((to) => viewLink(net, from, to, carried)),
    ),
    flapping,
  };
  cache.set(net, { names: key, view });
  return view;
}

interface Traffic {
  sent: number;
  dropped: number;
}

/** What went from machine to machine; lanes of the laboratory share the wires. */
function carriedBy(net: NetworkState): Map<string, Traffic> {
  const carried = new Map<string, Traffic>();
  for (const { from, to, sent, dropped } of net.uses) {
    const [here, there] = [place(from), place(to)];
    if (!here.startsWith('etcd/') || !there.startsWith('etcd/')) continue;
    const key = `${here}>${there}`;
    const sum = carried.get(key);
    if (sum === undefined) carried.set(key, { sent, dropped });
    else {
      sum.sent += sent;
      sum.dropped += dropped;
    }
  }
  return carried;
}

function viewLink(
  net: NetworkState,
  from: string,
  to: string,
  carried: ReadonlyMap<string, Traffic>,
): LinkView {
  const [a, b] = [`etcd/${from}`, `etcd/${to}`];
  const { latency, jitter, loss, duplicate, reorder } = ruleOf(net, a, b);
  const { sent = 0, dropped = 0 } = carried.get(`${a}>${b}`) ?? {};
  const cut = isCut(net, a, b);
  return { from, to, latency, jitter, loss, duplicate, reorder, cut, sent, dropped };
}
