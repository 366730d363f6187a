import { AppendList } from '../../../kernel/appendList';
import { assert } from '../../../kernel/assert';
import type { Component, EntityId, Micros } from '../../../kernel/types';
import type { ClusterWorld } from '../../cluster';
import type { LabActor } from '../actor';
import { type NodeSetup, type Protocol, peer, type ReadsBody } from '../protocol';
import { protocolOf } from '../protocols';
import type { ProtocolSpec } from '../spec';
import { clientActors } from '../workload/actors';
import { labClient } from '../workload/client';
import { paceFrom } from '../workload/due';
import type { LabClientSpec, LabClientState } from '../workload/types';
import { clockAt, drifting } from './drift';
import type { LabSpec, LaneSpec } from './types';

/** A lane's protocol; its states are its own. */
export type AnyProtocol = Protocol<ProtocolSpec['kind']>;

export function protocolOfLane({ protocol }: LaneSpec): AnyProtocol {
  return protocolOf(protocol.kind);
}

/** Who handles what reaches `lab/…`: clients are the same in every lane, nodes and watchers are their protocol's. */
export function labComponents(lab: LabSpec): (id: EntityId) => Component {
  const byLane = new Map(lab.lanes.map((lane) => [lane.name, asked(protocolOfLane(lane))]));
  const known = new Map<EntityId, Component>();
  return (id) => {
    let component = known.get(id);
    if (component === undefined) {
      const [, lane = '', name = ''] = id.split('/');
      const found = isClient(name) ? labClient : byLane.get(lane);
      assert(found !== undefined, `${id} is an entity of a lane`);
      // Founded below, each with the state of its own kind.
      const ppm = isClient(name) ? 0 : driftOf(lab, name);
      component = ppm === 0 ? (found as Component) : drifting(found as Component, ppm);
      known.set(id, component);
    }
    return component;
  };
}

/** A node of a protocol whose clients may come to ask for another kind of read, whatever state the process is in. */
function asked({ component, reads }: AnyProtocol): Component<unknown> {
  if (reads === undefined) return component;
  return {
    react: (state, event) =>
      event.body.type === 'READS'
        ? // Nothing else of this type reaches a node.
          [reads.with(state, (event.body as ReadsBody).mode), []]
        : component.react(state, event),
  };
}

/** The statecharts that run inside an entity at an instant, its own first; null = there is no such entity. */
export function actorsIn(
  world: ClusterWorld,
  lab: LabSpec,
  entity: EntityId,
  at: Micros,
): readonly LabActor[] | null {
  const slot = world.entities.get(entity);
  const [, laneName, name = ''] = entity.split('/');
  const lane = lab.lanes.find((one) => one.name === laneName);
  if (slot === undefined || lane === undefined) return null;
  // Founded below, each with the state of its own kind.
  if (isClient(name)) return clientActors(slot.state as LabClientState);
  return protocolOfLane(lane).actors(slot.state, clockAt(driftOf(lab, name), at));
}

/** The drift of the machine that a node or its watcher stands on. */
function driftOf({ drift }: LabSpec, name: string): number {
  return drift[`n${name.slice(1)}`] ?? 0;
}

/** `c1` works on registers, `r1` does so at one node after the other, `s1` works on a set. */
export function isClient(name: string): boolean {
  return /^[crs]\d+$/.test(name);
}

/** All entities of the laboratory in the order in which they start: nodes first, each lane after the other. */
export function foundLab(lab: LabSpec, seed: number): readonly (readonly [EntityId, unknown])[] {
  return lab.lanes.flatMap((lane) => [
    ...nodesOf(lab, lane, seed),
    ...clientsOf(lab, lane, seed).map((spec): [EntityId, LabClientState] => [
      peer(lane.name, spec.name),
      { spec, due: 0, open: null, done: AppendList.of(), seen: 0, value: 'idle' },
    ]),
  ]);
}

function nodesOf(lab: LabSpec, lane: LaneSpec, seed: number): (readonly [EntityId, unknown])[] {
  const protocol = protocolOfLane(lane);
  const setups = lab.nodes.map(
    (name): NodeSetup => ({
      id: peer(lane.name, name),
      lane: lane.name,
      name,
      nodes: lab.nodes,
      // The lane's protocol was found by this very spec's kind.
      spec: lane.protocol as NodeSetup['spec'],
      seed,
      clockOffset: lab.clocks[name] ?? 0,
      fsync: lab.fsync,
    }),
  );
  const others = protocol.others?.(setups) ?? [];
  return [
    ...setups.map((setup): [EntityId, unknown] => [setup.id, protocol.found(setup)]),
    ...others.map(({ name, state }): [EntityId, unknown] => [peer(lane.name, name), state]),
  ];
}

function clientsOf(lab: LabSpec, lane: LaneSpec, seed: number): LabClientSpec[] {
  const { workload, nodes } = lab;
  const kinds = [
    { letter: 'c', kind: 'register', every: workload.every },
    ...(workload.adds === null
      ? []
      : [{ letter: 's', kind: 'set', every: workload.adds } as const]),
  ] as const;
  // One more among the clients of registers makes room among their values.
  const others = workload.roam === null ? 0 : 1;
  const fixed = kinds.flatMap(({ letter, kind, every }) =>
    nodes.map((node, position) => ({
      name: `${letter}${node.slice(1)}`,
      node: peer(lane.name, node),
      stream: `workload/${letter}${node.slice(1)}`,
      seed,
      position,
      of: nodes.length + (kind === 'register' ? others : 0),
      kind,
      start: workload.start,
      paces: [
        { from: 0, ...paceFrom({ start: workload.start, position, of: nodes.length }, -1, every) },
      ],
      stop: workload.stop,
      reads: workload.reads,
      keys: workload.keys,
      timeout: workload.timeout,
    })),
  );
  return [...fixed, ...roaming(lab, lane, seed)];
}

/** The client that goes from node to node. */
function roaming({ workload, nodes }: LabSpec, lane: LaneSpec, seed: number): LabClientSpec[] {
  const { roam, every, start, stop, reads, keys, timeout } = workload;
  if (roam === null) return [];
  const path = roam.path.map((node) => peer(lane.name, node));
  const [first = ''] = path;
  return [
    {
      name: 'r1',
      node: first,
      roam: { path, stay: roam.stay },
      stream: 'workload/r1',
      seed,
      position: nodes.length,
      of: nodes.length + 1,
      kind: 'register',
      start,
      paces: [{ from: 0, at: start, every }],
      stop,
      reads,
      keys,
      timeout,
    },
  ];
}
