import type { Page } from '@playwright/test';
import { formatLink } from '../../src/link/link';
import { expect, expectAccessible, fingerprint, open, test } from './support/test';

interface Shot {
  readonly at: number;
  readonly step: number;
  readonly end: { readonly at: number };
  readonly branch: string;
  readonly branches: readonly { name: string; label: string; actions: number }[];
  readonly ghosts: readonly string[];
  readonly beside: string | null;
  readonly besideAt: number | null;
  readonly objects: Record<string, Record<string, unknown>>;
}

const look = (page: Page) =>
  page.evaluate(() => window.orrery?.snapshot() as unknown) as Promise<Shot>;
const member = async (page: Page, name: string) => (await look(page)).objects[`etcd/${name}`];
const settled = (page: Page) => page.evaluate(() => window.orrery?.settled());
const seek = async (page: Page, at: number) => {
  await page.evaluate((to) => window.orrery?.seek({ at: to }), at);
};
const later = async (page: Page, micros: number) => seek(page, (await look(page)).at + micros);
const letters = async (page: Page) => (await look(page)).branches.map(({ name }) => name).join('');

/** Chooses the member in the row's own list. */
async function choose(page: Page, name: string): Promise<void> {
  await page.locator('[data-acting] .menu > summary').first().click();
  await page.locator('.menu-list').getByRole('button', { name, exact: true }).click();
}

/** Presses a button of the row and waits until its branch has its deed. */
async function deed(page: Page, name: string): Promise<void> {
  const before = (await look(page)).branches;
  await page.locator(`[data-deed="${name}"]`).click();
  await changed(page, before);
}

async function changed(page: Page, before: Shot['branches']): Promise<void> {
  await expect
    .poll(async () => JSON.stringify((await look(page)).branches))
    .not.toBe(JSON.stringify(before));
  await settled(page);
}

async function sheet(page: Page, name: string): Promise<void> {
  await page.locator('[data-acting] summary', { hasText: name }).click();
}

async function sheetDeed(page: Page, sheetName: string, button: string): Promise<void> {
  const before = (await look(page)).branches;
  await sheet(page, sheetName);
  await page.locator('.menu-sheet').getByRole('button', { name: button, exact: true }).click();
  await changed(page, before);
}

/** e2 leads five healthy members from 1.2 s on. */
const HEALTHY = '#/s/first-election?lang=en&t=3s&f=etcd/e2';

test.describe('a branch', () => {
  test('leaves the old future standing, and undo returns to the same instant', async ({ page }) => {
    await open(page, '#/s/minority-leader?lang=en');
    const before = await look(page);
    const print = await fingerprint(page);
    await deed(page, 'stop');
    expect(await letters(page)).toBe('AB');
    await expect.poll(async () => (await look(page)).ghosts).toEqual(['A']);
    expect((await member(page, 'e1'))?.status).toBe('stopped');
    const changedPrint = await fingerprint(page);
    expect(changedPrint).not.toBe(print);
    const { at } = await look(page);

    await expect(page.locator('[data-undo]')).toHaveText('Undo: stop e1');
    await page.keyboard.press('Control+z');
    await expect.poll(() => letters(page)).toBe('A');
    await settled(page);
    expect(await fingerprint(page)).toBe(print);
    expect((await look(page)).at).toBe(before.at);
    expect((await look(page)).step).toBe(before.step);

    await expect(page.locator('[data-redo]')).toHaveText('Redo: stop e1');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => letters(page)).toBe('AB');
    await settled(page);
    expect(await fingerprint(page)).toBe(changedPrint);
    expect((await look(page)).at).toBe(at);
  });

  test('can be named, switched, dropped and brought back, and is kept in the link', async ({
    page,
  }) => {
    await open(page, '#/s/minority-leader?lang=en');
    await deed(page, 'stop');
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByRole('textbox', { name: 'Name of branch B' }).fill('without e1');
    await page.keyboard.press('Enter');
    await expect(page.locator('.branch-bar [data-branch="B"]')).toHaveText('B without e1');
    await later(page, 500_000);
    await settled(page);
    const print = await fingerprint(page);
    await expect.poll(() => page.url()).toMatch(/[?&]a=/);
    await page.waitForTimeout(600);
    await page.reload();
    await page.evaluate(() => window.orrery?.ready);
    await settled(page);
    expect((await look(page)).branch).toBe('B');
    expect(await fingerprint(page)).toBe(print);

    await page.locator('.branch-bar [data-branch="A"]').click();
    await expect.poll(async () => (await look(page)).branch).toBe('A');
    await page.locator('.branch-bar [data-branch="B"]').click();
    await expect.poll(async () => (await look(page)).branch).toBe('B');
    await page.getByRole('button', { name: 'Drop' }).click();
    await expect.poll(() => letters(page)).toBe('A');
    await expect(page.locator('[data-undo]')).toHaveText('Undo: drop B without e1');
    await page.locator('[data-undo]').click();
    await expect.poll(() => letters(page)).toBe('AB');
  });

  test('that is the fifth makes the oldest give way, and says so', async ({ page }) => {
    await open(page, HEALTHY);
    for (const name of ['e1', 'e3', 'e4', 'e5']) {
      await choose(page, name);
      await deed(page, 'stop');
      if (name === 'e5') break;
      await page.locator('.branch-bar [data-branch="A"]').click();
      await expect.poll(async () => (await look(page)).branch).toBe('A');
      await settled(page);
    }
    expect([...(await letters(page))].sort().join('')).toBe('ABCD');
    await expect(page.locator('.branch-note')).toContainText('B stop e1, gave way');
  });
});

