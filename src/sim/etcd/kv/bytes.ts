import type { KeyValue } from '../mvcc/types';
import type { Bytes } from './types';

/** --quota-backend-bytes, 0 = this (server/etcdserver/quota.go, DefaultQuotaBytes). */
export const QUOTA_DEFAULT = 2 * 1024 * 1024 * 1024;

/** A page of bbolt; a record larger than one takes whole ones. */
const PAGE = 4096;
/** A new database file: the first pages and empty buckets. */
export const EMPTY_BYTES: Bytes = { used: 5 * PAGE, allocated: 5 * PAGE };
/** Revision, bucket element header and field tags around key and value. */
const RECORD = 48;

/** What a version takes in the file. */
export function sizeOf({ key, value }: KeyValue): number {
  const bytes = RECORD + key.length + value.length;
  return bytes < PAGE ? bytes : Math.ceil(bytes / PAGE) * PAGE;
}

/** After writing: the file grows, free pages are taken first. */
export function grown({ used, allocated }: Bytes, by: number): Bytes {
  return { used: used + by, allocated: Math.max(allocated, used + by) };
}

/** After compaction: pages are free, the file stays as large as it was. */
export function freed({ used, allocated }: Bytes, by: number): Bytes {
  return { used: Math.max(EMPTY_BYTES.used, used - by), allocated };
}

/** After defragmentation: the file is as large as what is in use (backend.go, Defrag). */
export function defragmented({ used }: Bytes): Bytes {
  return { used, allocated: used };
}
