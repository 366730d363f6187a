import { describe, expect, test } from 'vitest';
import { compareJudges } from '../../../../src/cli/fuzz/checker';

const PARTS = 10;
const seeds = process.env.ORRERY_FULL === '1' ? 100_000 : 2_000;

describe(`on ${seeds} seeds of random histories`, () => {
  test.each(Array.from({ length: PARTS }, (_, i) => i + 1))(
    'enumeration, search, zones and the live judges agree, part %i',
    (part) => {
      const size = seeds / PARTS;
      let violated = 0;
      for (let seed = (part - 1) * size + 1; seed <= part * size; seed += 1) {
        const compared = compareJudges(seed);
        if (compared.violated) violated += 1;
        expect({ seed, ...compared }).toMatchObject({ seed, disagreement: null });
      }
      // Agreement on "yes" alone would say little.
      expect(violated / size).toBeGreaterThan(0.3);
      expect(violated / size).toBeLessThan(0.7);
    },
  );
});
