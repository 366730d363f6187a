import type { Effect, Occurrence } from '../../kernel/types';
import { COMPACTED } from '../etcd/kv/errors';
import type { LocalRequest } from '../etcd/kv/types';
import type { Operation, RequestBody } from '../etcd/types';
import type { WatchResponseBody } from '../etcd/watch/types';
import type { ClientBody, ClientReaction, ClientState, ClientWatch } from './types';

type KvOperation = Extract<Operation, { op: 'kv' }>;
type WatchRequest = Extract<LocalRequest, { op: 'watch' }>;

/** Events of a watch that stay in view. */
const KEPT = 64;
/** A connection on which nothing was heard for so long is asked whether it is there (grpc keepalive, least time). */
const PING_AFTER = 10_000_000;
/** Without an answer it counts as broken (etcdctl --keepalive-timeout). */
const PING_TIMEOUT = 6_000_000;
/** Between two tries to open a stream (clientv3 watch.go, maxBackoff). */
const BACKOFF = 100_000;

/** Opens a watch; `number` is that of the request. */
export function openWatch(
  state: ClientState,
  event: Occurrence,
  operation: KvOperation,
  to: string,
): ClientReaction {
  // Only requests to watch come here.
  const request = operation.kv as WatchRequest;
  const number = state.sent + 1;
  const watch: ClientWatch = {
    number,
    request,
    to,
    stream: `${event.to}#${number}`,
    state: 'opening',
    next: request.startRev,
    heard: 0,
    revision: 0,
    delivered: 0,
    events: [],
    count: 0,
    error: '',
  };
  return [
    { ...state, sent: number, watches: [...state.watches, watch] },
    [ask(event, watch.stream, to, request), ping(watch, PING_AFTER)],
  ];
}

/** A watch says something. Every change is heard once and in order, also over another member. */
export function hearWatch(
  state: ClientState,
  event: Occurrence,
  body: WatchResponseBody,
): ClientReaction {
  const watch = state.watches.find(({ stream }) => stream === body.id);
  if (watch === undefined || watch.state === 'canceled') return [state, []];
  // A connection keeps its order; what arrives twice was sent twice by the network.
  if (body.seq <= watch.heard) return [state, []];
  if (body.closed === true) {
    const lost: ClientWatch = { ...watch, state: 'opening', heard: Number.MAX_SAFE_INTEGER };
    return [replaced(state, lost), [ping(lost, BACKOFF, true)]];
  }
  if (body.seq > watch.heard + 1) return reopen(state, event, watch);
  const rest = [ping(watch, PING_AFTER)];
  if (body.canceled !== undefined) {
    const ended: ClientWatch = { ...watch, state: 'canceled', error: COMPACTED.message };
    return [replaced(state, ended), [cancelPing(watch), note(state, ended, body)]];
  }
  const last = body.events.at(-1);
  const next: ClientWatch = {
    ...watch,
    state: 'open',
    heard: body.seq,
    revision: body.revision,
    // Without a wish of its own it watches from what was newest when it was created.
    next: last !== undefined ? last.kv.mod + 1 : watch.next > 0 ? watch.next : body.revision + 1,
    delivered: last?.kv.mod ?? watch.delivered,
    events: [...watch.events, ...body.events].slice(-KEPT),
    count: watch.count + body.events.length,
  };
  const told = body.events.length > 0 ? [note(state, next, body)] : [];
  return [replaced(state, next), [...rest, ...told]];
}

/** Nothing was heard for a while: is anybody there? */
export function pingWatch(
  state: ClientState,
  event: Occurrence,
  number: number,
  sent: boolean,
): ClientReaction {
  const watch = state.watches.find((one) => one.number === number);
  if (watch === undefined || watch.state === 'canceled') return [state, []];
  if (sent) return reopen(state, event, watch);
  const request = { op: 'watchProgress', id: watch.stream } as const;
  return [
    state,
    [ask(event, `${watch.stream}/ping`, watch.to, request), ping(watch, PING_TIMEOUT, true)],
  ];
}

/** Another stream, at the next member, from the first revision that has not been heard (clientv3 watch.go, resume). */
function reopen(state: ClientState, event: Occurrence, watch: ClientWatch): ClientReaction {
  const { members } = state;
  const at = members.indexOf(watch.to.slice('etcd/'.length));
  const to = `etcd/${members[(at + 1) % members.length] ?? 'leader'}`;
  const number = state.sent + 1;
  const next: ClientWatch = {
    ...watch,
    to,
    stream: `${event.to}#${number}`,
    state: 'opening',
    heard: 0,
  };
  const request = { ...watch.request, startRev: watch.next };
  return [
    { ...replaced(state, next), sent: number },
    [
      ask(event, next.stream, to, request),
      ping(next, PING_AFTER),
      {
        kind: 'note',
        reason: 'rewatched',
        about: state.spec.name,
        data: {
          client: state.spec.name,
          watch: watch.number,
          member: to.slice(5),
          from: watch.next,
        },
      },
    ],
  ];
}

function ask(event: Occurrence, id: string, to: string, kv: LocalRequest): Effect {
  const body: RequestBody = { type: 'Request', id, client: event.to, operation: { op: 'kv', kv } };
  return { kind: 'send', to, body };
}

function ping({ number }: ClientWatch, after: number, sent = false): Effect {
  const body: ClientBody = { type: 'PING', number, sent };
  return { kind: 'timer', key: `ping/${number}`, after, body };
}

export function cancelPing({ number }: ClientWatch): Effect {
  return { kind: 'cancel', key: `ping/${number}` };
}

function note(state: ClientState, watch: ClientWatch, body: WatchResponseBody): Effect {
  const { number, delivered, error } = watch;
  const data = {
    client: state.spec.name,
    watch: number,
    events: body.events.length,
    delivered,
    error,
  };
  return { kind: 'note', reason: 'watched', about: state.spec.name, data };
}

function replaced(state: ClientState, next: ClientWatch): ClientState {
  const watches = state.watches.map((one) => (one.number === next.number ? next : one));
  return { ...state, watches };
}
