import type { Page } from '@playwright/test';
import type { NetworkView } from '../../src/sim/view';
import { expect, expectAccessible, fingerprint, open, SIZES, snapshot, test } from './support/test';

/** A leader has been there for a while, and nothing is cut yet. */
const WHOLE = '#/s/first-election?t=3s';
const LATER = 4_800_000;
const TWO_AND_THREE = [
  ['e1', 'e2'],
  ['e3', 'e4', 'e5'],
];
const panel = '[data-panel="network"]';

async function network(page: Page): Promise<NetworkView> {
  await page.evaluate(() => window.orrery?.settled());
  return page.evaluate(() => {
    const snapshot = window.orrery?.snapshot() as
      | { objects: Record<string, NetworkView> }
      | undefined;
    const found = snapshot?.objects.network;
    if (found === undefined) throw new Error('there is no network');
    return found;
  });
}

async function sides(page: Page): Promise<readonly (readonly string[])[]> {
  return (await network(page)).sides.map(({ members }) => members);
}

/** What was done, as the link says it. */
async function deeds(page: Page): Promise<string> {
  await expect.poll(() => page.url()).toContain('a=');
  return new URL(page.url().replace('#', '')).searchParams.get('a') ?? '';
}

/** The state much later, and the actions in the link. */
async function consequence(page: Page): Promise<{ later: string; actions: string }> {
  await expect.poll(() => sides(page)).toEqual(TWO_AND_THREE);
  const actions = await deeds(page);
  await page.evaluate((at) => window.orrery?.seek({ at }), LATER);
  return { later: await fingerprint(page), actions };
}

async function openCutting(page: Page): Promise<void> {
  await open(page, WHOLE);
  await page.keyboard.press('x');
  await expect(page.locator(`${panel} .net-tools`)).toBeVisible();
}

/** Strokes across a drawing, between points given as shares of its width and height. */
async function stroke(page: Page, drawing: string, points: readonly (readonly [number, number])[]) {
  const box = await page.locator(drawing).boundingBox();
  if (box === null) throw new Error(`${drawing} is not drawn`);
  const at = ([x, y]: readonly [number, number]) =>
    [box.x + x * box.width, box.y + y * box.height] as const;
  const [first = [0, 0] as const, ...rest] = points;
  await page.mouse.move(...at(first));
  await page.mouse.down();
  for (const point of rest) await page.mouse.move(...at(point), { steps: 6 });
}

const LINE = [
  [0.22, 0.1],
  [0.92, 0.86],
] as const;

async function cutByLine(page: Page): Promise<void> {
  await openCutting(page);
  await stroke(page, `${panel} svg.net-canvas`, LINE);
  const letters = page.locator(`${panel} .draft-letter[data-letter="A"]`);
  await expect(letters).toHaveCount(2);
  await expect(page.locator(`${panel} .net-hint`)).toHaveText('e1, e2 | e3, e4, e5');
  await page.mouse.up();
}

async function cutByKeys(page: Page): Promise<void> {
  await openCutting(page);
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-entity'));
  await expect.poll(focused).toBe('etcd/e1');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('etcd/e2');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
}

test('a cut drawn across the canvas, across the ring, around members, by taps and by keys is one and the same', async ({
  page,
}) => {
  await cutByLine(page);
  const byLine = await consequence(page);

  await openCutting(page);
  await stroke(page, 'svg.cut-overlay', [LINE[1], LINE[0]]);
  await page.mouse.up();
  expect(await consequence(page)).toEqual(byLine);

  await openCutting(page);
  await page.getByRole('button', { name: 'Lasso' }).click();
  await stroke(page, `${panel} svg.net-canvas`, [
    [0.4, 0.02],
    [0.95, 0.02],
    [0.95, 0.5],
    [0.7, 0.6],
    [0.4, 0.3],
  ]);
  await page.mouse.up();
  expect(await consequence(page)).toEqual(byLine);

  await openCutting(page);
  await page.getByRole('button', { name: 'Tap' }).click();
  for (const name of ['e5', 'e3', 'e4'])
    await page.locator(`${panel} .node[data-entity="etcd/${name}"]`).click();
  await page.getByRole('button', { name: 'Cut off e3, e4, e5' }).click();
  expect(await consequence(page)).toEqual(byLine);

  await cutByKeys(page);
  expect(await consequence(page)).toEqual(byLine);
});

test('undo takes a cut back, redo brings it again, and the link carries it elsewhere', async ({
  page,
}) => {
  await open(page, WHOLE);
  const before = await fingerprint(page);
  await cutByKeys(page);
  await expect.poll(() => sides(page)).toEqual(TWO_AND_THREE);
  const cut = await fingerprint(page);
  expect(cut).not.toBe(before);
  await deeds(page);
  const link = page.url();
  await page.keyboard.press('Control+z');
  await expect.poll(() => sides(page)).toEqual([]);
  expect(await fingerprint(page)).toBe(before);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => fingerprint(page)).toBe(cut);
  await page.goto('about:blank');
  await page.goto(link);
  await page.evaluate(() => window.orrery?.ready);
  expect(await sides(page)).toEqual(TWO_AND_THREE);
});

test('a stroke that parts nobody says so and does nothing; Escape gives up a stroke', async ({
  page,
}) => {
  await openCutting(page);
  await stroke(page, `${panel} svg.net-canvas`, [
    [0.02, 0.02],
    [0.98, 0.02],
  ]);
  await page.mouse.up();
  await expect(page.locator(`${panel} .net-hint`)).toContainText('parts nobody');
  await stroke(page, `${panel} svg.net-canvas`, LINE);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.locator(`${panel} .net-tools`)).toHaveCount(0);
  expect(await sides(page)).toEqual([]);
  expect(page.url()).not.toContain('a=');
});

