import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, open, test } from './support/test';

/** A run that is quick to compute, with a store that answers from old copies. */
const ELSE = 'pacelc-else';

const read = (id: number, client: string, value: number, call: number) => ({
  ...{ id, client, key: 'x', f: 'read', value, call },
  ...{ ret: call + 1, outcome: 'ok' },
});
const write = (id: number, client: string, value: number, call: number) => ({
  ...read(id, client, value, call),
  f: 'write',
});

async function choose(page: Page, text: string, name = 'history.json'): Promise<void> {
  const section = page.getByRole('button', { name: 'Check a history' });
  if ((await section.getAttribute('aria-expanded')) === 'false') await section.click();
  const buffer = Buffer.from(text);
  await page
    .locator('.check input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer });
}

test('a history leaves the page as a file, and the page and the command line judge it alike', async ({
  page,
}) => {
  await open(page, `#/s/${ELSE}?t=8s&free=1`);
  const saved = page.waitForEvent('download');
  await page
    .locator('[data-lane="local"]')
    .getByRole('button', { name: 'Save this history' })
    .click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe(`${ELSE}-local-8s.json`);
  const file = await download.path();
  const text = readFileSync(file, 'utf8');
  const said = spawnSync('npx', ['tsx', 'src/cli/sim.ts', 'check', file, '--json'], {
    encoding: 'utf8',
  });
  expect(said.status).toBe(1);
  const [judged] = JSON.parse(said.stdout).histories;

  await choose(page, text);
  const history = page.locator('.check-history');
  await expect(history).toHaveAttribute('data-verdict', 'no');
  await expect(history).toContainText(`${judged.anomalies.stale.length} stale`);
  await expect(history).toContainText(`${JSON.parse(text).histories[0].ops.length} operations`);
  await expect(page.locator('.check-state')).toHaveText('history.json');
});

test('a file is told its problems with place and remedy, whatever it holds', async ({ page }) => {
  await open(page, `#/s/${ELSE}?t=1s&free=1`);
  await choose(page, '{\n  "initial": null,\n  "ops": [}\n');
  await expect(page.locator('.check-problems')).toContainText('line 3, column 11');
  await expect(page.locator('.check-problems')).toContainText('save the history as JSON');
  await choose(page, JSON.stringify({ initial: null, ops: [{ ...write(0, 'a', 1, 0), ret: -3 }] }));
  await expect(page.locator('.check-problems')).toContainText('ops[0].ret');
  await expect(page.locator('.check-problems')).toContainText('comes at or after its call');
  await choose(page, JSON.stringify({ histories: [] }));
  await expect(page.locator('.check-state')).toHaveText('The file holds no history.');
  await choose(
    page,
    JSON.stringify({ initial: null, ops: [write(0, 'a', 1, 0), read(1, 'b', 1, 5)] }),
  );
  await expect(page.locator('.check-history')).toHaveAttribute('data-verdict', 'yes');
});

test('a search that takes too long is stopped by its budget, or by hand, while the page goes on', async ({
  page,
}) => {
  await open(page, `#/s/${ELSE}?t=1s&free=1`);
  // Everything at once, each value written twice, and a read of what cannot be there: no short way to an answer.
  const ops = Array.from({ length: 60 }, (_, i) => ({
    ...{
      id: i,
      client: `c${i}`,
      key: 'x',
      f: i % 2 === 0 ? 'write' : 'read',
      value: (i >> 1) % 15,
    },
    ...{ call: 0, ret: 100, outcome: 'ok' },
  }));
  const last = [
    { ...write(60, 'z', 3, 101), ret: 102 },
    { ...read(61, 'z', 4, 103), ret: 104 },
  ];
  const text = JSON.stringify({ initial: null, ops: [...ops, ...last] });
  const budget = page.getByLabel('Budget for each key');
  await page.getByRole('button', { name: 'Check a history' }).click();
  await budget.selectOption('50000');
  await choose(page, text);
  await expect(page.locator('.check-history')).toHaveAttribute('data-verdict', 'unknown');
  await budget.selectOption('5000000');
  await page.getByRole('button', { name: 'Check again' }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.locator('.check-state')).toContainText('Stopped');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible();
});
