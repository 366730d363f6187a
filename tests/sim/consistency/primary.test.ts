import { describe, expect, it } from 'vitest';
import type { ClusterWorld } from '../../../src/sim/cluster';
import type { primary } from '../../../src/sim/consistency/protocols/primary';
import type { PrimarySpec } from '../../../src/sim/consistency/spec';
import { judgedLane } from './heard';
import { cut, flap, heal, lab, MS, medians, records, S, share } from './lab';
import { lost } from './primaryLab';
import { mongo } from './specs';

const majority: PrimarySpec = { ...mongo, w: 'majority' };
const redis: PrimarySpec = { ...mongo, failover: 'sentinel' };

describe('A primary and its latencies over regions', () => {
  const world = lab({
    protocols: {
      w1: mongo,
      any: { ...mongo, reads: 'any' },
      majority,
      strongest: { ...majority, reads: 'linearizable' },
      two: { ...mongo, w: 2 },
      all: { ...mongo, w: 5 },
      known: { ...majority, reads: 'majority' },
    },
    layout: 'cross',
    until: 10,
  });
  it.each([
    ['w1', [0, 80, 80]],
    ['any', [0, 80, 0]],
    ['majority', [80, 160, 80]],
    ['strongest', [80, 160, 160]],
    ['two', [1, 81, 80]],
    ['all', [80, 160, 80]],
    ['known', [80, 160, 80]],
  ])('%s: write at n1, write at n5, read at n5 take %j ms', (lane, expected) => {
    expect(medians(world, lane)).toEqual(expected);
  });
});

/** n1 is cut off from 10 s to 30 s, or the cut is another one. */
const S4 = (until = 30, groups = [['n1'], ['n2', 'n3', 'n4', 'n5']]) =>
  [
    [10, cut(...groups)],
    [until, heal],
  ] as const;

const REST = ['c2', 'c3', 'c4', 'c5'];

describe('A primary that members elect among themselves', () => {
  const world = lab({
    protocols: {
      w1: mongo,
      any: { ...mongo, reads: 'any' },
      majority,
      strongest: { ...majority, reads: 'linearizable' },
    },
    until: 45,
    deeds: S4(),
  });

  it('goes on for an election timeout when it is cut off, and then steps down; the rest elects another', () => {
    expect(share(world, 'w1', { clients: ['c1'], from: 10, to: 11.9 })).toBe(100);
    expect(share(world, 'w1', { clients: ['c1'], from: 13, to: 30 })).toBe(0);
    expect(share(world, 'w1', { clients: REST, from: 14, to: 30 })).toBe(100);
    expect(share(world, 'w1', { clients: ['c1', ...REST], from: 31.5, to: 44 })).toBe(100);
  });

  it('answers writes of a majority and linearizable reads on the side of the majority only', () => {
    for (const lane of ['majority', 'strongest']) {
      expect(share(world, lane, { clients: ['c1'], op: 'put', from: 10, to: 30 })).toBe(0);
      expect(share(world, lane, { clients: REST, from: 14, to: 30 })).toBe(100);
    }
    expect(share(world, 'strongest', { clients: ['c1'], from: 10, to: 30 })).toBe(0);
  });

  it('lets everybody read its own copy, old as it may be', () => {
    expect(share(world, 'any', { clients: ['c1'], op: 'get', from: 10, to: 30 })).toBe(100);
    expect(share(world, 'any', { clients: ['c1'], op: 'put', from: 14, to: 30 })).toBe(0);
  });

  it('refuses with words of MongoDB and is certain that nothing has happened', () => {
    const refused = records(world, 'w1').filter(({ outcome }) => outcome === 'fail');
    expect(new Set(refused.map(({ error }) => error))).toEqual(new Set(['not primary']));
  });

  it('needs no election when the cut leaves it with a majority', () => {
    const three = [
      ['n1', 'n2', 'n3'],
      ['n4', 'n5'],
    ];
    const s3 = lab({ protocols: { w1: mongo, majority }, until: 32, deeds: S4(30, three) });
    for (const lane of ['w1', 'majority']) {
      expect(share(s3, lane, { clients: ['c1', 'c2', 'c3'], from: 0, to: 30 })).toBe(100);
      expect(share(s3, lane, { clients: ['c4', 'c5'], from: 11, to: 30 })).toBe(0);
    }
  });

  it.each([1, 2, 3])(
    'is linearizable with linearizable reads through cuts and flaps (seed %i)',
    (seed) => {
      const strongest: PrimarySpec = { ...majority, reads: 'linearizable' };
      const world = lab({
        protocols: { strongest, any: { ...mongo, reads: 'any' } },
        seed,
        layout: 'cross',
        jitter: 10 * MS,
        until: 45,
        deeds: [
          ...flap(['n1', 'n2'], ['n3', 'n4', 'n5'], 2, 9),
          ...S4(),
          ...flap(['n1'], ['n2', 'n3', 'n4', 'n5'], 32, 38),
        ],
      });
      expect(judgedLane(world, 'strongest').linearizable).toBe(true);
      expect(judgedLane(world, 'any').linearizable).toBe(false);
    },
  );

  it('ends with equal logs everywhere, through flapping, crashes and pauses', () => {
    for (const seed of [1, 2]) {
      const world = lab({
        protocols: {
          w1: mongo,
          majority,
          redis,
          hbase: { ...redis, w: 'majority', session: 4 * S },
          nobody: { ...mongo, failover: 'none', w: 2 },
        },
        seed,
        until: 60,
        jitter: 300,
        fsync: 2 * MS,
        workload: { every: 200 * MS, stop: 50 * S },
        deeds: [
          ...flap(['n1'], ['n2', 'n3', 'n4', 'n5'], 5, 20),
          [22, { do: 'crash', target: 'n2', signal: 'KILL' }],
          [24, { do: 'pause', target: 'n3' }],
          [28, { do: 'resume', target: 'n3' }],
          [30, { do: 'restart', target: 'n2' }],
          [34, cut(['n1', 'n3'], ['n2', 'n4', 'n5'])],
          [42, heal],
        ],
      });
      for (const lane of ['w1', 'majority', 'redis', 'hbase', 'nobody']) {
        const logs = logsOf(world, lane);
        expect([seed, lane, new Set(logs.map((log) => log.join())).size]).toEqual([seed, lane, 1]);
      }
      expect(lost(world, 'majority')).toEqual([]);
    }
  });
});

