/** The newest thing about what the viewer did: the deed itself, an answer, or a refusal. Pure. */
import { HAND } from '../../scenario/added';
import type { UserAction } from '../../scenario/types';
import type { Action } from '../../sim/config';
import type { ClientView, EventView, OperationView, TimelineView } from '../../sim/view';

export type LastWord =
  | {
      readonly kind: 'deed';
      readonly at: number;
      readonly action: Action;
      readonly event: number | null;
    }
  | {
      readonly kind: 'waiting';
      readonly at: number;
      readonly operation: OperationView;
      readonly event: number | null;
    }
  | {
      readonly kind: 'answer';
      readonly at: number;
      readonly operation: OperationView;
      readonly event: number | null;
    }
  | {
      readonly kind: 'refusal';
      readonly at: number;
      readonly text: string;
      readonly event: number;
    };

interface Past {
  readonly timeline: TimelineView;
  /** What was done in the branch on the stage, ascending by time. */
  readonly actions: readonly UserAction[];
  /** The client that acts for the viewer, as it stands at the cursor. */
  readonly hand: ClientView | null;
  readonly now: number;
}

export const HAND_ID = `client/${HAND}`;

export function lastWord({ timeline, actions, hand, now }: Past): LastWord | null {
  const done = actions.findLast(({ at }) => at <= now);
  if (done === undefined) return null;
  const { at, action } = done;
  const deed = deedEvent(timeline.events, done);
  const refused = deed === null ? null : refusalOf(timeline.events, deed, now);
  const answered = newestAnswer(hand);
  if (answered !== null && (answered.answeredAt ?? 0) >= at) {
    const answeredAt = answered.answeredAt ?? 0;
    const event = answerEvent(timeline.events, answered);
    return { kind: 'answer', at: answeredAt, operation: answered, event };
  }
  if (refused !== null)
    return { kind: 'refusal', at: refused.at, text: refused.label, event: refused.id };
  const waiting = isRequest(action)
    ? hand?.operations.findLast((one) => one.outcome === 'waiting')
    : undefined;
  if (waiting !== undefined)
    return { kind: 'waiting', at: waiting.sentAt, operation: waiting, event: deed?.id ?? null };
  return { kind: 'deed', at, action, event: deed?.id ?? null };
}

function isRequest(action: Action): boolean {
  return (action.do === 'put' || action.do === 'get') && action.client === HAND;
}

/** Deeds of one instant stand in the trace in the order in which they were done. */
function deedEvent(events: readonly EventView[], { at }: UserAction): EventView | null {
  return (
    events.findLast((one) => one.at === at && one.lane === 'you' && one.shape === 'user') ?? null
  );
}

/** What the server objected, verbatim. */
function refusalOf(events: readonly EventView[], deed: EventView, now: number): EventView | null {
  const found = events.find(
    ({ at, lane, shape, causes }) =>
      at <= now && lane === 'you' && shape === 'error' && causes.includes(deed.id),
  );
  return found ?? null;
}

function newestAnswer(hand: ClientView | null): OperationView | null {
  let newest: OperationView | null = null;
  for (const one of hand?.operations ?? []) {
    if (one.answeredAt !== null && one.answeredAt >= (newest?.answeredAt ?? 0)) newest = one;
  }
  return newest;
}

function answerEvent(
  events: readonly EventView[],
  { answeredAt, label }: OperationView,
): number | null {
  const found = events.find(
    (one) =>
      one.at === answeredAt &&
      one.lane === 'client' &&
      one.entities.includes(HAND_ID) &&
      one.label.startsWith(`${label}:`),
  );
  return found?.id ?? null;
}
