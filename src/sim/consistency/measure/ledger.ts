import { DEADLINE_EXCEEDED } from '../../etcd/errors';
import type { LabClientState, LabRecord } from '../workload/types';

/** What became of a request. */
export const OK = 0;
export const TIMED_OUT = 1;
export const REFUSED = 2;

/**
 * A client's records as columns of plain numbers. Every frame walks over hundreds or thousands of records, which
 * lie all over the memory; and a record never changes, so it is written down once, for all versions of the list.
 * Columns may be longer than the version that one looks at.
 */
export interface Ledger {
  readonly numbers: number[];
  readonly calls: number[];
  readonly rets: number[];
  /** OK, TIMED_OUT or REFUSED. */
  readonly ends: number[];
  /** 1 = a read. */
  readonly reads: number[];
  /** Up to and including this one: what was ok, and the reads among it. */
  readonly oks: number[];
  readonly okReads: number[];
  /** Positions of what ended with an error. */
  readonly errors: number[];
}

const ledgers = new WeakMap<object, Ledger>();

export function ledgerOf(done: LabClientState['done']): Ledger {
  let ledger = ledgers.get(done.storage);
  if (ledger === undefined) {
    ledger = {
      numbers: [],
      calls: [],
      rets: [],
      ends: [],
      reads: [],
      oks: [],
      okReads: [],
      errors: [],
    };
    ledgers.set(done.storage, ledger);
  }
  for (let i = ledger.numbers.length; i < done.length; i += 1) {
    const one = done.at(i);
    if (one !== undefined) write(ledger, one, i);
  }
  return ledger;
}

function write(ledger: Ledger, one: LabRecord, position: number): void {
  const { number, f, call, ret, outcome, error } = one;
  const isOk = outcome === 'ok';
  const isRead = f === 'read';
  ledger.numbers.push(number);
  ledger.calls.push(call);
  ledger.rets.push(ret);
  ledger.ends.push(isOk ? OK : error === DEADLINE_EXCEEDED ? TIMED_OUT : REFUSED);
  ledger.reads.push(isRead ? 1 : 0);
  ledger.oks.push(sumUntil(ledger.oks, position) + (isOk ? 1 : 0));
  ledger.okReads.push(sumUntil(ledger.okReads, position) + (isOk && isRead ? 1 : 0));
  if (error !== '') ledger.errors.push(position);
}

/** A running sum over the first records. */
export function sumUntil(sums: readonly number[], count: number): number {
  return count === 0 ? 0 : (sums[count - 1] ?? 0);
}

/**
 * How many of the first `length` values of an ascending column are below the bound. It looks from the end, in steps
 * that double: most questions are about the present.
 */
export function countBelow(column: readonly number[], length: number, bound: number): number {
  let high = length;
  let width = 1;
  while (high > 0 && (column[Math.max(0, high - width)] ?? 0) >= bound) {
    high = Math.max(0, high - width);
    width *= 2;
  }
  let low = Math.max(0, high - width);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((column[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
