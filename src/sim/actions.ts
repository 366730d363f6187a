import type { Body, World } from '../kernel/types';
import type { ActionBody } from './cluster';
import { type Action, FIREABLE_EVENTS } from './config';
import { parseActor } from './consistency/actor';
import type { FireBody } from './consistency/life';
import type { ReadsBody } from './consistency/protocol';
import type { PaceBody } from './consistency/workload/types';
import type { MemberBody, MemberState, Operation } from './etcd/types';
import { keyValue } from './keyValue';
import { FLAPPER, type FlapperBody } from './network/flapper';
import type { NetworkState } from './network/state';
import type { ConfChange } from './raft/types';

/** Something that an entity is told. */
export type Addressed = { readonly to: string; readonly body: Body };

/** Turns a scenario's verb into what the entities concerned are told. */
export function directAction(world: World<NetworkState>, body: Body): readonly Addressed[] {
  if (body.type !== 'action') return [];
  // `body.type` is ours: only the script compiler posts it.
  const { action } = body as ActionBody;
  switch (action.do) {
    case 'partition':
    case 'network':
      return [toNetwork(world, action)];
    case 'heal':
      return [...resting(world), toNetwork(world, action)];
    case 'mend': {
      const to = action.to === null ? null : nameOf(world, action.to);
      return [toNetwork(world, { ...action, from: nameOf(world, action.from), to })];
    }
    case 'flap': {
      const { every } = action;
      const members = membersOf(world);
      const body: FlapperBody = {
        type: 'FLAP',
        target: nameOf(world, action.target),
        every,
        members,
      };
      return [{ to: FLAPPER, body }];
    }
    case 'clients':
      return toLab(world, /^lab\/[^/]+\/[cr]\d+$/, { type: 'PACE', every: action.every });
    case 'reads': {
      const nodes = new RegExp(`^lab/${action.lane}/n\\d+$`);
      return toLab(world, nodes, { type: 'READS', mode: action.mode });
    }
    case 'fire':
      return fired(world, action);
    case 'cut':
      return [
        toNetwork(world, {
          ...action,
          from: nameOf(world, action.from),
          to: nameOf(world, action.to),
        }),
      ];
    case 'isolate':
      return [toNetwork(world, { ...action, target: nameOf(world, action.target) })];
    case 'link':
      return [toNetwork(world, action)];
    case 'crash':
      return toProcesses(world, action.target, { type: 'STOP', signal: action.signal });
    case 'restart':
      return toProcesses(world, action.target, { type: 'START' });
    case 'pause':
      return toProcesses(world, action.target, { type: 'PAUSE' });
    case 'resume':
      return toProcesses(world, action.target, { type: 'RESUME' });
    case 'put':
      return [toClient(world, action, { op: 'put', key: action.key, value: action.value })];
    case 'get':
      return [
        toClient(world, action, {
          op: 'get',
          key: action.key,
          consistency: action.consistency,
        }),
      ];
    case 'etcdctl':
    case 'quit':
      return keyValue().direct(action, (name) => `etcd/${nameOf(world, name)}`);
    case 'transfer':
      return [toMember(world, 'leader', { type: 'MOVE_LEADER', to: nameOf(world, action.to) })];
    case 'addMember':
      return [
        reconfigured(world, action.learner ? 'learner' : 'voter', action.member, ''),
        toMember(world, action.member, { type: 'START' }),
      ];
    case 'removeMember':
      return [reconfigured(world, 'remove', nameOf(world, action.member), '')];
    case 'promote':
      return [reconfigured(world, 'voter', nameOf(world, action.member), 'promote')];
    case 'compact':
      return [toMember(world, action.target, { type: 'COMPACT', index: action.index })];
    case 'set':
      return membersOf(world)
        .filter((name) => action.target === null || name === nameOf(world, action.target))
        .map((name) => toMember(world, name, { type: 'SET', rule: action.rule, to: action.to }));
  }
}

