import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { SimEvent } from '../../src/kernel/types';
import { History } from '../../src/player/history';
import { parseScenario } from '../../src/scenario/yaml';
import type { LaneView } from '../../src/sim/consistency/view';
import { openLaboratory } from '../../src/sim/laboratory';
import { expect, expectAccessible, open, SIZES, test } from './support/test';

const ID = 'cap-side-by-side';
const CUT = 10;
const AT = 18;
const SIDES: Readonly<Record<string, readonly string[]>> = {
  A: ['c1', 'c2', 'c3'],
  B: ['c4', 'c5'],
};

/** What the shipped scenario's trace says, counted without the simulation's own measurements. */
async function tallyOf(lane: string): Promise<Record<string, number>> {
  const parsed = parseScenario(readFileSync(`public/scenarios/${ID}.yaml`, 'utf8'));
  if ('problems' in parsed) throw new Error('the shipped scenario is valid');
  await openLaboratory();
  const { scenario } = parsed;
  const history = new History({ scenario, seed: scenario.seed, actions: [] });
  history.complete();
  const counts: Record<string, number> = {};
  for (const event of history.all()) {
    if (event.at > AT * 1_000_000) break;
    count(event, lane, counts);
  }
  return counts;
}

/** An answer, or a time-out, of a client: `A write ok`. */
function count(event: SimEvent, lane: string, counts: Record<string, number>): void {
  if (!event.to.startsWith(`lab/${lane}/c`)) return;
  const answer = event.notes.find(({ reason }) => reason === 'answer');
  if (answer === undefined || Number(answer.data.sentAt) < CUT * 1_000_000) return;
  const client = event.to.slice(event.to.lastIndexOf('/') + 1);
  const side = Object.keys(SIDES).find((letter) => SIDES[letter]?.includes(client));
  const kind = String(answer.data.label).startsWith('put') ? 'write' : 'read';
  const what = answer.data.outcome === 'ok' ? 'ok' : 'timedOut';
  const key = `${side} ${kind} ${what}`;
  counts[key] = (counts[key] ?? 0) + 1;
}

/** The table of a lane as it stands on the page. */
async function tableOf(page: Page, position: number): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const table = page.locator('table.cap-rows').nth(position);
  const columns = await table
    .locator('thead th')
    .evaluateAll((heads) => heads.map((head) => head.className));
  for (const [i, side] of ['A', 'B'].entries()) {
    for (const [j, kind] of ['write', 'read'].entries()) {
      const row = table.locator('tbody').nth(i).locator('tr').nth(j);
      const cells = await row.locator('td').allTextContents();
      // The first head spans the letter and the kind.
      for (const what of ['ok', 'timedOut']) {
        const cell = cells[columns.indexOf(what) - columns.length + cells.length];
        const value = Number((cell ?? '').replace(/\D/g, ''));
        if (value > 0) counts[`${side} ${kind} ${what}`] = value;
      }
    }
  }
  return counts;
}

function lane(page: Page, name: string): Promise<LaneView> {
  return page.evaluate((id) => {
    const shown = window.orrery?.snapshot() as { objects: Record<string, LaneView> } | undefined;
    const found = shown?.objects[`lab/${id}`];
    if (found === undefined) throw new Error(`there is a lane ${id}`);
    return found;
  }, name);
}

test('the counts in the tables are those of an independent tally of the trace', async ({
  page,
}) => {
  await open(page, `#/s/${ID}?t=${AT}s&free=1`);
  await expect(page.locator('table.cap-rows')).toHaveCount(2);
  expect(await tableOf(page, 0)).toEqual(await tallyOf('etcd'));
  expect(await tableOf(page, 1)).toEqual(await tallyOf('always'));
});

test('the round-trip slider moves the measured point of etcd, and undo brings it back', async ({
  page,
}) => {
  await open(page, `#/s/${ID}?t=9s&free=1`);
  const before = await lane(page, 'etcd');
  const slider = page.getByRole('slider', { name: 'Round trip' });
  await expect(slider).toBeVisible();
  await slider.focus();
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-knob="distance"] output')).toHaveText('20 ms');
  await expect(page.locator('[data-knob="distance"]')).toHaveAttribute('data-busy', 'false');
  const after = await lane(page, 'etcd');
  expect(after.point.latency ?? 0).toBeGreaterThan(4 * (before.point.latency ?? Number.NaN));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(page.locator('[data-knob="distance"] output')).toHaveText('1 ms');
  await page.evaluate(() => window.orrery?.settled());
  expect((await lane(page, 'etcd')).point.latency).toBe(before.point.latency);
});

/** Far machines and few requests: a run that is quick to compute anew. */
const ELSE = 'pacelc-else';

