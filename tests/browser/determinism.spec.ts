import { execFileSync } from 'node:child_process';
import { expect, open, test } from './support/test';

/** The same input gives the same trace in Node and in Chromium, in a worker. */
for (const id of ['minority-leader', 'first-election']) {
  for (const seed of [1, 7, 42]) {
    test(`${id}, seed ${seed}: Chromium's worker and Node agree on the trace`, async ({ page }) => {
      await open(page, `#/s/${id}?seed=${seed}`);
      const inBrowser = await page.evaluate(() => window.orrery?.traceHash());
      const output = execFileSync(
        'npx',
        ['tsx', 'src/cli/sim.ts', id, '--seed', String(seed), '--json'],
        { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
      );
      expect(inBrowser).toBe(JSON.parse(output).traceHash);
    });
  }
}
