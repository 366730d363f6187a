/** Assertion 13 of the design: two-phase commit over all replicas. */
import { describe, expect, it } from 'vitest';
import type { ClusterWorld } from '../../../../src/sim/cluster';
import type { TwoPhaseNode } from '../../../../src/sim/consistency/protocols/primary2pc/types';
import { innerOf, judgedLane } from '../heard';
import { cut, FIVE, flap, heal, lab, MS, records, S, share } from '../lab';
import { fenced, sync } from '../specs';
import { REST } from './scenarios';
import { SEEDS } from './seeds';

/** Transactions that a node has committed, as `c1#4`. */
function committedAt(world: ClusterWorld, lane: string, name: string): string[] {
  const { committed } = innerOf<TwoPhaseNode>(world, `lab/${lane}/${name}`);
  return [...committed].map((tx) => tx.slice(tx.lastIndexOf('/') + 1)).sort();
}

describe.each(SEEDS)('13. Two-phase commit (seed %i)', (seed) => {
  it('never tells two clients two decisions, through cuts, flaps, crashes, pauses and slow disks', () => {
    const world = lab({
      protocols: { sync, fenced },
      seed,
      layout: seed % 2 === 0 ? 'cross' : 'same',
      until: 24,
      jitter: 300,
      fsync: seed % 3 === 0 ? 2 * MS : 0,
      workload: { stop: 20 * S, keys: ['x', 'y'], adds: 200 * MS },
      deeds: [
        ...flap(['n1'], ['n2', 'n3', 'n4', 'n5'], 2.03, 6),
        [7, { do: 'crash', target: 'n1', signal: 'KILL' }],
        [8.5, { do: 'restart', target: 'n1' }],
        [10, { do: 'pause', target: 'n3' }],
        [11.5, { do: 'resume', target: 'n3' }],
        [13.011, cut(['n1', 'n3'], ['n2', 'n4', 'n5'])],
        [16, heal],
        [17, { do: 'crash', target: 'n4', signal: 'KILL' }],
        [18.5, { do: 'restart', target: 'n4' }],
      ],
    });
    for (const lane of ['sync', 'fenced']) {
      expect(judgedLane(world, lane).linearizable).toBe(true);
      const committed = new Set(FIVE.flatMap((name) => committedAt(world, lane, name)));
      for (const kind of ['c', 's'])
        for (const { outcome, operation, client, number } of records(world, lane, kind)) {
          if (operation.op === 'get' || outcome === 'info') continue;
          const id = `${client}#${number}`;
          expect([id, committed.has(id)]).toEqual([id, outcome === 'ok']);
        }
    }
    const equal = FIVE.map((name) => committedAt(world, 'sync', name).join());
    expect(new Set(equal).size).toBe(1);
  });

  it('makes everything on the key unknown when the coordinator crashes after PREPARE, until it is back', () => {
    const given = {
      protocols: { sync },
      layout: 'cross',
      workload: { every: 500 * MS },
      seed,
    } as const;
    const writes = records(lab({ ...given, until: 12 }), 'sync').filter(
      ({ client, operation, call }) => client === 'c1' && operation.op === 'put' && call > 4 * S,
    );
    const [write] = writes;
    // PREPARE has reached everybody by then, and the first vote is on its way.
    const crash = ((write?.call ?? 0) + 60 * MS) / S;
    const back = crash + 6;
    const world = lab({
      ...given,
      until: back + 6,
      // Copies are compared when nothing is on its way any more.
      workload: { ...given.workload, stop: (back + 5) * S },
      deeds: [
        [crash, { do: 'crash', target: 'n1', signal: 'KILL' }],
        [back, { do: 'restart', target: 'n1' }],
      ],
    });
    const later = records(world, 'sync').filter(
      ({ call }) => call > (crash + 0.1) * S && call < (back - 1.1) * S,
    );
    expect(later.length).toBeGreaterThan(12);
    expect(new Set(later.map(({ outcome }) => outcome))).toEqual(new Set(['info']));
    expect(share(world, 'sync', { clients: ['c1', ...REST], from: back + 2, to: back + 5 })).toBe(
      100,
    );
    // Nobody had decided: the write is aborted once the coordinator is back.
    expect(committedAt(world, 'sync', 'n1')).not.toContain(`c1#${write?.number}`);
    const copies = FIVE.map((name) => innerOf<TwoPhaseNode>(world, `lab/sync/${name}`));
    expect(new Set(copies.map(({ registers }) => registers.x)).size).toBe(1);
  });
});
