/**
 * The only file that knows how XState runs inside the simulation. Machines are transitioned as pure
 * functions through one inert scope; XState's public `transition()` builds an actor for each call, which
 * costs twice as much (a test checks that both agree).
 */
import {
  type AnyActorScope,
  type AnyStateMachine,
  assign,
  createActor,
  createMachine,
  type StateValue,
  type setup as XStateSetup,
} from 'xstate';
import { AssertionError, assert } from './assert';
import type { Component, Effect, Occurrence } from './types';

export { assign };

/**
 * XState's `setup` for machines that do nothing but change state: its own also hands out every kind of action,
 * and with them the code of actors, which no machine here may use.
 */
export const setup = (({ schemas: _schemas, types: _types, ...implementations }: Given) => ({
  createMachine: (config: object) => createMachine(config as never, implementations as never),
})) as unknown as typeof XStateSetup;
interface Given {
  readonly schemas?: unknown;
  readonly types?: unknown;
}

/** What of a statechart is kept: its active states and its data. */
export interface ChartState<C> {
  readonly value: StateValue;
  readonly context: C;
}
interface ChartEvent {
  readonly type: string;
}

/** A statechart as pure functions. */
export interface Chart<C, E extends ChartEvent> {
  readonly machine: AnyStateMachine;
  start(input: unknown): readonly [ChartState<C>, readonly Effect[]];
  transition(state: ChartState<C>, event: E): readonly [ChartState<C>, readonly Effect[]];
  /** Whether the chart would take a transition for this event now. */
  can(state: ChartState<C>, event: E): boolean;
  /** Id of the transition that the chart would take, as `shape.ts` names them; '' = none. */
  taken(state: ChartState<C>, event: E): string;
  /** What a named guard says now. The simulation's guards look at the data only. */
  holds(guard: string, state: ChartState<C>): boolean;
}

/** Compiles a machine once; throws at once when it uses what the simulation does not allow. */
export function chart<C, E extends ChartEvent>(machine: AnyStateMachine): Chart<C, E> {
  assert(
    Object.keys(machine.implementations.actors).length === 0,
    'a simulation machine invokes no actors',
  );
  const collected: CollectedAction[] = [];
  const scope = inertScope(machine, collected);
  const run = (work: () => Snapshot): readonly [ChartState<C>, readonly Effect[]] => {
    collected.length = 0;
    const { value, context } = work();
    // The machine's own context type; XState's general signature has lost it.
    return [{ value, context: context as C }, collected.flatMap(toEffect)];
  };
  return {
    machine,
    start: (input) => run(() => machine.getInitialSnapshot(scope, input)),
    transition: (state, event) =>
      run(() => machine.transition(resolve(machine, state), event, scope)),
    can: (state, event) => resolve(machine, state).can(event),
    taken: (state, event) => {
      const [first] = machine.getTransitionData(resolve(machine, state), event) ?? [];
      if (first === undefined) return '';
      const { source } = first;
      const alternatives = source.transitions.get(first.eventType) ?? [];
      return transitionId(source.path, first.eventType, alternatives.indexOf(first));
    },
    holds: (guard, { context }) => {
      const check = machine.implementations.guards[guard];
      assert(typeof check === 'function', `the machine has a guard ${guard}`);
      // Guards of simulation machines read nothing but the context.
      return (check as (given: { context: unknown }) => boolean)({ context });
    },
  };
}

/** `follower:TIMER_FIRED:0`: source, event, position among the alternatives. */
export function transitionId(source: readonly string[], event: string, position: number): string {
  return `${source.join('.')}:${event}:${position}`;
}

type Snapshot = ReturnType<AnyStateMachine['transition']>;

function resolve(machine: AnyStateMachine, state: ChartState<unknown>): Snapshot {
  return machine.resolveState({ value: state.value, context: state.context });
}

interface CollectedAction {
  readonly type: string;
  readonly params: unknown;
}

/** One scope that never runs anything: its executor only collects. */
function inertScope(machine: AnyStateMachine, collected: CollectedAction[]): AnyActorScope {
  const actor = createActor(machine);
  return {
    self: actor,
    defer: () => {},
    id: '',
    logger: () => {},
    sessionId: '',
    stopChild: () => {},
    system: actor.system,
    emit: () => {},
    actionExecutor: (action) => {
      collected.push({ type: action.type, params: action.params });
    },
  };
}

/** Translates what a machine wants done; delays of simulation machines are in microseconds. */
function toEffect({ type, params }: CollectedAction): Effect[] {
  // The shapes are XState's own (actions/raise.ts, actions/cancel.ts) or our house actions'.
  const given = (params ?? {}) as Record<string, unknown>;
  switch (type) {
    case 'xstate.raise': {
      const { id, delay, event } = given as {
        id?: string;
        delay?: number;
        event: { type: string };
      };
      if (delay === undefined) return [];
      return [{ kind: 'timer', key: id ?? event.type, after: delay, body: event }];
    }
    case 'xstate.cancel':
      return [{ kind: 'cancel', key: String(given.sendId) }];
    case 'send':
      return [{ kind: 'send', to: String(given.to), body: given.body as { type: string } }];
    case 'note':
      return [
        {
          kind: 'note',
          reason: String(given.reason),
          about: String(given.about),
          data: (given.data ?? {}) as Record<string, unknown>,
        },
      ];
    default:
      throw new AssertionError(`a simulation machine has no action ${type}`);
  }
}

/** Adapts a whole machine to a component: every event goes to the chart. */
export function fromMachine<C>(machine: AnyStateMachine): Component<ChartState<C>> {
  const compiled = chart<C, ChartEvent>(machine);
  return { react: (state, event: Occurrence) => compiled.transition(state, event.body) };
}
