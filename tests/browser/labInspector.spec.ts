import type { Page } from '@playwright/test';
import { expect, expectAccessible, open, SIZES, snapshot, test } from './support/test';

const ID = 'cap-side-by-side';
const CARD = '[data-panel="inspector"] article';
const CHART = '[data-figure="statechart"]';

const activeStates = (page: Page) =>
  page
    .locator(`${CHART} [data-active="true"]`)
    .evaluateAll((states) => states.map((state) => state.getAttribute('data-state-path')));

function machine(page: Page, entity: string): Promise<string> {
  return page.evaluate(async (id) => String((await window.orrery?.machine(id))?.value), entity);
}

test('a node, its client and an operation open with their charts and their state', async ({
  page,
}) => {
  test.slow();
  await open(page, `#/s/${ID}?t=12s&free=1`);
  const card = page.locator(CARD);
  for (const entity of ['lab/etcd/n1', 'lab/always/n4']) {
    await page.locator(`.cap-strip [data-entity="${entity}"]`).click();
    await expect(card).toHaveAttribute('data-entity', entity);
    const state = await machine(page, entity);
    await expect.poll(() => activeStates(page)).toEqual([state]);
    await expect(card.locator('[data-field]').first()).toBeVisible();
    await expect(card.locator('.times time').first()).toBeVisible();
  }
  // Raw state, as the run keeps it.
  await card.locator('.raw summary').click();
  await expect(card.locator('[data-raw]')).toContainText('"operations"');
  // From the node to an operation's event, to the client, and to its chart.
  const bar = page.locator('.lane-0 .cap-clients .bar').first();
  await bar.dispatchEvent('click');
  await expect(card).toHaveAttribute('data-event', /\d+/);
  const part = card.locator('[data-operation]');
  await expect(part.locator('[data-field="outcome"]')).toBeVisible();
  await expect(card.locator('[data-causes]')).toBeVisible();
  // The answer has a cause that no timeline shows; `[` goes there and `]` comes back.
  await expect(card.locator('[data-causes] [data-event]').first()).toBeVisible();
  const answer = await card.getAttribute('data-event');
  await page.keyboard.press('[');
  await expect(card).not.toHaveAttribute('data-event', answer ?? '');
  await page.keyboard.press(']');
  await expect(card).toHaveAttribute('data-event', answer ?? '');
  await part.locator('[data-actor]').first().click();
  await expect(card).toHaveAttribute('data-entity', /^lab\/etcd\/c\d$/);
  const client = (await card.getAttribute('data-entity')) ?? '';
  await expect.poll(async () => activeStates(page)).toEqual([await machine(page, client)]);
});

test('at thirty events of a laboratory the chart shows where the machine is', async ({ page }) => {
  test.slow();
  await open(page, `#/s/${ID}?free=1`);
  const { end } = await snapshot(page);
  const targets = ['lab/etcd/n1', 'lab/always/n3', 'lab/etcd/c5', 'lab/etcd/n4', 'lab/always/c2'];
  let state = 42;
  for (let i = 0; i < 30; i += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const step = 1 + Math.floor((state / 2 ** 32) * (end.step - 1));
    const entity = targets[i % targets.length] ?? 'lab/etcd/n1';
    await page.evaluate((to) => window.orrery?.seek({ step: to }), step);
    const lane = entity.split('/').slice(0, 2).join('/');
    // A client is reached by way of its store.
    if (/\/n\d$/.test(entity)) {
      await page.locator(`.cap-strip [data-entity="${entity}"]`).dispatchEvent('click');
    } else {
      await page.locator(`[data-entity="${lane}"] h3 button`).dispatchEvent('click');
      await page.locator(`${CARD} [data-actor="${entity}"]`).click();
    }
    await expect(page.locator(CARD)).toHaveAttribute('data-entity', entity);
    const value = await machine(page, entity);
    await expect.poll(() => activeStates(page), `${entity} at event ${step}`).toEqual([value]);
  }
});

test('firing a transition makes a branch; what cannot be fired says why', async ({ page }) => {
  await open(page, `#/s/${ID}?t=12s&free=1`);
  const card = page.locator(CARD);
  await page.locator('.cap-strip [data-entity="lab/etcd/n2"]').click();
  await card.locator('[data-possible="TIMEOUT_NOW"]').getByRole('button').click();
  await expect
    .poll(() =>
      page.evaluate(
        () => (window.orrery?.snapshot() as { branches: unknown[] } | undefined)?.branches.length,
      ),
    )
    .toBe(2);
  // At the very instant; it may win or lose afterwards.
  await expect.poll(() => activeStates(page)).toEqual(['candidate']);
  await page.keyboard.press('Control+z');
  await page.evaluate(() => window.orrery?.settled());
  await page.locator('.cap-strip [data-entity="lab/always/n1"]').click();
  await expect(card.locator('[data-possible="HINTS_GONE"]')).toContainText('comes with a message');
});

for (const { name, width, height } of SIZES)
  test(`a node's card fits at ${name}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    const theme = name === 'projector' ? '&theme=projector' : '';
    await open(page, `#/s/${ID}?t=12s&free=1${theme}`);
    await page.locator('.cap-strip [data-entity="lab/etcd/n1"]').dispatchEvent('click');
    await expect(page.locator(CARD)).toHaveAttribute('data-entity', 'lab/etcd/n1');
    await expectAccessible(page);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
  });
