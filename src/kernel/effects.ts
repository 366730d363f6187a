import { unreachable } from './assert';
import { Cells } from './cells';
import type { Effect, EntityId, EventId, Note, Occurrence, System, World } from './types';

/** A world while one event is applied to it. Nobody else has seen it yet. */
export type WorldDraft<N> = { -readonly [K in keyof World<N>]: World<N>[K] };

/** What applying effects gives, besides what it does to the draft's queue and network. */
export interface Applied {
  readonly timers: Cells<number>;
  readonly notes: readonly Note[];
  /** Events that were needed besides the one that was delivered. */
  readonly causes: readonly EventId[];
}

const NOTHING: readonly Note[] = [];
const NOBODY: readonly EventId[] = [];

/** Carries out what `entity` wants after it has reacted to `event`. */
export function applyEffects<N>(
  system: System<N>,
  draft: WorldDraft<N>,
  entity: EntityId,
  before: Cells<number>,
  effects: readonly Effect[],
  event: Occurrence,
): Applied {
  if (effects.length === 0) return { timers: before, notes: NOTHING, causes: NOBODY };
  let { queue, posted, network } = draft;
  let timers = before;
  let notes: Note[] | null = null;
  let causes: EventId[] | null = null;
  const because: readonly EventId[] = [event.id];
  for (const effect of effects) {
    switch (effect.kind) {
      case 'send': {
        const to = system.resolve(draft, effect.to);
        const [next, deliveries] = system.network.route(network, {
          now: event.at,
          from: entity,
          to,
          body: effect.body,
        });
        network = next;
        for (const delivery of deliveries) {
          queue = queue.push({
            at: event.at + delivery.after,
            seq: posted++,
            kind: delivery.fate === 'arrives' ? 'message' : 'dropped',
            sentAt: event.at,
            from: entity,
            to,
            body:
              delivery.fate === 'arrives'
                ? effect.body
                : droppedBody(effect.body, delivery.reason, event.at, delivery.after * 2),
            causes: effect.causes === undefined ? because : mergeCauses(because, effect.causes),
            key: '',
          });
        }
        break;
      }
      case 'timer': {
        timers = timers.with(effect.key, posted);
        queue = queue.push({
          at: event.at + effect.after,
          seq: posted++,
          kind: 'timer',
          sentAt: event.at,
          from: entity,
          to: entity,
          body: effect.body,
          causes: because,
          key: effect.key,
        });
        break;
      }
      case 'cancelAll': {
        timers = Cells.none();
        break;
      }
      case 'cancel': {
        timers = timers.without(effect.key);
        break;
      }
      case 'note': {
        notes ??= [];
        notes.push({ reason: effect.reason, about: effect.about, data: effect.data });
        if (effect.causes !== undefined) {
          causes ??= [];
          causes.push(...effect.causes);
        }
        break;
      }
      default:
        unreachable(effect);
    }
  }
  draft.queue = queue;
  draft.posted = posted;
  draft.network = network;
  return {
    timers,
    notes: notes ?? NOTHING,
    causes: causes ?? NOBODY,
  };
}

/** What an event of kind `dropped` carries: the message that did not arrive, and why. */
export interface DroppedBody {
  readonly type: 'dropped';
  readonly reason: string;
  readonly message: Occurrence['body'];
  /** When it left, and when it would have arrived. */
  readonly sentAt: number;
  readonly dueAt: number;
}

export function droppedBody(
  message: Occurrence['body'],
  reason: string,
  sentAt: number,
  flight: number,
): DroppedBody {
  return { type: 'dropped', reason, message, sentAt, dueAt: sentAt + flight };
}

/** Union of two lists of event ids, ascending, each once; ids below zero mean "not from this run". */
export function mergeCauses(
  first: readonly EventId[],
  second: readonly EventId[],
): readonly EventId[] {
  if (second.length === 0) return first;
  const all = new Set([...first, ...second].filter((id) => id >= 0));
  return [...all].sort((a, b) => a - b);
}
