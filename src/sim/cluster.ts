import { broken } from '../kernel/assert';
import { Cells } from '../kernel/cells';
import { Heap } from '../kernel/heap';
import { Roster } from '../kernel/roster';
import { startScript } from '../kernel/script';
import type { Component, Pending, Script, Slot, System, World } from '../kernel/types';
import { directAction, resolveAddress } from './actions';
import { client } from './client/client';
import type { Action, ClusterSpec } from './config';
import type { LabSpec } from './consistency/lab/types';
import { member } from './etcd/member';
import type { MemberState } from './etcd/types';
import { founding } from './founding';
import { laboratory } from './laboratory';
import { act } from './network/cuts';
import { FLAPPER, flapper, restingFlapper } from './network/flapper';
import { route } from './network/route';
import { isCut, type NetworkState, startNetwork } from './network/state';
import type { RaftWitness } from './raft/invariants';
import { startWitness, witness } from './raft/invariants';

/** The world of a simulated cluster. */
export type ClusterWorld = World<NetworkState>;
export type ClusterSystem = System<NetworkState>;
export type ClusterScript = Script<NetworkState>;

/** What a scripted entry carries. */
export interface ActionBody {
  readonly type: 'action';
  readonly action: Action;
}

/** Generous enough for every lesson; a run that passes them is at fault, not slow. */
export const BOUNDS = { eventsPerInstant: 10_000, eventsPerRun: 2_000_000 };

const COMPONENTS: Readonly<Record<string, Component>> = {
  // Each component reads only the state that `founding.ts` has made for it.
  etcd: member as unknown as Component,
  client: client as unknown as Component,
  you: flapper as unknown as Component,
};

/** The rules of one run. */
export function clusterSystem(
  script: ClusterScript,
  lab: LabSpec | null = null,
  bounds = BOUNDS,
): ClusterSystem {
  const ofLab = lab === null ? componentOf : laboratory().components(lab);
  return {
    components: (id) => (id.startsWith('lab/') ? ofLab(id) : componentOf(id)),
    network: { route, act, severs: isCut },
    direct: directAction,
    resolve: resolveAddress,
    script,
    watch: (seen, change) => {
      if (!change.id.startsWith('etcd/')) return seen;
      const before = change.before as MemberState;
      const after = change.after as MemberState;
      if (before.raft === after.raft) return seen;
      return witness(seen as RaftWitness, {
        id: after.config.name,
        before: before.raft,
        after: after.raft,
        restarted: before.status !== 'stopped' && after.status === 'stopped',
        event: change.event.id,
      });
    },
    bounds,
  };
}

function componentOf(id: string): Component {
  const component = COMPONENTS[id.slice(0, id.indexOf('/'))];
  if (component === undefined) broken(`${id} is an entity of a known kind`);
  return component;
}

/** Who comes into play only through what is done in the course of a run. */
export interface Later {
  /** Members that join; they exist from the beginning and start when they are told to. */
  readonly members: readonly string[];
  /** Clients that the scenario does not name: whoever acts on the run by hand. */
  readonly clients: readonly string[];
  readonly flapper: boolean;
}

/** The world at time 0: everybody is there, nobody has started. */
export function startCluster(
  system: ClusterSystem,
  spec: ClusterSpec,
  seed: number,
  later: Later,
): ClusterWorld {
  const lab = spec.lab === null ? [] : laboratory().found(spec.lab, seed);
  // The laboratory's machines run its lanes and nothing else.
  const entities: readonly (readonly [string, unknown])[] =
    spec.lab === null
      ? founding(spec, seed, later)
      : [...lab, ...(later.flapper ? [[FLAPPER, restingFlapper] as const] : [])];
  const starters = [...lab.map(([id]) => id), ...(spec.lab === null ? startersOf(spec) : [])];
  return {
    at: 0,
    step: 0,
    entities: Roster.of(
      entities.map(([id, state]): [string, Slot] => [id, { state, timers: Cells.none() }]),
    ),
    queue: Heap.of(starters.map(startOf)),
    posted: starters.length,
    network: startNetwork(spec.network, seed),
    script: startScript(system.script),
    witness: startWitness(),
    crowd: 0,
  };
}

function startersOf({ etcd, clients }: ClusterSpec): string[] {
  return [
    ...etcd.members.map((name) => `etcd/${name}`),
    ...etcd.learners.map((name) => `etcd/${name}`),
    ...clients.map(({ name }) => `client/${name}`),
  ];
}

function startOf(to: string, seq: number): Pending {
  const body = { type: 'START' };
  return { at: 0, seq, kind: 'action', sentAt: 0, from: 'you', to, body, causes: [], key: '' };
}
