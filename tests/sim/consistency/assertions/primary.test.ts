/** Assertions 11 and 12 of the design: a primary that can be replaced. */
import { describe, expect, it } from 'vitest';
import type { ClusterWorld } from '../../../../src/sim/cluster';
import type { PrimarySpec } from '../../../../src/sim/consistency/spec';
import { judgedLane } from '../heard';
import { cut, type Given, heal, lab, records, S } from '../lab';
import { lost } from '../primaryLab';
import { mongo } from '../specs';
import { FAULT, S4 } from './scenarios';
import { MANY, SEEDS, shared } from './seeds';

const majority: PrimarySpec = { ...mongo, w: 'majority' };
const strongest: PrimarySpec = { ...majority, reads: 'linearizable' };

interface Run {
  readonly world: ClusterWorld;
  /** Values that nodes have taken back, by lane. */
  readonly gone: ReadonlyMap<string, readonly string[]>;
}

function run(given: Given): Run {
  const gone = new Map<string, string[]>();
  const world = lab({
    ...given,
    see: ({ to, notes }) => {
      for (const { reason, data } of notes) {
        if (reason !== 'rolledBack') continue;
        const lane = to.split('/')[1] ?? '';
        gone.set(lane, [...(gone.get(lane) ?? []), ...(data.values as string[])]);
      }
    },
  });
  return { world, gone };
}

const written = ({ operation }: ReturnType<typeof records>[number]) =>
  operation.op === 'get' ? '' : operation.value;
const valuesWith = (world: ClusterWorld, lane: string, outcome: string) =>
  new Set(
    records(world, lane)
      .filter((one) => one.outcome === outcome)
      .map(written),
  );

const s4 = shared((seed) =>
  run({ ...S4, seed, until: 13, protocols: { w1: mongo, majority, strongest } }),
);

describe.each(SEEDS)('11. A primary that is cut off (seed %i)', (seed) => {
  it('rolls back exactly the acknowledged writes that its successor lacks, of the time before it stepped down', () => {
    const { world, gone } = s4(seed);
    const missing = lost(world, 'w1');
    expect(missing.length).toBeGreaterThan(0);
    expect(new Set(missing.map(({ client }) => client))).toEqual(new Set(['c1']));
    const acknowledged = valuesWith(world, 'w1', 'ok');
    const rolledBack = (gone.get('w1') ?? []).filter((value) => acknowledged.has(value));
    expect(rolledBack.sort()).toEqual(missing.map(written).sort());
    // Nobody acknowledges anything at n1 for longer than an election time-out.
    expect(Math.max(...missing.map(({ call }) => call))).toBeLessThan((FAULT + 2.1) * S);
  });

  it('loses no write of a majority: what is rolled back had no answer', () => {
    const { world, gone } = s4(seed);
    for (const lane of ['majority', 'strongest']) {
      expect(lost(world, lane)).toEqual([]);
      const unanswered = valuesWith(world, lane, 'info');
      expect((gone.get(lane) ?? []).filter((value) => !unanswered.has(value))).toEqual([]);
    }
  });

  it('is linearizable with linearizable reads', () => {
    expect(judgedLane(s4(seed).world, 'strongest').linearizable).toBe(true);
  });
});

describe('11. Writes of a majority and reads of the primary alone', () => {
  it('are not linearizable in some runs: a read sees what is rolled back, or not yet held by a majority', () => {
    const runs = MANY.map((seed) => run({ ...S4, seed, until: 10.5, protocols: { majority } }));
    const verdicts = runs.map(({ world }) => judgedLane(world, 'majority').linearizable);
    expect(verdicts).toContain(false);
    expect(runs.some(({ gone }) => gone.has('majority'))).toBe(true);
  });
});

describe.each(SEEDS)('12. A primary that watchers replace (seed %i)', (seed) => {
  const redis: PrimarySpec = { ...mongo, failover: 'sentinel' };
  const fenced: PrimarySpec = { ...redis, minReplicas: 1, maxLag: S };
  const cutUntil = (end: number) =>
    lab({
      seed,
      until: end + 4,
      jitter: 150,
      protocols: { redis, fenced },
      deeds: [
        [FAULT, cut(['n1'], ['n2', 'n3', 'n4', 'n5'])],
        [end, heal],
      ],
    });
  const lengths = [6, 9, 12];
  const worlds = shared(() => lengths.map((length) => cutUntil(FAULT + length)));

  it('loses all that it acknowledges during a cut, the more the longer it lasts', () => {
    const losses = worlds(seed).map((world, i) => {
      const end = FAULT + (lengths[i] ?? 0);
      const wanted = records(world, 'redis').filter(
        ({ client, operation, call }) =>
          client === 'c1' && operation.op === 'put' && call >= FAULT * S && call < end * S,
      );
      // It is served all the time, and all of it is lost.
      expect(wanted.filter(({ outcome }) => outcome !== 'ok')).toEqual([]);
      const values = lost(world, 'redis').map(written);
      expect(wanted.map(written).filter((value) => !values.includes(value))).toEqual([]);
      // So is what it is served before watchers reach n1 again: within a second, a request each 100 ms.
      expect(values.length - wanted.length).toBeLessThanOrEqual(10);
      return values.length;
    });
    // One of two requests of c1 in 100 ms is a write: 15 more in each three seconds, give or take luck.
    expect(losses).toEqual([...losses].sort((a, b) => a - b));
    expect(new Set(losses).size).toBe(lengths.length);
  });

  it('loses no more than the lag that a fence allows', () => {
    const losses = worlds(seed).map((world) => lost(world, 'fenced'));
    for (const missing of losses) {
      expect(missing.length).toBeGreaterThan(0);
      expect(Math.max(...missing.map(({ call }) => call))).toBeLessThan((FAULT + 1.1) * S);
    }
    expect(new Set(losses.map(({ length }) => length)).size).toBe(1);
  });
});
