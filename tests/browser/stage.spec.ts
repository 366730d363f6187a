import { expect, expectAccessible, fingerprint, open, SIZES, snapshot, test } from './support/test';

const SCENARIOS = ['minority-leader', 'first-election'];

for (const size of SIZES) {
  test.describe(`at ${size.width}×${size.height}`, () => {
    test.use({ viewport: { width: size.width, height: size.height } });
    const theme = size.name === 'projector' ? '?theme=projector' : '';

    for (const id of SCENARIOS) {
      test(`${id} opens paused on its poster and asks for no frame`, async ({ page }) => {
        await open(page, `#/s/${id}${theme}`);
        expect((await snapshot(page)).playback).toContain('paused');
        expect((await snapshot(page)).step).toBeGreaterThan(0);
        await expect(
          page.locator('[data-panel="raft"] svg.raft-ring [data-entity="etcd/e1"]'),
        ).toBeVisible();
        const frames = await page.evaluate(async () => {
          let asked = 0;
          const real = window.requestAnimationFrame;
          window.requestAnimationFrame = (callback) => {
            asked += 1;
            return real.call(window, callback);
          };
          await new Promise((done) => setTimeout(done, 600));
          window.requestAnimationFrame = real;
          return asked;
        });
        expect(frames).toBe(0);
      });
    }

    test('has no accessibility violation, and nothing is wider than the window', async ({
      page,
    }) => {
      await open(page, `#/s/minority-leader${theme}`);
      await expectAccessible(page);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth > window.innerWidth,
      );
      expect(wide).toBe(false);
    });

    test('plays to the end', async ({ page }) => {
      await open(
        page,
        `#/s/first-election?t=0.9s&rate=100&free=1${size.name === 'projector' ? '&theme=projector' : ''}`,
      );
      await page.keyboard.press('Space');
      await expect
        .poll(async () => (await snapshot(page)).at, { timeout: 30_000 })
        .toBe((await snapshot(page)).end.at);
    });
  });
}

test('the gallery and both themes are accessible', async ({ page }) => {
  await open(page, '#/');
  await expect(page.getByRole('heading', { name: 'Orrery' })).toBeVisible();
  await expectAccessible(page);
  await open(page, '#/s/minority-leader?theme=dark&lang=ko');
  await expectAccessible(page);
});

test('fifty steps back and forward lead to the same fingerprint', async ({ page }) => {
  await open(page, '#/s/minority-leader');
  const before = await fingerprint(page);
  const { step } = await snapshot(page);
  for (let i = 0; i < 50; i += 1) await page.evaluate(() => window.orrery?.seek('previousRaw'));
  expect((await snapshot(page)).step).toBe(step - 50);
  expect(await fingerprint(page)).not.toBe(before);
  for (let i = 0; i < 50; i += 1) await page.evaluate(() => window.orrery?.seek('nextRaw'));
  expect(await fingerprint(page)).toBe(before);
});

test('the arrow keys step, Home and End seek', async ({ page }) => {
  await open(page, '#/s/minority-leader?free=1');
  const { step } = await snapshot(page);
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await snapshot(page)).step).toBeGreaterThan(step);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(async () => (await snapshot(page)).step).toBeLessThanOrEqual(step);
  await page.keyboard.press('Home');
  await expect.poll(async () => (await snapshot(page)).at).toBe(0);
  await page.keyboard.press('End');
  await expect.poll(async () => (await snapshot(page)).at).toBe((await snapshot(page)).end.at);
});

test('dragging on the timeline scrubs', async ({ page }) => {
  await open(page, '#/s/minority-leader');
  const box = await page.locator('[data-panel="timeline"] svg').first().boundingBox();
  if (box === null) throw new Error('the timeline is not drawn');
  const before = (await snapshot(page)).at;
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.3, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect.poll(async () => (await snapshot(page)).at).toBeLessThan(before);
});

test('a link reproduces the same instant elsewhere', async ({ page, context, baseURL }) => {
  await open(page, '#/s/minority-leader?seed=7&free=1');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.evaluate(() => window.orrery?.settled());
  await expect.poll(() => page.url()).toMatch(/[?&](k|t)=/);
  const before = await fingerprint(page);
  await page.reload();
  await page.evaluate(() => window.orrery?.ready);
  await page.evaluate(() => window.orrery?.settled());
  expect(await fingerprint(page)).toBe(before);
  const other = await context.newPage();
  await open(other, page.url().slice((baseURL ?? '').length + 1));
  expect(await fingerprint(other)).toBe(before);
});

test('the keyboard alone reaches a member and its fields', async ({ page }) => {
  await open(page, '#/s/minority-leader');
  const ring = page.locator('svg.raft-ring [data-entity][tabindex="0"]');
  await ring.focus();
  await page.keyboard.press('ArrowRight');
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('data-entity'));
  expect(focused).toBe('etcd/e2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary').getByText('etcd/e2')).toBeVisible();
});

test('the table twin says what the drawing says', async ({ page }) => {
  await open(page, '#/s/minority-leader');
  await page.keyboard.press('t');
  const row = page.locator('.raft-table tr[data-entity="etcd/e1"]');
  await expect(row).toContainText('leader');
  await expect(row).toHaveAttribute('data-state', 'leader');
});