test('clients ask more often and for other reads, and the link says so', async ({ page }) => {
  await open(page, `#/s/${ELSE}?t=4s&free=1`);
  const before = await lane(page, 'majority');
  const offered = ({ rows }: LaneView) => rows.reduce((all, row) => all + row.offered, 0);
  const p50 = ({ rows }: LaneView) => rows.find(({ f }) => f === 'read')?.p50 ?? Number.NaN;
  await page.getByRole('combobox', { name: 'Reads in majority' }).selectOption('serializable');
  await expect(page.locator('[data-knob="reads majority"]')).toHaveAttribute('data-busy', 'false');
  await expect(page.locator('[data-lane="majority"] h3').first()).toHaveText(
    'etcd, linearizable reads → serializable',
  );
  const hashNow = () => new URL(page.url()).hash;
  await expect.poll(hashNow).toMatch(/[?&]a=/);
  const withReads = hashNow();
  await page.getByRole('slider', { name: 'Clients' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('[data-knob="clients"] output')).toHaveText('5, one op per 100 ms');
  await expect(page.locator('[data-knob="clients"]')).toHaveAttribute('data-busy', 'false');
  const after = await lane(page, 'majority');
  expect(p50(after)).toBeLessThan(p50(before) / 2);
  expect(offered(after) / offered(before)).toBeGreaterThan(1.9);

  // The link follows a moment later.
  await expect.poll(hashNow).not.toBe(withReads);
  const hash = hashNow();
  await page.goto('about:blank');
  await open(page, hash);
  expect(await lane(page, 'majority')).toEqual(after);
  await expect(page.getByRole('combobox', { name: 'Reads in majority' })).toHaveValue(
    'serializable',
  );
});

test('what was set from the beginning on is taken back step by step', async ({ page }) => {
  await open(page, `#/s/${ELSE}?t=4s&free=1`);
  const before = await lane(page, 'majority');
  const reads = page.getByRole('combobox', { name: 'Reads in majority' });
  for (const mode of ['serializable', 'lease']) {
    await reads.selectOption(mode);
    await expect(page.locator('[data-knob="reads majority"]')).toHaveAttribute(
      'data-busy',
      'false',
    );
  }
  await page.locator('#stage').focus();
  await page.keyboard.press('Control+z');
  await expect(reads).toHaveValue('serializable');
  await page.keyboard.press('Control+z');
  await expect(reads).toHaveValue('linearizable');
  await page.evaluate(() => window.orrery?.settled());
  expect(await lane(page, 'majority')).toEqual(before);
});

test('a cut from the menu parts all stores at once, and heals', async ({ page }) => {
  await open(page, `#/s/${ID}?t=5s&free=1`);
  await page.locator('.acting summary').filter({ hasText: 'Cut' }).click();
  await page.getByRole('button', { name: 'n1 | n2 n3 n4 n5' }).click();
  await expect
    .poll(async () => (await lane(page, 'always')).nodes.map(({ side }) => side).join(''))
    .toBe('ABBBB');
  expect((await lane(page, 'etcd')).nodes.map(({ side }) => side).join('')).toBe('ABBBB');
  await page.getByRole('button', { name: 'Heal the network' }).click();
  await expect.poll(async () => (await lane(page, 'etcd')).nodes[0]?.side).toBe('');
});

for (const [name, viewport] of Object.entries(SIZES)) {
  test(`the laboratory is accessible and fits at ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await open(page, `#/s/${ID}?t=22s`);
    await expect(page.locator('table.cap-rows').first()).toBeVisible();
    await expectAccessible(page);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(wide).toBeLessThanOrEqual(0);
  });
}

test('at the size of a study the clients of both stores are in sight at once', async ({ page }) => {
  await page.setViewportSize(SIZES[0]);
  for (const lang of ['en', 'ko']) {
    await open(page, `#/s/${ID}?t=22s&lang=${lang}`);
    await expect(page.locator('.cap-clients')).toHaveCount(2);
    const bottom = (selector: string) =>
      page
        .locator(selector)
        .evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().bottom)));
    const strip = await page.locator('.timeline-strip').boundingBox();
    expect(await bottom('.cap-clients')).toBeLessThanOrEqual(strip?.y ?? 0);
  }
});

test('on a projector the tables are in sight while a question is open', async ({ page }) => {
  await page.setViewportSize(SIZES[1]);
  for (const lang of ['en', 'ko']) {
    await open(page, `#/s/${ID}?t=22s&theme=projector&lang=${lang}`);
    await expect(page.locator('.caption.asking')).toBeVisible();
    const rows = page.locator('table.cap-rows');
    await expect(rows).toHaveCount(2);
    const caption = await page.locator('.caption').boundingBox();
    for (let i = 0; i < 2; i += 1) {
      const box = await rows.nth(i).boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((caption?.y ?? 0) + 1);
    }
  }
});
