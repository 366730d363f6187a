import type { Micros } from '../../../kernel/types';
import type { ClusterWorld } from '../../cluster';
import type { NetworkView } from '../../view';
import { protocolOfLane } from '../lab/lanes';
import type { LabSpec, LaneSpec } from '../lab/types';
import { peer } from '../protocol';
import type { LabNodeView, LabOperationView, LabPoint, LaneView } from '../view';
import type { LabClientState } from '../workload/types';
import { clientsOf, nodeOf } from './clients';
import { type Judged, judge } from './judged';
import { healthyLetters, isOk, majorityRoundTrip, partitionLetters, timesOf } from './letters';
import { viewClient, viewRecord } from './recent';
import { errorsOf, rowsOf, type SideRequests } from './rows';
import { viewVerdict } from './verdict';
import { nearestRank, type Request, requestsOf } from './window';

/** A stretch of the run in which the machines stood on several sides. */
export interface Cut {
  readonly from: Micros;
  /** null = not healed yet. */
  readonly to: Micros | null;
  readonly sides: NetworkView['sides'];
}

/** The table looks this far back, and no further than to where the network last changed. */
const WINDOW = 10_000_000;
/** Clients' lanes show this much. */
const RECENT = 500_000;
/** Instants of a trail. */
const TRAIL = 24;

/** A lane at an instant, measured from what its clients sent and heard until then. `cuts` = those of the run, ascending. */
export function viewLane(
  world: ClusterWorld,
  lab: LabSpec,
  lane: LaneSpec,
  at: Micros,
  cuts: readonly Cut[],
): Omit<LaneView, 'order'> {
  const clients = clientsOf(world, lab, lane, 'c');
  const judged = judge(clients, at);
  const past = cuts.filter(({ from }) => from <= at);
  const last = past.at(-1) ?? null;
  const isCut = last !== null && (last.to === null || last.to > at);
  const sides = isCut ? last.sides : [];
  const sideOf = (node: string) =>
    sides.find(({ members }) => members.includes(node))?.letter ?? '';
  const changed = last === null ? 0 : isCut ? last.from : (last.to ?? 0);
  const window = { from: Math.max(0, changed, at - WINDOW), to: at };
  const inWindow = bySide(clients, sides, window.from, at);
  const show = finder(clients, judged);
  const measured = letters(world, lab, clients, judged, last, past[0] ?? null, at);
  return {
    ...lane,
    kind: 'lane',
    id: `lab/${lane.name}`,
    nodes: lab.nodes.map((name) => viewNode(world, lab, lane, name, sideOf(name), at)),
    window,
    rows: rowsOf(inWindow, judged),
    errors: errorsOf(inWindow),
    verdict: viewVerdict(judged, show),
    durability: durability(world, lab, lane),
    divergence: divergence(world, lab, lane, at),
    ...measured,
    recent: {
      from: Math.max(0, at - RECENT),
      to: at,
      clients: clients.map((client) =>
        viewClient(client, sideOf(nodeOf(client)), at - RECENT, judged.marks),
      ),
    },
  };
}

function bySide(
  clients: readonly LabClientState[],
  sides: NetworkView['sides'],
  from: Micros,
  to: Micros,
): SideRequests[] {
  const groups = sides.length === 0 ? [{ letter: '', members: null }] : sides;
  return groups.map(({ letter, members }) => ({
    side: letter,
    requests: clients
      .filter((client) => members === null || members.includes(nodeOf(client)))
      .flatMap((client) => requestsOf(client, from, to)),
  }));
}

