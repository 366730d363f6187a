import type { Component, Effect, Occurrence } from '../../kernel/types';
import { DEADLINE_EXCEEDED, PROPOSAL_DROPPED } from '../etcd/errors';
import { isRead } from '../etcd/kv/kinds';
import type { Operation, RequestBody, ResponseBody } from '../etcd/types';
import { keyValue, openedKeyValue } from '../keyValue';
import type { ClientBody, ClientOperation, ClientState, Settled } from './types';

/**
 * A command client in the manner of etcdctl: it sends to one member and waits; after its own timeout it
 * gives up, and what became of a write is then unknown to it.
 */
export const client: Component<ClientState> = { react };

/** Finished operations that stay in view. */
const KEPT = 16;

function react(state: ClientState, event: Occurrence): readonly [ClientState, readonly Effect[]] {
  // The cluster addresses clients with these bodies only.
  const body = event.body as ClientBody;
  switch (body.type) {
    case 'START':
      return state.spec.loop === 'none' ? [state, []] : [state, [wake(state.spec.start)]];
    case 'SEND': {
      const { operation } = body;
      if (operation.op === 'kv' && operation.kv.op === 'watch')
        return keyValue().client.react(state, event, body, finish);
      return send(state, event, body, false);
    }
    case 'LOOP':
      return loop(state, event);
    case 'GIVE_UP':
      return giveUp(state, event, body.number);
    case 'Response':
      return hear(state, event, body);
    default:
      return keyValue().client.react(state, event, body, finish);
  }
}

function wake(after: number): Effect {
  return { kind: 'timer', key: 'loop', after, body: { type: 'LOOP' } };
}

/** The next request of the client's own load. */
function loop(state: ClientState, event: Occurrence): readonly [ClientState, readonly Effect[]] {
  const { spec } = state;
  if (spec.stop !== null && event.at >= spec.stop) return [state, []];
  const operation: Operation =
    spec.op === 'put'
      ? { op: 'put', key: spec.key, value: String(state.looped + 1) }
      : { op: 'get', key: spec.key, consistency: spec.consistency };
  const to = target(state);
  const [next, effects] = send(
    { ...state, looped: state.looped + 1 },
    event,
    { operation, to, timeout: spec.timeout },
    true,
  );
  return [next, spec.loop === 'open' ? [...effects, wake(spec.every)] : effects];
}

function target(state: ClientState): string {
  const { member } = state.spec;
  if (member !== 'any') return `etcd/${member}`;
  return `etcd/${state.members[state.looped % state.members.length] ?? 'leader'}`;
}

function send(
  state: ClientState,
  event: Occurrence,
  request: { readonly operation: Operation; readonly to: string; readonly timeout: number | null },
  looped: boolean,
): readonly [ClientState, readonly Effect[]] {
  const { operation, to, timeout } = request;
  const number = state.sent + 1;
  const one: ClientOperation = {
    number,
    operation,
    to,
    sentAt: event.at,
    outcome: 'waiting',
    answeredAt: null,
    text: '',
    looped,
  };
  const id = requestId(event.to, number);
  const body: RequestBody = { type: 'Request', id, client: event.to, operation };
  const first = operation.op === 'kv' ? keyValue().client.first(body) : body;
  const effects: Effect[] = [{ kind: 'send', to, body: first }];
  if (timeout !== null) {
    const giveUpBody: ClientBody = { type: 'GIVE_UP', number };
    effects.push({ kind: 'timer', key: `giveup/${number}`, after: timeout, body: giveUpBody });
  }
  return [{ ...state, sent: number, waiting: [...state.waiting, one] }, effects];
}

/** `client/c1#4`: unique in the run. */
function requestId(client: string, number: number): string {
  return `${client}#${number}`;
}

/** The client's patience is over. A write may still happen: nobody has said no. */
function giveUp(
  state: ClientState,
  event: Occurrence,
  number: number,
): readonly [ClientState, readonly Effect[]] {
  const one = state.waiting.find((candidate) => candidate.number === number);
  if (one === undefined) return [state, []];
  return finish(state, event, one, null, DEADLINE_EXCEEDED);
}

function hear(
  state: ClientState,
  event: Occurrence,
  body: ResponseBody,
): readonly [ClientState, readonly Effect[]] {
  const one = state.waiting.find((candidate) => requestId(event.to, candidate.number) === body.id);
  if (one === undefined)
    return openedKeyValue()?.client.hearOther(state, event, body, finish) ?? [state, []];
  if (!body.ok) return finish(state, event, one, outcomeOfError(one, body), body.error);
  return finish(state, event, one, 'ok', textOf(one.operation, body));
}

/** A read that failed has failed; a write has failed for certain only when it was never proposed. */
function outcomeOfError(
  { operation }: ClientOperation,
  { error, grpc }: Pick<ResponseBody, 'error' | 'grpc'> = { error: DEADLINE_EXCEEDED },
): Settled {
  if (isRead(operation) || error === PROPOSAL_DROPPED) return 'failed';
  // A refusal with a code of its own is the server's last word.
  return grpc !== undefined ? 'failed' : 'unknown';
}

function textOf(operation: Operation, { value, response }: ResponseBody): string {
  if (operation.op === 'get') return value ?? '';
  return operation.op === 'put' || response === undefined
    ? 'OK'
    : keyValue().print(response, operation.kv);
}

/** An operation is over: it moves to the finished ones, and whoever asked hears how it went. */
function finish(
  state: ClientState,
  event: Occurrence,
  one: ClientOperation,
  settled: Settled | null,
  text: string,
): readonly [ClientState, readonly Effect[]] {
  const outcome = settled ?? outcomeOfError(one);
  const done = { ...one, outcome, text, answeredAt: event.at };
  const effects: Effect[] = [
    { kind: 'cancel', key: `giveup/${one.number}` },
    {
      kind: 'note',
      reason: 'answer',
      about: state.spec.name,
      data: {
        client: state.spec.name,
        label: labelOf(one.operation),
        member: one.to,
        outcome,
        text,
        sentAt: one.sentAt,
      },
    },
  ];
  if (one.looped && state.spec.loop === 'closed') effects.push(wake(state.spec.every));
  return [
    {
      ...state,
      waiting: state.waiting.filter((candidate) => candidate !== one),
      done: [...state.done, done].slice(-KEPT),
      counts: { ...state.counts, [outcome]: state.counts[outcome] + 1 },
    },
    effects,
  ];
}

/** `put x=1`, `get x`. */
export function labelOf(operation: Operation): string {
  if (operation.op === 'kv') return keyValue().words(operation.kv);
  return operation.op === 'put'
    ? `put ${operation.key}=${operation.value}`
    : `get ${operation.key}`;
}
