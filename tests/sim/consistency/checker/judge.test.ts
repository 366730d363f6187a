import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judgeHistory } from '../../../../src/sim/consistency/checker/judge';
import { searchInSlices } from '../../../../src/sim/consistency/checker/search';
import { judgeSequential } from '../../../../src/sim/consistency/checker/sequential';
import type { History, Operation } from '../../../../src/sim/consistency/checker/types';

let ids = 0;
function op(
  f: Operation['f'],
  call: number,
  ret: number | null,
  rest: Partial<Operation>,
): Operation {
  const id = ids++;
  const outcome = ret === null ? 'info' : 'ok';
  return { id, client: `c${id}`, key: 'x', f, call, ret, outcome, ...rest };
}
function history(...ops: Operation[]): History {
  ids = 0;
  return { initial: 0, ops };
}
const write = (value: number, call: number, ret: number | null, rest: Partial<Operation> = {}) =>
  op('write', call, ret, { value, ...rest });
const read = (value: number, call: number, ret: number, rest: Partial<Operation> = {}) =>
  op('read', call, ret, { value, ...rest });
const cas = (from: number, to: number, call: number, ret: number | null, swapped?: boolean) =>
  op('cas', call, ret, { from, to, ...(swapped === undefined ? {} : { swapped }) });

const hard: History = JSON.parse(
  readFileSync('tests/conformance/vectors/consistency/histories-real.json', 'utf8'),
).histories.find(({ id }: { id: string }) => id === 'etcd-log-002');

describe('a certificate', () => {
  test('of a linearizable history gives every operation an instant of its interval, in order', () => {
    const { keys } = judgeHistory(
      history(write(1, 0, 100), read(1, 10, 20), write(2, 5, null), read(2, 30, 40)),
    );
    expect(keys[0]?.certificate).toEqual({
      kind: 'witness',
      order: [
        { op: 0, at: 10 },
        { op: 1, at: 10 },
        { op: 2, at: 30 },
        { op: 3, at: 30 },
      ],
    });
  });

  test('of two values that each have to come first names the four operations that say so', () => {
    const { keys } = judgeHistory(
      history(
        write(1, 0, 99),
        write(2, 0, 99),
        read(1, 10, 20),
        read(2, 30, 40),
        read(2, 11, 21),
        read(1, 31, 41),
      ),
    );
    expect(keys[0]?.certificate).toEqual({
      kind: 'crossing',
      first: { value: 1, write: 0, endsFirst: 2, calledLast: 5 },
      second: { value: 2, write: 1, endsFirst: 4, calledLast: 3 },
    });
  });

  test('of a value that lies wholly within the life of another one names both', () => {
    const { keys } = judgeHistory(history(write(1, 0, 10), write(2, 20, 30), read(1, 40, 50)));
    expect(keys[0]?.certificate).toMatchObject({
      kind: 'crossing',
      first: { value: 1, endsFirst: 0, calledLast: 2 },
      second: { value: 2, endsFirst: 1, calledLast: 1 },
    });
  });

  test('of a read before its write, and of a value out of nowhere, names the read', () => {
    const early = judgeHistory(history(read(1, 0, 10), write(1, 20, 30)));
    expect(early.keys[0]?.certificate).toEqual({ kind: 'early', read: 0, write: 1 });
    const nowhere = history(write(1, 0, 10), read(7, 20, 30));
    for (const engine of ['auto', 'search'] as const) {
      const { keys } = judgeHistory(nowhere, { engine });
      expect(keys[0]?.certificate).toEqual({ kind: 'unwritten', op: 1 });
    }
  });

  test('of a search that fails is an order that goes as far as it can, and what stands in the way', () => {
    const { linearizable, keys } = judgeHistory(
      history(cas(0, 1, 0, 10, true), cas(0, 2, 5, 15, true)),
    );
    expect(linearizable).toBe(false);
    expect(keys[0]?.certificate).toEqual({
      kind: 'stuck',
      order: [{ op: 0, at: 0 }],
      blocked: 1,
      holds: 1,
    });
  });
});

describe('an unanswered write', () => {
  test('takes effect once at most', () => {
    const ops = [
      write(9, 0, null),
      write(1, 10, 20),
      read(9, 30, 40),
      write(2, 50, 60),
      read(9, 70, 80),
    ];
    for (const engine of ['auto', 'search'] as const)
      expect(judgeHistory(history(...ops), { engine }).linearizable).toBe(false);
  });

  test('explains a refused cas although nobody reads its value', () => {
    expect(judgeHistory(history(write(9, 0, null), cas(0, 1, 10, 20, false))).linearizable).toBe(
      true,
    );
    expect(judgeHistory(history(write(9, 30, null), cas(0, 1, 10, 20, false))).linearizable).toBe(
      false,
    );
  });

  test('of a cas may be what another unanswered cas needs', () => {
    const chain = [cas(0, 1, 0, null), cas(1, 2, 0, null), read(2, 10, 20)];
    expect(judgeHistory(history(...chain)).linearizable).toBe(true);
    expect(judgeHistory(history(...chain.slice(1))).linearizable).toBe(false);
  });
});

