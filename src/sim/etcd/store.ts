import { SortedMap } from '../../kernel/sortedMap';
import type { Command, Store } from './types';

/** etcd's revision counter starts at 1; the first write is revision 2 (mvcc kvstore.go). */
export const EMPTY_STORE: Store = { revision: 1, keys: SortedMap.of() };

/** Applies one command. */
export function applyCommand(store: Store, command: Command): Store {
  const revision = store.revision + 1;
  const stored = { value: command.value, modRevision: revision };
  return { revision, keys: store.keys.with(command.key, stored) };
}

/** The value under a key, or null. */
export function read(store: Store, key: string): string | null {
  return store.keys.get(key)?.value ?? null;
}

/** A log entry's data, when it is a command of ours. */
export function asCommand(data: unknown): Command | null {
  // Only this member's own code proposes data; anything that is not null is a command.
  return data === null || data === undefined ? null : (data as Command);
}
