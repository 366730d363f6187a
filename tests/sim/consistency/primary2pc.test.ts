import { describe, expect, it } from 'vitest';
import type { ClusterWorld } from '../../../src/sim/cluster';
import type { Action } from '../../../src/sim/config';
import type { primary2pc } from '../../../src/sim/consistency/protocols/primary2pc';
import { judgedLane, replicaOf } from './heard';
import { cut, FIVE, heal, lab, MS, medians, records, S, share } from './lab';
import { fenced, sync } from './specs';

const ALL = ['c1', 'c2', 'c3', 'c4', 'c5'];
const THREE = [
  ['n1', 'n2', 'n3'],
  ['n4', 'n5'],
];

/** What each node holds of the register, or which transactions it has committed. */
function copies(world: ClusterWorld, lane: string, what: 'x' | 'committed' = 'x'): string[] {
  return FIVE.map((name) => {
    const state = world.entities.get(`lab/${lane}/${name}`)?.state;
    const { inner } = state as ReturnType<typeof primary2pc.found>;
    if (what === 'x') return inner.registers.x ?? '';
    return [...inner.committed].map((tx) => tx.slice(tx.lastIndexOf('/') + 1)).join(' ');
  });
}

const during = (groups: string[][], from = 10, to = 30): [number, Action][] => [
  [from, cut(...groups)],
  [to, heal],
];

describe('Two-phase commit over all replicas', () => {
  it('answers a write after the longest round trip, a remote one after the way to the primary as well, a read at once', () => {
    const workload = { every: S };
    const world = lab({ protocols: { sync }, layout: 'cross', until: 40, workload });
    expect(medians(world, 'sync')).toEqual([80, 160, 0]);
  });

  it('lets a read wait for the lock, from the vote until the decision has come', () => {
    const world = lab({
      protocols: { sync },
      layout: 'cross',
      until: 60,
      workload: { every: 200 * MS },
    });
    const reads = records(world, 'sync').filter(
      ({ operation, outcome }) => operation.op === 'get' && outcome === 'ok',
    );
    const waits = reads.map(({ call, ret }) => (ret - call) / MS);
    expect(Math.max(...waits)).toBeGreaterThan(40);
    // At n5 the vote goes out one way after PREPARE, and the decision is another round trip away.
    expect(Math.max(...waits)).toBeLessThanOrEqual(80.1);
  });

  it.each([
    ['S3', THREE],
    ['S4', [['n1'], ['n2', 'n3', 'n4', 'n5']]],
  ])(
    '%s: no write on either side while a replica is cut off; reads where nothing is in doubt',
    (_name, groups) => {
      const world = lab({
        protocols: { sync },
        until: 45,
        deeds: during(groups),
        workload: { keys: ['x', 'y', 'z'] },
      });
      expect(share(world, 'sync', { clients: ALL, op: 'put', from: 10, to: 29 })).toBe(0);
      expect(
        share(world, 'sync', { clients: ['c5'], op: 'get', from: 10, to: 30 }),
      ).toBeGreaterThan(40);
      expect(share(world, 'sync', { clients: ALL, from: 32, to: 44 })).toBe(100);
      const failed = records(world, 'sync').filter(({ outcome }) => outcome === 'fail');
      expect(new Set(failed.map(({ error }) => error))).toContain(
        'XA_RBTIMEOUT: Transaction branch was rolled back: took too long',
      );
    },
  );

  it('keeps a participant that has said YES in doubt until it hears, and then tells it the same as the client', () => {
    // c1 writes at 9.95 s: YES leaves n4 at 9.99 s, the decision leaves n1 at 10.03 s and is cut down on its way.
    const given = {
      protocols: { sync },
      layout: 'cross',
      workload: { every: 10 * S, reads: 0, start: 9_950 * MS },
      deeds: during(THREE, 10.05, 30),
    } as const;
    const cutOff = lab({ ...given, until: 11 });
    const [write] = records(cutOff, 'sync');
    expect([write?.client, write?.outcome, write?.ret]).toEqual(['c1', 'ok', 10_030 * MS]);
    const role = (world: ClusterWorld, name: string) =>
      replicaOf(world, 'primary2pc', `lab/sync/${name}`, 'x').role;
    expect([role(cutOff, 'n3'), role(cutOff, 'n4')]).toEqual(['idle', 'prepared']);
    expect(copies(lab({ ...given, until: 29 }), 'sync')).toEqual(['1', '1', '1', '', '']);
    const healed = lab({ ...given, until: 31.5 });
    expect(role(healed, 'n4')).toBe('idle');
    expect(copies(healed, 'sync', 'committed').every((ids) => ids.includes('c1#0'))).toBe(true);
  });

  it('contradicts itself when participants in doubt decide on their own', () => {
    const mixed: unknown[] = [];
    const given = { layout: 'cross', until: 14, workload: { every: 100 * MS } } as const;
    const outcomes = [0, 1, 2, 3].map((i) => {
      const world = lab({
        ...given,
        protocols: { forced: { ...sync, heuristic: true }, sync },
        deeds: during(THREE, 4 + i / 50, 10),
        see: ({ notes }) =>
          mixed.push(...notes.filter(({ reason }) => reason === 'heuristicMixed')),
      });
      expect(judgedLane(world, 'sync').linearizable).toBe(true);
      // Whoever forces its way is not blocked.
      expect(share(world, 'forced', { clients: ['c5'], op: 'get', from: 6, to: 10 })).toBe(100);
      return judgedLane(world, 'forced').linearizable;
    });
    expect(outcomes).toContain(false);
    expect(mixed.length).toBeGreaterThan(0);
  });
});

