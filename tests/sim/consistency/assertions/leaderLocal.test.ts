/** Assertion 6 of the design: a leader that does not ask whether it still leads. */
import { describe, expect, it } from 'vitest';
import type { ClusterWorld } from '../../../../src/sim/cluster';
import type { RaftSpec } from '../../../../src/sim/consistency/spec';
import { judgedLane } from '../heard';
import { cut, heal, MS, records, S } from '../lab';
import { etcd } from '../specs';
import { run } from './raftRuns';
import { MANY, SEEDS } from './seeds';

describe('6. A Raft leader that reads without asking anybody', () => {
  const local: RaftSpec = { ...etcd, reads: 'leader-local' };
  const oblivious: RaftSpec = { ...local, checkQuorum: false };
  // Whoever writes on the small side waits for a time-out instead of reading.
  const workload = { every: 40 * MS, reads: 0.95 };
  const alone = cut(['n1'], ['n2', 'n3', 'n4', 'n5']);
  /** Of the reads that were stale: when the last was called, and of whom they are. */
  function staleReads(world: ClusterWorld, lane: string) {
    const stale = new Set(judgedLane(world, lane).anomalies?.stale);
    return records(world, lane).filter(({ id }) => stale.has(id));
  }

  it('leads on after the others have elected in four of five clean cuts, and reads stale only then', () => {
    let overlaps = 0;
    let stale = 0;
    for (const seed of MANY) {
      const deeds = [[2, alone]] as const;
      const { world, roles } = run(
        { seed, until: 4.2, jitter: 150, workload, deeds },
        { local, etcd },
      );
      const of = roles.filter(({ node, at }) => node.startsWith('lab/local/') && at > 2 * S);
      const elected = of.find(({ to }) => to === 'leader')?.at ?? 0;
      const down = of.find(({ node }) => node.endsWith('/n1'))?.at ?? 0;
      if (down > elected) overlaps += 1;
      const late = staleReads(world, 'local');
      stale += late.length;
      for (const { client, ret } of late) {
        expect(client).toBe('c1');
        expect(ret).toBeGreaterThan(elected);
        expect(ret).toBeLessThanOrEqual(down);
      }
      expect(staleReads(world, 'etcd')).toEqual([]);
    }
    expect(overlaps / MANY.length).toBeGreaterThan(0.8);
    expect(stale).toBeGreaterThan(0);
  });

  it.each(SEEDS)(
    'reads stale for as long as a cut lasts when it never checks its quorum (seed %i)',
    (seed) => {
      for (const end of [6, 9]) {
        const deeds = [[2, alone] as const, [end, heal] as const];
        const { world } = run({ seed, until: end + 1, workload, deeds }, { oblivious });
        const own = records(world, 'oblivious').filter(
          ({ client, call }) => client === 'c1' && call > 2 * S && call < end * S,
        );
        const last = Math.max(...staleReads(world, 'oblivious').map(({ call }) => call));
        // Up to the heal nothing comes behind it but writes, which wait on the small side, and reads under way.
        const later = own.filter(({ call }) => call > last);
        expect(own.length).toBeGreaterThan(10);
        for (const { operation, ret } of later)
          expect(operation.op !== 'get' || ret > end * S).toBe(true);
      }
    },
  );

  it.each(SEEDS)(
    'reads stale after a pause, however long, if nobody reaches it (seed %i)',
    (seed) => {
      for (const pause of [3, 5]) {
        const deeds = [
          [2, { do: 'pause', target: 'n1' }],
          [2, alone],
          [2 + pause, { do: 'resume', target: 'n1' }],
        ] as const;
        const { world } = run({ seed, until: 5 + pause, workload, deeds }, { local });
        const late = staleReads(world, 'local');
        const last = Math.max(...late.map(({ call }) => call));
        expect(last).toBeGreaterThanOrEqual((2 + pause) * S);
      }
    },
  );
});
