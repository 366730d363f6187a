/** Assertions 1 to 6 of the design: Raft. */
import { describe, expect, it } from 'vitest';
import type { ClusterWorld } from '../../../../src/sim/cluster';
import { judgeSequential } from '../../../../src/sim/consistency/checker/sequential';
import type { RaftSpec } from '../../../../src/sim/consistency/spec';
import { historyOf, judgedLane, missing } from '../heard';
import { cut, FIVE, flap, type Given, heal, lab, MS, records, S, share } from '../lab';
import { etcd } from '../specs';
import { run } from './raftRuns';
import { END, FAULT, HEALED, REST, S1, S2, S3, S4, S5, S6 } from './scenarios';
import { MANY, SEEDS, shared } from './seeds';

const serializable: RaftSpec = { ...etcd, reads: 'serializable' };

/** Elements are added until two seconds before the end, so that everybody has time to hear of them. */
const adds = ({ until = END }: Partial<Given>) => ({ adds: 200 * MS, stop: (until - 2) * S });

const s3 = shared((seed) => run({ ...S3, seed, workload: adds(S3) }, { etcd, serializable }));
const s4 = shared((seed) => run({ ...S4, seed, workload: adds(S4) }, { etcd, serializable }));

/** Everything at once: rough links, clocks that differ, slow disks, flaps, crashes, a pause. */
const STORM: Partial<Given> = {
  until: 20,
  jitter: 5 * MS,
  fsync: 2 * MS,
  clocks: { n1: 400 * MS, n3: -250 * MS, n5: 3 * S },
  workload: { adds: 200 * MS, stop: 17 * S },
  deeds: [
    [0.2, { do: 'network', loss: 0.02, duplicate: 0.1, reorder: true }],
    ...flap(['n1'], ['n2', 'n3', 'n4', 'n5'], 2, 6),
    [7, { do: 'crash', target: 'n1', signal: 'KILL' }],
    [8, { do: 'crash', target: 'n2', signal: 'KILL' }],
    [9, { do: 'restart', target: 'n1' }],
    [10, { do: 'restart', target: 'n2' }],
    [10.5, { do: 'pause', target: 'n3' }],
    [12, { do: 'resume', target: 'n3' }],
    [12.5, cut(['n1', 'n4'], ['n2', 'n3', 'n5'])],
    [14.5, heal],
  ],
};

describe.each(SEEDS)('Seed %i:', (seed) => {
  describe('1. Raft with linearizable reads', () => {
    const runs: readonly (readonly [string, () => ClusterWorld])[] = [
      ['S3', () => s3(seed).world],
      ['S4', () => s4(seed).world],
      ...Object.entries({ S1, S2, S5, S6, 'a storm': STORM }).map(
        ([name, given]) =>
          [
            name,
            () => lab({ seed, workload: adds(given), ...given, protocols: { etcd } }),
          ] as const,
      ),
    ];
    it.each(runs)('is linearizable and loses nothing in %s', (_name, made) => {
      const world = made();
      const judged = judgedLane(world, 'etcd');
      expect(judged.linearizable).toBe(true);
      const { anomalies } = judged;
      expect(anomalies).toMatchObject({ phantom: [], stale: [], inversion: [] });
      const running = FIVE.filter((name) => world.entities.get(`lab/etcd/${name}`) !== undefined);
      for (const name of running) expect(missing(world, 'raft', 'etcd', name)).toEqual([]);
      expect(records(world, 'etcd', 's').length).toBeGreaterThan(50);
    });
  });

  describe('2. A minority of Raft', () => {
    it('has no read and no write answered once a time-out has passed since the cut', () => {
      const window = { from: FAULT + 1, to: HEALED - 1 };
      for (const [world, clients] of [
        [s3(seed).world, ['c4', 'c5']],
        [s4(seed).world, ['c1']],
      ] as const)
        expect(share(world, 'etcd', { clients, ...window })).toBe(0);
    });
  });

  describe('3. A majority of Raft that keeps its leader', () => {
    it('elects nobody and answers everything', () => {
      const { world, roles } = s3(seed);
      expect(roles.filter(({ at, to }) => at > S && to === 'leader')).toEqual([]);
      expect(share(world, 'etcd', { clients: ['c1', 'c2', 'c3'], from: 0.5, to: END - 2 })).toBe(
        100,
      );
    });
  });

  describe('5. Raft with serializable reads', () => {
    it('reads everywhere, whatever is cut, and some of it stale', () => {
      for (const { world } of [s3(seed), s4(seed)])
        expect(
          share(world, 'serializable', {
            clients: ['c1', ...REST],
            op: 'get',
            from: 0.5,
            to: END - 2,
          }),
        ).toBe(100);
      const { anomalies } = judgedLane(s3(seed).world, 'serializable');
      expect(anomalies?.stale.length).toBeGreaterThan(0);
    });

    it('never takes a client back behind what it has read or written at its node', () => {
      for (const { world } of [s3(seed), s4(seed)])
        expect(judgedLane(world, 'serializable').anomalies).toMatchObject({
          readYourWrites: [],
          monotonicReads: [],
        });
    });

    it('is sequentially consistent across a cut', () => {
      const few = { every: 500 * MS };
      const world = lab({ ...S3, seed, until: 7, workload: few, protocols: { serializable } });
      const history = historyOf(world, 'serializable');
      expect(judgeSequential(history, { opsMax: 100 }).sequential).toBe(true);
    });
  });
});

describe('2. A majority of Raft that has lost its leader', () => {
  it('writes again within two election time-outs in 95 % of the seeds, and within four in all', () => {
    const after = MANY.map((seed) => {
      const { world } = run({ ...S4, seed, until: FAULT + 5 }, { etcd });
      const ok = records(world, 'etcd').filter(
        ({ client, operation, outcome, ret }) =>
          client !== 'c1' && operation.op === 'put' && outcome === 'ok' && ret > FAULT * S,
      );
      return (Math.min(...ok.map(({ ret }) => ret)) - FAULT * S) / MS;
    });
    const bound = 2_000 + 3 * 1.3 + 100;
    expect(after.filter((ms) => ms <= bound).length / after.length).toBeGreaterThanOrEqual(0.95);
    expect(Math.max(...after)).toBeLessThanOrEqual(4_000);
  });
});
