import type {
  Body,
  Fired,
  Pending,
  Script,
  ScriptEntry,
  ScriptState,
  SimEvent,
  System,
  World,
} from './types';

/** The script before anything has fired. */
export function startScript<N>({ conditional }: Script<N>): ScriptState {
  return { next: 0, waiting: conditional.map((_, position) => position), fired: {} };
}

/** The scripted entry that is due no later than `before`, as something to deliver. */
export function dueEntry<N>(
  system: System<N>,
  world: World<N>,
  before: number,
): { readonly at: number; readonly pending: Pending; readonly script: ScriptState } | null {
  const entry = system.script.timed[world.script.next];
  if (entry === undefined || entry.at === null || entry.at > before) return null;
  const at = Math.max(entry.at, world.at);
  return {
    at,
    pending: scripted(entry, at, world.posted, []),
    script: { ...world.script, next: world.script.next + 1 },
  };
}

/** Asks the waiting conditions after `event` and posts what they release. */
export function noteConditions<N>(system: System<N>, world: World<N>, event: SimEvent): World<N> {
  if (world.script.waiting.length === 0) return world;
  let current = world;
  for (const index of world.script.waiting) {
    const entry = system.script.conditional[index];
    if (entry?.when?.(event, current) !== true) continue;
    const at = event.at + entry.plus;
    const script: ScriptState = {
      ...current.script,
      waiting: current.script.waiting.filter((waiting) => waiting !== index),
      fired:
        entry.body === null
          ? record(current.script, entry.name, { event: event.id, at })
          : current.script.fired,
    };
    current =
      entry.body === null
        ? { ...current, script }
        : {
            ...current,
            script,
            queue: current.queue.push(scripted(entry, at, current.posted, [event.id])),
            posted: current.posted + 1,
          };
  }
  return current;
}

/** What a scripted event carries: the action, and the name under which its firing is remembered. */
export interface ScriptBody {
  readonly type: 'script';
  readonly name: string;
  readonly action: Body;
}

function scripted<N>(
  entry: ScriptEntry<N>,
  at: number,
  seq: number,
  causes: readonly number[],
): Pending {
  const body: ScriptBody = {
    type: 'script',
    name: entry.name,
    action: entry.body ?? { type: 'moment' },
  };
  return { at, seq, kind: 'action', sentAt: at, from: 'you', to: '', body, causes, key: '' };
}

/** Remembers that a named entry has fired. */
export function record(script: ScriptState, name: string, fired: Fired): ScriptState['fired'] {
  return name === '' ? script.fired : { ...script.fired, [name]: fired };
}