function logsOf(world: ClusterWorld, lane: string): string[][] {
  return [...world.entities].flatMap(([id, { state }]) => {
    if (!/\/n\d+$/.test(id) || !id.startsWith(`lab/${lane}/`)) return [];
    const { inner } = state as ReturnType<typeof primary.found>;
    return inner.what === 'node' ? [[...inner.log.entries].map(({ value }) => value)] : [];
  });
}

describe('A primary that watchers replace', () => {
  it('goes on serving for the whole cut beside its successor, until it is told', () => {
    const world = lab({ protocols: { redis }, until: 45, deeds: S4() });
    expect(share(world, 'redis', { clients: ['c1'], from: 10, to: 30 })).toBe(100);
    expect(share(world, 'redis', { clients: REST, from: 15, to: 30 })).toBe(100);
    expect(share(world, 'redis', { clients: ['c1', ...REST], from: 32, to: 44 })).toBe(100);
    expect(judgedLane(world, 'redis').linearizable).toBe(false);
  });

  it('is not replaced while a majority of the watchers cannot agree', () => {
    const nodes = ['n1', 'n2', 'n3', 'n4'];
    const even = lab({
      protocols: { redis },
      nodes,
      until: 30,
      deeds: S4(30, [
        ['n1', 'n2'],
        ['n3', 'n4'],
      ]),
    });
    expect(share(even, 'redis', { clients: ['c1', 'c2'], from: 10, to: 30 })).toBe(100);
    expect(share(even, 'redis', { clients: ['c3', 'c4'], from: 10, to: 30 })).toBe(0);
  });
});

describe('An owner with a session', () => {
  const hbase: PrimarySpec = { ...redis, w: 'majority', session: 6 * S };
  it('is replaced only when its session has run out, and serves nobody by then', () => {
    const world = lab({ protocols: { hbase }, until: 45, deeds: S4() });
    const ok = records(world, 'hbase').filter(
      ({ outcome, call }) => outcome === 'ok' && call > 10 * S,
    );
    const byOld = ok
      .filter(({ client, ret }) => client === 'c1' && ret < 30 * S)
      .map(({ ret }) => ret);
    const byNew = ok.filter(({ client }) => client !== 'c1').map(({ ret }) => ret);
    expect(Math.max(...byOld)).toBeLessThanOrEqual(16 * S);
    expect(Math.min(...byNew)).toBeGreaterThan(Math.max(...byOld));
    expect(Math.min(...byNew)).toBeGreaterThan(15.4 * S);
    expect(share(world, 'hbase', { clients: REST, from: 19, to: 30 })).toBe(100);
    expect(share(world, 'hbase', { clients: ['c1', ...REST], from: 34, to: 44 })).toBe(100);
  });
});
