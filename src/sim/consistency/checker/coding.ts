import { endOf } from './counted';
import type { Operation, Value } from './types';

/** An operation as the search sees it: values are small integers, NONE = does not matter. */
export interface CodedOp {
  readonly source: Operation;
  readonly call: number;
  readonly end: number;
  /** Which register. */
  readonly register: number;
  /** The value that the register must hold. */
  readonly needs: number;
  /** The value that the register must not hold: a refused cas. */
  readonly refuses: number;
  /** The value that the register then holds; NONE = it observes only. */
  readonly gives: number;
  /** It may never have happened. */
  readonly optional: boolean;
}

export const NONE = -1;

export interface Coded {
  readonly ops: readonly CodedOp[];
  /** What each register holds at the start. */
  readonly initial: readonly number[];
  /** How many codes there are. */
  readonly codes: number;
}

/**
 * Codes counted operations. Two reductions happen here, both sound. Values that nobody reads or expects are one
 * value: no operation can tell them apart. Unanswered writes of such a value are dropped, unless a refused cas
 * could need them.
 */
export function code(ops: readonly Operation[], initial: Value): Coded {
  const registers = [...new Set(ops.map(({ key }) => key))].sort();
  const parts = registers.map((key) => {
    const own = ops.filter((op) => op.key === key);
    const kept = own.some(isRefused) ? own : withoutUseless(own);
    return { kept, telling: tellingValues(kept) };
  });
  let codes = 0;
  const coders = parts.map(({ telling }) => {
    const known = new Map([...telling].map((value) => [value, codes++]));
    const other = codes++;
    return (value: Value) => known.get(value) ?? other;
  });
  return {
    ops: parts.flatMap(({ kept }, register) => {
      const coder = coders[register];
      if (coder === undefined) return [];
      const own = kept.map((op) => codeOne(op, register, coder));
      return own.filter(({ optional, gives }) => !optional || gives !== NONE);
    }),
    initial: coders.map((coder) => coder(initial)),
    codes,
  };
}

function codeOne(op: Operation, register: number, coder: (value: Value) => number): CodedOp {
  const { f, value = null, from = null, to = null } = op;
  const base = { source: op, call: op.call, end: endOf(op), register, optional: isOpen(op) };
  if (f === 'read') return { ...base, needs: coder(value), refuses: NONE, gives: NONE };
  if (f === 'write') return { ...base, needs: NONE, refuses: NONE, gives: coder(value) };
  if (isRefused(op)) return { ...base, needs: NONE, refuses: coder(from), gives: NONE };
  // A cas that puts back what it found changes nothing: it is an observation.
  const gives = coder(from) === coder(to) ? NONE : coder(to);
  return { ...base, needs: coder(from), refuses: NONE, gives };
}

function isOpen({ outcome }: Operation): boolean {
  return outcome === 'info';
}

function isRefused({ f, swapped, outcome }: Operation): boolean {
  return f === 'cas' && outcome === 'ok' && swapped === false;
}

/** Values that some operation asks for, in the order of the operations. */
function tellingValues(ops: readonly Operation[]): Set<Value> {
  return new Set(ops.flatMap(needOf));
}

function needOf({ f, value = null, from = null }: Operation): Value[] {
  return f === 'read' ? [value] : f === 'cas' ? [from] : [];
}

/** Drops open operations whose effect nobody asks for; an open cas that is kept asks for its own value in turn. */
function withoutUseless(ops: readonly Operation[]): Operation[] {
  const needed = tellingValues(ops.filter((op) => !isOpen(op)));
  let open = ops.filter(isOpen);
  const useful = new Set<Operation>();
  for (let grows = true; grows; ) {
    const found = open.filter(({ f, value = null, to = null }) =>
      needed.has(f === 'cas' ? to : value),
    );
    for (const op of found) {
      useful.add(op);
      for (const value of needOf(op)) needed.add(value);
    }
    open = open.filter((op) => !useful.has(op));
    grows = found.length > 0;
  }
  return ops.filter((op) => !isOpen(op) || useful.has(op));
}
