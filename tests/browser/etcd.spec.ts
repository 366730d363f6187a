import type { Page } from '@playwright/test';
import { formatLink } from '../../src/link/link';
import { History } from '../../src/player/history';
import { readDocument } from '../../src/scenario/read';
import { openKeyValue } from '../../src/sim/keyValue';
import { STORE } from './support/storeDocument';
import { expect, expectAccessible, open, SIZES, snapshot, test } from './support/test';

const COMPACTED = 'etcdserver: mvcc: required revision has been compacted';
const FUTURE = 'etcdserver: mvcc: required revision is a future revision';
const PANEL = '[data-panel="etcd"]';

async function link(query: string, document: object = STORE): Promise<string> {
  return `${await formatLink({ route: { kind: 'custom', document }, view: {} })}?${query}`;
}

/**
 * What the store held after each revision, told by the answers that clients got in the same run in Node: put by put,
 * without asking the store itself. Only successful writes count; a transaction's branch is what the client printed.
 */
async function statesOfTrace(): Promise<readonly Readonly<Record<string, string>>[]> {
  await openKeyValue();
  const read = readDocument(STORE);
  if (!('scenario' in read)) throw new Error('the document is valid');
  const history = new History({ scenario: read.scenario, seed: read.scenario.seed, actions: [] });
  history.complete();
  const states: Record<string, string>[] = [{}, {}];
  const write = (change: (state: Record<string, string>) => void) => {
    const next = { ...states.at(-1) };
    change(next);
    states.push(next);
  };
  const lines = new Map<number, string>(
    STORE.timeline.flatMap((one) =>
      'command' in one ? [[Number.parseFloat(one.at), one.command]] : [],
    ),
  );
  for (const event of history.all()) {
    const answer = event.notes.find(({ reason }) => reason === 'answer');
    if (answer === undefined || answer.data.outcome !== 'ok') continue;
    const command = lines.get(Number(answer.data.sentAt) / 1_000_000) ?? '';
    const text = String(answer.data.text);
    const put = /^put (\S+) '?([^']*?)'?(?: --lease=\w+)?$/.exec(command);
    if (put !== null) write((state) => Object.assign(state, { [put[1] ?? '']: put[2] }));
    else if (command.startsWith('del ')) write((state) => delete state[command.slice(4)]);
    else if (command.startsWith('txn')) {
      const [, success = '', failure = ''] = command.split('\n\n');
      const branch = (text.startsWith('SUCCESS') ? success : failure).split('\n');
      write((state) => {
        for (const line of branch) {
          const [verb, key = '', value = ''] = line.split(' ');
          if (verb === 'put') state[key] = value;
          else if (verb === 'del') delete state[key];
        }
      });
    }
  }
  return states;
}

/** Keys and values as the tree shows them. */
async function shownPairs(page: Page): Promise<Record<string, string>> {
  const rows = page.locator(`${PANEL} [role="treeitem"].key`);
  return Object.fromEntries(
    await rows.evaluateAll((all) =>
      all.map((row) => [
        (row as HTMLElement).dataset.path ?? '',
        row.querySelector('.glance')?.textContent ?? '',
      ]),
    ),
  );
}

const slider = (page: Page) => page.locator(`${PANEL} input[type="range"]`);
const where = (page: Page) => page.locator(`${PANEL} .etcd-where`);
const goTo = async (page: Page, revision: number) => {
  await slider(page).fill(String(revision));
  await expect(where(page)).toHaveAttribute('data-revision', String(revision));
};

test('the slider at a revision shows what the trace says the store held then', async ({ page }) => {
  const states = await statesOfTrace();
  expect(states).toHaveLength(13);
  await open(page, await link('t=7.9s&free=1'));
  await expect(where(page)).toHaveAttribute('data-revision', '12');
  const { at } = await snapshot(page);
  for (let revision = 1; revision <= 12; revision += 1) {
    await goTo(page, revision);
    expect(await shownPairs(page)).toEqual(states[revision]);
  }
  // Time travels inside etcd only.
  expect((await snapshot(page)).at).toBe(at);
});

