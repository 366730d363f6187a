import type { Page } from '@playwright/test';
import { expect, expectAccessible, open, SIZES, snapshot, test } from './support/test';

const MEMBERS = ['etcd/e1', 'etcd/e2', 'etcd/e3', 'etcd/e4', 'etcd/e5'];
const CHART = '[data-figure="statechart"]';

/** The same numbers in every run of the test. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function seek(page: Page, step: number): Promise<void> {
  return page.evaluate((to) => window.orrery?.seek({ step: to }), step);
}

function choose(page: Page, entity: string): Promise<void> {
  // Its middle may lie under something in flight, so no pointer is moved there.
  return page.locator(`svg.raft-ring [data-entity="${entity}"]`).first().dispatchEvent('click');
}

function machine(page: Page, entity: string): Promise<string> {
  return page.evaluate(async (id) => String((await window.orrery?.machine(id))?.value), entity);
}

function branches(page: Page): Promise<{ branch: string; branches: string[] }> {
  return page.evaluate(() => {
    const said = window.orrery?.snapshot() as
      | { branch: string; branches: { name: string }[] }
      | undefined;
    return { branch: said?.branch ?? '', branches: said?.branches.map(({ name }) => name) ?? [] };
  });
}

const activeStates = (page: Page) =>
  page
    .locator(`${CHART} [data-active="true"]`)
    .evaluateAll((states) => states.map((state) => state.getAttribute('data-state-path')));

test('at thirty events the chart shows the state of the running machine', async ({ page }) => {
  test.slow();
  await open(page, '#/s/minority-leader?f=etcd/e1');
  const { end } = await snapshot(page);
  const next = random(42);
  for (let i = 0; i < 30; i += 1) {
    const step = 1 + Math.floor(next() * (end.step - 1));
    const entity = MEMBERS[i % MEMBERS.length] ?? 'etcd/e1';
    await seek(page, step);
    await choose(page, entity);
    await expect(page.locator('[data-panel="inspector"] article')).toHaveAttribute(
      'data-entity',
      entity,
    );
    const state = await machine(page, entity);
    await expect.poll(() => activeStates(page), `${entity} at event ${step}`).toEqual([state]);
  }
});

test('firing a timer forks and changes the role that the chart shows', async ({ page }) => {
  await open(page, '#/s/minority-leader?t=0.9s&f=etcd/e2');
  await expect.poll(() => activeStates(page)).toEqual(['follower']);
  const before = await snapshot(page);
  const next = page.locator('[data-possible="TIMER_FIRED"]');
  await next.getByRole('button').click();
  await expect.poll(() => activeStates(page)).toEqual(['precandidate']);
  expect(await branches(page)).toMatchObject({ branch: 'B', branches: ['A', 'B'] });
  expect(await machine(page, 'etcd/e2')).toBe('precandidate');
  expect((await snapshot(page)).at - before.at).toBeLessThanOrEqual(1);
  await expect(page.locator(`${CHART} .transition.last`)).toContainText('set off by hand');
  // The run as it was is still there.
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await branches(page)).branch).toBe('A');
  await expect.poll(() => activeStates(page)).toEqual(['follower']);
});

test('the keyboard alone chooses a transition in the chart and fires it', async ({ page }) => {
  await open(page, '#/s/minority-leader?t=0.9s&f=etcd/e2');
  const stops = page.locator(`${CHART} svg [tabindex="0"]`);
  await expect(stops).toHaveCount(1);
  await stops.focus();
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('data-transition') ?? '');
  for (let i = 0; i < 6 && !(await focused()).startsWith('follower:'); i += 1)
    await page.keyboard.press('ArrowDown');
  expect(await focused()).toMatch(/^follower:/);
  const { step } = await snapshot(page);
  await page.keyboard.press('Enter');
  await expect(page.locator(`${CHART} [aria-pressed="true"].transition`)).toHaveCount(1);
  // Arrows belong to the chart while it has the focus.
  expect((await snapshot(page)).step).toBe(step);
  for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
    if (await page.locator(`${CHART} .transition.selected.enabled`).count()) break;
    await page.keyboard.press(key);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Shift+Enter');
  await expect.poll(async () => (await branches(page)).branch).toBe('B');
});

test('fields tell what the newest event changed, old and new', async ({ page }) => {
  await open(page, '#/s/minority-leader?f=etcd/e1');
  const { step } = await snapshot(page);
  const commit = () =>
    page.evaluate(() => {
      const shown = window.orrery?.snapshot() as
        | { objects: Record<string, { commit?: number }> }
        | undefined;
      return shown?.objects['etcd/e1']?.commit ?? 0;
    });
  // Back to the event at which its commit index moved last.
  let now = await commit();
  let at = step;
  while (at > 0) {
    await seek(page, at - 1);
    const before = await commit();
    if (before !== now) break;
    at -= 1;
    now = before;
  }
  const old = await commit();
  await seek(page, at);
  expect(await commit()).toBe(now);
  const field = page.locator('[data-field="commit"]');
  await expect(field).toHaveClass('changed');
  await expect(field.locator('dd')).toHaveText(`${old} → ${now}`);
  await expect(page.locator('[data-field="term"]')).not.toHaveClass('changed');
});

test('an event tells its causes, its effects and its body', async ({ page }) => {
  await open(page, '#/s/minority-leader?f=etcd/e1');
  const inspector = page.locator('[data-panel="inspector"]');
  await inspector.locator('button[data-event]').first().click();
  const causes = inspector.locator('[data-causes] button[data-event]');
  await expect(causes.first()).toBeVisible();
  await expect(inspector.locator('[data-why]')).toBeVisible();
  const cause = await causes.first().getAttribute('data-event');
  await causes.first().click();
  await expect(inspector.locator('article')).toHaveAttribute('data-event', cause ?? '');
  await expect(inspector.locator('[data-effects]')).toBeVisible();
  await expect(inspector.locator('pre').last()).toContainText('"type"');
});

test('the raw state is folded, and is the machine’s own when it is opened', async ({ page }) => {
  await open(page, '#/s/minority-leader?f=etcd/e1');
  await expect(page.locator('[data-raw]')).toHaveCount(0);
  await page.getByText('Raw state').click();
  const told = JSON.parse((await page.locator('[data-raw="etcd/e1"]').textContent()) ?? '');
  expect(told).toEqual(await page.evaluate(() => window.orrery?.machine('etcd/e1')));
});

test('while the run plays the machine is not asked with every frame', async ({ page }) => {
  await page.addInitScript(() => {
    const real = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, ...args: [message: unknown]) {
      const { dataset } = document.documentElement;
      if (JSON.stringify(args[0]).includes('"chart"'))
        dataset.asked = String(Number(dataset.asked ?? 0) + 1);
      real.apply(this, args);
    };
  });
  const asked = () => page.evaluate(() => Number(document.documentElement.dataset.asked ?? 0));
  await open(page, '#/s/minority-leader?t=0.9s&rate=0.5&free=1&f=etcd/e2');
  await expect(page.locator(`${CHART} [data-active="true"]`)).toHaveCount(1);
  const still = await asked();
  expect(still).toBeGreaterThan(0);
  await page.keyboard.press('Space');
  await expect.poll(async () => (await snapshot(page)).playback).toContain('playing');
  await page.waitForTimeout(1000);
  // Once for playing, and once for each role that it takes meanwhile.
  expect((await asked()) - still).toBeLessThanOrEqual(4);
  await expect(page.locator(`${CHART} [data-active="true"]`)).toHaveCount(1);
  await expect(page.locator('[data-possible]')).toHaveCount(0);
  await page.keyboard.press('Space');
  await expect(page.locator('[data-possible="TIMER_FIRED"]')).toHaveCount(1);
});

for (const size of SIZES) {
  test(`at ${size.width}×${size.height} nothing of the chart overlaps or is cut off`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: size.width, height: size.height });
    const theme = size.name === 'projector' ? '&theme=projector' : '';
    await open(page, `#/s/minority-leader?f=etcd/e3${theme}`);
    // Elsewhere the inspector is a sheet that one opens.
    if (size.name !== 'study') await page.keyboard.press('i');
    await expect(page.locator(`${CHART} svg`)).toBeVisible();
    const found = await page.locator(CHART).evaluate((figure) => {
      const outer = figure.closest('[data-panel="inspector"]')?.getBoundingClientRect();
      const boxes = [
        ...figure.querySelectorAll(
          '.state:not(.frame) .body, .transition .event, .transition .guard',
        ),
      ]
        .map((mark) => ({
          text: mark.parentElement?.textContent,
          box: mark.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width > 0);
      const svg = figure.querySelector('svg')?.getBoundingClientRect();
      return {
        cut: boxes.filter(
          ({ box }) => box.left < (outer?.left ?? 0) || box.right > (outer?.right ?? 0),
        ),
        overlaps: boxes.flatMap((a, i) =>
          boxes
            .slice(i + 1)
            .filter(
              ({ box }) =>
                a.box.left < box.right - 1 &&
                box.left < a.box.right - 1 &&
                a.box.top < box.bottom - 4 &&
                box.top < a.box.bottom - 4,
            )
            .map((b) => `${a.text} / ${b.text}`),
        ),
        height: (svg?.height ?? 0) / Number.parseFloat(getComputedStyle(figure).fontSize),
      };
    });
    expect(found.overlaps).toEqual([]);
    expect(found.cut).toEqual([]);
    expect(found.height).toBeLessThanOrEqual(240 / 12);
    await expectAccessible(page);
  });
}
