import { NO_SPACE, type RpcError } from '../errors';
import { compact, compactionError } from '../mvcc/compact';
import { range, revisionError } from '../mvcc/range';
import { deleteRange, put, putRefusal, txn } from '../mvcc/txn';
import type { DeleteRequest, PutRequest, TxnRequest } from '../mvcc/types';
import { Writing } from '../mvcc/writing';
import { written } from '../store';
import type { Command } from '../types';
import { applyAuth, permissionError } from './auth';
import { freed, sizeOf } from './bytes';
import { LEASE_NOT_FOUND } from './errors';
import { grant, Ledger, revoke } from './leases';
import { costOf } from './quota';
import type { Applied, AuthRequest, KvLimits, KvRequest, KvResponse, Store } from './types';

/** Applies a command that is more than a plain put, for whoever has asked for it. */
export function applyKv(store: Store, command: Command, limits: KvLimits): Applied {
  if (command.op === 'put')
    return applyRequest(store, plainPut(command.key, command.value), limits);
  const refusal = command.origin === '' ? null : permissionError(store, command.kv, command.token);
  return refusal === null ? applyRequest(store, command.kv, limits) : refused(store, refusal);
}

/** A put without further wishes. */
export function plainPut(key: string, value: string): PutRequest {
  const wishes = { prevKv: false, ignoreValue: false, ignoreLease: false };
  return { op: 'put', key, value, lease: 0, ...wishes };
}

/**
 * Applies what an entry of the log asks for (etcdserver apply.go). Every member does the same with the same
 * store; an error leaves the store as it was.
 */
export function applyRequest(store: Store, request: KvRequest, limits: KvLimits): Applied {
  // With the alarm on, whatever could make the database larger is refused (apply.go, applierV3Capped).
  if (store.alarms.length > 0 && costOf(request) > 0) return refused(store, NO_SPACE);
  switch (request.op) {
    case 'range': {
      const error = revisionError(store, request.rev);
      return error === null ? answered(store, range(store, request)) : refused(store, error);
    }
    case 'put':
    case 'delete':
    case 'txn':
      return write(store, request);
    case 'compact': {
      const error = compactionError(store, request.rev);
      if (error !== null) return refused(store, error);
      return answered(compacted(store, request.rev), { op: 'done', rev: store.revision });
    }
    case 'leaseGrant': {
      const granted = grant(store, request, limits);
      if ('grpc' in granted) return refused(store, granted);
      const { id, ttl } = granted.lease;
      return answered(granted.store, { op: 'leaseGrant', rev: store.revision, id, ttl });
    }
    case 'leaseRevoke': {
      const revoked = revoke(store, request.id);
      if ('grpc' in revoked) return refused(store, revoked);
      return answered(revoked, { op: 'done', rev: revoked.revision });
    }
    case 'alarm':
      return alarm(store, request);
    default:
      return changeAuth(store, request);
  }
}

function answered(store: Store, response: KvResponse): Applied {
  return { store, response, error: null };
}

function refused(store: Store, error: RpcError): Applied {
  return { store, response: null, error };
}

function write(store: Store, request: PutRequest | DeleteRequest | TxnRequest): Applied {
  const [writing, ledger] = [new Writing(store), new Ledger(store)];
  let response: KvResponse | RpcError;
  if (request.op === 'txn') response = txn(writing, request, ledger);
  else if (request.op === 'delete') response = deleteRange(writing, request, ledger);
  else if (request.lease !== 0 && !ledger.exists(request.lease)) response = LEASE_NOT_FOUND;
  else response = putRefusal(store, request, ledger) ?? put(writing, request, ledger);
  if ('grpc' in response) return refused(store, response);
  return answered({ ...written(store, writing), leases: ledger.leases }, response);
}

function compacted(store: Store, revision: number): Store {
  const next = { ...store, ...compact(store, revision) };
  const kept = new Set([...next.changes]);
  let bytes = 0;
  for (const change of store.changes) if (!kept.has(change)) bytes += sizeOf(change.kv);
  return { ...next, bytes: freed(store.bytes, bytes) };
}

function alarm(store: Store, request: Extract<KvRequest, { op: 'alarm' }>): Applied {
  const { action, member } = request;
  const isThis = (one: Store['alarms'][number]) => member === '' || one.member === member;
  const others = store.alarms.filter((one) => !isThis(one));
  const alarms = action === 'ACTIVATE' ? [...others, { member, type: 'NOSPACE' as const }] : others;
  return answered(
    { ...store, alarms },
    { op: 'alarm', rev: store.revision, disarmed: store.alarms.length - others.length },
  );
}

function changeAuth(store: Store, request: AuthRequest): Applied {
  const outcome = applyAuth(store.auth, request);
  if ('grpc' in outcome) return refused(store, outcome);
  const next = { ...store, auth: outcome.auth };
  const { token } = outcome;
  return answered(
    next,
    token === undefined
      ? { op: 'done', rev: store.revision }
      : { op: 'authLogin', rev: store.revision, token },
  );
}
