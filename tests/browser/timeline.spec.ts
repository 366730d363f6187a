import type { Page } from '@playwright/test';
import { askingLink, deeds } from './support/links';
import { expect, expectAccessible, open, snapshot, test } from './support/test';

const plot = '[data-panel="timeline"] .tl-plot';

/** Events whose marks stand out, by what the page says of them. */
function highlighted(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-panel="timeline"] [data-events]')]
      .flatMap((mark) => (mark.getAttribute('data-events') ?? '').split(' ').map(Number))
      .sort((one, other) => one - other),
  );
}

function settled(page: Page): Promise<void> {
  return page.evaluate(() => window.orrery?.settled() ?? Promise.resolve());
}

/** Bookmarks and the link that carries them. */
function flags(page: Page) {
  return page.locator('[data-sign^="bookmark/"]');
}

test('a committed entry lights up exactly its transitive causes and effects', async ({ page }) => {
  await open(page, '#/s/minority-leader?free=1');
  await page.locator('[data-panel="raft"] [data-cell="e4/106"]').first().click();
  await expect.poll(() => highlighted(page)).not.toEqual([]);
  const chain = await page.evaluate(() => window.orrery?.chain() ?? null);
  if (chain === null) throw new Error('the entry has no chain');
  expect(chain.upstream.length).toBeGreaterThan(10);
  const all = [...chain.upstream, chain.event, ...chain.downstream];
  expect(await highlighted(page)).toEqual(all.sort((one, other) => one - other));
  // Causes solid, effects dashed, everything else recedes.
  await expect(page.locator('[data-layer="chain"] .tl-cause').first()).toBeAttached();
  await expect(page.locator('[data-layer="chain"] .tl-effect').first()).toBeAttached();
  const opacity = await page
    .locator('[data-layer="marks"]')
    .evaluate((layer) => getComputedStyle(layer).opacity);
  expect(Number(opacity)).toBeCloseTo(0.3);
});

test('playing stops exactly where a condition is met, and says why', async ({ page }) => {
  await open(page, '#/s/minority-leader?t=1s&rate=10&free=1');
  await page.getByRole('button', { name: 'Pause when…' }).click();
  const list = page.getByRole('dialog', { name: 'Bookmarks, conditions and search' });
  await expect(list).toBeVisible();
  await list.getByRole('checkbox', { name: 'the leader changes' }).check();
  await expect(list.getByText('3×')).toBeVisible();
  await expect(page.getByRole('button', { name: /Pause when….*1 condition set/ })).toBeVisible();
  await expect(page.locator('[data-break]').first()).toBeAttached();
  const wanted = await page
    .locator('[data-break]')
    .last()
    .evaluate((octagon) => Number(octagon.getAttribute('data-break')));
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.press('k');
  await expect
    .poll(async () => (await snapshot(page)).playback, { timeout: 20_000 })
    .toBe('paused');
  expect((await snapshot(page)).step).toBe(wanted + 1);
  await expect(page.locator('.tl-stopped')).toContainText('leader, term 5');
  await expect(page.locator('[data-announcer]')).toContainText('Paused at 2.618');
  await expect(page.locator('[data-announcer]')).toContainText('leader, term 5');
});

test('a member and a state make a condition of their own', async ({ page }) => {
  await open(page, '#/s/minority-leader?t=2.7s&free=1');
  await page.keyboard.press('Shift+B');
  const list = page.getByRole('dialog');
  await list.getByRole('combobox', { name: 'becomes' }).selectOption('follower');
  await list.getByRole('button', { name: 'Add' }).click();
  const row = list.getByRole('listitem').filter({ hasText: 'etcd/e1 becomes follower' });
  await expect(row).toContainText('2×');
  await row.getByRole('button', { name: /next time/ }).click();
  await expect.poll(async () => (await snapshot(page)).at).toBe(3_239_243);
});

test('a bookmark survives a reload, can be named, followed and removed', async ({ page }) => {
  await open(page, '#/s/minority-leader?t=2s&free=1');
  await page.keyboard.press('b');
  await expect(flags(page)).toHaveCount(1);
  await expect.poll(() => page.url()).toContain('m=2s');
  await page.keyboard.press('Shift+B');
  const list = page.getByRole('dialog');
  await list.getByRole('textbox', { name: /Name of the bookmark/ }).fill('before, or at the vote');
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await expect.poll(() => page.url()).toMatch(/t=12s.*mn=/);
  await page.reload();
  await page.evaluate(() => window.orrery?.ready);
  await settled(page);
  await expect(flags(page)).toHaveCount(1);
  const box = await flags(page).boundingBox();
  if (box === null) throw new Error('the flag is not drawn');
  await page.mouse.click(box.x + 4, box.y + box.height / 2);
  await expect.poll(async () => (await snapshot(page)).at).toBe(2_000_000);
  await expect(flags(page)).toHaveAttribute(
    'aria-label',
    'Bookmark at 2.000\u00a0s: before, or at the vote',
  );
  await page.keyboard.press('Shift+B');
  await list.getByRole('button', { name: /Remove the bookmark/ }).click();
  await expect(flags(page)).toHaveCount(0);
});

