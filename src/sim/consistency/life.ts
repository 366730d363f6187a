import type { Body, Component, Effect, Micros, Occurrence } from '../../kernel/types';
import type { NodeProcess, Reaction } from './protocol';

/** A node's process around its protocol: it can be stopped, started again, frozen and thawed. */
export interface Living<S> {
  readonly status: 'running' | 'stopped' | 'paused';
  readonly inner: S;
  /** What arrived while the process was frozen, oldest first. */
  readonly inbox: readonly Occurrence[];
}

export type LifeBody =
  | { readonly type: 'START' }
  | { readonly type: 'STOP' }
  | { readonly type: 'PAUSE' }
  | { readonly type: 'RESUME' }
  | FireBody;

/** An event of a statechart that the viewer sets off by hand. */
export interface FireBody {
  readonly type: 'FIRE';
  /** Id of the machine, and the request that it deals with; null = the entity's own. */
  readonly machine: string | null;
  readonly request: string | null;
  readonly event: string;
}

/** A node that has not started. */
export function unborn<S>(inner: S): Living<S> {
  return { status: 'stopped', inner, inbox: [] };
}

/** Lets a protocol's process live: what reaches a stopped node ends there, what reaches a frozen one waits. */
export function living<S>(process: NodeProcess<S>): Component<Living<S>> {
  return {
    react(state, event) {
      switch (event.body.type) {
        case 'START':
          return state.status === 'stopped'
            ? after(state, process.start(state.inner, event))
            : [state, []];
        case 'STOP':
          return stop(process, state, event);
        case 'PAUSE':
          return state.status === 'running' ? [{ ...state, status: 'paused' }, []] : [state, []];
        case 'RESUME':
          return resume(process, state, event);
        case 'FIRE':
          return fire(process, state, event);
        default:
          return go(process, state, event);
      }
    },
  };
}

function go<S>(process: NodeProcess<S>, state: Living<S>, event: Occurrence): Reaction<Living<S>> {
  if (state.status === 'paused') return [{ ...state, inbox: [...state.inbox, event] }, []];
  if (state.status === 'stopped') return [state, event.kind === 'message' ? [lost(event)] : []];
  return after(state, process.react(state.inner, event, event.body));
}

/** Only what runs can be set off. */
function fire<S>(
  process: NodeProcess<S>,
  state: Living<S>,
  event: Occurrence,
): Reaction<Living<S>> {
  if (state.status !== 'running' || process.fire === undefined) return [state, []];
  // `actions.ts` alone makes bodies of this type.
  return after(state, process.fire(state.inner, event, event.body as FireBody));
}

function lost({ to, body }: Occurrence): Effect {
  const data = { reason: 'stopped', message: body.type };
  return { kind: 'note', reason: 'dropped', about: to, data };
}

function after<S>(state: Living<S>, [inner, effects]: Reaction<S>): Reaction<Living<S>> {
  if (inner === state.inner && state.status === 'running') return [state, effects];
  return [{ status: 'running', inner, inbox: state.inbox }, effects];
}

function stop<S>(
  process: NodeProcess<S>,
  state: Living<S>,
  event: Occurrence,
): Reaction<Living<S>> {
  if (state.status === 'stopped') return [state, []];
  const inner = process.crash(state.inner, event);
  return [unborn(inner), [{ kind: 'cancelAll' }]];
}

/** A process that goes on handles what has piled up, in order. */
function resume<S>(
  process: NodeProcess<S>,
  state: Living<S>,
  event: Occurrence,
): Reaction<Living<S>> {
  if (state.status !== 'paused') return [state, []];
  let now: Living<S> = { ...state, status: 'running', inbox: [] };
  const effects: Effect[] = [];
  for (const waiting of state.inbox) {
    // It is handled now, whenever it arrived.
    const [next, more] = go(process, now, { ...waiting, at: event.at, id: event.id });
    now = next;
    effects.push(...more);
  }
  return [now, effects];
}

/** A timer of the node itself. */
export function timer(key: string, delay: Micros, body: Body): Effect {
  return { kind: 'timer', key, after: delay, body };
}
