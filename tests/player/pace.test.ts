import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  compressAxis,
  gapSeconds,
  nextRate,
  plainAxis,
  RATES,
} from '../../src/player/pace';

const SECOND = 1e6;
const times = fc
  .array(fc.integer({ min: 0, max: 400 * SECOND }), { maxLength: 40 })
  .map((list) => [...list].sort((one, other) => one - other));
const rates = fc.constantFrom(...RATES);

const playing = fc.record({
  at: fc.integer({ min: 0, max: 400 * SECOND }),
  wallSeconds: fc.double({ min: 0, max: 60, noNaN: true }),
  rate: rates,
  visibleTimes: times,
  compress: fc.boolean(),
  end: fc.integer({ min: 0, max: 420 * SECOND }),
});

describe('advancing', () => {
  it('grows by wall time times rate when idle time is kept', () => {
    const run = { visibleTimes: [SECOND], compress: false, end: 9 * SECOND };
    expect(advance({ ...run, at: 0, wallSeconds: 2, rate: 0.5 })).toBe(SECOND);
  });

  it('plays a gap in the time that the formula gives it', () => {
    const wallSeconds = 0.35 + 0.25 * Math.log10(1 + 300);
    expect(gapSeconds(300, 1)).toBe(wallSeconds);
    const run = { rate: 1, visibleTimes: [0, 300 * SECOND], compress: true, end: 400 * SECOND };
    expect(advance({ ...run, at: 0, wallSeconds })).toBe(300 * SECOND);
    expect(advance({ ...run, at: 0, wallSeconds: wallSeconds / 2 })).toBeCloseTo(150 * SECOND, 3);
  });

  it('leaves short gaps at their own pace', () => {
    const run = { rate: 1, visibleTimes: [0, 0.1 * SECOND], compress: true, end: SECOND };
    expect(advance({ ...run, at: 0, wallSeconds: 0.05 })).toBeCloseTo(0.05 * SECOND, 3);
  });

  it('arrives at the same place when a wall interval is split into parts', () => {
    fc.assert(
      fc.property(playing, fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (play, cuts) => {
        const marks = [0, ...cuts.sort((one, other) => one - other), 1];
        let at = play.at;
        for (let index = 1; index < marks.length; index += 1) {
          const share = (marks[index] ?? 1) - (marks[index - 1] ?? 0);
          at = advance({ ...play, at, wallSeconds: share * play.wallSeconds });
        }
        expect(Math.abs(at - advance(play))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('never goes backwards and never passes the end', () => {
    fc.assert(
      fc.property(playing, fc.double({ min: 0, max: 5, noNaN: true }), (play, more) => {
        const at = advance(play);
        expect(at).toBeLessThanOrEqual(play.end);
        expect(at).toBeGreaterThanOrEqual(Math.min(play.at, play.end));
        const later = advance({ ...play, wallSeconds: play.wallSeconds + more });
        expect(later).toBeGreaterThanOrEqual(at);
      }),
    );
  });

  it('is never slower for compressing, and stands exactly on every event it reaches', () => {
    fc.assert(
      fc.property(times, rates, (visibleTimes, rate) => {
        const end = 420 * SECOND;
        let at = 0;
        for (const time of visibleTimes) {
          const wallSeconds = gapSeconds((time - at) / SECOND, rate);
          const next = advance({ at, wallSeconds, rate, visibleTimes, compress: true, end });
          expect(Math.abs(next - time)).toBeLessThan(1);
          at = time;
        }
      }),
    );
    fc.assert(
      fc.property(playing, (play) => {
        const short = advance({ ...play, compress: true });
        expect(short).toBeGreaterThanOrEqual(advance({ ...play, compress: false }) - 1);
      }),
    );
  });
});

describe('rates', () => {
  it('go up and down the list and stop at its ends', () => {
    expect(RATES.map((rate) => nextRate(rate, 1))).toEqual([...RATES.slice(1), 100]);
    expect(RATES.map((rate) => nextRate(rate, -1))).toEqual([0.1, ...RATES.slice(0, -1)]);
    expect([nextRate(3, 1), nextRate(3, -1)]).toEqual([5, 2]);
  });
});

describe('the compressed axis', () => {
  const story = [2.48, 2.9, 2.901, 2.925, 3.39, 3.48, 3.5, 3.95, 4.1].map((time) => time * SECOND);

  it('folds the silence before the first visible event, as the mock does', () => {
    const axis = compressAxis(story, 0, 4.106 * SECOND);
    expect(axis.breaks).toHaveLength(1);
    expect(axis.breaks[0]?.from).toBeGreaterThan(0.05 * SECOND);
    expect(axis.breaks[0]?.to).toBeLessThan(2.48 * SECOND);
    expect(axis.toX(2.48 * SECOND, 790)).toBeLessThan(200);
  });

  it('folds nothing when events are even, or when nothing would be left', () => {
    const even = Array.from({ length: 20 }, (_, index) => index * 5 * SECOND);
    expect(compressAxis(even, 0, 95 * SECOND).breaks).toEqual([]);
    expect(compressAxis([5 * SECOND], 0, 10 * SECOND).breaks).toEqual([]);
    expect(compressAxis([], 0, 10 * SECOND).breaks).toEqual([]);
  });

  it('shows a burst of milliseconds between minutes of waiting', () => {
    const burst = [300, 300.05, 300.1, 340, 340.1].map((time) => time * SECOND);
    const axis = compressAxis(burst, 0, 345 * SECOND);
    expect(axis.breaks).toHaveLength(3);
    const apart = axis.toX(300.1 * SECOND, 1000) - axis.toX(300 * SECOND, 1000);
    expect(apart).toBeGreaterThan(100);
  });

  it('has exact inverses, rises everywhere and spans the width', () => {
    const width = fc.integer({ min: 50, max: 3000 });
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(times, width, share, fc.boolean(), (visible, wide, part, compress) => {
        const end = 420 * SECOND;
        const axis = compress ? compressAxis(visible, 0, end) : plainAxis(0, end);
        expect(axis.toX(0, wide)).toBeCloseTo(0, 6);
        expect(axis.toX(end, wide)).toBeCloseTo(wide, 6);
        expect(axis.toX(axis.toTime(part * wide, wide), wide)).toBeCloseTo(part * wide, 4);
        const at = part * end;
        expect(Math.abs(axis.toTime(axis.toX(at, wide), wide) - at)).toBeLessThan(1);
        expect(axis.toX(Math.min(at + SECOND, end), wide)).toBeGreaterThanOrEqual(
          axis.toX(at, wide),
        );
      }),
    );
  });

  it('stands still when it has no length', () => {
    const axis = compressAxis([0, 0], 0, 0);
    expect([axis.toX(0, 100), axis.toTime(50, 100)]).toEqual([0, 0]);
  });
});
