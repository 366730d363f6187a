import { describe, expect, test } from 'vitest';
import { type LiveState, observe, startLive } from '../../../../src/sim/consistency/checker/live';
import type { Operation, Value } from '../../../../src/sim/consistency/checker/types';

const base = { key: 'x', outcome: 'ok' } as const;
const write = (id: number, value: Value, call: number, ret: number): Operation => ({
  ...base,
  id,
  client: `c${id}`,
  f: 'write',
  value,
  call,
  ret,
});
const read = (id: number, value: Value, call: number, ret: number): Operation => ({
  ...write(id, value, call, ret),
  f: 'read',
});
const cas = (
  id: number,
  from: Value,
  to: Value,
  call: number,
  ret: number,
  swapped: boolean,
): Operation => ({
  ...base,
  id,
  client: `c${id}`,
  f: 'cas',
  from,
  to,
  swapped,
  call,
  ret,
});
const open = (op: Operation): Operation => ({ ...op, ret: null, outcome: 'info' });

/** Observes each operation when it ends, with nothing else open. */
function all(state: LiveState, ...ops: readonly Operation[]): LiveState {
  return ops.reduce((live, op) => observe(live, [op], [], op.ret ?? op.call), state);
}

describe('the live judge', () => {
  test('names the operation that completes the first proof, and its time', () => {
    const fine = all(startLive(0), write(0, 1, 0, 10), write(1, 2, 20, 30), read(2, 2, 40, 50));
    expect(fine).toMatchObject({ verdict: true, violation: null });
    const broken = all(fine, read(3, 1, 60, 70), read(4, 0, 80, 90));
    expect(broken).toMatchObject({
      verdict: false,
      violation: {
        op: 3,
        at: 70,
        certificate: { kind: 'crossing', first: { value: 2 }, second: { value: 1 } },
      },
    });
  });

  test('leaves older states as they were: the past can go on in another way', () => {
    const fork = all(startLive(0), write(0, 1, 0, 10), write(1, 2, 20, 30));
    const wrong = all(fork, read(2, 1, 40, 50));
    const right = all(fork, read(2, 2, 40, 50), write(3, 3, 60, 70), read(4, 3, 80, 90));
    expect([fork.verdict, wrong.verdict, right.verdict]).toEqual([true, false, true]);
    expect(all(right, read(5, 2, 100, 110)).verdict).toBe(false);
    expect(all(fork, read(2, 0, 40, 50)).verdict).toBe(false);
  });

  test('believes a read of a write that is still open, until that write fails', () => {
    const w = write(0, 1, 0, 100);
    const seen = observe(startLive(0), [read(1, 1, 10, 20)], [open(w)], 20);
    expect(seen.verdict).toBe(true);
    expect(observe(seen, [w], [], 100).verdict).toBe(true);
    expect(observe(seen, [{ ...w, outcome: 'fail' }], [], 100)).toMatchObject({
      verdict: false,
      violation: { op: 0, certificate: { kind: 'unwritten', op: 1 } },
    });
  });

  test('never forgets a write that was given up, and lets it take effect once', () => {
    const lost = open(write(0, 9, 0, 0));
    const later = all(
      observe(startLive(0), [lost], [], 5),
      write(1, 1, 10, 20),
      read(2, 9, 30, 40),
    );
    expect(later.verdict).toBe(true);
    expect(all(later, write(3, 2, 50, 60), read(4, 9, 70, 80)).verdict).toBe(false);
    const twice = cas(5, 9, 9, 62, 64, true);
    expect(all(later, write(3, 2, 50, 60), twice).verdict).toBe(false);
  });

  test('goes over to sets at the first cas and at the first value that is written twice', () => {
    const zones = all(startLive(0), write(0, 1, 0, 10));
    expect(zones.engine.kind).toBe('zones');
    const swapped = all(zones, cas(1, 1, 2, 20, 30, true), cas(2, 1, 3, 40, 50, false));
    expect(swapped).toMatchObject({ verdict: true, engine: { kind: 'sets' } });
    expect(all(swapped, cas(3, 1, 4, 60, 70, true))).toMatchObject({
      verdict: false,
      violation: { op: 3, at: 70 },
    });
    const again = all(zones, write(1, 2, 20, 30), write(2, 1, 40, 50), read(3, 1, 60, 70));
    expect(again).toMatchObject({ verdict: true, engine: { kind: 'sets' } });
    expect(all(again, read(4, 2, 80, 90)).verdict).toBe(false);
  });

  test('carries only what the future can ask for', () => {
    let live = startLive(0);
    for (let i = 0; i < 3_000; i += 1) live = all(live, write(i, i % 3, i * 10, i * 10 + 5));
    expect(live.engine).toMatchObject({ kind: 'sets', pending: [], isPartial: false });
    expect(live.engine.kind === 'sets' && live.engine.configs).toHaveLength(1);
    let zones = startLive(0);
    for (let i = 1; i < 3_000; i += 1) zones = all(zones, write(i, i, i * 10, i * 10 + 5));
    expect(zones.engine.kind === 'zones' && zones.engine.recent.length).toBeLessThanOrEqual(1);
  });
});
