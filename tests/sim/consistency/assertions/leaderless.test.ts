/** Assertions 7, 9 and 10 of the design: stores without a leader. */
import { describe, expect, it } from 'vitest';
import { judgeHistory } from '../../../../src/sim/consistency/checker/judge';
import type { Operation } from '../../../../src/sim/consistency/checker/types';
import { ringOf } from '../../../../src/sim/consistency/protocols/leaderless/rules';
import type { LeaderlessSpec } from '../../../../src/sim/consistency/spec';
import vectors from '../../../conformance/vectors/consistency/histories-inversion.json';
import { Calls } from '../calls';
import { FIVE, lab, MS, records, S } from '../lab';
import {
  copiesOf,
  judged,
  lostElements,
  okPercent,
  R3W3,
  roleOf,
  staleReads,
} from '../leaderlessLab';
import { END, FAULT, HEALED, S3 } from './scenarios';
import { SEEDS } from './seeds';

const blocking: LeaderlessSpec = { ...R3W3, readRepair: 'blocking' };

describe.each(SEEDS)('7. Overlapping quorums without a fault (seed %i)', (seed) => {
  it.each(['same', 'cross'] as const)('read nothing stale: %s', (layout) => {
    const world = lab({
      protocols: { off: R3W3, blocking, two: { ...R3W3, n: 3, r: 2, w: 2 } },
      seed,
      layout,
      jitter: 10 * MS,
      workload: { every: 20 * MS },
      until: 2.5,
    });
    for (const lane of ['off', 'blocking', 'two']) {
      const heard = records(world, lane);
      expect(heard.length).toBeGreaterThan(50);
      expect(staleReads(heard)).toBe(0);
    }
  });

  it('pay for blocking repair with a second round', () => {
    const protocols = { off: R3W3, blocking };
    const world = lab({ protocols, seed, layout: 'cross', jitter: 9 * MS, until: 8 });
    const longest = (lane: string) =>
      Math.max(
        ...records(world, lane)
          .filter(({ f, outcome }) => f === 'read' && outcome === 'ok')
          .map(({ call, ret }) => (ret - call) / MS),
      );
    // A way takes 40 to 49 ms.
    expect(longest('off')).toBeLessThanOrEqual(98);
    expect(longest('blocking')).toBeGreaterThanOrEqual(160);
    expect(longest('blocking')).toBeLessThanOrEqual(196);
  });
});

describe('7. A write that reaches one of three replicas long before the others', () => {
  const vector = vectors.histories.find(({ id }) => id === 'inversion-strict-quorum');
  // Three own x; the other two only coordinate.
  const [a = '', b = '', c = '', writer = '', reader = ''] = ringOf(FIVE, 'x');
  const link = (from: string, to: string, ms: number) => {
    const latency = { kind: 'constant', value: ms * MS } as const;
    return { from, to, oneWay: true, latency };
  };

  /** What three clients do, and hear. */
  function history(readRepair: LeaderlessSpec['readRepair']): Operation[] {
    const links = [
      link(writer, a, 1),
      link(writer, b, 150),
      link(writer, c, 150),
      link(reader, c, 5),
      // The second reader is replica b itself, and a is further from it than c.
      link(b, a, 5),
    ];
    const dynamo: LeaderlessSpec = { ...R3W3, n: 3, r: 2, w: 3, readRepair };
    const calls = new Calls({ protocols: { dynamo }, network: { links } });
    const asked = [
      { client: writer, f: 'write', call: S },
      { client: reader, f: 'read', call: S + 50 * MS },
      { client: b, f: 'read', call: S + 80 * MS },
    ] as const;
    const ids = asked.map(({ client, f, call }) =>
      calls.send(
        call,
        client,
        f === 'write' ? { op: 'put', key: 'x', value: '1' } : { op: 'get', key: 'x' },
      ),
    );
    // In the order in which they are answered.
    const [, first, second] = [null, ...ids.slice(1).map((id) => calls.answerOf(id))];
    const answers = [calls.answerOf(ids[0] ?? ''), first, second];
    return asked.map(({ client, f, call }, id) => {
      const answer = answers[id];
      expect(answer?.ok).toBe(true);
      const value = f === 'write' ? '1' : (answer?.value ?? null);
      return { id, client, key: 'x', f, value, call, ret: answer?.at ?? null, outcome: 'ok' };
    });
  }

  /** Calls and answers in their order. */
  const shape = (ops: readonly Pick<Operation, 'id' | 'call' | 'ret' | 'f'>[]) =>
    ops
      .flatMap(({ id, f, call, ret }) => [
        { at: call, what: `${f} ${id} called` },
        { at: ret ?? Number.POSITIVE_INFINITY, what: `${f} ${id} answered` },
      ])
      .sort((one, other) => one.at - other.at)
      .map(({ what }) => what);

  it('makes exactly the history of the vectors', () => {
    const ops = history('off');
    // The vectors' file holds operations of this shape.
    expect(shape(ops)).toEqual(shape(vector?.ops as Operation[]));
    expect(ops.map(({ value }) => value)).toEqual(['1', '1', null]);
    const { linearizable, anomalies } = judgeHistory({ initial: null, ops });
    expect({ linearizable, anomalies }).toEqual({
      linearizable: vector?.expect.linearizable,
      anomalies: vector?.expect.anomalies,
    });
  });

  it('does not if reads repair first', () => {
    const ops = history('blocking');
    expect(ops.map(({ value }) => value)).toEqual(['1', '1', '1']);
    expect(judgeHistory({ initial: null, ops }).linearizable).toBe(true);
  });
});

