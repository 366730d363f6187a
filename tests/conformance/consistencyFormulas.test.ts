import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formulaDrivers } from './drivers/consistency/formulas';

/** A fifth of the trials still puts a row's tolerance at four standard errors. */
const TRIALS = process.env.ORRERY_FULL === '1' ? 100_000 : 20_000;
const VECTORS = 'tests/conformance/vectors/consistency';

describe.each([
  ['pbs.json', ['rows']],
  ['quorum-formulas.json', ['miss', 'ackLatency']],
])('%s', (file, lists) => {
  const document = JSON.parse(readFileSync(`${VECTORS}/${file}`, 'utf8'));
  // The two files name one format each.
  const play = formulaDrivers(TRIALS)[document.format as 'pbs/1' | 'quorum-formulas/1'];
  test.each(lists)('gives every number of the list %s', (list) => {
    expect(document[list].length).toBeGreaterThan(0);
    for (const row of document[list]) expect(play?.(row, document), JSON.stringify(row)).toBeNull();
  });
});
