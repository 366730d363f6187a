/**
 * A node that cannot answer its client itself passes the request on to the node that can, and hands the answer
 * back. There is no time-out here: a request whose way is cut is simply never answered, and its client gives up.
 */
import { chart, setup } from '../../kernel/machine';
import type { Effect, EntityId } from '../../kernel/types';
import { actor, type LabActor } from './actor';
import { type LabRequest, type LabResponse, type Reaction, respond } from './protocol';
import { remember } from './remember';

export type RelayBody =
  | { readonly type: 'Forward'; readonly request: LabRequest }
  | { readonly type: 'Answer'; readonly client: EntityId; readonly response: LabResponse };

/** One request of a client whose node cannot answer it. */
const machine = setup({
  types: { events: {} as { type: 'FORWARD' } | { type: 'ANSWER' } },
}).createMachine({
  id: 'operation',
  initial: 'received',
  states: {
    received: { on: { FORWARD: 'forwarded' } },
    forwarded: { on: { ANSWER: 'done' } },
    done: { type: 'final' },
  },
});

export const operationChart = chart<unknown, { readonly type: string }>(machine);

type Stage = 'received' | 'forwarded' | 'done';
const stageAfter = remember<Stage>(operationChart, 'request');

export interface Forwarded {
  readonly id: string;
  readonly stage: Stage;
}

/** What a node has passed on, by client: a client has one request under way at most. */
export type Relay = Readonly<Record<EntityId, Forwarded>>;

/** Passes a request on to `to`. An older request of the same client is answered by nobody any more. */
export function forward(relay: Relay, request: LabRequest, to: EntityId): Reaction<Relay> {
  const body: RelayBody = { type: 'Forward', request };
  const stage = stageAfter('received', 'FORWARD');
  return [{ ...relay, [request.client]: { id: request.id, stage } }, [{ kind: 'send', to, body }]];
}

/** Hands an answer to the client, unless nobody waits for it. */
export function handBack(
  relay: Relay,
  { client, response }: Extract<RelayBody, { type: 'Answer' }>,
): Reaction<Relay> {
  const open = relay[client];
  if (open === undefined || open.id !== response.id) return [relay, []];
  if (stageAfter(open.stage, 'ANSWER') !== 'done') return [relay, []];
  const { [client]: _answered, ...rest } = relay;
  return [rest, [{ kind: 'send', to: client, body: response }]];
}

/** The requests that a node has passed on, each with its chart. */
export function relayActors(relay: Relay): readonly LabActor[] {
  return Object.entries(relay).map(([client, forwarded]) =>
    actor({
      machine: operationChart.machine,
      request: forwarded.id,
      value: forwarded.stage,
      context: forwarded,
      fields: [
        { name: 'stage', value: forwarded.stage },
        { name: 'client', value: client.slice(client.lastIndexOf('/') + 1) },
      ],
    }),
  );
}

/** Highest request number that was accepted from each client. */
export type Heard = Readonly<Record<EntityId, number>>;

/** Number of a request among its client's: 4 of `lab/etcd/c1#4`. */
function requestNumber({ id }: Pick<LabRequest, 'id'>): number {
  return Number(id.slice(id.indexOf('#') + 1));
}

/**
 * Notes that a request was accepted; null = it was accepted before, or a later one of the same client was. The
 * network may double a message or let one overtake another, and a write must not happen twice.
 */
export function hearOnce(heard: Heard, request: LabRequest): Heard | null {
  const number = requestNumber(request);
  if (number <= (heard[request.client] ?? -1)) return null;
  return { ...heard, [request.client]: number };
}

const NOTHING = { value: null, error: '', certain: false, version: 0 } as const;

/** The effect that answers a request: to its client, or to the node `from` that has passed it on. */
export function answerTo(
  request: LabRequest,
  from: EntityId | null,
  answer: Partial<Omit<LabResponse, 'type' | 'id'>> & { readonly ok: boolean },
): Effect {
  const { id, client } = request;
  if (from === null) return respond(request, answer);
  const response: LabResponse = { ...NOTHING, ...answer, type: 'Response', id };
  const body: RelayBody = { type: 'Answer', client, response };
  return { kind: 'send', to: from, body };
}
