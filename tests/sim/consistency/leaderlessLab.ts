/** What the tests of the leaderless store look at. */
import type { ClusterWorld } from '../../../src/sim/cluster';
import { judgeHistory, type Verdict } from '../../../src/sim/consistency/checker/judge';
import { leaderless } from '../../../src/sim/consistency/protocols/leaderless';
import type { LeaderlessSpec } from '../../../src/sim/consistency/spec';
import { records, S } from './lab';

export const R3W3: LeaderlessSpec = {
  kind: 'leaderless',
  n: 5,
  r: 3,
  w: 3,
  sloppy: false,
  hintReplay: 1 * S,
  hintWindow: 3600 * S,
  readRepair: 'off',
  antiEntropy: null,
  resolve: 'lww',
  detector: 1 * S,
};

type Heard = ReturnType<typeof records>;

/** Per cent of the answers within some seconds that were ok, for the clients of a side. */
export function okPercent(
  heard: Heard,
  { clients, from, to }: { clients: readonly string[]; from: number; to: number },
): number {
  const of = heard.filter(
    ({ client, call }) => clients.includes(client) && call >= from * S && call < to * S,
  );
  return (100 * of.filter(({ outcome }) => outcome === 'ok').length) / of.length;
}

/** What the checker says of what some clients have heard. Values of the workload are unique. */
export function judged(heard: Heard): Verdict {
  const ops = heard.map(({ operation, client, outcome, call, ret, value }, id) => ({
    id,
    // Whoever does not know what became of its write is a new client afterwards.
    client: outcome === 'info' ? `${client}/${id}` : client,
    key: operation.key,
    f: operation.op === 'get' ? ('read' as const) : ('write' as const),
    value: operation.op === 'get' ? value : operation.value,
    call,
    ret: outcome === 'info' ? null : ret,
    outcome,
  }));
  return judgeHistory({ initial: null, ops });
}

/** How many reads returned something older than a write that was acknowledged before they began. */
export function staleReads(heard: Heard): number {
  return judged(heard).anomalies?.stale.length ?? Number.NaN;
}

type Node = ReturnType<typeof leaderless.found>;

function nodeOf(world: ClusterWorld, lane: string, node: string): Node {
  // Every node of these lanes is a leaderless one.
  return world.entities.get(`lab/${lane}/${node}`)?.state as Node;
}

/** The word of a node's chart. */
export function roleOf(world: ClusterWorld, lane: string, node: string): string {
  return leaderless.replica(nodeOf(world, lane, node), 'x', world.at).role;
}

/** What the copies of several nodes hold: the register's values and the set's elements, in order. */
export function copiesOf(world: ClusterWorld, lane: string, nodes: readonly string[]) {
  return nodes.map((name) => {
    const state = nodeOf(world, lane, name);
    return {
      x: leaderless.replica(state, 'x', world.at).values,
      set: [...leaderless.elements(state, 'set')].sort(),
    };
  });
}

/** Acknowledged elements that a node's copy of the set lacks. */
export function lostElements(world: ClusterWorld, lane: string, node: string): string[] {
  const held = new Set(leaderless.elements(nodeOf(world, lane, node), 'set'));
  return records(world, lane, 's').flatMap(({ operation, outcome }) =>
    operation.op === 'add' && outcome === 'ok' && !held.has(operation.value)
      ? [operation.value]
      : [],
  );
}
