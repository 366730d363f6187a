import type { Operation, Value } from './types';

/** Drops what says nothing: calls that certainly had no effect, and reads without an answer. */
export function counted(ops: readonly Operation[]): Operation[] {
  return ops.filter(({ outcome, f }) => outcome === 'ok' || (outcome === 'info' && f !== 'read'));
}

/** The end of an operation; one with an unknown outcome may take effect at any later time. */
export function endOf({ outcome, ret }: Operation): number {
  return outcome === 'ok' && ret !== null ? ret : Number.POSITIVE_INFINITY;
}

/** The operations of each key, keys in byte order: linearizability is decided key by key (Herlihy & Wing 1990). */
export function byKey(ops: readonly Operation[]): [string, Operation[]][] {
  const groups = new Map<string, Operation[]>();
  for (const op of ops) {
    const group = groups.get(op.key);
    if (group === undefined) groups.set(op.key, [op]);
    else group.push(op);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** True when a read names its write: no cas, and no value is written twice or is the initial one. Counted ops of one key. */
export function hasUniqueWrites(ops: readonly Operation[], initial: Value): boolean {
  const seen = new Set<Value>([initial]);
  for (const { f, value = null } of ops) {
    if (f === 'cas') return false;
    if (f !== 'write') continue;
    if (seen.has(value)) return false;
    seen.add(value);
  }
  return true;
}

/** Gives every operation of a legal order an instant within its interval: as early as its forerunners allow. */
export function instants(order: readonly Operation[]): { op: number; at: number }[] {
  let at = Number.NEGATIVE_INFINITY;
  return order.map(({ id, call }) => {
    at = Math.max(at, call);
    return { op: id, at };
  });
}
