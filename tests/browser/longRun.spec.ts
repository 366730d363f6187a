import { formatLink } from '../../src/link/link';
import { expect, snapshot, test } from './support/test';

/** Twenty minutes of model time under load: some hundred thousand events. */
const LONG = {
  apiVersion: 'orrery/v1',
  kind: 'Scenario',
  metadata: { name: 'long', title: 'Long' },
  until: '20m',
  cluster: { clients: [{ name: 'c1', loop: 'open', every: '50ms' }] },
};

test('a long run reports its progress, and another one may be opened meanwhile', async ({
  page,
}) => {
  const link = await formatLink({ route: { kind: 'custom', document: LONG }, view: {} });
  await page.goto(`/${link}`);
  const progress = page.locator('.panels progress');
  await expect(progress).toBeVisible();
  await expect
    .poll(async () => Number(await progress.getAttribute('value')), { timeout: 20_000 })
    .toBeGreaterThan(0.02);
  await page.evaluate(() => {
    location.hash = '#/s/first-election';
  });
  await expect.poll(async () => (await snapshot(page)).end.at, { timeout: 10_000 }).toBe(5_000_000);
});