/** A target that is not there any more hears nothing. */
function fired(world: World<NetworkState>, action: Extract<Action, { do: 'fire' }>): Addressed[] {
  const { target, event } = action;
  const address = parseActor(target);
  if (address === null) {
    // A member knows the events of its own chart and nothing else.
    const known = FIREABLE_EVENTS.find((one) => one === event);
    return known === undefined ? [] : [toMember(world, target, { type: 'FIRE', event: known })];
  }
  const { entity, machine, request } = address;
  const body: FireBody = { type: 'FIRE', machine, request, event };
  return world.entities.get(entity) === undefined ? [] : [{ to: entity, body }];
}

/** `etcd/leader` is whoever leads in the newest term; without a leader, the first running member. */
export function resolveAddress(world: World<NetworkState>, to: string): string {
  return to.startsWith('etcd/') ? `etcd/${nameOf(world, to.slice('etcd/'.length))}` : to;
}

/** Resolves `leader` and `follower`; every other name stands for itself. */
function nameOf(world: World<NetworkState>, name: string): string {
  if (name !== 'leader' && name !== 'follower') return name;
  const members = membersOf(world).map((one) => memberState(world, one));
  const running = members.filter((one) => one.status === 'running');
  const leaders = running
    .filter((one) => one.raft.role === 'leader')
    .sort((a, b) => b.raft.term - a.raft.term);
  const leader = leaders[0] ?? running[0] ?? members[0];
  if (name === 'leader') return leader?.config.name ?? name;
  const other = running.find((one) => one.raft.role !== 'leader' && one !== leader);
  return other?.config.name ?? leader?.config.name ?? name;
}

/** Short names of the machines: etcd's members, or the laboratory's nodes. */
function membersOf(world: World<NetworkState>): string[] {
  const names = new Set<string>();
  for (const id of world.entities.keys()) {
    if (id.startsWith('etcd/')) names.add(id.slice('etcd/'.length));
    else if (/^lab\/.*\/n\d+$/.test(id)) names.add(id.slice(id.lastIndexOf('/') + 1));
  }
  return [...names];
}

/** Everything that runs on a machine: a member, or the node of each lane. */
function toProcesses(world: World<NetworkState>, name: string, body: MemberBody): Addressed[] {
  const suffix = `/${name}`;
  const nodes = [...world.entities.keys()].filter(
    (id) => id.startsWith('lab/') && id.endsWith(suffix),
  );
  return nodes.length === 0 ? [toMember(world, name, body)] : nodes.map((to) => ({ to, body }));
}

/** All entities of the laboratory whose ids are of this form. */
function toLab(world: World<NetworkState>, form: RegExp, body: PaceBody | ReadsBody): Addressed[] {
  return [...world.entities.keys()].filter((id) => form.test(id)).map((to) => ({ to, body }));
}

function memberState(world: World<NetworkState>, name: string): MemberState {
  // Entities under etcd/ hold members.
  return world.entities.get(`etcd/${name}`)?.state as MemberState;
}

/** A healed network stays healed. */
function resting(world: World<NetworkState>): Addressed[] {
  const body: FlapperBody = { type: 'REST' };
  return world.entities.get(FLAPPER) === undefined ? [] : [{ to: FLAPPER, body }];
}

function toNetwork(world: World<NetworkState>, action: Action): Addressed {
  const body = { ...action, type: 'network', members: membersOf(world) };
  return { to: 'network', body };
}

function toMember(world: World<NetworkState>, name: string, body: MemberBody): Addressed {
  return { to: `etcd/${nameOf(world, name)}`, body };
}

function toClient(
  world: World<NetworkState>,
  request: { readonly client: string; readonly member: string; readonly timeout: number | null },
  operation: Operation,
): Addressed {
  const { client, member, timeout } = request;
  const body = { type: 'SEND', operation, to: `etcd/${nameOf(world, member)}`, timeout };
  return { to: `client/${client}`, body };
}

function reconfigured(
  world: World<NetworkState>,
  type: 'voter' | 'learner' | 'remove',
  id: string,
  context: string,
): Addressed {
  const change: ConfChange = { version: 2, transition: 'auto', changes: [{ type, id }], context };
  return toMember(world, 'leader', { type: 'RECONFIGURE', change });
}