test.describe('acting on a member', () => {
  test.beforeEach(async ({ page }) => {
    await open(page, HEALTHY);
    expect((await member(page, 'e2'))?.role).toBe('leader');
  });

  test('stops and restarts it', async ({ page }) => {
    await choose(page, 'e3');
    await deed(page, 'stop');
    expect((await member(page, 'e3'))?.status).toBe('stopped');
    await expect(page.locator('[data-last]')).toContainText('stop e3');
    await expect(page.locator('[data-acting] [data-deed]')).toHaveText(['Restart']);
    // A click does not keep the focus: Space plays, it does not press Restart.
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await deed(page, 'restart');
    expect((await member(page, 'e3'))?.status).toBe('running');
  });

  test('pauses it and lets it go on', async ({ page }) => {
    await choose(page, 'e3');
    await deed(page, 'pause');
    expect((await member(page, 'e3'))?.status).toBe('paused');
    await deed(page, 'resume');
    expect((await member(page, 'e3'))?.status).toBe('running');
  });

  test('isolates it and reconnects it', async ({ page }) => {
    await choose(page, 'e3');
    await deed(page, 'isolate');
    const cuts = async () => ((await look(page)).objects.network?.cuts ?? []) as readonly unknown[];
    expect(await cuts()).toHaveLength(8);
    await deed(page, 'reconnect');
    expect(await cuts()).toHaveLength(0);
  });

  test('forces its timeout, which without a leader makes a new term', async ({ page }) => {
    const term = Number((await member(page, 'e3'))?.term);
    await deed(page, 'stop');
    await later(page, 2_000);
    await choose(page, 'e3');
    await later(page, 1_000_000);
    await deed(page, 'timeout');
    await later(page, 200_000);
    expect(Number((await member(page, 'e3'))?.term)).toBeGreaterThan(term);
  });

  test('makes it leader', async ({ page }) => {
    await choose(page, 'e4');
    await deed(page, 'transfer');
    await later(page, 300_000);
    expect((await member(page, 'e4'))?.role).toBe('leader');
    expect((await member(page, 'e2'))?.role).toBe('follower');
  });

  test('shuts a leader down after it has handed over', async ({ page }) => {
    await deed(page, 'shutDown');
    await later(page, 500_000);
    expect((await member(page, 'e2'))?.status).toBe('stopped');
    const roles = Object.values((await look(page)).objects).map(({ role }) => role);
    expect(roles).toContain('leader');
  });

  test('takes a snapshot once, and says why not twice', async ({ page }) => {
    await deed(page, 'snapshot');
    await later(page, 100_000);
    const { snapshot, applied } = (await member(page, 'e2')) ?? {};
    expect((snapshot as { index: number }).index).toBe(applied);
    const again = page.locator('[data-deed="snapshot"]');
    await expect(again).toHaveAttribute('aria-disabled', 'true');
    await expect(again).toHaveAttribute('title', /applied nothing since/);
  });
});