test('a search rings what it finds, counts it and jumps', async ({ page }) => {
  await open(page, '#/s/minority-leader?t=0s');
  await page.keyboard.press('Shift+B');
  const field = page.getByRole('textbox', { name: 'Search events' });
  await field.fill('commit e4');
  await expect(page.getByRole('status').filter({ hasText: 'events' })).toBeVisible();
  await expect(page.locator('.tl-ring-found').first()).toBeAttached();
  await field.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('1 of ');
  const first = (await snapshot(page)).at;
  expect(first).toBeGreaterThan(0);
  await field.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('2 of ');
  expect((await snapshot(page)).at).toBeGreaterThan(first);
  await field.press('Shift+Enter');
  await expect.poll(async () => (await snapshot(page)).at).toBe(first);
  await field.fill('no such thing');
  await expect(page.getByText('No event has these words.')).toBeVisible();
  await field.press('Escape');
  await expect(field).toHaveValue('');
  await expect(page.locator('.tl-ring-found')).toHaveCount(0);
});

test('the wheel zooms around the pointer, keys and a double click fit', async ({ page }) => {
  await open(page, '#/s/minority-leader');
  const box = await page.locator(plot).boundingBox();
  if (box === null) throw new Error('the timeline is not drawn');
  const events = () =>
    page
      .locator('[data-layer="marks"] path')
      .evaluateAll((marks) => marks.map((mark) => Number(mark.getAttribute('data-event'))));
  const before = await events();
  await page.mouse.move(box.x + box.width * 0.3, box.y + 100);
  for (let i = 0; i < 8; i += 1) await page.mouse.wheel(0, -120);
  await expect(page.locator('.tl-overview')).toBeVisible();
  await expect.poll(async () => Math.min(...(await events()))).toBeGreaterThan(Math.min(...before));
  // While it plays the playhead stays in view.
  await page.evaluate(() => window.orrery?.seek({ at: 200_000 }));
  await expect(page.locator('.tl-playhead')).toBeVisible();
  await page.mouse.dblclick(box.x + box.width * 0.5, box.y + 98);
  await expect(page.locator('.tl-overview')).toBeHidden();
  await page.getByRole('slider', { name: 'Playhead' }).focus();
  await page.keyboard.press('+');
  await expect(page.locator('.tl-overview')).toBeVisible();
  await page.keyboard.press('0');
  await expect(page.locator('.tl-overview')).toBeHidden();
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page.locator('.tl-overview')).toBeVisible();
  await page.getByRole('button', { name: 'Show the whole run' }).click();
  await expect(page.locator('.tl-overview')).toBeHidden();
});

test('the card tells the message verbatim, to the pointer and to the focus', async ({ page }) => {
  await open(page, '#/s/minority-leader');
  const mark = page.locator('[data-layer="marks"] [role="button"][aria-label^="e4 commit 106"]');
  const near =
    (await mark.count()) > 0
      ? mark.first()
      : page.locator('[data-layer="marks"] .tl-commit').first();
  const id = Number(await near.getAttribute('data-event'));
  const box = await near.boundingBox();
  if (box === null) throw new Error('the mark is not drawn');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const card = page.locator(`[data-message="${id}"]`);
  await expect(card).toContainText('AppResp');
  await expect(card).toContainText('"type":"AppResp"');
  await expect(card).toContainText('commit e');
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await page.mouse.move(10, 10);
  await page.locator('[data-layer="marks"] [tabindex="0"]').focus();
  await expect(page.locator('[data-message]')).toBeVisible();
  const inside = await page.getByRole('tooltip').boundingBox();
  expect(inside?.y).toBeGreaterThanOrEqual(0);
  expect((inside?.x ?? 0) + (inside?.width ?? 0)).toBeLessThanOrEqual(1440);
});

