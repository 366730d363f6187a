import { AppendList } from '../../../kernel/appendList';
import { assert, broken } from '../../../kernel/assert';
import type { Component, EntityId } from '../../../kernel/types';
import { type NodeSetup, type Protocol, peer } from '../protocol';
import { protocolOf } from '../protocols';
import type { ProtocolSpec } from '../spec';
import { labClient } from '../workload/client';
import type { LabClientSpec, LabClientState } from '../workload/types';
import type { LabSpec, LaneSpec } from './types';

/** A lane's protocol; its states are its own. */
export type AnyProtocol = Protocol<ProtocolSpec['kind']>;

export function protocolOfLane({ name, protocol }: LaneSpec): AnyProtocol {
  const found = protocolOf(protocol.kind);
  if (found === null) broken(`lane ${name} has a protocol that is modelled, not ${protocol.kind}`);
  return found;
}

/** Who handles what reaches `lab/…`: clients are the same in every lane, nodes and watchers are their protocol's. */
export function labComponents(lab: LabSpec): (id: EntityId) => Component {
  const byLane = new Map(lab.lanes.map((lane) => [lane.name, protocolOfLane(lane).component]));
  const known = new Map<EntityId, Component>();
  return (id) => {
    let component = known.get(id);
    if (component === undefined) {
      const [, lane = '', name = ''] = id.split('/');
      const found = isClient(name) ? labClient : byLane.get(lane);
      assert(found !== undefined, `${id} is an entity of a lane`);
      // Founded below, each with the state of its own kind.
      component = found as Component;
      known.set(id, component);
    }
    return component;
  };
}

/** `c1` works on registers, `s1` on a set. */
export function isClient(name: string): boolean {
  return /^[cs]\d+$/.test(name);
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
  return kinds.flatMap(({ letter, kind, every }) =>
    nodes.map((node, position) => ({
      name: `${letter}${node.slice(1)}`,
      node: peer(lane.name, node),
      stream: `workload/${letter}${node.slice(1)}`,
      seed,
      position,
      of: nodes.length,
      kind,
      every,
      // They take turns within a period instead of all calling at once.
      start: workload.start + Math.floor((position * every) / nodes.length),
      stop: workload.stop,
      reads: workload.reads,
      keys: workload.keys,
      timeout: workload.timeout,
    })),
  );
}
