import { byKey, counted, endOf } from '../../sim/consistency/checker/counted';
import type { History, Operation, Value } from '../../sim/consistency/checker/types';

/**
 * The definitions, tried out: every order of the operations is walked, with no memory and no shortcut. For a handful
 * of operations only. Shares no rule with the checkers but which operations count and when they end.
 */
export function isLinearizable({ ops, initial }: History): boolean {
  return byKey(counted(ops)).every(([, own]) =>
    someOrder(own, initial, (first, second) => endOf(first) < second.call),
  );
}

export function isSequential({ ops, initial }: History): boolean {
  return someOrder(
    counted(ops),
    initial,
    (first, second) =>
      first.client === second.client && first.call <= second.call && first.id < second.id,
  );
}

type Before = (first: Operation, second: Operation) => boolean;

function someOrder(ops: readonly Operation[], initial: Value, before: Before): boolean {
  return walk(ops, new Map(), initial, before);
}

function walk(
  left: readonly Operation[],
  registers: ReadonlyMap<string, Value>,
  initial: Value,
  before: Before,
): boolean {
  if (left.every(({ outcome }) => outcome === 'info')) return true;
  return left.some((op) => {
    const others = left.filter((other) => other !== op);
    if (others.some((other) => other.outcome === 'ok' && before(other, op))) return false;
    const held = registers.has(op.key) ? (registers.get(op.key) ?? null) : initial;
    const then = effect(op, held);
    if (then === undefined) return false;
    return walk(others, new Map(registers).set(op.key, then), initial, before);
  });
}

/** What the register holds afterwards; undefined = the answer contradicts what it held. */
function effect({ f, value = null, from = null, to = null, swapped }: Operation, held: Value) {
  if (f === 'write') return value;
  if (f === 'read') return value === held ? held : undefined;
  if (swapped === false) return from === held ? undefined : held;
  return from === held ? to : undefined;
}
