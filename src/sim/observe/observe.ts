import type { ClientState } from '../client/types';
import type { ClusterWorld } from '../cluster';
import type { MemberState } from '../etcd/types';
import { FLAPPER, type FlapperState } from '../network/flapper';
import { isMember } from '../raft/configuration';
import type { RaftWitness } from '../raft/invariants';
import type { ViewObject } from '../view';
import { viewClient } from './client';
import { droppedFlights, flights, type Recall } from './flights';
import { viewLamp } from './lamp';
import { viewMember } from './member';
import { viewNetwork } from './network';

/**
 * The bystander's view of a world: what panels draw. `recall` gives an event of the trace by its id, for
 * reasons and for messages that have just ended on their way.
 */
export function observe(world: ClusterWorld, at: number, recall: Recall): Map<string, ViewObject> {
  const view = new Map<string, ViewObject>();
  const members: MemberState[] = [];
  for (const [id, slot] of world.entities) {
    if (id.startsWith('etcd/')) {
      const state = slot.state as MemberState;
      if (state.starts === 0 && !isMember(state.raft.config, state.config.name)) continue;
      members.push(state);
      view.set(id, viewMember(state, recall));
    } else if (id.startsWith('client/')) {
      view.set(id, viewClient(id, slot.state as ClientState));
    }
  }
  for (const flight of [...flights(world), ...droppedFlights(world, at, recall)])
    view.set(flight.id, flight);
  view.set('network', viewNetwork(world.network, members, flapping(world)));
  view.set('lamp', viewLamp(world.witness as RaftWitness, members, recall));
  return view;
}

const NOBODY: readonly string[] = [];

function flapping(world: ClusterWorld): readonly string[] {
  const slot = world.entities.get(FLAPPER);
  return slot === undefined ? NOBODY : Object.keys((slot.state as FlapperState).flaps);
}
