import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { parseScenario } from '../../src/scenario/yaml';
import { expect, expectAccessible, fingerprint, open, SIZES, snapshot, test } from './support/test';

/** Finding, sharing, and proving: palette, keys, share dialog, notice of a proof that fails. */

const palette = (page: Page) => page.getByRole('dialog', { name: /^Find an action|찾기$/ });
const field = (page: Page) => page.getByRole('dialog').getByRole('combobox');
const option = (page: Page, id: string) => page.locator(`[data-entry="${id}"]`);

async function choose(page: Page, query: string, id: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(query);
  await expect(option(page, id)).toBeVisible();
  while ((await option(page, id).getAttribute('aria-selected')) !== 'true')
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toHaveCount(0);
  await page.evaluate(() => window.orrery?.settled());
}

/** What the share dialog's main button copies. */
async function copiedLink(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.keyboard.press('l');
  const copy = page.getByRole('dialog').locator('.btn.primary');
  await expect(copy).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(copy).toContainText(/Copied|복사했어요/);
  const url = await page.evaluate(() => navigator.clipboard.readText());
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return url;
}

async function elsewhere(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(url);
  await page.evaluate(() => window.orrery?.ready);
  await page.evaluate(() => window.orrery?.settled());
  return page;
}

test.describe('the palette', () => {
  test('opens a scenario from the gallery by the keyboard alone', async ({ page }) => {
    await open(page, '#/');
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await expect(page.locator('[cmdk-item]').first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.type('소수파');
    await expect(option(page, 'scenario/minority-leader')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#\/s\/minority-leader/);
    await expect(page.locator('html')).toHaveAttribute('data-page', 'stage');
  });

  test('selects an entity, goes to a time and runs a command', async ({ page }) => {
    await open(page, '#/s/minority-leader?free=1');
    await choose(page, 'e4', 'entity/etcd/e4');
    expect(await snapshot(page)).toMatchObject({ selection: 'etcd/e4' });
    await choose(page, 't 3.5s', 'typed/time/3500000');
    expect((await snapshot(page)).at).toBe(3_500_000);
    await choose(page, '표로', 'command/table');
    expect(await snapshot(page)).toMatchObject({ view: { tableView: true } });
    await choose(page, 'seed 7', 'typed/seed/7');
    await expect.poll(async () => (await snapshot(page)) as unknown).toMatchObject({ seed: 7 });
  });

  test('acts on a member, and offers then what can be done next', async ({ page }) => {
    await open(page, '#/s/minority-leader?t=3.5s');
    await choose(page, 'crash e3', 'deed/crash/e3');
    await expect.poll(async () => (await snapshot(page)).playback).toBe('paused');
    await page.keyboard.press('ArrowRight');
    await page.evaluate(() => window.orrery?.settled());
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('e3');
    await expect(option(page, 'deed/restart/e3')).toBeVisible();
    await expect(option(page, 'deed/crash/e3')).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await expect(palette(page)).toHaveCount(0);
  });

  test('says what can be typed when nothing fits', async ({ page }) => {
    await open(page, '#/s/minority-leader?free=1');
    await page.keyboard.press('/');
    await expect(field(page)).toBeFocused();
    await page.keyboard.type('qqqq');
    await expect(palette(page)).toContainText('Nothing fits “qqqq”.');
    await expect(palette(page)).toContainText('event 118');
  });
});

test('single keys can be switched off, and stay off after a reload', async ({ page }) => {
  await open(page, '#/s/minority-leader?free=1');
  await page.keyboard.press('?');
  const single = page.getByRole('switch', { name: /Single-key shortcuts/ });
  await expect(single).toBeChecked();
  await single.press(' ');
  await expect(single).not.toBeChecked();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.evaluate(() => window.orrery?.ready);
  await page.evaluate(() => window.orrery?.settled());
  const before = await snapshot(page);
  for (const key of ['t', '?', '/', 'l']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await snapshot(page)).toMatchObject({ view: { tableView: false } });
  await page.keyboard.press('ArrowRight');
  await page.evaluate(() => window.orrery?.settled());
  expect((await snapshot(page)).step).toBeGreaterThan(before.step);
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await expect(page.getByRole('switch', { name: /Single-key shortcuts/ })).not.toBeChecked();
});

test.describe('sharing', () => {
  test('a copied link gives the same state, branches and language elsewhere', async ({
    page,
    browser,
  }) => {
    await open(page, '#/s/minority-leader?lang=ko');
    await choose(page, 'crash e3', 'deed/crash/e3');
    await page.keyboard.press('ArrowRight');
    await page.evaluate(() => window.orrery?.settled());
    const url = await copiedLink(page);
    const other = await elsewhere(browser, url);
    expect(await fingerprint(other)).toBe(await fingerprint(page));
    expect((await snapshot(other)).step).toBe((await snapshot(page)).step);
    await expect(other.locator('html')).toHaveAttribute('lang', 'ko');
    await expect(other.locator('.notice')).toHaveCount(0);
    await other.keyboard.press('/');
    await expect(option(other, 'branch/A')).toBeVisible();
    await other.context().close();
  });

  test('a link without my changes opens the untouched run', async ({ page, browser }) => {
    await open(page, '#/s/minority-leader?t=3.5s');
    await choose(page, 'crash e3', 'deed/crash/e3');
    await page.keyboard.press('l');
    await page.getByRole('checkbox', { name: 'my changes' }).uncheck();
    const url = await page.getByRole('textbox', { name: 'Link' }).inputValue();
    expect(url).not.toMatch(/[?&](a|h|w)=/);
    const other = await elsewhere(browser, url);
    await expect(other.locator('.notice')).toHaveCount(0);
    await other.context().close();
  });

  test('a short link has a code, a long one says why it has none', async ({ page }) => {
    await open(page, '#/s/minority-leader');
    await page.keyboard.press('l');
    await page.getByRole('button', { name: 'QR code' }).click();
    await expect(page.getByRole('img', { name: /^QR code of the link/ })).toBeVisible();
    await page.keyboard.press('Escape');
    for (const name of ['two data', 'lossy', 'asymmetric', 'flapping', 'two data', 'lossy']) {
      await page.keyboard.press('Control+k');
      await expect(field(page)).toBeFocused();
      await page.keyboard.type(name);
      await expect(page.locator('[cmdk-item][aria-selected="true"]')).toContainText('preset');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await page.evaluate(() => window.orrery?.settled());
    }
    await page.keyboard.press('l');
    await expect(page.getByRole('dialog')).toContainText('No QR code: the link has');
    await expect(page.getByRole('dialog')).toContainText('works everywhere');
  });

  test('the scenario file holds what was done', async ({ page }) => {
    await open(page, '#/s/minority-leader?t=3.5s&seed=7');
    await choose(page, 'crash e3', 'deed/crash/e3');
    await page.keyboard.press('l');
    await page.getByRole('radio', { name: 'Scenario file' }).check();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('minority-leader.yaml');
    const parsed = parseScenario(readFileSync(await download.path(), 'utf8'));
    if (!('scenario' in parsed)) throw new Error(JSON.stringify(parsed.problems));
    expect(parsed.scenario.seed).toBe(7);
    expect(parsed.scenario.timeline.at(-1)).toMatchObject({
      action: { do: 'crash', target: 'e3', signal: 'KILL' },
    });
    await expect(page.getByRole('dialog')).toContainText('minority-leader.yaml is saved.');
  });
});

test.describe('a proof that does not fit', () => {
  test('is told, and explained when nothing but the fingerprint differs', async ({ page }) => {
    await open(page, '#/s/minority-leader?t=4.1s');
    const link = await copiedLink(page);
    await page.goto('about:blank');
    await page.goto(link.replace(/h=[0-9a-f]{8}/, 'h=00000000'));
    const notice = page.locator('[data-notice="mismatch"]');
    await expect(notice).toContainText('This link was made with engine 2, as it runs here.');
    await notice.getByRole('button', { name: 'Show difference' }).click();
    await expect(notice.locator('[data-difference="print"]')).toContainText('00000000');
    await expectAccessible(page);
    await notice.getByRole('button', { name: 'Hide this message' }).click();
    await expect(notice).toHaveCount(0);
  });

  test('leads to where the replay leaves the recorded way', async ({ page }) => {
    await open(page, '#/s/minority-leader?t=4.1s');
    const link = await copiedLink(page);
    // The second half of the way is another one, as a changed rule of a newer engine would make it.
    const changed = link
      .replace(/h=[0-9a-f]{8}/, 'h=00000000')
      .replace(/e=[\w.]+/, 'e=1')
      .replace(/(w=[^&~]+~[\w-]{24})[\w-]{24}/, `$1${'A'.repeat(24)}`);
    await page.goto('about:blank');
    await page.goto(changed);
    const notice = page.locator('[data-notice="mismatch"]');
    await expect(notice).toContainText('This link was made with engine 1.');
    const said = /differs from t = (\d+\.\d{3})/.exec((await notice.textContent()) ?? '')?.[1];
    await notice.getByRole('button', { name: 'Show difference' }).click();
    await page.evaluate(() => window.orrery?.settled());
    const { at } = await snapshot(page);
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(4_100_000);
    expect((Math.floor(at / 1000) / 1000).toFixed(3)).toBe(said);
    await notice.locator('[data-difference="way"] button').last().click();
    await page.evaluate(() => window.orrery?.settled());
    expect((await snapshot(page)).at).toBeGreaterThan(at);
  });

  test('does not appear for a link that is as it was made', async ({ page, browser }) => {
    await open(page, '#/s/first-election?seed=3');
    const other = await elsewhere(browser, await copiedLink(page));
    await expect(other.locator('.notice')).toHaveCount(0);
    await other.context().close();
  });
});

for (const { name, width, height } of SIZES) {
  test(`the dialogs are accessible at the size of ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const theme = name === 'projector' ? '&theme=projector' : '';
    await open(page, `#/s/minority-leader?lang=${name === 'phone' ? 'ko' : 'en'}${theme}`);
    for (const [key, ready] of [
      ['/', '[cmdk-item]'],
      ['?', '.keys'],
      ['l', '.share-url'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page.locator(ready).first()).toBeVisible();
      await expectAccessible(page);
      const wide = await page
        .getByRole('dialog')
        .evaluate((dialog) => dialog.scrollWidth > dialog.clientWidth);
      expect(wide).toBe(false);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
  });
}