describe.each(SEEDS)('9. The last writer by a clock that is 50 ms ahead (seed %i)', (seed) => {
  it.each([
    { layout: 'same', isStale: true },
    { layout: 'cross', isStale: false },
  ] as const)('is the wrong one unless writes take longer: $layout', ({ layout, isStale }) => {
    const world = lab({
      protocols: { blocking },
      clocks: { n1: 50 * MS },
      seed,
      layout,
      // What is still open at the end is in nobody's list.
      workload: { every: 20 * MS, stop: 3.5 * S },
      until: 4,
    });
    const heard = records(world, 'blocking');
    expect(heard.every(({ outcome }) => outcome === 'ok')).toBe(true);
    const { linearizable, anomalies } = judged(heard);
    expect(linearizable).toBe(!isStale);
    if (isStale) expect(anomalies?.stale.length).toBeGreaterThan(20);
    else expect(anomalies?.stale).toEqual([]);
  });
});

describe.each(SEEDS)('10. Sloppy quorums (seed %i)', (seed) => {
  it('serve both sides, hand over, and lose nothing but what the last writer overwrites', () => {
    const sloppy: LeaderlessSpec = { ...R3W3, n: 3, r: 2, w: 2, sloppy: true };
    const protocols = {
      vector: { ...sloppy, resolve: 'versionVector' as const },
      lww: sloppy,
      all: { ...sloppy, n: 5, resolve: 'versionVector' as const },
    };
    const workload = { adds: 200 * MS, stop: END * S };
    const world = lab({ ...S3, protocols, seed, workload, until: END + 4 });
    for (const lane of Object.keys(protocols)) {
      const heard = [...records(world, lane), ...records(world, lane, 's')];
      const side = (numbers: number[]) =>
        okPercent(heard, {
          clients: numbers.flatMap((i) => [`c${i}`, `s${i}`]),
          // A time-out and the detector come first.
          from: FAULT + 2,
          to: HEALED,
        });
      expect([side([1, 2, 3]), side([4, 5])]).toEqual([100, 100]);
    }
    for (const node of FIVE) expect(roleOf(world, 'vector', node)).toBe('replica');
    const owners = (key: string) => ringOf(FIVE, key).slice(0, 3);
    const same = (lane: string, key: 'x' | 'set', nodes: readonly string[]) => {
      const copies = copiesOf(world, lane, nodes).map((copy) => copy[key]);
      expect(copies[0]?.length).toBeGreaterThan(0);
      for (const copy of copies) expect(copy).toEqual(copies[0]);
    };
    for (const key of ['x', 'set'] as const) {
      same('vector', key, owners(key));
      same('lww', key, owners(key));
      same('all', key, FIVE);
    }
    const [owner = ''] = owners('set');
    expect(lostElements(world, 'vector', owner)).toEqual([]);
    expect(lostElements(world, 'all', 'n1')).toEqual([]);
    expect(lostElements(world, 'lww', owner).length).toBeGreaterThan(10);
  });
});
