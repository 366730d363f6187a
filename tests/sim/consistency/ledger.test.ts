import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countBelow, ledgerOf, OK, sumUntil } from '../../../src/sim/consistency/measure/ledger';
import { clientsOf } from './clients';

test('counts what stands below a bound, whatever lies behind the length', () => {
  const column = fc.array(fc.nat(50)).map((all) => all.sort((a, b) => a - b));
  fc.assert(
    fc.property(column, fc.nat(60), fc.nat(60), (all, cut, bound) => {
      const length = Math.min(cut, all.length);
      expect(countBelow(all, length, bound)).toBe(
        all.slice(0, length).filter((one) => one < bound).length,
      );
    }),
  );
});

test('says of every version of a list what its records say', () => {
  for (const { done } of clientsOf(['cassandra-one', 'etcd-linearizable'])) {
    // A branch appends to an older version: it gets columns of its own.
    const old = done.truncate(Math.floor(done.length / 2));
    const [first] = done.slice(0, 1);
    const branch = first === undefined ? old : old.append({ ...first, error: 'of the branch' });
    for (const list of [done, old, branch, done]) {
      const { numbers, calls, rets, ends, oks, okReads, errors } = ledgerOf(list);
      const all = list.slice();
      const until = all.length;
      expect(numbers.slice(0, until)).toEqual(all.map(({ number }) => number));
      expect(calls.slice(0, until)).toEqual(all.map(({ call }) => call));
      expect(rets.slice(0, until)).toEqual(all.map(({ ret }) => ret));
      const ok = all.filter(({ outcome }) => outcome === 'ok');
      expect(ends.slice(0, until).filter((end) => end === OK)).toHaveLength(ok.length);
      expect(sumUntil(oks, until)).toBe(ok.length);
      expect(sumUntil(okReads, until)).toBe(ok.filter(({ f }) => f === 'read').length);
      expect(errors.filter((position) => position < until)).toEqual(
        all.flatMap(({ error }, position) => (error === '' ? [] : [position])),
      );
    }
  }
});
