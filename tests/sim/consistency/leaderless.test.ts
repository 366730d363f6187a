import { describe, expect, it } from 'vitest';
import type { LeaderlessSpec } from '../../../src/sim/consistency/spec';
import { cut, FIVE, heal, lab, MS, records, S } from './lab';
import { copiesOf, judged, okPercent, R3W3, roleOf, staleReads } from './leaderlessLab';

const R1W1: LeaderlessSpec = { ...R3W3, r: 1, w: 1 };

describe('A leaderless store in the laboratory', () => {
  it('answers after the round trip to the last replica that it has to count', () => {
    const protocols = {
      r1w1: R1W1,
      r3w3: R3W3,
      r1w5: { ...R3W3, r: 1, w: 5 },
      r5w1: { ...R3W3, r: 5, w: 1 },
    };
    const world = lab({ protocols, layout: 'cross', until: 5 });
    const median = (lane: string, client: string, op: string) => {
      const times = records(world, lane)
        .filter((one) => one.client === client && one.operation.op === op && one.outcome === 'ok')
        .map(({ call, ret }) => (ret - call) / MS)
        .sort((a, b) => a - b);
      return times[times.length >> 1];
    };
    const measured = Object.keys(protocols).map((lane) => [
      lane,
      ...['c1', 'c5'].flatMap((client) => ['put', 'get'].map((op) => median(lane, client, op))),
    ]);
    expect(measured).toEqual([
      ['r1w1', 0, 0, 0, 0],
      ['r3w3', 80, 80, 80, 80],
      ['r1w5', 80, 0, 80, 0],
      ['r5w1', 0, 80, 0, 80],
    ]);
  });

  it.each([
    { sides: 'n1 n2 n3 | n4 n5', quorum: [100, 0] },
    { sides: 'n1 | n2 n3 n4 n5', quorum: [0, 100] },
    { sides: 'n1 n2 | n3 n4', quorum: [0, 0] },
  ])(
    'serves everybody with one replica, and with three only who reaches them: $sides',
    ({ sides: text, quorum }) => {
      const sides = text.split(' | ').map((side) => side.split(' '));
      const nodes = sides.flat();
      const n = nodes.length;
      const world = lab({
        nodes,
        protocols: { one: { ...R1W1, n }, three: { ...R3W3, n } },
        until: 11,
        deeds: [
          [3, cut(...sides)],
          [10, heal],
        ],
      });
      const share = (lane: string) =>
        sides.map((side) =>
          okPercent(records(world, lane), {
            clients: side.map((name) => name.replace('n', 'c')),
            // Whoever loses has to notice first: a time-out, and the detector.
            from: 3,
            to: 9,
          }),
        );
      expect(share('one')).toEqual([100, 100]);
      expect(share('three')).toEqual(quorum);
    },
  );

  it('times out until the detector has spoken and then refuses before anything is written', () => {
    const world = lab({
      protocols: { three: R3W3 },
      until: 9,
      deeds: [[3, cut(['n1', 'n2', 'n3'], ['n4', 'n5'])]],
    });
    const lost = records(world, 'three').filter(
      ({ client, call }) => client === 'c4' && call > 3e6,
    );
    const first = lost.findIndex(({ outcome }) => outcome === 'fail');
    expect(lost.slice(0, first).map(({ outcome }) => outcome)).toEqual(['info']);
    const refused = lost.slice(first);
    expect(new Set(refused.map(({ outcome }) => outcome))).toEqual(new Set(['fail']));
    expect(refused[0]?.error).toBe(
      'Error from server: code=1000 [Unavailable exception] message="Cannot achieve consistency level QUORUM" ' +
        "info={'consistency': 'QUORUM', 'required_replicas': 3, 'alive_replicas': 2}",
    );
  });

  it('is linearizable with overlapping quorums, equal clocks and blocking repair, across a cut as well', () => {
    const blocking = { ...R3W3, readRepair: 'blocking' as const };
    for (const seed of [1, 2, 3]) {
      const world = lab({
        protocols: { all: blocking, some: { ...blocking, n: 3, r: 2, w: 2 } },
        seed,
        fsync: MS,
        jitter: 10 * MS,
        workload: { every: 50 * MS, stop: 5 * S },
        until: 6.5,
        deeds: [
          [2, cut(['n1', 'n2', 'n3'], ['n4', 'n5'])],
          [4, heal],
        ],
      });
      const verdicts = ['all', 'some'].map((lane) => judged(records(world, lane)).linearizable);
      expect(verdicts).toEqual([true, true]);
    }
  });

  it('reads stale with one replica as soon as the replicas are far apart', () => {
    const world = lab({ protocols: { one: R1W1 }, layout: 'cross', until: 4 });
    expect(staleReads(records(world, 'one'))).toBeGreaterThan(10);
  });

  it('keeps hints for the replicas that it has given up', () => {
    const world = lab({
      protocols: { three: R3W3 },
      until: 8,
      deeds: [[3, cut(['n1', 'n2', 'n3'], ['n4', 'n5'])]],
    });
    const roles = FIVE.map((node) => roleOf(world, 'three', node));
    expect(roles.slice(0, 3)).toEqual(['keepingHints', 'keepingHints', 'keepingHints']);
  });

  it('finds by comparing what no hint was kept for', () => {
    const without: LeaderlessSpec = { ...R1W1, hintWindow: 0, resolve: 'versionVector' };
    const protocols = { never: without, trees: { ...without, antiEntropy: 2 * S } };
    const world = lab({
      protocols,
      workload: { adds: 200 * MS, stop: 8 * S },
      until: 12,
      deeds: [
        [3, cut(['n1', 'n2', 'n3'], ['n4', 'n5'])],
        [8, heal],
      ],
    });
    const sets = (lane: string) => copiesOf(world, lane, ['n1', 'n5']).map(({ set }) => set.length);
    const added = records(world, 'trees', 's').length;
    expect(sets('trees')).toEqual([added, added]);
    expect(Math.max(...sets('never'))).toBeLessThan(added);
    expect(new Set(copiesOf(world, 'trees', FIVE).map(({ x }) => x.join())).size).toBe(1);
  });

  it('shows siblings to readers until somebody writes with both in view', () => {
    const spec: LeaderlessSpec = { ...R1W1, resolve: 'versionVector', readRepair: 'async' };
    const world = lab({ protocols: { vector: spec }, layout: 'cross', until: 5 });
    const values = records(world, 'vector').map(({ value }) => value ?? '');
    expect(values.some((value) => value.includes('|'))).toBe(true);
    const most = Math.max(...values.map((value) => value.split('|').length));
    expect(most).toBeLessThanOrEqual(FIVE.length);
  });
});
