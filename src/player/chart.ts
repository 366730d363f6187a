import { type ChartShape, shapeOf } from '../kernel/shape';
import type { ClusterWorld } from '../sim/cluster';
import { FIREABLE_EVENTS } from '../sim/config';
import type { LabActor } from '../sim/consistency/actor';
import { roleChart } from '../sim/raft/machine';
import type { ChartTransitionView, ChartView } from '../sim/view';
import { memberState } from './explain/explainEntry';
import type { History } from './history';
import { labActor } from './labActor';
import { lastOfActor } from './lastTurn';
import { lastNoted } from './noted';

/** The statechart of an actor at the cursor: the machine's own shape, with what its guards say now. */

/** An actor that is a machine: where it is, and what the viewer may set off by hand. */
interface Actor {
  readonly shape: ChartShape;
  readonly holds: (guard: string) => boolean;
  /** Paths of its active states and of those around them; none while it is not running. */
  readonly active: ReadonlySet<string>;
  readonly hand: LabActor['hand'];
  readonly last: ChartView['last'];
}

const ROLES = shapeOf(roleChart.machine);
const BY_HAND: LabActor['hand'] = Object.fromEntries(FIREABLE_EVENTS.map((one) => [one, 'fire']));

/** Null for an entity that is no machine: etcd members are, and whatever runs in a laboratory. */
export function chartOf(
  history: History,
  world: ClusterWorld,
  entity: string,
  at: number,
): ChartView | null {
  const actor = memberActor(history, world, entity) ?? actorOfLab(history, world, entity, at);
  if (actor === null) return null;
  const { shape, active, last } = actor;
  return {
    id: shape.id,
    states: shape.states.map((state) => ({ ...state, active: active.has(state.path) })),
    transitions: transitionsOf(actor),
    last,
  };
}

function memberActor(history: History, world: ClusterWorld, entity: string): Actor | null {
  const name = /^etcd\/(.+)$/.exec(entity)?.[1];
  const member = name === undefined ? null : memberState(world, name);
  if (member === null) return null;
  const { raft, status } = member;
  const state = { value: raft.role, context: raft };
  return {
    shape: ROLES,
    holds: (guard) => roleChart.holds(guard, state),
    active: new Set(status === 'running' ? [raft.role] : []),
    hand: BY_HAND,
    last: lastTransition(history, world.step, entity),
  };
}

function actorOfLab(
  history: History,
  world: ClusterWorld,
  entity: string,
  at: number,
): Actor | null {
  const actor = labActor({ history, world, at }, entity);
  if (actor === null) return null;
  const { machine, holds, value, hand } = actor;
  const shape = shapeOf(machine);
  return {
    shape,
    holds,
    active: new Set(value === null ? [] : [value]),
    hand,
    last: lastOfActor({ history, world, at }, entity, actor, shape),
  };
}

function transitionsOf(actor: Actor): ChartTransitionView[] {
  const { shape, holds: says, active, hand } = actor;
  const taken = new Set<string>();
  return shape.transitions.map(({ guard, ...transition }) => {
    const { source, event } = transition;
    const holds = guard === null || says(guard);
    const isHere = active.size > 0 && (source === '' || active.has(source));
    const alternative = `${source}:${event}`;
    const enabled = isHere && holds && !taken.has(alternative);
    if (enabled) taken.add(alternative);
    const brings = hand[event] ?? 'message';
    return {
      ...transition,
      guard: guard === null ? null : { name: guard, holds },
      enabled,
      fireable: brings === 'fire',
      ...((brings === 'clock' || brings === 'start') && { needs: brings }),
    };
  });
}

function lastTransition(history: History, step: number, entity: string): ChartView['last'] {
  const id = lastNoted(history, step, 'transition', entity.slice(entity.indexOf('/') + 1));
  const event = id === null ? undefined : history.event(id);
  const note = event?.notes.findLast(({ reason }) => reason === 'transition');
  if (event === undefined || note === undefined) return null;
  return {
    transition: String(note.data.taken),
    event: event.id,
    at: event.at,
    because: String(note.data.because),
  };
}
