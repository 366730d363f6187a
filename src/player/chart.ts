import type { Chart } from '../kernel/machine';
import { type ChartShape, shapeOf } from '../kernel/shape';
import type { ClusterWorld } from '../sim/cluster';
import { FIREABLE_EVENTS } from '../sim/config';
import { type RoleEvent, roleChart } from '../sim/raft/machine';
import type { RaftState } from '../sim/raft/types';
import type { ChartTransitionView, ChartView } from '../sim/view';
import { memberState } from './explain/explainEntry';
import type { History } from './history';
import { lastNoted } from './noted';

/** The statechart of an actor at the cursor: the machine's own shape, with what its guards say now. */

/** An actor that is a machine: where it is, and what the viewer may set off by hand. */
interface Actor<C> {
  readonly shape: ChartShape;
  readonly holds: (guard: string, context: C) => boolean;
  /** Paths of its active states and of those around them; none while it is not running. */
  readonly active: ReadonlySet<string>;
  readonly context: C;
  readonly fireable: ReadonlySet<string>;
}

const ROLES = shapeOf(roleChart.machine);
const BY_HAND: ReadonlySet<string> = new Set(FIREABLE_EVENTS);

/** Null for an entity that is no machine. Members are the only machines of the simulation so far. */
export function chartOf(history: History, world: ClusterWorld, entity: string): ChartView | null {
  const actor = actorOf(world, entity);
  if (actor === null) return null;
  const { shape, active } = actor;
  return {
    id: shape.id,
    states: shape.states.map((state) => ({ ...state, active: active.has(state.path) })),
    transitions: transitionsOf(actor),
    last: lastTransition(history, world.step, entity),
  };
}

function actorOf(world: ClusterWorld, entity: string): Actor<RaftState> | null {
  const name = /^etcd\/(.+)$/.exec(entity)?.[1];
  const member = name === undefined ? null : memberState(world, name);
  if (member === null) return null;
  const { raft, status } = member;
  return {
    shape: ROLES,
    holds: guardsOf(roleChart, raft.role),
    active: new Set(status === 'running' ? [raft.role] : []),
    context: raft,
    fireable: BY_HAND,
  };
}

function guardsOf<C>(chart: Chart<C, RoleEvent>, value: string): Actor<C>['holds'] {
  return (guard, context) => chart.holds(guard, { value, context });
}

function transitionsOf<C>(actor: Actor<C>): ChartTransitionView[] {
  const { shape, holds: says, active, context, fireable } = actor;
  const taken = new Set<string>();
  return shape.transitions.map(({ guard, ...transition }) => {
    const { source, event } = transition;
    const holds = guard === null || says(guard, context);
    const isHere = active.size > 0 && (source === '' || active.has(source));
    const alternative = `${source}:${event}`;
    const enabled = isHere && holds && !taken.has(alternative);
    if (enabled) taken.add(alternative);
    return {
      ...transition,
      guard: guard === null ? null : { name: guard, holds },
      enabled,
      fireable: fireable.has(event),
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
