import { sha256Hex } from '../../../kernel/sha256';
import { SortedMap } from '../../../kernel/sortedMap';
import type { RpcError } from '../errors';
import type { Interval, TxnOp } from '../mvcc/types';
import {
  AUTH_FAILED,
  AUTH_NOT_ENABLED,
  INVALID_TOKEN,
  PERMISSION_DENIED,
  ROLE_EMPTY,
  ROLE_EXISTS,
  ROLE_NOT_FOUND,
  ROOT_ROLE_MISSING,
  ROOT_USER_MISSING,
  USER_EMPTY,
  USER_EXISTS,
  USER_NOT_FOUND,
} from './errors';
import type { Auth, AuthRequest, KvRequest, Permission, Store } from './types';

const ROOT = 'root';

/** Passwords never enter the log: their digest does (the real one is bcrypt). */
export function digestOf(password: string): string {
  return sha256Hex(`etcd ${password}`);
}

/** Applies a change of users and roles, or a login (auth/store.go). */
export function applyAuth(
  auth: Auth,
  request: AuthRequest,
): { readonly auth: Auth; readonly token?: string } | RpcError {
  const changed = (change: Partial<Auth>) => ({
    auth: { ...auth, revision: auth.revision + 1, ...change },
  });
  switch (request.op) {
    case 'authEnable': {
      const root = auth.users.get(ROOT);
      if (root === undefined) return ROOT_USER_MISSING;
      if (!root.roles.includes(ROOT)) return ROOT_ROLE_MISSING;
      return auth.enabled ? { auth } : { auth: { ...auth, enabled: true } };
    }
    case 'authDisable':
      return auth.enabled ? changed({ enabled: false, tokens: SortedMap.of() }) : { auth };
    case 'authUserAdd': {
      const { name, digest } = request;
      if (name === '') return USER_EMPTY;
      if (auth.users.has(name)) return USER_EXISTS;
      return changed({ users: auth.users.with(name, { digest, roles: [] }) });
    }
    case 'authRoleAdd':
      if (request.name === '') return ROLE_EMPTY;
      if (auth.roles.has(request.name)) return ROLE_EXISTS;
      return changed({ roles: auth.roles.with(request.name, []) });
    case 'authGrantRole': {
      const user = auth.users.get(request.user);
      if (user === undefined) return USER_NOT_FOUND;
      if (request.role !== ROOT && !auth.roles.has(request.role)) return ROLE_NOT_FOUND;
      const roles = [...new Set([...user.roles, request.role])].sort();
      return changed({ users: auth.users.with(request.user, { ...user, roles }) });
    }
    case 'authGrantPerm': {
      const { role, op: _op, ...permission } = request;
      const held = auth.roles.get(role);
      if (held === undefined) return ROLE_NOT_FOUND;
      const others = held.filter(({ key, end }) => key !== request.key || end !== request.end);
      return changed({ roles: auth.roles.with(role, [...others, permission]) });
    }
    case 'authLogin':
      return login(auth, request);
  }
}

function login(
  auth: Auth,
  { name, digest }: Extract<AuthRequest, { op: 'authLogin' }>,
): { readonly auth: Auth; readonly token: string } | RpcError {
  if (!auth.enabled) return AUTH_NOT_ENABLED;
  if (auth.users.get(name)?.digest !== digest) return AUTH_FAILED;
  // etcd's simple tokens are 16 random letters and the index of the entry.
  const token = `${sha256Hex(`${name} ${auth.tokens.size}`).slice(0, 16)}.${auth.tokens.size + 1}`;
  return { auth: { ...auth, tokens: auth.tokens.with(token, name) }, token };
}

/** Why whoever holds a token may not do this; null = he may (etcdserver apply_auth.go). */
export function permissionError(
  { auth }: Store,
  request: KvRequest,
  token: string | null,
): RpcError | null {
  if (!auth.enabled || request.op === 'authLogin' || request.op === 'alarm') return null;
  if (token === null) return USER_EMPTY;
  const name = auth.tokens.get(token);
  if (name === undefined) return INVALID_TOKEN;
  const user = auth.users.get(name);
  if (user === undefined) return PERMISSION_DENIED;
  if (user.roles.includes(ROOT)) return null;
  const held = user.roles.flatMap((role) => auth.roles.get(role) ?? []);
  return mayDo(held, request) ? null : PERMISSION_DENIED;
}

function mayDo(held: readonly Permission[], request: KvRequest): boolean {
  switch (request.op) {
    case 'range':
      return holds(held, 'READ', request);
    case 'put':
      return (
        holds(held, 'WRITE', { key: request.key, end: '' }) &&
        (!request.prevKv || holds(held, 'READ', { key: request.key, end: '' }))
      );
    case 'delete':
      return holds(held, 'WRITE', request) && (!request.prevKv || holds(held, 'READ', request));
    case 'txn':
      return (
        request.compare.every((compare) => holds(held, 'READ', compare)) &&
        [...request.success, ...request.failure].every((op: TxnOp) => mayDo(held, op))
      );
    case 'leaseGrant':
    case 'leaseRevoke':
      return true;
    default:
      // Users, roles, compaction and the rest are for root (v3rpc, isAdmin).
      return false;
  }
}

/** Whether permissions cover an interval; several may cover it together (auth/range_perm_cache.go). */
function holds(held: readonly Permission[], needed: 'READ' | 'WRITE', interval: Interval): boolean {
  const able = held.filter(({ perm }) => perm === 'READWRITE' || perm === needed);
  const wanted = bounds(interval);
  let reached = wanted.from;
  for (;;) {
    const next = able
      .map(bounds)
      .filter(({ from, to }) => from <= reached && to > reached)
      .reduce((furthest, { to }) => later(furthest, to), reached);
    if (next >= wanted.to) return true;
    if (next === reached) return false;
    reached = next;
  }
}

function later(one: string, other: string): string {
  return other > one ? other : one;
}

/** Half-open; nothing is above the end of everything. */
function bounds({ key, end }: Interval): { readonly from: string; readonly to: string } {
  return { from: key, to: end === '' ? `${key}\0` : end === '\0' ? '\uffff' : end };
}
