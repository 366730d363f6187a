/** What clients of a small laboratory have heard, and what its nodes hold. */
import type { ClusterWorld } from '../../../src/sim/cluster';
import { judgeHistory, type Verdict } from '../../../src/sim/consistency/checker/judge';
import type { History } from '../../../src/sim/consistency/checker/types';
import type { Living } from '../../../src/sim/consistency/life';
import { heardSince } from '../../../src/sim/consistency/measure/history';
import { protocolOf } from '../../../src/sim/consistency/protocols';
import type { ProtocolSpec } from '../../../src/sim/consistency/spec';
import type { LabClientState } from '../../../src/sim/consistency/workload/types';
import { MS, records, S } from './lab';

type Heard = ReturnType<typeof records>[number];

/** Of what was called within these seconds. */
export const between = (from: number, to: number) => (one: Heard) =>
  one.call >= from * S && one.call < to * S;

/** Median latency in milliseconds of a client's successful operations; null = it had none. */
export function median(found: readonly Heard[], client: string, op: string): number | null {
  const times = found
    .filter((one) => one.outcome === 'ok' && one.client === client && one.operation.op === op)
    .map(({ call, ret }) => (ret - call) / MS)
    .sort((a, b) => a - b);
  return times[times.length >> 1] ?? null;
}

/** Share of successful operations of some clients; `op` null = of any kind. */
export function share(found: readonly Heard[], clients: readonly string[], op: string | null) {
  const of = found.filter(
    (one) => clients.includes(one.client) && (op === null || one.operation.op === op),
  );
  return of.filter(({ outcome }) => outcome === 'ok').length / of.length;
}

/** Reads that missed a write which was over before they began and came after the one they saw. */
export function stale(found: readonly Heard[]): Heard[] {
  const writes = found.filter(({ operation }) => operation.op === 'put');
  const returned = new Map(
    writes.map(({ operation, outcome, ret }) => [
      operation.op === 'put' ? operation.value : '',
      outcome === 'ok' ? ret : Number.POSITIVE_INFINITY,
    ]),
  );
  const over = writes.filter(({ outcome }) => outcome === 'ok');
  return found.filter(({ operation, outcome, value, call }) => {
    if (operation.op !== 'get' || outcome !== 'ok') return false;
    // A value whose write nobody has heard the end of may have been written at any time since.
    const since =
      value === null ? Number.NEGATIVE_INFINITY : (returned.get(value) ?? Number.POSITIVE_INFINITY);
    return over.some((one) => one.ret < call && one.call > since);
  });
}

/** What the lane's clients have called and heard, as the checker takes it. */
export function historyOf(world: ClusterWorld, lane: string): History {
  const clients = [...world.entities]
    .filter(([id]) => id.startsWith(`lab/${lane}/c`))
    // Entities of these names are clients.
    .map(([, { state }]) => state as LabClientState);
  const { ended, open } = heardSince(clients, [], world.at);
  return { initial: null, ops: [...ended, ...open].sort((a, b) => a.call - b.call) };
}

/** What the checker says of it. */
export function judgedLane(world: ClusterWorld, lane: string): Verdict {
  return judgeHistory(historyOf(world, lane));
}

/** A node's own state; the caller knows its protocol. */
export function innerOf<S>(world: ClusterWorld, id: string): S {
  const slot = world.entities.get(id);
  if (slot === undefined) throw new Error(`${id} is an entity`);
  return (slot.state as Living<S>).inner;
}

/** What a node holds, as its protocol's bystander sees it. */
export function replicaOf(
  world: ClusterWorld,
  kind: ProtocolSpec['kind'],
  id: string,
  key: string,
) {
  const protocol = protocolOf(kind);
  const slot = world.entities.get(id);
  if (slot === undefined) throw new Error(`${id} is no node of ${kind}`);
  return {
    ...protocol.replica(slot.state, key, world.at),
    elements: [...protocol.elements(slot.state, 'set')].sort(),
  };
}

/** Acknowledged elements that a node does not hold. */
export function missing(
  world: ClusterWorld,
  kind: ProtocolSpec['kind'],
  lane: string,
  node: string,
): string[] {
  const held = new Set(replicaOf(world, kind, `lab/${lane}/${node}`, 'x').elements);
  return records(world, lane, 's')
    .filter(({ outcome }) => outcome === 'ok')
    .map(({ operation }) => (operation.op === 'add' ? operation.value : ''))
    .filter((element) => !held.has(element));
}