describe('Two-phase commit with fencing', () => {
  it('waits for the time-out; then the larger side goes on without the rest, which stops', () => {
    const world = lab({ protocols: { fenced }, until: 45, deeds: during(THREE) });
    expect(
      share(world, 'fenced', { clients: ['c1', 'c2', 'c3'], op: 'put', from: 10.1, to: 11 }),
    ).toBe(0);
    expect(share(world, 'fenced', { clients: ['c1', 'c2', 'c3'], from: 13.5, to: 44 })).toBe(100);
    expect(share(world, 'fenced', { clients: ['c4', 'c5'], from: 12, to: 44 })).toBe(0);
    const refused = records(world, 'fenced').filter(({ outcome }) => outcome === 'fail');
    expect(new Set(refused.map(({ error }) => error))).toEqual(new Set(['No connections.']));
    expect(judgedLane(world, 'fenced').linearizable).toBe(true);
  });

  it('finds another coordinator when the old one is on the losing side', () => {
    const alone = [['n1'], ['n2', 'n3', 'n4', 'n5']];
    for (let i = 0; i < 8; i += 1) {
      const world = lab({
        protocols: { fenced },
        layout: 'cross',
        until: 20,
        deeds: during(alone, 4 + i / 50, 12),
      });
      expect(share(world, 'fenced', { clients: ['c2', 'c3', 'c4', 'c5'], from: 8, to: 19 })).toBe(
        100,
      );
      expect(share(world, 'fenced', { clients: ['c1'], from: 7, to: 19 })).toBe(0);
      expect(judgedLane(world, 'fenced').linearizable).toBe(true);
    }
  });

  it('of two halves lets the one with the lowest name live, or none', () => {
    const nodes = ['n1', 'n2', 'n3', 'n4'];
    const world = lab({
      protocols: { fenced, none: { ...fenced, evenSplit: 'halt' } },
      nodes,
      until: 30,
      deeds: during([
        ['n1', 'n2'],
        ['n3', 'n4'],
      ]),
    });
    expect(share(world, 'fenced', { clients: ['c1', 'c2'], from: 14, to: 30 })).toBe(100);
    expect(share(world, 'fenced', { clients: ['c3', 'c4'], from: 13, to: 30 })).toBe(0);
    expect(share(world, 'none', { clients: ['c1', 'c2', 'c3', 'c4'], from: 13, to: 30 })).toBe(0);
  });
});
