import type { ClientState } from '../client/types';
import type { ClusterWorld } from '../cluster';
import type { LabSpec } from '../consistency/lab/types';
import type { Cut } from '../consistency/measure/lane';
import type { MemberState } from '../etcd/types';
import { laboratory } from '../laboratory';
import { FLAPPER, type FlapperState } from '../network/flapper';
import { isMember } from '../raft/configuration';
import type { RaftWitness } from '../raft/invariants';
import type { NetworkView, ViewObject } from '../view';
import { viewClient } from './client';
import { droppedFlights, flights, type Recall } from './flights';
import { viewLamp } from './lamp';
import { viewMember } from './member';
import { viewNetwork } from './network';

/**
 * The bystander's view of a world: what panels draw. `recall` gives an event of the trace by its id, for
 * reasons and for messages that have just ended on their way.
 */
export function observe(
  world: ClusterWorld,
  at: number,
  recall: Recall,
  watched: Watched | null = null,
): Map<string, ViewObject> {
  if (watched !== null) return observeLab(world, at, watched);
  const view = new Map<string, ViewObject>();
  const members = membersOf(world);
  for (const state of members) view.set(`etcd/${state.config.name}`, viewMember(state, recall));
  for (const [id, slot] of world.entities) {
    if (id.startsWith('client/')) view.set(id, viewClient(id, slot.state as ClientState));
  }
  for (const flight of [...flights(world), ...droppedFlights(world, at, recall)])
    view.set(flight.id, flight);
  view.set('network', networkOf(world, null));
  view.set('lamp', viewLamp(world.witness as RaftWitness, members, recall));
  return view;
}

/** A laboratory in the course of its run: what was built, and when it was cut. */
export interface Watched {
  readonly lab: LabSpec;
  readonly cuts: readonly Cut[];
}

function observeLab(world: ClusterWorld, at: number, { lab, cuts }: Watched) {
  const view = new Map<string, ViewObject>();
  for (const lane of laboratory().view(world, lab, at, cuts)) view.set(lane.id, lane);
  view.set('network', networkOf(world, lab));
  return view;
}

/** The network of a cluster, or of a laboratory. */
export function networkOf(world: ClusterWorld, lab: LabSpec | null): NetworkView {
  if (lab !== null) return viewNetwork(world.network, lab.nodes, lab.nodes, flapping(world));
  const members = membersOf(world);
  const names = members.map(({ config }) => config.name);
  return viewNetwork(world.network, names, voterNames(members), flapping(world));
}

/** Members that take part or have ever run. */
function membersOf(world: ClusterWorld): MemberState[] {
  const members: MemberState[] = [];
  for (const [id, slot] of world.entities) {
    if (!id.startsWith('etcd/')) continue;
    const state = slot.state as MemberState;
    if (state.starts > 0 || isMember(state.raft.config, state.config.name)) members.push(state);
  }
  return members;
}

/** Voters in the newest configuration that any member has applied. */
function voterNames(members: readonly MemberState[]): readonly string[] {
  let newest: MemberState | null = null;
  for (const one of members) {
    if (newest === null || one.raft.applied > newest.raft.applied) newest = one;
  }
  return newest?.raft.config.voters ?? [];
}

const NOBODY: readonly string[] = [];

function flapping(world: ClusterWorld): readonly string[] {
  const slot = world.entities.get(FLAPPER);
  return slot === undefined ? NOBODY : Object.keys((slot.state as FlapperState).flaps);
}