function letters(
  world: ClusterWorld,
  lab: LabSpec,
  clients: readonly LabClientState[],
  judged: Judged,
  last: Cut | null,
  first: Cut | null,
  at: Micros,
): Pick<LaneView, 'letters' | 'point'> {
  const until = first === null ? at : first.from - 1;
  const local = clients.filter((client) => nodeOf(client) === lab.nodes[0]);
  const far = clients.filter((client) => nodeOf(client) !== lab.nodes[0]);
  const [near, remote] = [local, far].map((some) =>
    some.flatMap((client) => requestsOf(client, 0, until)),
  ) as [Request[], Request[]]; // One list for each of two.
  const healthy = [...near, ...remote];
  const during =
    last === null
      ? []
      : bySide(clients, last.sides, last.from, Math.min(at, (last.to ?? at + 1) - 1));
  const latency = nearestRank(timesOf(healthy), 0.5);
  const requests = during.flatMap((one) => one.requests);
  const reads = judged.ops.filter(({ f, outcome }) => f === 'read' && outcome === 'ok').length;
  const stale = judged.labels?.anomalies.stale.length ?? 0;
  return {
    letters: {
      partition: last === null ? null : partitionLetters(during, judged),
      healthy: healthyLetters(healthy, remote, judged, majorityRoundTrip(world.network, lab.nodes)),
    },
    point: {
      latency,
      answered: requests.length === 0 ? null : requests.filter(isOk).length / requests.length,
      stale: reads === 0 ? null : stale / reads,
      trail: latency === null ? [] : trailOf(requests, latency),
    },
  };
}

/** How the share of what was answered came down, or went up, since the cut. */
function trailOf(requests: readonly Request[], latency: number): LabPoint['trail'] {
  const sorted = [...requests].sort((a, b) => a.due - b.due);
  const trail: { latency: number; answered: number }[] = [];
  let ok = 0;
  sorted.forEach((one, i) => {
    if (isOk(one)) ok += 1;
    const step = Math.floor(((i + 1) * TRAIL) / sorted.length);
    if (step > Math.floor((i * TRAIL) / sorted.length))
      trail.push({ latency, answered: ok / (i + 1) });
  });
  return trail;
}

/** An operation of the lane by its id. */
function finder(clients: readonly LabClientState[], { marks }: Judged) {
  return (id: number): LabOperationView | null => {
    const client = clients.find(({ spec }) => id % spec.of === spec.position);
    if (client === undefined) return null;
    for (let i = client.done.length - 1; i >= 0; i -= 1) {
      const one = client.done.at(i);
      if (one !== undefined && one.id <= id)
        return one.id === id ? viewRecord(client.spec.name, one, marks) : null;
    }
    return null;
  };
}

function viewNode(
  world: ClusterWorld,
  lab: LabSpec,
  lane: LaneSpec,
  name: string,
  side: string,
  at: Micros,
): LabNodeView {
  const protocol = protocolOfLane(lane);
  const id = peer(lane.name, name);
  const state = world.entities.get(id)?.state;
  const { owns: _owns, ...replica } = protocol.replica(state, lab.workload.keys[0] ?? 'x', at);
  return { id, name, side, status: protocol.status(state), ...replica };
}

function running(world: ClusterWorld, lab: LabSpec, lane: LaneSpec): unknown[] {
  const { status } = protocolOfLane(lane);
  return lab.nodes
    .map((name) => world.entities.get(peer(lane.name, name))?.state)
    .filter((state) => status(state) !== 'stopped');
}

function divergence(world: ClusterWorld, lab: LabSpec, lane: LaneSpec, at: Micros): number {
  const protocol = protocolOfLane(lane);
  const key = lab.workload.keys[0] ?? 'x';
  const values = running(world, lab, lane)
    .map((state) => protocol.replica(state, key, at))
    .filter(({ owns }) => owns !== false)
    .map((replica) => [...replica.values].sort().join('|'));
  return new Set(values).size;
}

/** What was acknowledged and stands in no running replica. */
function durability(world: ClusterWorld, lab: LabSpec, lane: LaneSpec): LaneView['durability'] {
  if (lab.workload.adds === null) return null;
  const protocol = protocolOfLane(lane);
  const present = new Set<string>();
  for (const state of running(world, lab, lane))
    for (const element of protocol.elements(state, 'set')) present.add(element);
  let acknowledged = 0;
  let lost = 0;
  for (const { done } of clientsOf(world, lab, lane, 's')) {
    for (const { outcome, operation } of done) {
      if (outcome !== 'ok' || operation.op !== 'add') continue;
      acknowledged += 1;
      if (!present.has(operation.value)) lost += 1;
    }
  }
  return { acknowledged, lost };
}
