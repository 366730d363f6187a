import { applyRequest } from './kv/apply';
import { permissionError } from './kv/auth';
import type { Applied, KvLimits, Store } from './kv/types';
import { newest } from './mvcc/range';
import type { PutRequest } from './mvcc/types';
import type { Command } from './types';

export { EMPTY_STORE } from './kv/apply';

/** A put without further wishes. */
export function plainPut(key: string, value: string): PutRequest {
  const wishes = { prevKv: false, ignoreValue: false, ignoreLease: false };
  return { op: 'put', key, value, lease: 0, ...wishes };
}

/** Applies one command; what it is refused with is the answer of whoever asked. */
export function applyCommand(store: Store, command: Command, limits: KvLimits): Applied {
  if (command.op === 'put')
    return applyRequest(store, plainPut(command.key, command.value), limits);
  const refusal = command.origin === '' ? null : permissionError(store, command.kv, command.token);
  if (refusal !== null) return { store, response: null, error: refusal };
  return applyRequest(store, command.kv, limits);
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