test('what was compacted answers with the real error, to the slider and to a watch', async ({
  page,
}) => {
  await open(page, await link('t=9.5s&free=1'));
  await page.locator(`${PANEL} .etcd-members [data-member="e1"]`).click();
  await goTo(page, 7);
  await expect(page.locator(`${PANEL} [data-refusal="past"]`)).toContainText(COMPACTED);
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /compacted/);
  await goTo(page, 8);
  await expect(page.locator(`${PANEL} [data-refusal]`)).toHaveCount(0);
  expect((await shownPairs(page))['/config/tried']).toBe('yes');
  const lane = page.locator(`${PANEL} .lane.canceled`);
  await expect(lane).toHaveCount(1);
  await expect(lane.locator('.words')).toHaveText('watch /config/ --prefix --rev=4');
  await expect(lane.locator('.error')).toHaveText(COMPACTED);
  // The same that its client was told, in the event that the lane leads to.
  await lane.locator('.reach').click();
  const selection = await page.evaluate(
    () => (window.orrery?.snapshot() as { selection?: string } | undefined)?.selection,
  );
  expect(selection).toMatch(/^event\/\d+$/);
});

test('a member that was cut off shows its older state, and how far it is behind', async ({
  page,
}) => {
  await open(page, await link('t=9.5s&free=1'));
  await page.locator(`${PANEL} .etcd-members [data-member="e1"]`).click();
  await expect(where(page)).toHaveAttribute('data-member', 'e1');
  expect((await shownPairs(page))['/config/mode']).toBe('black');
  const e3 = page.locator(`${PANEL} .etcd-members [data-member="e3"]`);
  await expect(e3).toContainText('3 behind');
  await e3.click();
  await expect(where(page)).toHaveAttribute('data-revision', '9');
  expect((await shownPairs(page))['/config/mode']).toBe('blue');
  await goTo(page, 12);
  await expect(page.locator(`${PANEL} [data-refusal="future"]`)).toContainText(FUTURE);
  await page.evaluate(() => window.orrery?.seek({ at: 15_000_000 }));
  await expect(e3).not.toContainText('behind');
  await expect(page.locator(`${PANEL} [data-refusal]`)).toHaveCount(0);
  await expect.poll(async () => (await shownPairs(page))['/config/mode']).toBe('black');
});

test('the branch that a transaction took is inked, and its event is a click away', async ({
  page,
}) => {
  await open(page, await link('t=7.9s&free=1'));
  const txn = page.locator(`${PANEL} .etcd-txn`);
  await expect(txn).toHaveAttribute('data-took', 'success');
  await txn.getByRole('button', { name: 'previous transaction' }).click();
  await expect(txn).toHaveAttribute('data-took', 'failure');
  await expect(txn.locator('[data-branch="failure"]')).toHaveAttribute('data-taken', 'true');
  await expect(txn.locator('[data-branch="success"]')).toHaveClass(/receded/);
  await expect(txn.locator('[data-holds="false"]')).toContainText(
    'value("/config/mode") = "green"',
  );
  await txn.getByRole('button', { name: /^event/ }).click();
  await expect(page.locator('.inspector')).toContainText('event');
});

test('everything is reached by keyboard', async ({ page }) => {
  await open(page, await link('t=7.9s&free=1'));
  await slider(page).focus();
  const { step } = await snapshot(page);
  await page.keyboard.press('ArrowLeft');
  await expect(where(page)).toHaveAttribute('data-revision', '11');
  await page.keyboard.press('PageDown');
  await expect(where(page)).toHaveAttribute('data-revision', '10');
  await page.keyboard.press('Home');
  await expect(where(page)).toHaveAttribute('data-revision', '1');
  await page.keyboard.press('End');
  await expect(where(page)).toHaveAttribute('data-revision', '12');
  expect((await snapshot(page)).step).toBe(step);
  // The revision's event, and back at the right end of the axis.
  await page.keyboard.press('ArrowLeft');
  await expect(where(page)).toHaveAttribute('data-revision', '11');
  const button = page.locator(`${PANEL}`).getByRole('button', { name: 'go to its event' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await snapshot(page)).step).toBeLessThan(step);
  await expect(where(page)).toHaveAttribute('data-revision', '11');
  await expect(slider(page)).toHaveAttribute('max', '11');
  // The tree.
  await page.locator(`${PANEL} [role="treeitem"][tabindex="0"]`).focus();
  await page.keyboard.press('Home');
  await expect(page.locator('[data-path="/config/"]')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('[data-path="/config/"]')).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator(`${PANEL} [role="treeitem"][aria-selected="true"]`)).toHaveCount(1);
});

