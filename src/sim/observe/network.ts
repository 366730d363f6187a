import type { MemberState } from '../etcd/types';
import { sidesOf } from '../network/cuts';
import { isCut, linkKey, type NetworkState, ruleOf } from '../network/state';
import { majority } from '../raft/quorum';
import type { LinkView, NetworkView } from '../view';

const cache = new WeakMap<NetworkState, { readonly names: string; readonly view: NetworkView }>();

/** The network as a bystander sees it: its cuts, its sides and what it has carried. */
export function viewNetwork(
  net: NetworkState,
  members: readonly MemberState[],
  flapping: readonly string[],
): NetworkView {
  const names = members.map(({ config }) => config.name);
  const voters = voterNames(members);
  const key = `${names.join()}|${voters.join()}|${flapping.join()}`;
  const known = cache.get(net);
  if (known?.names === key) return known.view;
  const sides = sidesOf(net, names);
  const between = net.uses.filter(
    ({ from, to }) => from.startsWith('etcd/') && to.startsWith('etcd/'),
  );
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
    sent: between.reduce((sum, { sent }) => sum + sent, 0),
    dropped: between.reduce((sum, { dropped }) => sum + dropped, 0),
    links: names.flatMap((from) =>
      names.filter((to) => to !== from).map((to) => viewLink(net, from, to)),
    ),
    flapping,
  };
  cache.set(net, { names: key, view });
  return view;
}

function viewLink(net: NetworkState, from: string, to: string): LinkView {
  const [a, b] = [`etcd/${from}`, `etcd/${to}`];
  const { latency, jitter, loss, duplicate, reorder } = ruleOf(net, a, b);
  const { sent = 0, dropped = 0 } = net.uses[net.index[linkKey(a, b)] ?? -1] ?? {};
  const cut = isCut(net, a, b);
  return { from, to, latency, jitter, loss, duplicate, reorder, cut, sent, dropped };
}

/** Voters in the newest configuration that any member has applied. */
function voterNames(members: readonly MemberState[]): readonly string[] {
  let newest: MemberState | null = null;
  for (const one of members) {
    if (newest === null || one.raft.applied > newest.raft.applied) newest = one;
  }
  return newest?.raft.config.voters ?? [];
}
