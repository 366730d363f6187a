import { SortedMap } from '../../../kernel/sortedMap';
import type { RpcError } from '../errors';
import type { LeaseBook } from '../mvcc/txn';
import { Writing } from '../mvcc/writing';
import { LEASE_EXISTS, LEASE_NOT_FOUND, LEASE_TTL_TOO_LARGE } from './errors';
import type { KvLimits, Lease, LeaseRequest, Store } from './types';

/** lease/lessor.go, MaxLeaseTTL, in seconds. */
const TTL_MAX = 9_000_000_000;

/** Ids sort as numbers do. */
export function leaseKey(id: number): string {
  return String(id).padStart(20, '0');
}

export function leaseOf(store: Store, id: number): Lease | undefined {
  return store.leases.get(leaseKey(id));
}

/** The leases of a store while keys are written. */
export class Ledger implements LeaseBook {
  leases: SortedMap<Lease>;

  constructor(store: Store) {
    this.leases = store.leases;
  }

  exists = (id: number): boolean => this.leases.has(leaseKey(id));

  attach = (id: number, key: string): void => this.change(id, (keys) => keys.with(key, true));

  detach = (id: number, key: string): void => this.change(id, (keys) => keys.without(key));

  private change(id: number, how: (keys: SortedMap<true>) => SortedMap<true>): void {
    const lease = this.leases.get(leaseKey(id));
    if (lease === undefined) return;
    this.leases = this.leases.with(leaseKey(id), { ...lease, keys: how(lease.keys) });
  }
}

/** Grants a lease; a time to live below the minimum becomes the minimum. */
export function grant(
  store: Store,
  { id, ttl }: Extract<LeaseRequest, { op: 'leaseGrant' }>,
  { minLeaseTtl }: KvLimits,
): { readonly store: Store; readonly lease: Lease } | RpcError {
  if (ttl > TTL_MAX) return LEASE_TTL_TOO_LARGE;
  if (leaseOf(store, id) !== undefined) return LEASE_EXISTS;
  const lease = { id, ttl: Math.max(ttl, minLeaseTtl), keys: SortedMap.of<true>() };
  return { store: { ...store, leases: store.leases.with(leaseKey(id), lease) }, lease };
}

/** Ends a lease, by hand or because it has expired: its keys go in one revision (lessor.go, Revoke). */
export function revoke(store: Store, id: number): Store | RpcError {
  const lease = leaseOf(store, id);
  if (lease === undefined) return LEASE_NOT_FOUND;
  const writing = new Writing(store);
  for (const key of lease.keys.keys()) writing.delete({ key, end: '' });
  return { ...store, ...writing.done(), leases: store.leases.without(leaseKey(id)) };
}