test('follows while the run plays, and gives a lease its time', async ({ page }) => {
  await open(page, await link('t=2.4s&free=1&rate=2'));
  await expect(where(page)).toHaveAttribute('data-revision', '5');
  const lease = page.locator(`${PANEL} [data-lease="7b"]`);
  await expect(lease).toContainText('59 s');
  await page.locator(`${PANEL} .etcd-where`).click();
  await page.keyboard.press(' ');
  await expect(where(page)).toHaveAttribute('data-revision', /^[89]$/, { timeout: 20_000 });
  await page.keyboard.press(' ');
  await expect(lease).not.toContainText('59 s');
  await expect(lease).toContainText('/leases/scheduler');
});

test('shows an object as YAML, its bytes on demand, and the whole as tables', async ({ page }) => {
  await open(page, await link('t=7.9s&free=1'));
  await page.locator('[data-path="/registry/pods/default/web"]').click();
  const value = page.locator(`${PANEL} .etcd-value pre`);
  await expect(value).toHaveText('kind: Pod\nnode: n1');
  await page.locator(`${PANEL} .etcd-forms`).getByRole('button', { name: 'hex' }).click();
  await expect(value).toContainText('7b 22 6b 69 6e 64');
  await page.keyboard.press('t');
  const watches = page.locator(`${PANEL} [data-twin="watches"] tbody tr`);
  await expect(watches).toHaveCount(1);
  await expect(watches.first()).toContainText('watch /registry/pods/ --prefix --rev=2');
  await page
    .locator(`${PANEL} [data-twin="revisions"]`)
    .getByRole('button', { name: '9', exact: true })
    .click();
  await expect(where(page)).toHaveAttribute('data-revision', '9');
  await expect(page.locator('[role="treeitem"].gone')).toHaveAttribute(
    'data-path',
    '/registry/services/specs/default/web',
  );
});

test('an empty store says what puts a key, and its button does', async ({ page }) => {
  await open(page, await link('t=500ms&free=1'));
  await page.locator(PANEL).getByRole('button', { name: 'Write a key' }).click();
  await expect(page.locator('[data-acting] form').first()).toBeVisible();
});

test('any run can be looked into by a link that names the panel', async ({ page }) => {
  await open(page, '#/s/minority-leader?t=4s&free=1&p=raft,etcd');
  await expect(page.locator('[data-panel="raft"]')).toBeVisible();
  await expect(page.locator(`${PANEL} [role="treeitem"]`).first()).toBeVisible();
});

for (const { name, width, height } of SIZES) {
  test(`is accessible and nothing is cut off: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const theme = name === 'projector' ? '&theme=projector' : '';
    await open(page, await link(`t=9.5s&free=1${theme}`));
    await expect(page.locator(`${PANEL} .etcd-key dl`)).toBeVisible();
    await expectAccessible(page);
    const wide = await page.evaluate((selector) => {
      const panel = document.querySelector(selector);
      return panel === null || panel.scrollWidth > panel.clientWidth + 1;
    }, `${PANEL} .etcd`);
    expect(wide).toBe(false);
  });
}

for (const { name, width, height } of [
  ...SIZES,
  { name: 'two columns', width: 1100, height: 800 },
]) {
  test(`ring and store both begin in sight and do not overlap: ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const theme = name === 'projector' ? '&theme=projector' : '';
    const both = { ...STORE, panels: ['raft', 'etcd'] };
    await open(page, await link(`t=9.5s&free=1${theme}`, both));
    await expect(page.locator(`${PANEL} .etcd-key dl`)).toBeVisible();
    await expectAccessible(page);
    const ring = await page.locator('[data-figure="ring"]').boundingBox();
    const store = await page.locator(`${PANEL} .etcd`).boundingBox();
    if (ring === null || store === null) throw new Error('both are on the stage');
    const isBeside = store.x >= ring.x + ring.width - 1;
    const isBelow = store.y >= ring.y + ring.height - 1;
    expect(isBeside || isBelow).toBe(true);
    // A phone is read downwards.
    if (name !== 'phone') expect(store.y).toBeLessThan(height - 200);
  });
}
