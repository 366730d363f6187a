import type { KeyValue } from './types';

/**
 * The versions of one key, newest first: each knows the one before it, so that a write costs the same however
 * often the key was written. A deletion is a version without a value (`version` 0).
 */
export class KeyHistory implements Iterable<KeyValue> {
  constructor(
    readonly newest: KeyValue,
    readonly older: KeyHistory | null,
  ) {}

  static of(versions: readonly KeyValue[]): KeyHistory | null {
    let history: KeyHistory | null = null;
    for (let i = versions.length - 1; i >= 0; i -= 1)
      history = new KeyHistory(versions[i] as KeyValue, history); // within the list
    return history;
  }

  /** The version that a read at a revision sees; null = the key did not exist then. */
  at(revision: number): KeyValue | null {
    for (const kv of this) if (kv.mod <= revision) return isTombstone(kv) ? null : kv;
    return null;
  }

  *[Symbol.iterator](): Iterator<KeyValue> {
    for (let one: KeyHistory | null = this; one !== null; one = one.older) yield one.newest;
  }

  /** As a list: so long a chain could not be walked by recursion. */
  toJSON(): KeyValue[] {
    return [...this];
  }
}

/** Whether a version says that the key was deleted. */
export function isTombstone(kv: KeyValue): boolean {
  return kv.version === 0;
}

export function tombstone(key: string, revision: number): KeyValue {
  return { key, value: '', create: 0, mod: revision, version: 0, lease: 0 };
}
