import type { SimEvent } from '../kernel/types';
import type { ClusterWorld } from '../sim/cluster';
import type { EventPattern } from '../sim/config';
import type { MemberState } from '../sim/etcd/types';
import { labelOfEntry } from '../sim/observe/labels';
import { observe } from '../sim/observe/observe';
import { majority } from '../sim/raft/quorum';
import type { Condition } from './types';

/** Conditions as functions of the event that has just happened and the world after it. */
export type Holds = (event: SimEvent, world: ClusterWorld) => boolean;

export function compileCondition(condition: Condition): Holds {
  const holds = compileKind(condition);
  const { after } = condition;
  if (after === '') return holds;
  return (event, world) => {
    const fired = world.script.fired[after];
    return (
      fired !== undefined && event.id > fired.event && event.at >= fired.at && holds(event, world)
    );
  };
}

function compileKind(condition: Condition): Holds {
  const { leader, commit, event, object, action } = condition;
  if (leader !== undefined) return (_event, world) => leads(world, leader);
  if (commit !== undefined) return (seen, world) => commits(seen, world, commit);
  if (event !== undefined) return (seen) => matches(seen, event);
  if (object !== undefined) return (seen, world) => objectHolds(seen, world, object);
  return (_event, world) => action !== undefined && world.script.fired[action] !== undefined;
}

function membersOf(world: ClusterWorld): MemberState[] {
  return [...world.entities]
    .filter(([id]) => id.startsWith('etcd/'))
    .map(([, slot]) => slot.state as MemberState);
}

function leads(world: ClusterWorld, wanted: NonNullable<Condition['leader']>): boolean {
  const members = membersOf(world);
  return members.some((member) => {
    const { raft, status } = member;
    if (raft.role !== 'leader' || status === 'stopped') return false;
    if (wanted.members !== 'any' && !wanted.members.includes(raft.id)) return false;
    if (wanted.known !== 'majority') return true;
    const knowing = members.filter(
      (other) => other.raft.lead === raft.id && other.raft.term === raft.term,
    );
    return knowing.length >= majority(raft.config.voters.length);
  });
}

function commits(
  event: SimEvent,
  world: ClusterWorld,
  wanted: NonNullable<Condition['commit']>,
): boolean {
  return event.notes.some(({ reason, about, data }) => {
    if (reason !== 'commit' || (wanted.member !== null && wanted.member !== about)) return false;
    const from = Number(data.from);
    const to = Number(data.to);
    if (wanted.index !== null && to < wanted.index) return false;
    return wanted.label === null || hasLabel(world, about, from + 1, to, wanted.label);
  });
}

function hasLabel(
  world: ClusterWorld,
  member: string,
  from: number,
  to: number,
  label: string,
): boolean {
  const state = world.entities.get(`etcd/${member}`)?.state as MemberState | undefined;
  if (state === undefined) return false;
  const { snapshot, entries } = state.raft.log;
  return entries
    .slice(from - snapshot.index - 1, to - snapshot.index)
    .some((entry) => labelOfEntry(entry) === label);
}

/** Message types, kinds of note, and `dropped` are matched by the same pattern. */
export function matches(event: SimEvent, pattern: EventPattern): boolean {
  const { type, from, to } = pattern;
  if (from !== null && short(event.from) !== from) return false;
  if (to !== null && short(event.to) !== to) return false;
  const body = event.kind === 'dropped' ? 'dropped' : event.body.type;
  if (body === type && (event.kind === 'message' || event.kind === 'dropped')) {
    const fields = {
      ...event.body,
      ...('message' in event.body ? { message: messageType(event.body.message) } : {}),
    };
    return (
      (pattern.member === null || short(event.to) === pattern.member) &&
      agrees(fields, pattern.where)
    );
  }
  return event.notes.some(
    ({ reason, about, data }) =>
      reason === type &&
      (pattern.member === null || pattern.member === about) &&
      agrees(data, pattern.where),
  );
}

function messageType(message: unknown): unknown {
  return (message as { type?: unknown } | null)?.type;
}

function agrees(fields: object, where: EventPattern['where']): boolean {
  return Object.entries(where).every(
    ([key, value]) => (fields as Record<string, unknown>)[key] === value,
  );
}

function short(entity: string): string {
  return entity.slice(entity.indexOf('/') + 1);
}

function objectHolds(
  event: SimEvent,
  world: ClusterWorld,
  wanted: NonNullable<Condition['object']>,
): boolean {
  // Only an event at the entity can have changed it; START counts as one.
  if (event.to !== wanted.entity && event.to !== '') return false;
  const value = lookUp(observe(world, event.at, () => undefined).get(wanted.entity), wanted.path);
  return compare(value, wanted);
}

/** Walks a dotted path; undefined when it leads nowhere. */
export function lookUp(value: unknown, path: string): unknown {
  let current = value;
  for (const key of path.split('.')) {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key))
      return undefined;
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}

export interface Comparison {
  readonly equals?: unknown;
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly contains?: string;
}

/** Whether a value is as expected; every comparison that is given must hold. */
export function compare(value: unknown, wanted: Comparison): boolean {
  if (value === undefined) return false;
  if (wanted.equals !== undefined && value !== wanted.equals) return false;
  if (wanted.atLeast !== undefined && !(Number(value) >= wanted.atLeast)) return false;
  if (wanted.atMost !== undefined && !(Number(value) <= wanted.atMost)) return false;
  return wanted.contains === undefined || String(value).includes(wanted.contains);
}
