import type { Micros } from '../../../kernel/types';
import type { ClusterWorld } from '../../cluster';
import type { NetworkView } from '../../view';
import { protocolOfLane } from '../lab/lanes';
import type { LabSpec, LaneSpec } from '../lab/types';
import { peer } from '../protocol';
import type { ProtocolSpec } from '../spec';
import type { LabNodeView, LabOperationView, LaneView } from '../view';
import { everyOf } from '../workload/due';
import type { LabClientState } from '../workload/types';
import { clientsOf, isFixed, nodeOf, type Visit, visitsOf } from './clients';
import { NOTHING_FOUND } from './counts';
import { type Judged, judge } from './judged';
import { healthyLetters, majorityRoundTrip, partitionLetters } from './letters';
import type { Marks } from './marks';
import { answeredTrail, remembered, timesOf } from './point';
import { recentSpan, viewClient, viewRecord } from './recent';
import { type SideStretches, tableOf } from './rows';
import { tallyOf, together } from './tally';
import { viewVerdict } from './verdict';
import { positionOf, rankOf, stretchOf } from './window';

/** A stretch of the run in which the machines stood on several sides. */
export interface Cut {
  readonly from: Micros;
  /** null = not healed yet. */
  readonly to: Micros | null;
  readonly sides: NetworkView['sides'];
}

/** The table looks this far back, and no further than to where the network last changed. */
const WINDOW = 10_000_000;
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
  const marks = judged.labels?.marks ?? NOTHING_FOUND.marks;
  const show = finder(clients, marks);
  const span = recentSpan(world, lab, at);
  const measured = letters(world, lab, clients, judged, last, past[0] ?? null, at);
  return {
    ...lane,
    ...nowOf(world, lab, lane),
    pace: clients[0] === undefined ? 0 : everyOf(clients[0].spec),
    kind: 'lane',
    id: `lab/${lane.name}`,
    nodes: lab.nodes.map((name) => viewNode(world, lab, lane, name, sideOf(name), at)),
    window,
    ...tableOf(inWindow, marks),
    verdict: viewVerdict(judged, show),
    durability: durability(world, lab, lane),
    divergence: divergence(world, lab, lane, at),
    ...measured,
    recent: {
      ...span,
      clients: clients.map((client) =>
        viewClient(client, sideOf(nodeOf(client)), span.from, marks),
      ),
    },
  };
}

/** The lane's configuration with the kind of read that its clients ask for by now; its title tells of the change. */
function nowOf(
  world: ClusterWorld,
  { nodes }: LabSpec,
  lane: LaneSpec,
): Pick<LaneSpec, 'protocol' | 'title'> {
  const { reads } = protocolOfLane(lane);
  const first = world.entities.get(peer(lane.name, nodes[0] ?? ''))?.state;
  const { protocol, title } = lane;
  if (reads === undefined || first === undefined || !('reads' in protocol)) return lane;
  const now = reads.of(first);
  if (now === protocol.reads) return lane;
  return {
    // The kind is one of this very protocol's.
    protocol: { ...protocol, reads: now } as ProtocolSpec,
    title: { en: `${title.en} → ${now}`, ko: `${title.ko} → ${now}` },
  };
}

/** What was due in [from, to], by side. */
export function bySide(
  clients: readonly LabClientState[],
  sides: NetworkView['sides'],
  from: Micros,
  to: Micros,
): SideStretches[] {
  const visits = clients.flatMap((client) => visitsOf(client, from, to));
  const stretches = (of: readonly Visit[]) =>
    of.map((visit) => stretchOf(visit.client, visit.from, visit.to));
  // All of them while nothing is cut; else by the side of the node that was asked.
  if (sides.length === 0) return [{ side: '', stretches: stretches(visits) }];
  return sides.map(({ letter, members }) => ({
    side: letter,
    stretches: stretches(visits.filter(({ node }) => members.includes(node))),
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
  const marks = judged.labels?.marks ?? NOTHING_FOUND.marks;
  const until = first === null ? at : first.from - 1;
  const early = clients.map((client) => stretchOf(client, 0, until));
  // How far away a client is can be said of those that stay where they are.
  const before = early.filter(({ client }) => isFixed(client));
  const remote = before.filter(({ client }) => nodeOf(client) !== lab.nodes[0]);
  const healthy = together(early.map((one) => tallyOf(one, marks)));
  const { latency, far } = healthyMedians(before, () => ({
    latency: rankOf(timesOf(before), 0.5),
    far: rankOf(timesOf(remote), 0.5),
  }));
  const to = Math.min(at, (last?.to ?? at + 1) - 1);
  const during = last === null ? [] : bySide(clients, last.sides, last.from, to);
  const sides = during.map(({ side, stretches }) => ({
    side,
    tally: together(stretches.map((one) => tallyOf(one, marks))),
  }));
  const all = during.flatMap(({ stretches }) => stretches);
  const { offered, ok } = together(sides.map(({ tally }) => tally));
  const roundTrip = majorityRoundTrip(world.network, lab.nodes);
  return {
    letters: {
      partition: last === null ? null : partitionLetters(sides, judged),
      healthy: healthyLetters(healthy, far, judged, roundTrip),
    },
    point: {
      latency,
      answered: offered === 0 ? null : ok / offered,
      stale: judged.reads === 0 ? null : (judged.labels?.stale ?? 0) / judged.reads,
      trail:
        latency === null
          ? []
          : cutTrail(all, () => answeredTrail(all)).map((answered) => ({ latency, answered })),
    },
  };
}

const healthyMedians = remembered<{ latency: number | null; far: number | null }>();
const cutTrail = remembered<readonly number[]>();

/** An operation of the lane by its id. */
function finder(clients: readonly LabClientState[], marks: Marks) {
  return (id: number): LabOperationView | null => {
    const client = clients.find(({ spec }) => id % spec.of === spec.position);
    if (client === undefined) return null;
    const { spec, done } = client;
    const one = done.at(positionOf(done, (id - spec.position) / spec.of));
    return one?.id === id ? viewRecord(spec.name, one, marks) : null;
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