test.describe('acting on the cluster', () => {
  test.beforeEach(({ page }) => open(page, HEALTHY));

  test('writes, and hears ok when it is committed', async ({ page }) => {
    await page.keyboard.press('c');
    await page.getByRole('textbox', { name: 'Value' }).fill('7');
    await page.getByRole('combobox', { name: 'At member' }).selectOption('e3');
    const before = (await look(page)).branches;
    await page.getByRole('button', { name: 'Write to etcd' }).click();
    await changed(page, before);
    await expect(page.locator('[data-last="waiting"]')).toContainText('put x=7 → e3');
    await later(page, 200_000);
    await expect(page.locator('[data-last="answer"]')).toContainText('OK');
    expect((await member(page, 'e2'))?.commit).toBe((await member(page, 'e2'))?.last);
    await page.locator('[data-last] .link').click();
    await expect(page.locator('.inspector')).toContainText('put x=7: OK');
  });

  test('says what is wrong with a key that is none', async ({ page }) => {
    await page.keyboard.press('c');
    await page.getByRole('textbox', { name: 'Key' }).fill('');
    await expect(page.getByRole('alert')).toHaveText('Write a key, for instance x.');
    await expect(page.getByRole('button', { name: 'Write to etcd' })).toBeDisabled();
    await page.keyboard.press('Escape');
    await expect(page.locator('.acting-form')).toHaveCount(0);
  });

  test('reads in three ways, and shows a refusal verbatim', async ({ page }) => {
    await page.keyboard.press('c');
    await expect(page.getByRole('textbox', { name: 'Key' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect.poll(() => letters(page)).toBe('AB');
    await later(page, 200_000);
    const read = async (kind: string, at: string) => {
      const before = (await look(page)).branches;
      await sheet(page, 'Read');
      await page.getByRole('combobox', { name: 'Kind' }).selectOption(kind);
      await page.getByRole('combobox', { name: 'At member' }).selectOption(at);
      await page.getByRole('button', { name: 'Read from etcd' }).click();
      await changed(page, before);
      await later(page, 100_000);
    };
    const answer = page.locator('[data-last="answer"]');
    await read('linearizable', 'e1');
    await expect(answer.locator('.ok')).toHaveText('1');
    await read('serializable', 'e4');
    await expect(answer).toContainText('get x → e4');
    await expect(answer.locator('.ok')).toHaveText('1');
    await read('leader-local', 'e2');
    await expect(answer.locator('.ok')).toHaveText('1');
    await read('leader-local', 'e1');
    await expect(answer.locator('.fail')).toHaveText('etcdserver: not leader');
  });

  test('adds a learner, promotes it and removes it', async ({ page }) => {
    await sheetDeed(page, 'Members', 'Add learner e6');
    await later(page, 200_000);
    expect((await member(page, 'e6'))?.membership).toBe('learner');
    await sheetDeed(page, 'Members', 'Promote e6');
    await later(page, 200_000);
    expect((await member(page, 'e6'))?.membership).toBe('voter');
    await sheetDeed(page, 'Members', 'Remove e6');
    await later(page, 200_000);
    expect((await member(page, 'e2'))?.progress).toHaveLength(4);
    await sheet(page, 'Members');
    await expect(page.locator('.member-rows li')).toHaveCount(5);
    await expect(page.getByRole('button', { name: 'Add voter e7' })).toBeVisible();
  });

  test('switches a rule off, which lights the lamp, and on again', async ({ page }) => {
    await sheet(page, 'Rules');
    const rule = page.locator('[data-rule="ownTermCommit"] input');
    await rule.click();
    await expect(page.locator('.raft-lamp')).toHaveText('switched off: ownTermCommit');
    await expect(rule).not.toBeChecked();
    await rule.click();
    await expect(page.locator('.raft-lamp')).toHaveCount(0);
  });

  test('says at the very end that nothing can show any more', async ({ page }) => {
    await page.keyboard.press('End');
    await expect(page.locator('[data-obstacle="end"]')).toContainText('The run ends here');
    await expect(page.locator('[data-deed="stop"]')).toHaveAttribute('aria-disabled', 'true');
    await page.getByRole('button', { name: 'Go back 1 s' }).click();
    await expect(page.locator('[data-deed="stop"]')).toHaveAttribute('aria-disabled', 'false');
  });
});

test.describe('two branches side by side', () => {
  test('need a second one, and D says how to get it', async ({ page }) => {
    await open(page, HEALTHY);
    await page.keyboard.press('d');
    await expect(page.locator('.branch-note')).toContainText('nothing to compare yet');
    await page.keyboard.press('d');
    await expect(page.locator('.branch-note')).toHaveCount(0);
  });

  test('mark what differs and list the first event of each', async ({ page }) => {
    await open(page, '#/s/minority-leader?lang=en');
    await deed(page, 'stop');
    await page.keyboard.press('d');
    await expect(page.locator('[data-split="both"]')).toBeVisible();
    const sides = page.locator('[data-split] [data-panel="raft"]');
    await expect(sides).toHaveCount(2);
    await expect(sides.nth(0).locator('.raft-ring [data-entity="etcd/e1"] .unlike')).toHaveText(
      '≠',
    );
    await expect(sides.nth(1).locator('.raft-ring [data-entity="etcd/e1"] .unlike')).toHaveText(
      '≠',
    );
    await expect(sides.nth(1).locator('.raft-ring [data-entity="etcd/e5"] .unlike')).toHaveCount(0);
    await expect(page.locator('.what-changed')).toContainText('What changed?');
    await expectAccessible(page);

    await page.locator('[data-first="B"]').click();
    await settled(page);
    await expect.poll(async () => (await look(page)).at).toBeGreaterThan(3_500_000);
    await page.locator('[data-first="A"]').click();
    await expect.poll(async () => (await look(page)).branch).toBe('A');
    await expect.poll(async () => (await look(page)).beside).toBe('B');
  });

  test('play together, and stand at the same time when they stand', async ({ page }) => {
    await open(page, HEALTHY);
    await deed(page, 'stop');
    await page.keyboard.press('d');
    await expect(page.locator('[data-split]')).toBeVisible();
    await page.keyboard.press('Space');
    await expect.poll(async () => (await look(page)).at).toBeGreaterThan(3_300_000);
    await page.keyboard.press('Space');
    await expect
      .poll(async () => {
        const { at, besideAt } = await look(page);
        return at - (besideAt ?? 0);
      })
      .toBe(0);
    await page.keyboard.press('d');
    await expect(page.locator('[data-split]')).toHaveCount(0);
  });

  test('take turns where there is no room for both', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, `${HEALTHY}&lang=ko`);
    await deed(page, 'stop');
    await page.locator('[data-compare]').click();
    await expect(page.locator('[data-split="own"]')).toBeVisible();
    await page.locator('[data-side-head="other"] button').click();
    await expect(page.locator('[data-side="other"] .raft-ring')).toBeVisible();
    await expectAccessible(page);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth > window.innerWidth,
    );
    expect(wide).toBe(false);
  });

  test('open so when the scenario brings its own branch', async ({ page }) => {
    const document = {
      apiVersion: 'orrery/v1',
      kind: 'Scenario',
      metadata: { name: 'two-ways', title: 'Two ways' },
      until: '6s',
      poster: '4s',
      branches: [
        {
          label: { en: 'with a stop', ko: '정지한 갈래' },
          actions: [{ do: 'crash', at: '3s', target: 'leader' }],
        },
      ],
    };
    await page.goto(
      `/${await formatLink({ route: { kind: 'custom', document }, view: { lang: 'en' } })}`,
    );
    await page.evaluate(() => window.orrery?.ready);
    await expect(page.locator('[data-split="both"]')).toBeVisible();
    await expect(page.locator('[data-side-head="own"]')).toContainText('original run');
    await expect(page.locator('[data-side-head="other"]')).toContainText('with a stop');
    await expect(page.locator('.what-changed li')).toHaveCount(2);
  });
});

