import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/kernel/json';
import { lineHasher } from '../../src/kernel/sha256';
import type { History } from '../../src/player/history';
import { lettersOf, SEEDS, SHIPPED, seedsOf, told } from './shipped';

const FILE = 'tests/scenario/hashes.json';
const RENEW = `The traces of shipped scenarios have changed. Links that carry a fingerprint will say so to their readers.
If the change is meant (a corrected rule, an edited scenario), renew the file and commit it with the change:
  ORRERY_FULL=1 UPDATE=1 npx vitest run tests/scenario/hashes.test.ts
If it is not, something in the engine depends on what it should not depend on.`;

function hashOf(history: History): string {
  const hasher = lineHasher();
  for (const event of history.all()) hasher.add(canonicalJson(event));
  return hasher.digest();
}

test('every shipped scenario leaves the trace that it left when it was committed', () => {
  const hashes = Object.fromEntries(
    SHIPPED.flatMap((scenario) =>
      lettersOf(scenario).map((letter) => [
        letter === 'A' ? scenario.id : `${scenario.id} ${letter}`,
        Object.fromEntries(
          seedsOf(scenario)
            .filter((seed) => SEEDS.includes(seed))
            .map((seed) => {
              const history = told(scenario, seed).branchOf(letter);
              return [seed, history === null ? '' : hashOf(history)];
            }),
        ),
      ]),
    ),
  );
  if (process.env.UPDATE === '1') writeFileSync(FILE, `${JSON.stringify(hashes, null, 2)}\n`);
  const kept = JSON.parse(readFileSync(FILE, 'utf8'));
  expect(Object.keys(hashes).sort()).toEqual(Object.keys(kept).sort());
  // Every day some seeds of some scenarios are left out; what was run must agree.
  expect(kept, RENEW).toMatchObject(hashes);
});
