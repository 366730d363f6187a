import type { GrpcCode } from '../../../../src/sim/etcd/errors';
import { DEADLINE_EXCEEDED, TIMEOUT } from '../../../../src/sim/etcd/errors';
import type { KeyValue, TxnOpResponse } from '../../../../src/sim/etcd/mvcc/types';
import type { ResponseBody } from '../../../../src/sim/etcd/types';
import type { WatchResponseBody } from '../../../../src/sim/etcd/watch/types';

type Answer = Record<string, unknown>;

/** Statuses of etcd 3.4's JSON gateway. */
const HTTP: Readonly<Record<GrpcCode, number>> = {
  InvalidArgument: 400,
  OutOfRange: 400,
  NotFound: 404,
  FailedPrecondition: 412,
  ResourceExhausted: 429,
  PermissionDenied: 403,
  Unauthenticated: 401,
  Unavailable: 503,
  Unknown: 500,
};

/** An answer as the vectors write it: what is absent or zero is left out. */
export function answerOf(body: ResponseBody): Answer {
  if (!body.ok) return { error: errorOf(body) };
  const { response } = body;
  if (response === undefined) return { rev: body.revision };
  switch (response.op) {
    case 'range':
    case 'put':
    case 'delete':
    case 'txn':
      return { rev: response.rev, ...plain(response) };
    case 'leaseGrant':
      return { rev: response.rev, id: response.id, ttl: response.ttl };
    case 'leaseKeepAlive':
      return { rev: response.rev, id: response.id, ttl: response.ttl };
    case 'leaseTTL': {
      const { rev, id, ttl, grantedTTL, keys } = response;
      const base = { rev, id, ...(grantedTTL > 0 && { grantedTTL }) };
      return { ...base, ttl, ...(keys.length > 0 && { keys }) };
    }
    case 'leases':
      return { rev: response.rev, ids: response.ids };
    case 'alarms':
      return { rev: response.rev, alarms: response.alarms.map(({ type }) => type) };
    case 'alarm':
      return { rev: response.rev, disarmed: response.disarmed };
    case 'authLogin':
      return { token: true };
    case 'defrag':
      return {};
    default:
      return { rev: response.rev };
  }
}

export function errorOf({ error, grpc = 'Unknown' }: ResponseBody): Answer {
  const gaveUp = error === DEADLINE_EXCEEDED || error === TIMEOUT;
  return { grpc, message: error, http: HTTP[grpc], ...(gaveUp && { gaveUp: 'no quorum' }) };
}

function plain(response: TxnOpResponse): Answer {
  switch (response.op) {
    case 'range': {
      const { kvs, count, more } = response;
      return { kvs: kvs.map(kvOf), count, ...(more && { more }) };
    }
    case 'put':
      return response.prevKv === null ? {} : { prevKv: kvOf(response.prevKv) };
    case 'delete': {
      const { deleted, prevKvs } = response;
      return { deleted, ...(prevKvs.length > 0 && { prevKvs: prevKvs.map(kvOf) }) };
    }
    case 'txn':
      return {
        succeeded: response.succeeded,
        responses: response.responses.map((one) => ({ [one.op]: plain(one) })),
      };
  }
}

function kvOf({ key, value, create, mod, version, lease }: KeyValue): Answer {
  return { key, value, create, mod, version, ...(lease !== 0 && { lease }) };
}

/** Everything that a watch has said, as one answer. */
export function watchAnswer(said: readonly WatchResponseBody[]): Answer {
  const created = said.find((one) => one.created === true);
  const canceled = said.find((one) => one.canceled !== undefined)?.canceled;
  return {
    ...(created !== undefined && { created: true, createdAtRev: created.revision }),
    events: said.flatMap(({ events }) =>
      events.map(({ type, kv, prevKv }) => ({
        type,
        kv: type === 'PUT' ? kvOf(kv) : { key: kv.key, mod: kv.mod },
        ...(prevKv !== null && { prevKv: kvOf(prevKv) }),
      })),
    ),
    ...(canceled !== undefined && {
      canceled: true,
      compactRevision: canceled.compactRevision,
    }),
  };
}
