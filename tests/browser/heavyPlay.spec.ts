import type { Page } from '@playwright/test';
import { formatLink } from '../../src/link/link';
import { expect, open, snapshot, test } from './support/test';

/** Seven members a second apart: what is sent during one second is on its way at once. */
const HEAVY = {
  apiVersion: 'orrery/v1',
  kind: 'Scenario',
  metadata: { name: 'heavy', title: 'Heavy' },
  until: '40s',
  cluster: {
    etcd: { preset: 'paper', members: 7, heartbeat: '200ms', election: '8s' },
    network: { latency: { min: '900ms', max: '1100ms' }, clientLatency: '400ms' },
    clients: [{ name: 'c1', member: 'leader', loop: 'open', every: '150ms', key: 'x' }],
  },
};
const START = 22_000_000;

/** What stands in the two drawings, without which mark the keyboard is at. */
function drawn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    ['svg.raft-ring', 'svg.raft-log'].map((drawing) =>
      [...document.querySelectorAll(`${drawing} :is(path, text, rect, g)`)]
        .map((mark) =>
          ['d', 'x', 'class', 'transform', 'aria-label']
            .map((name) => mark.getAttribute(name) ?? '')
            .concat(mark.children.length === 0 ? (mark.textContent ?? '') : '')
            .join(' '),
        )
        .sort()
        .join('\n'),
    ),
  );
}

function flights(page: Page): Promise<number> {
  return page.evaluate(() => {
    const shown = window.orrery?.snapshot() as { objects: Record<string, unknown> } | undefined;
    return Object.keys(shown?.objects ?? {}).filter((key) => key.startsWith('flight/')).length;
  });
}

test('with very many messages both drawings are up to date as soon as the run stands', async ({
  page,
}) => {
  const route = { kind: 'custom', document: HEAVY } as const;
  const link = await formatLink({ route, view: { t: START, seed: 42, rate: 1 } });
  await open(page, link);
  for (let pauses = 0; pauses < 4; pauses += 1) {
    const { at: before } = await snapshot(page);
    await page.keyboard.press('k');
    await expect.poll(async () => (await snapshot(page)).at).toBeGreaterThan(before + 300_000);
    await page.keyboard.press('k');
    await page.evaluate(() => window.orrery?.settled());
    const { at } = await snapshot(page);
    expect(await flights(page)).toBeGreaterThan(120);
    const shown = await drawn(page);
    // Looked at from elsewhere and sought again it is the same picture.
    await page.evaluate((to) => window.orrery?.seek({ at: to }), START - 5_000_000);
    await page.evaluate(() => window.orrery?.settled());
    const elsewhere = await drawn(page);
    expect([elsewhere[0] === shown[0], elsewhere[1] === shown[1]]).toEqual([false, false]);
    await page.evaluate((to) => window.orrery?.seek({ at: to }), at);
    await page.evaluate(() => window.orrery?.settled());
    expect(await drawn(page)).toEqual(shown);
  }
});
