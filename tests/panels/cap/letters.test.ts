import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Chip, lettersOf } from '../../../src/panels/cap/letters';
import { printShare } from '../../../src/panels/cap/print';
import { texts } from '../../../src/panels/cap/words';
import type { LabLetters } from '../../../src/sim/consistency/view';
import { ALWAYS, ETCD } from './worlds';

const en = texts.en.letters;
const chipOf = (letters: LabLetters, row: 'P' | 'E', letter: Chip['letter']) =>
  lettersOf(letters, en)
    .find((found) => found.letter === row)
    ?.chips.find((found) => found.letter === letter);

const checked = {
  consistent: fc.constantFrom(true, false, 'unknown' as const),
  violations: fc.oneof(fc.constant(0), fc.nat(500)),
  reads: fc.nat(1000),
};
const side = fc
  .record({
    offered: fc.nat(2000),
    part: fc.oneof(fc.constant(1), fc.double({ min: 0.97, max: 1 }), fc.double({ min: 0, max: 1 })),
  })
  .filter(({ part }) => !Number.isNaN(part))
  .map(({ offered, part }) => ({ offered, ok: Math.floor(offered * part) }));
const anyLetters: fc.Arbitrary<LabLetters> = fc.record({
  partition: fc.option(
    fc.record({
      ...checked,
      available: fc.boolean(),
      sides: fc
        .array(side, { maxLength: 3 })
        .map((sides) => sides.map((one, i) => ({ ...one, side: 'ABC'.charAt(i) }))),
    }),
  ),
  healthy: fc.option(
    fc.record({
      ...checked,
      quick: fc.boolean(),
      p50: fc.option(fc.nat(200_000)),
      majorityRoundTrip: fc.nat(200_000),
    }),
  ),
});

describe('a letter chip never contradicts its numbers:', () => {
  test('consistent is said of no window with a violation, and not of an undecided one', () => {
    fc.assert(
      fc.property(anyLetters, (letters) => {
        for (const [row, part] of [
          ['P', letters.partition],
          ['E', letters.healthy],
        ] as const) {
          const chip = chipOf(letters, row, 'C');
          if (part === null) expect(chip).toBeUndefined();
          else if (part.violations > 0) expect(chip?.state).toBe('no');
          else if (part.consistent !== true) expect(chip?.state).not.toBe('yes');
        }
      }),
    );
  });

  test('available is said only when every side that was asked has 99 % or more', () => {
    fc.assert(
      fc.property(anyLetters, (letters) => {
        const chip = chipOf(letters, 'P', 'A');
        if (letters.partition === null) return;
        const asked = letters.partition.sides.filter(({ offered }) => offered > 0);
        const short = asked.some(({ ok, offered }) => ok / offered < 0.99);
        if (short || asked.length === 0) expect(chip?.state).not.toBe('yes');
        // What is printed beside it says so as well.
        const percents = [...(chip?.evidence ?? '').matchAll(/([\d.]+)\u00a0%/g)].map(Number);
        if (chip?.state === 'yes')
          for (const percent of percents) expect(percent).not.toBeLessThan(99);
      }),
    );
  });

  test('quick is said only below half of the round trip to a majority, in numbers that differ', () => {
    fc.assert(
      fc.property(anyLetters, (letters) => {
        const chip = chipOf(letters, 'E', 'L');
        if (letters.healthy === null) return;
        const { p50, majorityRoundTrip } = letters.healthy;
        if (p50 === null || p50 >= majorityRoundTrip / 2) expect(chip?.state).not.toBe('yes');
        if (p50 !== null && p50 !== majorityRoundTrip / 2) {
          const [own, other] = (chip?.evidence.replace('p50 ', '') ?? '').split(/ [<≥] /);
          expect(own).not.toBe(other);
        }
      }),
    );
  });

  test('every chip has evidence, and says its letter', () => {
    fc.assert(
      fc.property(anyLetters, fc.constantFrom('en' as const, 'ko' as const), (letters, lang) => {
        for (const { chips, missing } of lettersOf(letters, texts[lang].letters)) {
          expect(chips.length === 0).toBe(missing !== null);
          for (const { letter, says, evidence, state } of chips) {
            expect(says).toContain(letter);
            expect(says === letter).toBe(state === 'yes');
            if (state !== 'unknown') expect(evidence).toMatch(/\d/);
          }
        }
      }),
    );
  });
});

test('a share near the bar is cut, not rounded up to it', () => {
  expect(printShare(0.9896)).toBe('98.9\u00a0%');
  expect(printShare(0.99)).toBe('99\u00a0%');
  expect(printShare(0.9999)).toBe('99.9\u00a0%');
  expect(printShare(1)).toBe('100\u00a0%');
  expect(printShare(0.001)).toBe('<1\u00a0%');
  expect(printShare(0)).toBe('0\u00a0%');
});

test('the mock reads: etcd C and not A, the other A and not C', () => {
  const words = (letters: LabLetters) =>
    lettersOf(letters, en).map(({ chips }) =>
      chips.map(({ says, evidence }) => `${says}: ${evidence}`),
    );
  expect(words(ETCD.letters)[0]).toEqual([
    'C: 0 violations in 149 reads',
    'not A: 100\u00a0% of 300 on A, 0\u00a0% of 200 on B',
  ]);
  expect(words(ALWAYS.letters)).toEqual([
    ['not C: 135 violations in 252 reads', 'A: 100\u00a0% of 300 on A, 100\u00a0% of 200 on B'],
    ['C: 0 violations in 248 reads', 'L: p50 0.5\u00a0ms < 1.0\u00a0ms'],
  ]);
});
