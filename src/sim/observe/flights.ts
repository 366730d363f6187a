import type { DroppedBody } from '../../kernel/effects';
import type { Body, EventId, SimEvent } from '../../kernel/types';
import type { ClusterWorld } from '../cluster';
import { openedKeyValue } from '../keyValue';
import type { Message } from '../raft/types';
import type { FlightView } from '../view';
import { isTalk, labelOfMessage, labelOfTalk } from './labels';

/** Gives an event of the trace by its id. */
export type Recall = (id: EventId) => SimEvent | undefined;

/** How long a message that ended on its way stays in view, in model time. */
const LINGER = 120_000;

/** Messages on their way. */
export function* flights(world: ClusterWorld): Generator<FlightView> {
  for (const pending of world.queue.items()) {
    if (pending.kind !== 'message' && pending.kind !== 'dropped') continue;
    const { kind, body, from, to, causes } = pending;
    // One that will end on its way is drawn as one that does not know it yet.
    const doomed = kind === 'dropped' ? (body as DroppedBody) : null;
    yield flight(`flight/${pending.seq}`, doomed?.message ?? body, {
      from,
      to,
      sentAt: pending.sentAt,
      dueAt: Math.max(doomed?.dueAt ?? 0, pending.at),
      cause: causes.at(-1) ?? -1,
      dropped: null,
    });
  }
}

/** Messages that ended at a cut, were lost, or found nobody, a moment ago. */
export function* droppedFlights(
  world: ClusterWorld,
  at: number,
  recall: Recall,
): Generator<FlightView> {
  for (let id = world.step - 1; id >= 0; id -= 1) {
    const event = recall(id);
    if (event === undefined || event.at < at - LINGER) return;
    if (event.kind === 'dropped') {
      const body = event.body as DroppedBody;
      const span = Math.max(1, body.dueAt - body.sentAt);
      yield flight(`flight/d${event.id}`, body.message, {
        from: event.from,
        to: event.to,
        sentAt: body.sentAt,
        dueAt: body.dueAt,
        cause: event.causes[0] ?? -1,
        dropped: {
          at: event.at,
          // Every way to be dropped that the network has is one of these two.
          reason: body.reason as 'cut' | 'loss',
          fraction: Math.min(1, (event.at - body.sentAt) / span),
        },
      });
    } else if (event.kind === 'message' && event.notes.some(({ reason }) => reason === 'dropped')) {
      yield flight(`flight/d${event.id}`, event.body, {
        from: event.from,
        to: event.to,
        sentAt: event.sentAt,
        dueAt: event.at,
        cause: event.causes[0] ?? -1,
        dropped: { at: event.at, reason: 'stopped', fraction: 1 },
      });
    }
  }
}

type Way = Pick<FlightView, 'from' | 'to' | 'sentAt' | 'dueAt' | 'cause' | 'dropped'>;

function flight(id: string, body: Body, way: Way): FlightView {
  const own = openedKeyValue()?.flight(body) ?? null;
  if (own !== null) return { kind: 'flight', id, ...way, ...own };
  if (isTalk(body)) {
    const reject = body.type === 'Response' && !body.ok;
    return {
      kind: 'flight',
      id,
      ...way,
      type: body.type,
      term: 0,
      label: labelOfTalk(body),
      reject,
    };
  }
  // What else travels between members is Raft's.
  const message = body as Message;
  return {
    kind: 'flight',
    id,
    ...way,
    type: message.type,
    term: message.term ?? 0,
    label: labelOfMessage(message),
    reject: message.reject === true,
  };
}
