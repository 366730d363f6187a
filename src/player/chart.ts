import { shapeOf } from '../kernel/shape';
import type { ClusterWorld } from '../sim/cluster';
import { roleChart } from '../sim/raft/machine';
import type { RaftState } from '../sim/raft/types';
import type { ChartTransitionView, ChartView } from '../sim/view';
import { memberState } from './explain/explainEntry';
import type { History } from './history';

/** The statechart of an actor at the cursor: the machine's own shape, with what its guards say now. */

const SHAPE = shapeOf(roleChart.machine);
/** What a member can meet by itself; everything else comes only with a message. */
const FIREABLE: ReadonlySet<string> = new Set([
  'TIMER_FIRED',
  'TIMEOUT_NOW',
  'QUORUM_CHECKED',
  'HIGHER_TERM',
]);

/** Null for an entity that is no machine. */
export function chartOf(history: History, world: ClusterWorld, entity: string): ChartView | null {
  const name = /^etcd\/(.+)$/.exec(entity)?.[1];
  const member = name === undefined ? null : memberState(world, name);
  if (member === null || name === undefined) return null;
  const { raft } = member;
  const runs = member.status === 'running';
  return {
    id: SHAPE.id,
    states: SHAPE.states.map((state) => ({ ...state, active: runs && state.path === raft.role })),
    transitions: transitionsOf(raft, runs),
    last: lastTransition(history, world.step, name),
  };
}

function transitionsOf(raft: RaftState, runs: boolean): ChartTransitionView[] {
  const taken = new Set<string>();
  return SHAPE.transitions.map(({ guard, ...transition }) => {
    const holds = guard === null || roleChart.holds(guard, { value: raft.role, context: raft });
    const isHere = transition.source === '' || transition.source === raft.role;
    const alternative = `${transition.source}:${transition.event}`;
    const enabled = runs && isHere && holds && !taken.has(alternative);
    if (enabled) taken.add(alternative);
    return {
      ...transition,
      guard: guard === null ? null : { name: guard, holds },
      enabled,
      fireable: FIREABLE.has(transition.event),
    };
  });
}

function lastTransition(history: History, step: number, name: string): ChartView['last'] {
  for (let id = step - 1; id >= 0; id -= 1) {
    const event = history.event(id);
    if (event?.to !== `etcd/${name}`) continue;
    const note = event.notes.findLast(({ reason }) => reason === 'transition');
    if (note !== undefined)
      return {
        transition: String(note.data.taken),
        event: id,
        at: event.at,
        because: String(note.data.because),
      };
  }
  return null;
}
