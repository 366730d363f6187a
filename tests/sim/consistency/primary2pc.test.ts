import { describe, expect, it } from 'vitest';
import type { Action } from '../../../src/sim/config';
import type { Primary2pcSpec } from '../../../src/sim/consistency/spec';
import { cut, heal, lab, MS, medians, records, S, share } from './lab';

const sync: Primary2pcSpec = {
  kind: 'primary2pc',
  prepareTimeout: 500 * MS,
  heuristic: false,
  evenSplit: 'halt',
  fencing: false,
};
const fenced: Primary2pcSpec = {
  ...sync,
  fencing: true,
  evenSplit: 'lowest',
  prepareTimeout: 2 * S,
};
const ALL = ['c1', 'c2', 'c3', 'c4', 'c5'];
const THREE = [
  ['n1', 'n2', 'n3'],
  ['n4', 'n5'],
];

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
      expect(share(world, 'sync', { clients: ALL, op: 'put', from: 10, to: 30 })).toBe(0);
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
    // The cut falls between the YES of n4 and n5 and the decision.
    const world = lab({
      protocols: { sync },
      layout: 'cross',
      until: 40,
      workload: { every: 5 * S, reads: 0, start: 9_950 * MS },
      deeds: [
        [9.97, cut(['n1', 'n2', 'n3'], ['n4', 'n5'])],
        [30, heal],
      ],
    });
    expect(records(world, 'sync').length).toBeGreaterThan(0);
    expect(new Set(copies(world, 'sync')).size).toBe(1);
  });

  it('makes everything on the key unknown when the coordinator crashes after PREPARE, until it is back', () => {
    const world = lab({
      protocols: { sync },
      layout: 'cross',
      until: 40,
      // c1 writes at 10 s; the coordinator is gone before any vote has come.
      workload: { every: 500 * MS, reads: 0.5, start: 10 * S },
      deeds: [
        [10.9, { do: 'crash', target: 'n1', signal: 'KILL' }],
        [25, { do: 'restart', target: 'n1' }],
      ],
      seed: seedWithWriteAt(),
    });
    const later = records(world, 'sync').filter(({ call }) => call > 11 * S && call < 23 * S);
    expect(later.length).toBeGreaterThan(20);
    expect(new Set(later.map(({ outcome }) => outcome))).toEqual(new Set(['info']));
    expect(share(world, 'sync', { clients: ALL, from: 27, to: 38 })).toBe(100);
  });
});