test('everything is reached by keyboard', async ({ page }) => {
  await open(page, HEALTHY);
  const row = page.locator('[data-acting] [role="toolbar"]');
  await expect(row.locator('[data-tool][tabindex="0"]')).toHaveCount(1);
  await row.locator('[data-tool][tabindex="0"]').focus();
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('e1');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(row.locator('summary').first()).toHaveText('e3');
  await expect(row.locator('summary').first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('Stop');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await member(page, 'e3'))?.status).toBe('stopped');
  // What took its place has the focus.
  await expect.poll(focused).toBe('Restart');
  await page.keyboard.press('End');
  await expect.poll(focused).toBe('Rules');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-rule="ownTermCommit"] input')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.locator('.raft-lamp')).toContainText('ownTermCommit');
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('Rules');
  await page.locator('.branch-bar [data-tool][tabindex="0"]').focus();
  await page.keyboard.press('Home');
  await expect.poll(focused).toContain('original run');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await look(page)).branch).toBe('A');
  await page.keyboard.press('End');
  await expect.poll(focused).toContain('Compare');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await look(page)).beside).toBe('B');
});

for (const [width, height, theme] of [
  [1440, 900, 'dark'],
  [1024, 768, 'projector'],
  [390, 844, 'light'],
] as const) {
  test(`the row and its sheets are accessible at ${width}×${height}, ${theme}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page, `#/s/minority-leader?lang=ko&theme=${theme}`);
    await deed(page, 'stop');
    await expectAccessible(page);
    for (const name of ['쓰기', '읽기', '멤버', '규칙']) {
      await sheet(page, name);
      await expectAccessible(page);
      await page.keyboard.press('Escape');
    }
  });
}
