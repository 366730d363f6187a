import type { Page } from '@playwright/test';
import type { NetworkView } from '../../src/sim/view';
import { expect, expectAccessible, fingerprint, open, SIZES, test } from './support/test';

/** Before anything is cut. */
const WHOLE = '#/s/cap-side-by-side?t=5s&free=1';
const LATER = 7_000_000;
const STRIP = '.lane-0 svg.cap-strip';
const OVER = '.lane-0 svg.cut-overlay';
const PANEL = '[data-panel="network"]';
const THREE_AND_TWO = [
  ['n1', 'n2', 'n3'],
  ['n4', 'n5'],
];

async function network(page: Page): Promise<NetworkView> {
  await page.evaluate(() => window.orrery?.settled());
  return page.evaluate(() => {
    const shown = window.orrery?.snapshot() as { objects: Record<string, NetworkView> } | undefined;
    const found = shown?.objects.network;
    if (found === undefined) throw new Error('there is a network');
    return found;
  });
}

const sides = async (page: Page) => (await network(page)).sides.map(({ members }) => members);

async function deeds(page: Page): Promise<string> {
  await expect.poll(() => page.url()).toContain('a=');
  return new URL(page.url().replace('#', '')).searchParams.get('a') ?? '';
}

/** Middle of a node on the page, in the first store's row. */
async function middle(page: Page, name: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(`${STRIP} [data-entity$="/${name}"] .body`).boundingBox();
  if (box === null) throw new Error(`${name} is drawn`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function stroke(page: Page, points: readonly { x: number; y: number }[]): Promise<void> {
  const [first = { x: 0, y: 0 }, ...rest] = points;
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  for (const { x, y } of rest) await page.mouse.move(x, y, { steps: 5 });
  await page.mouse.up();
}

async function cutting(page: Page): Promise<void> {
  await open(page, WHOLE);
  await page.keyboard.press('x');
  await expect(page.locator(OVER)).toBeVisible();
}

async function consequence(page: Page): Promise<{ later: string; actions: string }> {
  await expect.poll(() => sides(page)).toEqual(THREE_AND_TWO);
  const actions = await deeds(page);
  await page.evaluate((at) => window.orrery?.seek({ at }), LATER);
  return { later: await fingerprint(page), actions };
}

/** Upright between two nodes. */
async function between(page: Page, left: string, right: string) {
  const [a, b] = [await middle(page, left), await middle(page, right)];
  const x = (a.x + b.x) / 2;
  return [
    { x, y: a.y - 55 },
    { x, y: a.y + 55 },
  ];
}

test('a line, a lasso, taps and keys make one and the same cut, in every store', async ({
  page,
}) => {
  test.slow();
  await cutting(page);
  await stroke(page, await between(page, 'n3', 'n4'));
  const byLine = await consequence(page);
  await expect(page.locator('.cap-strip .scissors')).toHaveCount(2);

  await cutting(page);
  await page.getByRole('button', { name: 'Lasso' }).click();
  const [four, five] = [await middle(page, 'n4'), await middle(page, 'n5')];
  await stroke(page, [
    { x: four.x - 26, y: four.y - 40 },
    { x: five.x + 26, y: five.y - 40 },
    { x: five.x + 26, y: five.y + 40 },
    { x: four.x - 26, y: four.y + 40 },
  ]);
  expect(await consequence(page)).toEqual(byLine);

  await cutting(page);
  await page.getByRole('button', { name: 'Tap' }).click();
  for (const name of ['n5', 'n4']) {
    const { x, y } = await middle(page, name);
    await page.mouse.click(x, y);
  }
  await page.getByRole('button', { name: 'Cut off n4, n5' }).click();
  expect(await consequence(page)).toEqual(byLine);

  await cutting(page);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-entity'));
  await expect.poll(focused).toBe('lab/etcd/n1');
  const names = new Set<string>();
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'ArrowRight'])
    for (let i = 0; i < 2; i += 1) {
      const at = (await focused()) ?? '';
      if (/n[45]$/.test(at) && !names.has(at)) {
        names.add(at);
        await page.keyboard.press('Space');
      }
      await page.keyboard.press(key);
    }
  expect(names.size).toBe(2);
  await page.keyboard.press('Enter');
  expect(await consequence(page)).toEqual(byLine);
});

test('groups match the geometry wherever the line is drawn, and a second cut takes the place of the first', async ({
  page,
}) => {
  test.slow();
  await cutting(page);
  const [top, bottom] = await between(page, 'n1', 'n2');
  // Drawn upwards: the same groups.
  await stroke(page, [bottom, top] as { x: number; y: number }[]);
  await expect.poll(() => sides(page)).toEqual([['n1'], ['n2', 'n3', 'n4', 'n5']]);
  await page.keyboard.press('x');
  await expect(page.locator(OVER)).toBeVisible();
  await stroke(page, await between(page, 'n4', 'n5'));
  await expect.poll(() => sides(page)).toEqual([['n1', 'n2', 'n3', 'n4'], ['n5']]);
  await page.locator(PANEL).getByRole('button', { name: 'Heal the network' }).click();
  await expect.poll(() => sides(page)).toEqual([]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => sides(page)).toEqual([['n1', 'n2', 'n3', 'n4'], ['n5']]);
});

test('Alt cuts one way only, and a link has a sheet of its own', async ({ page }) => {
  test.slow();
  await cutting(page);
  await page.keyboard.down('Alt');
  await stroke(page, await between(page, 'n4', 'n5'));
  await page.keyboard.up('Alt');
  // Downwards: what lies on the right of the stroke, seen along it, is the left side of the page.
  await expect
    .poll(async () => (await network(page)).cuts.map(({ from, to }) => `${from}>${to}`).sort())
    .toEqual(['n1>n5', 'n2>n5', 'n3>n5', 'n4>n5']);
  await page.locator(`${STRIP} [data-entity="link/n1-n2"]`).dispatchEvent('click');
  const sheet = page.locator(`${PANEL} .net-detail`);
  await expect(sheet).toBeVisible();
  await sheet.getByRole('button', { name: 'Cut n2 to n1' }).click();
  await expect
    .poll(async () => (await network(page)).cuts.map(({ from, to }) => `${from}>${to}`))
    .toContain('n2>n1');
});

test('situations of the design are deeds like any other', async ({ page }) => {
  await open(page, WHOLE);
  await page.locator('.acting summary').filter({ hasText: 'Cut' }).click();
  await page.getByRole('button', { name: /^S2/ }).click();
  await expect
    .poll(async () =>
      (await network(page)).links.find(({ from, to }) => from === 'n1' && to === 'n5'),
    )
    .toMatchObject({ latency: { kind: 'constant', value: 40_000 } });
  expect((await network(page)).links.find(({ to }) => to === 'n2')).toMatchObject({
    latency: { kind: 'constant', value: 500 },
  });
});

for (const { name, width, height } of SIZES)
  test(`the network of a laboratory fits and is accessible at ${name}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await open(page, `${WHOLE}${name === 'projector' ? '&theme=projector' : ''}`);
    await page.getByRole('button', { name: 'network', exact: true }).click();
    await page.locator(PANEL).getByRole('button', { name: 'Cut the network' }).click();
    await expect(page.locator(`${PANEL} .net-tools`)).toBeVisible();
    await expectAccessible(page);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
  });