test('nothing behind an open question is on the timeline or in its list', async ({ page }) => {
  const link = await askingLink();
  await open(page, `${link}?t=1.5s&m=1s,2s,9s&a=${await deeds()}&b=A`);
  const horizon = 1_753_738;
  await page.keyboard.press('Shift+B');
  const list = page.getByRole('dialog');
  await expect(list.getByText('2 more lie behind the open question.')).toBeVisible();
  await expect(list.getByText('3× so far')).toBeVisible();
  await list.getByRole('checkbox', { name: 'the leader changes' }).check();
  await list.getByRole('textbox', { name: 'Search events' }).fill('leader');
  await expect(page.locator('[data-break]').first()).toBeAttached();
  await expect(flags(page)).toHaveCount(1);
  await expect(page.locator('[data-sign^="question/"]')).toHaveCount(1);
  await expect(page.locator(`${plot} [data-branch]`)).toHaveCount(0);
  const shown = await page.evaluate(() => {
    const strip = document.querySelector('[data-panel="timeline"]');
    const ids = [...(strip?.querySelectorAll('[data-event], [data-break], [data-events]') ?? [])];
    return {
      ids: ids.flatMap((element) =>
        ['data-event', 'data-break', 'data-events'].flatMap((name) =>
          (element.getAttribute(name) ?? '')
            .split(' ')
            .filter((id) => id !== '')
            .map(Number),
        ),
      ),
      text: strip?.textContent ?? '',
      labels: [...(strip?.querySelectorAll('[aria-label]') ?? [])].map((element) =>
        element.getAttribute('aria-label'),
      ),
    };
  });
  await page.evaluate((at) => window.orrery?.seek({ at }), horizon);
  const { step, at } = await snapshot(page);
  expect(at).toBeLessThanOrEqual(horizon);
  expect(Math.max(...shown.ids)).toBeLessThan(step);
  expect(shown.text).not.toMatch(/heal|term 5|e4 leads/);
  expect(shown.labels.join()).not.toMatch(/heal|term 5/);
});

test('other branches have lanes of their own, and a press goes there', async ({ page }) => {
  await open(page, `#/s/minority-leader?t=2.5s&free=1&a=${await deeds()}`);
  const ghost = page.locator(`${plot} [data-branch="A"]`);
  await expect(ghost).toHaveAttribute('aria-label', 'Go to branch A: the run as it was');
  await expect(page.locator('.tl-lane-labels')).toContainText('branch B');
  const box = await ghost.boundingBox();
  if (box === null) throw new Error('the lane is not drawn');
  await page.mouse.click(box.x + box.width * 0.6, box.y + box.height / 2);
  await expect(page.locator(`${plot} [data-branch="B"]`)).toHaveAttribute(
    'aria-label',
    'Go to branch B: cut e1 e2 e3 | e4 e5',
  );
  expect((await snapshot(page)).at).toBe(2_500_000);
});

test('a frame of a run that plays draws no mark anew', async ({ page }) => {
  await open(page, '#/s/minority-leader?t=1s&rate=0.5&free=1');
  await page.locator('[data-panel="raft"] [data-cell="e1/104"]').first().click();
  await expect.poll(() => highlighted(page)).not.toEqual([]);
  await page.keyboard.press('k');
  const drawn = await page.evaluate(async () => {
    let count = 0;
    const watcher = new MutationObserver((changes) => {
      count += changes.length;
    });
    for (const layer of document.querySelectorAll('[data-panel="timeline"] [data-layer]'))
      watcher.observe(layer, { attributes: true, childList: true, subtree: true });
    const at = () => Number(document.documentElement.getAttribute('data-time'));
    const before = at();
    // The chain of an entry is asked for once more when playing starts.
    await new Promise((done) => setTimeout(done, 200));
    count = 0;
    await new Promise((done) => setTimeout(done, 600));
    watcher.disconnect();
    return { count, moved: at() - before };
  });
  expect(drawn.moved).toBeGreaterThan(0);
  expect(drawn.count).toBe(0);
});

for (const [name, size, theme] of [
  ['study', { width: 1440, height: 900 }, ''],
  ['projector', { width: 1024, height: 768 }, '&theme=projector'],
  ['phone', { width: 390, height: 844 }, '&theme=dark&lang=ko'],
] as const) {
  test.describe(`${name}: bookmarks and conditions`, () => {
    test.use({ viewport: size });
    test('can be reached and are accessible', async ({ page }) => {
      await open(page, `#/s/minority-leader?t=2.5s&m=1s,2s${theme}&a=${await deeds()}`);
      if (name === 'phone') await page.getByRole('button', { name: '책갈피와 중단점' }).click();
      else await page.keyboard.press('Shift+B');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expect(flags(page)).toHaveCount(name === 'phone' ? 0 : 2);
      await expectAccessible(page);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth > window.innerWidth,
      );
      expect(wide).toBe(false);
    });
  });
}
