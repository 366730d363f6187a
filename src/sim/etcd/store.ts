import { SortedMap } from '../../kernel/sortedMap';
import { keyValue } from '../keyValue';
import { NO_SPACE } from './errors';
import { EMPTY_BYTES, grown, sizeOf } from './kv/bytes';
import { NO_AUTH } from './kv/nobody';
import type { Applied, KvLimits, Store } from './kv/types';
import { newest } from './mvcc/keys';
import { EMPTY_MVCC, Writing } from './mvcc/writing';
import type { Command } from './types';

export const EMPTY_STORE: Store = {
  ...EMPTY_MVCC,
  leases: SortedMap.of(),
  alarms: [],
  auth: NO_AUTH,
  bytes: EMPTY_BYTES,
};

/** Applies one command; what it is refused with is the answer of whoever asked. */
export function applyCommand(store: Store, command: Command, limits: KvLimits): Applied {
  // A key that is attached to a lease has to be taken from it.
  if (command.op === 'kv' || (newest(store, command.key)?.lease ?? 0) !== 0)
    return keyValue().apply(store, command, limits);
  if (store.alarms.length > 0) return { store, response: null, error: NO_SPACE };
  const writing = new Writing(store);
  writing.put(command.key, command.value, 0);
  const next = written(store, writing);
  return { store: next, response: { op: 'put', rev: next.revision, prevKv: null }, error: null };
}

/** The store after a transaction, with what it takes in the file. */
export function written(store: Store, writing: Writing): Store {
  const next = writing.done();
  let bytes = 0;
  for (let i = store.changes.length; i < next.changes.length; i += 1) {
    const change = next.changes.at(i);
    if (change !== undefined) bytes += sizeOf(change.kv);
  }
  return bytes === 0 ? store : { ...store, ...next, bytes: grown(store.bytes, bytes) };
}

/** The value under a key, or null. */
export function read(store: Store, key: string): string | null {
  return newest(store, key)?.value ?? null;
}

/** A log entry's data, when it is a command of ours. */
export function asCommand(data: unknown): Command | null {
  // Only this member's own code proposes data; anything that is not null is a command.
  return data === null || data === undefined ? null : (data as Command);
}
