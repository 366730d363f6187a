import { AssertionError, assert, broken } from './assert';
import { applyEffects, droppedBody, mergeCauses, type WorldDraft } from './effects';
import { Heap } from './heap';
import { dueEntry, noteConditions, record, type ScriptBody } from './script';
import type {
  Body,
  EntityId,
  EventId,
  EventKind,
  Note,
  Occurrence,
  Pending,
  SimEvent,
  System,
  World,
} from './types';

/** A broken invariant or bound together with the event that broke it. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  constructor(
    message: string,
    readonly event: Occurrence,
    cause: unknown,
  ) {
    super(message, { cause });
  }
}

/**
 * Delivers the next event. Returns null when nothing is left to happen, or nothing up to and including `until`.
 * Pure: `world` stays as it was. Throws ModelError when an assertion fails or a bound is passed.
 */
export function step<N>(
  system: System<N>,
  world: World<N>,
  until = Number.POSITIVE_INFINITY,
): readonly [World<N>, SimEvent] | null {
  const queue = liveQueue(world);
  const pending = queue.first;
  const entry = dueEntry(system, world, pending?.at ?? Number.POSITIVE_INFINITY);
  if (entry !== null)
    return entry.at > until
      ? null
      : deliver(system, world, reached(world, entry.at, world.queue, entry.script), entry.pending);
  if (pending === null || pending.at > until) return null;
  return deliver(system, world, reached(world, pending.at, queue.pop(), world.script), pending);
}

/** When the next event is due; Infinity when there is none. */
export function nextDue<N>(system: System<N>, world: World<N>): number {
  const due = liveQueue(world).first?.at ?? Number.POSITIVE_INFINITY;
  return dueEntry(system, world, due)?.at ?? due;
}

/** Without the timers at its head that were replaced or cancelled since they were posted. */
function liveQueue<N>(world: World<N>): Heap<Pending> {
  let queue = world.queue;
  for (let first = queue.first; first !== null; first = queue.first) {
    if (first.key === '' || isLive(world, first)) break;
    queue = queue.pop();
  }
  return queue;
}

function isLive<N>(world: World<N>, timer: Pending): boolean {
  return world.entities.get(timer.to)?.timers.get(timer.key) === timer.seq;
}

/** The world at the next event, which is not in it any more. Field by field: a spread costs several times as much. */
function reached<N>(
  before: World<N>,
  at: number,
  queue: World<N>['queue'],
  script: World<N>['script'],
): WorldDraft<N> {
  return {
    at,
    step: before.step + 1,
    entities: before.entities,
    queue,
    posted: before.posted,
    network: before.network,
    script,
    witness: before.witness,
    crowd: at === before.at ? before.crowd + 1 : 0,
  };
}

function deliver<N>(
  system: System<N>,
  before: World<N>,
  draft: WorldDraft<N>,
  pending: Pending,
): readonly [World<N>, SimEvent] {
  const { at, crowd, step: count } = draft;
  const occurrence: Occurrence = {
    id: count - 1,
    kind: pending.kind,
    at,
    sentAt: pending.sentAt,
    from: pending.from,
    to: pending.to,
    body: pending.body,
    causes: pending.causes,
  };
  try {
    assert(at >= before.at, 'virtual time never goes back');
    const { eventsPerInstant, eventsPerRun } = system.bounds;
    if (crowd > eventsPerInstant)
      broken(`at most ${eventsPerInstant} events happen at one instant`);
    if (count > eventsPerRun) broken(`a run has at most ${eventsPerRun} events`);
    const [after, event] = react(system, draft, occurrence, pending);
    return [noteConditions(system, after, event), event];
  } catch (error) {
    if (error instanceof AssertionError) throw new ModelError(error.message, occurrence, error);
    throw error;
  }
}

const NO_NOTES: readonly Note[] = [];

function react<N>(
  system: System<N>,
  draft: WorldDraft<N>,
  event: Occurrence,
  pending: Pending,
): readonly [World<N>, SimEvent] {
  if (event.kind === 'dropped') return [draft, traced(event, event.causes, NO_NOTES)];
  if (event.kind === 'action' && event.to === '') return direct(system, draft, event);
  if (event.to === 'network') return actOnNetwork(system, draft, event);
  const slot = draft.entities.get(event.to);
  if (slot === undefined) broken(`there is an entity ${event.to}`);
  const [state, effects] = system.components(event.to).react(slot.state, event);
  const timers = pending.key === '' ? slot.timers : slot.timers.without(pending.key);
  const applied = applyEffects(system, draft, event.to, timers, effects, event);
  const changed = state !== slot.state;
  if (changed || applied.timers !== slot.timers)
    draft.entities = draft.entities.with(event.to, { state, timers: applied.timers });
  if (changed)
    draft.witness = system.watch(draft.witness, {
      id: event.to,
      before: slot.state,
      after: state,
      event,
    });
  return [draft, traced(event, causesOf(event, applied.causes), applied.notes)];
}

/** An event may complete the majority that its own note names; it is no cause of itself all the same. */
function causesOf({ id, causes }: Occurrence, needed: readonly EventId[]): readonly EventId[] {
  if (needed.length === 0) return causes;
  return mergeCauses(
    causes,
    needed.filter((one) => one !== id),
  );
}

function traced(event: Occurrence, causes: SimEvent['causes'], notes: readonly Note[]): SimEvent {
  return {
    id: event.id,
    kind: event.kind,
    at: event.at,
    sentAt: event.sentAt,
    from: event.from,
    to: event.to,
    body: event.body,
    causes,
    notes,
  };
}

/** A scripted action becomes one event at each of the entities that it concerns. */
function direct<N>(
  system: System<N>,
  world: World<N>,
  event: Occurrence,
): readonly [World<N>, SimEvent] {
  // Only `script.ts` posts actions that are addressed to nobody.
  const { name, action } = event.body as ScriptBody;
  let { queue, posted } = world;
  for (const { to, body } of system.direct(world, action)) {
    queue = queue.push(posting('action', event, posted++, to, body));
  }
  const fired = record(world.script, name, { event: event.id, at: event.at });
  const script = { ...world.script, fired };
  return [
    { ...world, queue, posted, script },
    { ...event, notes: NO_NOTES },
  ];
}

function posting(
  kind: EventKind,
  cause: Occurrence,
  seq: number,
  to: EntityId,
  body: Body,
): Pending {
  return {
    at: cause.at,
    seq,
    kind,
    sentAt: cause.at,
    from: 'you',
    to,
    body,
    causes: [cause.id],
    key: '',
  };
}

/** The network changes; messages that cannot arrive any more end now, each as an event of its own. */
function actOnNetwork<N>(
  system: System<N>,
  world: World<N>,
  event: Occurrence,
): readonly [World<N>, SimEvent] {
  const [network, notes] = system.network.act(world.network, event);
  let posted = world.posted;
  const severed: Pending[] = [];
  const kept: Pending[] = [];
  for (const pending of world.queue.items()) {
    const ends =
      pending.kind === 'message' && system.network.severs(network, pending.from, pending.to);
    (ends ? severed : kept).push(pending);
  }
  let queue = world.queue;
  if (severed.length > 0) {
    severed.sort((a, b) => a.seq - b.seq);
    queue = Heap.of(kept);
    for (const message of severed) {
      queue = queue.push({
        ...message,
        at: event.at,
        seq: posted++,
        kind: 'dropped',
        body: droppedBody(message.body, 'cut', message.sentAt, message.at - message.sentAt),
        causes: mergeCauses(message.causes, [event.id]),
      });
    }
  }
  return [
    { ...world, network, queue, posted },
    { ...event, notes },
  ];
}
