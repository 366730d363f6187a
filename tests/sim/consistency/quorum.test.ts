import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ackLatency, missProbability } from '../../../src/sim/consistency/quorum/formulas';
import { type Leg, legSampler } from '../../../src/sim/consistency/quorum/legs';
import { type PbsSetting, samplePbs, shareUpTo } from '../../../src/sim/consistency/quorum/pbs';

const constant = (ms: number): Leg => ({ kind: 'constant', ms });
const SLOW_WRITES: PbsSetting['legs'] = {
  W: { kind: 'exponential', lambda: 0.05 },
  A: { kind: 'exponential', lambda: 1 },
  R: { kind: 'exponential', lambda: 1 },
  S: { kind: 'exponential', lambda: 1 },
};
const size = fc.integer({ min: 1, max: 7 }).chain((replicas) =>
  fc.record({
    replicas: fc.constant(replicas),
    read: fc.integer({ min: 1, max: replicas }),
    write: fc.integer({ min: 1, max: replicas }),
  }),
);

describe('formulas', () => {
  test('a read can miss a write exactly when the quorums need not overlap', () => {
    fc.assert(
      fc.property(size, (one) => {
        expect(missProbability(one, 1) > 0).toBe(one.read + one.write <= one.replicas);
      }),
    );
  });

  test('more acknowledgements than there are nodes never come', () => {
    expect(ackLatency([1, 2], 4)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('legs', () => {
  test('one draw gives a mix the mean that its parts and shares have', () => {
    const sample = legSampler({
      kind: 'mix',
      parts: [
        { share: 0.75, leg: constant(2) },
        { share: 0.25, leg: { kind: 'exponential', lambda: 0.1 } },
      ],
    });
    const n = 100_000;
    let sum = 0;
    for (let i = 0; i < n; i += 1) sum += sample((i + 0.5) / n);
    expect(sum / n).toBeCloseTo(0.75 * 2 + 0.25 * 10, 2);
  });

  test('a Pareto leg starts at its smallest value and has its median where the formula says', () => {
    const sample = legSampler({ kind: 'pareto', xm: 3, alpha: 2 });
    expect(sample(0)).toBe(3);
    expect(sample(0.5)).toBeCloseTo(3 * Math.SQRT2, 12);
  });
});

describe('bounded staleness', () => {
  test('overlapping quorums are consistent at once, in every trial', () => {
    fc.assert(
      fc.property(size, fc.nat(), (one, seed) => {
        fc.pre(one.read + one.write > one.replicas);
        const sample = samplePbs({ ...one, legs: SLOW_WRITES, wanOneWay: null }, seed, 200);
        expect(shareUpTo(sample.waits, 0)).toBe(1);
      }),
      { numRuns: 30 },
    );
  });

  test('asking or awaiting one replica more never makes a read staler and never makes it faster', () => {
    fc.assert(
      fc.property(size, fc.nat(), fc.nat({ max: 100 }), (one, seed, t) => {
        fc.pre(one.read < one.replicas);
        const play = (read: number) =>
          samplePbs({ ...one, read, legs: SLOW_WRITES, wanOneWay: null }, seed, 200);
        const few = play(one.read);
        const more = play(one.read + 1);
        expect(shareUpTo(more.waits, t)).toBeGreaterThanOrEqual(shareUpTo(few.waits, t));
        expect(shareUpTo(more.reads, t)).toBeLessThanOrEqual(shareUpTo(few.reads, t));
        expect(more.writes).toEqual(few.writes);
      }),
      { numRuns: 30 },
    );
  });

  test('equal delays are exact', () => {
    const legs = { W: constant(5), A: constant(1), R: constant(2), S: constant(3) };
    const setting = { replicas: 3, read: 1, write: 1, legs, wanOneWay: null };
    const { writes, reads, waits } = samplePbs(setting, 1, 10);
    expect([writes[0], writes[9]]).toEqual([6, 6]);
    expect([reads[0], reads[9]]).toEqual([5, 5]);
    expect([waits[0], waits[9]]).toEqual([-3, -3]);
  });

  test('a read uses no more than its quorum, also when all answers tie', () => {
    const legs = { W: SLOW_WRITES.W, A: constant(0), R: constant(0), S: constant(0) };
    const setting = { replicas: 3, read: 1, write: 1, legs, wanOneWay: null };
    // The one replica that is asked is the fastest writer in a third of the trials.
    const { waits } = samplePbs(setting, 1, 30_000);
    expect(Math.abs(shareUpTo(waits, 0) - 1 / 3)).toBeLessThan(0.015);
  });

  test('two regions chosen evenly meet in one of three trials', () => {
    const legs = { W: constant(1), A: constant(1), R: constant(1), S: constant(1) };
    const setting = { replicas: 3, read: 1, write: 1, legs, wanOneWay: 75 };
    const { waits } = samplePbs(setting, 1, 30_000);
    expect(shareUpTo(waits, 0)).toBeGreaterThan(0.32);
    expect(shareUpTo(waits, 0)).toBeLessThan(0.35);
    // Elsewhere the write is there 75 ms later, and the read is answered at home.
    expect(shareUpTo(waits, 72.9)).toBe(shareUpTo(waits, 0));
    expect(shareUpTo(waits, 73)).toBe(1);
  });

  test('the same seed gives the same sample, another one does not', () => {
    const setting = { replicas: 3, read: 1, write: 1, legs: SLOW_WRITES, wanOneWay: null };
    expect(samplePbs(setting, 7, 50)).toEqual(samplePbs(setting, 7, 50));
    expect(samplePbs(setting, 7, 50)).not.toEqual(samplePbs(setting, 8, 50));
  });

  test('a share counts what is at most the limit', () => {
    expect([0, 1, 2, 3, 9].map((limit) => shareUpTo([1, 2, 2, 3], limit))).toEqual([
      0, 0.25, 0.75, 1, 1,
    ]);
    expect(shareUpTo([], 1)).toBe(0);
  });
});
