import { readFileSync } from 'node:fs';
import { build } from 'vite';
import { parse } from 'yaml';
import { InProcessPlayer } from '../../src/player/inProcess';
import { readDocument } from '../../src/scenario/read';
import { SHIPPED, seedsOf } from '../scenario/shipped';
import { expect, open, test } from './support/test';

/** The same input gives the same trace in Node and in Chromium, there in the page itself and in its worker. */
let bundle = '';
test.beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: 'tests/browser/support/inProcess.ts', formats: ['iife'], name: 'inProcess' },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !('output' in output)) throw new Error('nothing was built');
  bundle = output.output[0].code;
});

for (const id of ['minority-leader', 'first-election']) {
  for (const seed of [1, 7, 42]) {
    test(`${id}, seed ${seed}: Node, Chromium's page and its worker agree on the trace`, async ({
      page,
    }) => {
      await open(page, `#/s/${id}?seed=${seed}`);
      const document = parse(readFileSync(`public/scenarios/${id}.yaml`, 'utf8'));
      const traceHash = await hashInNode(document, seed);
      expect(await page.evaluate(() => window.orrery?.traceHash())).toBe(traceHash);
      await page.evaluate(bundle);
      const inProcess = await page.evaluate(
        ([what, number]) =>
          (
            globalThis as unknown as { traceHashInProcess(d: unknown, s: number): Promise<string> }
          ).traceHashInProcess(what, number),
        [document, seed] as const,
      );
      expect(inProcess).toBe(traceHash);
    });
  }
}

async function hashInNode(document: unknown, seed: number): Promise<string> {
  const read = readDocument(document);
  if (!('scenario' in read)) throw new Error(JSON.stringify(read.findings));
  const player = new InProcessPlayer();
  await player.load({ scenario: read.scenario, seed, actions: [] });
  return (await player.query('traceHash', {})).hash;
}

/** What Node made of every shipped scenario; `tests/scenario/hashes.test.ts` holds it to that. */
const hashes: Record<string, Record<string, string>> = JSON.parse(
  readFileSync('tests/scenario/hashes.json', 'utf8'),
);

/** As everywhere: a laboratory's own seed every day, all three of them in the full run. */
function seedsHere(id: string): ReadonlySet<string> {
  const scenario = SHIPPED.find((one) => one.id === id);
  return new Set(scenario === undefined ? [] : seedsOf(scenario).map(String));
}

for (const [name, bySeed] of Object.entries(hashes)) {
  // A scenario, or a scenario and one of its own branches.
  const [id = '', branch = 'A'] = name.split(' ');
  const seeds = Object.entries(bySeed).filter(([seed]) => seedsHere(id).has(seed));
  test(`${name}: Chromium's worker gives the traces of Node`, async ({ page }) => {
    expect(seeds).not.toHaveLength(0);
    for (const [seed, hash] of seeds) {
      await open(page, `#/s/${id}?seed=${seed}&b=${branch}`);
      expect(await page.evaluate(() => window.orrery?.traceHash())).toBe(hash);
    }
  });
}