test('a preset is one undo, and a healed network stays healed', async ({ page }) => {
  await openCutting(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Presets' }).click();
  await expect(page.getByRole('menuitem')).toHaveCount(5);
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await network(page)).flapping).toHaveLength(1);
  await expect(page.locator(`${panel} .net-head`)).toContainText('comes and goes');
  await page.getByRole('button', { name: 'Heal the network', exact: true }).click();
  await expect.poll(async () => (await network(page)).flapping).toEqual([]);
  await expect(page.getByRole('button', { name: 'Heal the network', exact: true })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await network(page)).flapping).toHaveLength(1);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await network(page)).flapping).toEqual([]);
  expect((await network(page)).links[0]?.latency).toEqual({
    kind: 'uniform',
    min: 10_000,
    max: 15_000,
  });
});

test('what is written into the link table becomes an action in the link', async ({ page }) => {
  await openCutting(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Links, one by one' }).click();
  const loss = page.getByRole('textbox', { name: 'loss, %, e1 → e2' });
  await loss.fill('150');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('alert')).toContainText('from 0 to 100');
  await expect(loss).toBeFocused();
  await loss.fill('25');
  await page.getByRole('checkbox', { name: 'cut, e3 → e1' }).check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  const changed = async () => {
    const { links, cuts } = await network(page);
    const of = links.find(({ from, to }) => from === 'e1' && to === 'e2');
    return { loss: of?.loss, cuts };
  };
  const expected = { loss: 0.25, cuts: [{ from: 'e3', to: 'e1' }] };
  await expect.poll(changed).toEqual(expected);
  await deeds(page);
  await page.reload();
  await page.evaluate(() => window.orrery?.ready);
  expect(await changed()).toEqual(expected);
});

test('the arrows reach every member and every link, and members only while one cuts', async ({
  page,
}) => {
  const reached = () =>
    page.evaluate((canvas) => {
      const found = new Set<string>();
      const look = (id: string) => {
        if (found.has(id)) return;
        found.add(id);
        for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']) {
          const mark = document.querySelector<SVGElement>(`${canvas} [data-entity="${id}"]`);
          mark?.focus();
          mark?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
          look(document.activeElement?.getAttribute('data-entity') ?? '');
        }
      };
      look('etcd/e1');
      return [...found];
    }, `${panel} svg.net-canvas`);
  await openCutting(page);
  expect(await reached()).toHaveLength(5);
  await page.keyboard.press('Escape');
  await expect(page.locator(`${panel} .net-tools`)).toHaveCount(0);
  expect(await reached()).toHaveLength(15);
});

test('a link can be selected, cut one way, and mended', async ({ page }) => {
  await openCutting(page);
  await page.keyboard.press('Escape');
  await page.locator(`${panel} [data-entity="link/e1-e3"]`).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('e1 ↔ e3');
  await page.getByRole('button', { name: 'Cut e1 to e3' }).click();
  await expect.poll(async () => (await network(page)).cuts).toEqual([{ from: 'e1', to: 'e3' }]);
  const link = page.locator(`${panel} [data-entity="link/e1-e3"]`);
  await expect(link).toHaveAttribute('data-state', 'oneWay');
  await page.getByRole('button', { name: 'Mend both ways' }).click();
  await expect.poll(async () => (await network(page)).cuts).toEqual([]);
  await page.getByRole('button', { name: 'Cut both ways' }).click();
  await expect(link).toHaveAttribute('data-state', 'cut');
});

test('messages that are lost leave their cross where they ended', async ({ page }) => {
  await openCutting(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Links, one by one' }).click();
  await page.getByRole('textbox', { name: 'loss, %, all links' }).fill('100');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect.poll(async () => (await network(page)).links[0]?.loss).toBe(1);
  await page.evaluate(() => window.orrery?.seek({ at: 3_150_000 }));
  await expect(page.locator('svg.raft-ring .flight.ended')).not.toHaveCount(0);
  expect((await network(page)).dropped).toBeGreaterThan(0);
});

for (const size of SIZES) {
  test.describe(`at ${size.width}×${size.height}`, () => {
    test.use({
      viewport: { width: size.width, height: size.height },
      hasTouch: size.name === 'phone',
    });

    test('the network can be cut, and is accessible while it is', async ({ page }) => {
      const theme = size.name === 'projector' ? 'projector' : 'dark';
      await open(page, `${WHOLE}&theme=${theme}&lang=ko`);
      if (size.name === 'projector') await page.keyboard.press('x');
      else {
        await page.getByRole('button', { name: '네트워크', exact: true }).click();
        await page.getByRole('button', { name: '네트워크 끊기' }).click();
      }
      const members = page.locator(`${panel} .node`);
      for (const index of [0, 1]) {
        if (size.name === 'phone') await members.nth(index).tap();
        else await members.nth(index).click();
      }
      await expectAccessible(page);
      await page.getByRole('button', { name: 'e1, e2 끊기' }).click();
      await expect.poll(() => sides(page)).toEqual(TWO_AND_THREE);
      await expectAccessible(page);
      const isWide = () =>
        page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(await isWide()).toBe(false);
    });
  });
}

test('the scenario that is about a cut shows the network from the start', async ({ page }) => {
  await open(page, '#/s/minority-leader');
  await expect(page.locator(panel)).toBeVisible();
  await expect(page.locator(`${panel} tr[data-links="AB"] .dropped`)).toContainText('✕');
  const before = await snapshot(page);
  await page.getByRole('button', { name: 'Close the network panel' }).click();
  await expect(page.locator(panel)).toHaveCount(0);
  expect((await snapshot(page)).step).toBe(before.step);
});