describe('labels', () => {
  test('are told for unique writes only', () => {
    expect(judgeHistory(history(write(1, 0, 1), write(1, 2, 3))).anomalies).toBeNull();
    expect(judgeHistory(history(write(0, 0, 1))).anomalies).toBeNull();
    expect(judgeHistory(history(cas(0, 1, 0, 1, true))).anomalies).toBeNull();
    // A value that was certainly never written may be written again, and registers are apart.
    const retried = [
      write(1, 0, 1, { outcome: 'fail' }),
      write(1, 2, 3),
      write(1, 2, 3, { key: 'y' }),
    ];
    expect(judgeHistory(history(...retried)).anomalies).toMatchObject({ stale: [] });
  });

  test('say how far behind a read is, what it missed, and whose it was', () => {
    const verdict = judgeHistory(
      history(
        write(1, 0, 10, { client: 'a' }),
        write(2, 20, 30, { client: 'a' }),
        write(3, 40, 50, { client: 'b' }),
        read(3, 60, 70, { client: 'a' }),
        read(1, 80, 90, { client: 'a' }),
      ),
    );
    expect(verdict.anomalies).toEqual({
      phantom: [],
      stale: [4],
      inversion: [4],
      readYourWrites: [4],
      monotonicReads: [4],
    });
    expect(verdict.staleness).toEqual([{ op: 4, versionsBehind: 2, staleForMs: 50 }]);
    expect(verdict.culprits).toEqual([{ read: 4, wrote: 0, missed: 1, seenBy: 3 }]);
  });

  test('take the strict order: what touches is concurrent', () => {
    const touching = history(write(1, 0, 10), write(2, 10, 20), read(1, 20, 30), read(0, 10, 12));
    expect(judgeHistory(touching)).toMatchObject({
      linearizable: true,
      anomalies: { stale: [], inversion: [] },
    });
  });
});

describe('a budget', () => {
  test('ends the search with "unknown" and the order found so far', () => {
    const verdict = judgeHistory(hard, { budget: 50 });
    expect(verdict).toMatchObject({ linearizable: 'unknown', violatingKeys: [] });
    expect(verdict.keys[0]).toMatchObject({
      configurations: 50,
      certificate: { kind: 'exhausted', blocked: expect.any(Number) },
    });
    expect(judgeHistory(hard).linearizable).toBe(true);
  });

  test('does not hide a key that has no order', () => {
    const bad = [read(1, 0, 1, { key: 'a' })];
    const ops = [...hard.ops, ...bad.map((one) => ({ ...one, id: 1_000 }))];
    expect(judgeHistory({ initial: null, ops }, { budget: 50 })).toMatchObject({
      linearizable: false,
      violatingKeys: ['a'],
    });
  });

  test('is not needed to stop: the caller can, between slices', () => {
    const ops = hard.ops.filter(({ f, outcome }) => outcome !== 'info' || f !== 'read');
    const slices = searchInSlices(ops, null, 1_000_000, 10);
    expect(slices.next()).toEqual({ value: 10, done: false });
    expect(slices.next(false)).toEqual({ value: 20, done: false });
    expect(slices.next(true)).toMatchObject({ value: { linearizable: 'unknown' }, done: true });
  });
});

describe('sequential consistency', () => {
  test('is not asked of long histories, and says so', () => {
    const ops = Array.from({ length: 61 }, (_, i) => write(i + 1, i, i));
    expect(judgeSequential(history(...ops))).toEqual({
      sequential: 'unknown',
      order: null,
      reason: '61 operations count; at most 60 are searched',
    });
    expect(judgeSequential(history(...ops.slice(1))).sequential).toBe(true);
  });

  test('respects the order of each client over all keys, and nothing else', () => {
    const a = { client: 'a' };
    const b = { client: 'b' };
    const ops = [
      write(1, 0, 1, a),
      read(0, 2, 3, { ...a, key: 'y' }),
      write(1, 0, 1, { ...b, key: 'y' }),
    ];
    expect(judgeSequential(history(...ops, read(1, 2, 3, b))).order).toEqual([0, 1, 2, 3]);
    expect(judgeSequential(history(...ops, read(0, 2, 3, b)))).toMatchObject({
      sequential: false,
    });
  });
});

test('a history of 12,000 operations on one key is judged by either engine', () => {
  const ops = Array.from({ length: 12_000 }, (_, i) => {
    const value = Math.floor(i / 2) + 1;
    return i % 2 === 0 ? write(value, i * 10, i * 10 + 25) : read(value, i * 10, i * 10 + 25);
  });
  for (const engine of ['auto', 'search'] as const)
    expect(judgeHistory(history(...ops), { engine }).linearizable).toBe(true);
  const stale = history(...ops, read(17, 200_000, 200_001, { id: 12_000 }));
  expect(judgeHistory(stale)).toMatchObject({
    linearizable: false,
    anomalies: { stale: [12_000] },
  });
  expect(judgeHistory(stale, { engine: 'search' }).linearizable).toBe(false);
});
