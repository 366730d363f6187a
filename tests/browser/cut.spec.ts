import type { Page } from '@playwright/test';
import { encodePayload } from '../../src/link/payload';
import type { MemberView, ViewObject } from '../../src/sim/view';
import { expect, open, test } from './support/test';

/** Five members and nothing planned: everything that happens is done by hand. */
const DOCUMENT = {
  apiVersion: 'orrery/v1',
  kind: 'Scenario',
  metadata: { name: 'empty-stage', title: 'Empty stage' },
  until: '20s',
  panels: ['raft', 'network'],
  cluster: { etcd: { members: 5 }, network: { latency: { min: '10ms', max: '15ms' } } },
};
const NAMES = ['e1', 'e2', 'e3', 'e4', 'e5'];

interface Shot {
  readonly at: number;
  readonly objects: Readonly<Record<string, ViewObject>>;
}

async function look(page: Page): Promise<Shot> {
  await page.evaluate(() => window.orrery?.settled());
  return (await page.evaluate(() => window.orrery?.snapshot())) as Shot;
}

function membersOf({ objects }: Shot): MemberView[] {
  return NAMES.flatMap((name) => {
    const member = objects[`etcd/${name}`];
    return member?.kind === 'member' ? [member] : [];
  });
}

const seek = (page: Page, at: number) => page.evaluate((to) => window.orrery?.seek({ at: to }), at);

/** Where the members stand on the network panel, in ring order. */
async function places(page: Page): Promise<{ x: number; y: number }[]> {
  return Promise.all(
    NAMES.map(async (name) => {
      const node = page.locator(`[data-panel="network"] g.node[data-entity="etcd/${name}"]`);
      const box = await node.locator('.body').boundingBox();
      if (box === null) throw new Error(`${name} is not drawn`);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }),
  );
}

/** The tools take room from the canvas, so the ring moves a frame or more after they appear: where it came to rest. */
async function standing(page: Page): Promise<{ x: number; y: number }[]> {
  let before = '';
  await expect
    .poll(async () => {
      const last = before;
      before = JSON.stringify(await places(page));
      return before === last;
    })
    .toBe(true);
  return places(page);
}

async function write(page: Page, value: string, member: string): Promise<void> {
  await page.keyboard.press('c');
  const form = page.locator('[data-form="write"]');
  await form.getByLabel('Key').fill('x');
  await form.getByLabel('Value').fill(value);
  await form.getByLabel('At member').selectOption(member);
  await form.getByRole('button', { name: 'Write to etcd' }).click();
  await expect(form).toHaveCount(0);
}

test('a line drawn beside the leader leaves it a minority: its write times out, the others commit', async ({
  page,
}) => {
  await open(page, `#/x/${await encodePayload(DOCUMENT)}?t=4s&seed=7&lang=en`);
  const leader = membersOf(await look(page)).findIndex(({ role }) => role === 'leader');
  expect(leader).toBeGreaterThanOrEqual(0);
  const at = (offset: number) => NAMES[(leader + offset + 5) % 5] ?? '';
  const minority = [at(0), at(1)].sort();

  // The line passes between the leader and its neighbour before, and behind the neighbour after it.
  await page.keyboard.press('x');
  await expect(page.locator('[data-panel="network"] .net-tools')).toBeVisible();
  const ring = await standing(page);
  const middle = (a: number, b: number) => {
    const [p, q] = [ring[(a + 5) % 5], ring[(b + 5) % 5]];
    return { x: ((p?.x ?? 0) + (q?.x ?? 0)) / 2, y: ((p?.y ?? 0) + (q?.y ?? 0)) / 2 };
  };
  const [from, to] = [middle(leader - 1, leader), middle(leader + 1, leader + 2)];
  await page.mouse.move(from.x - (to.x - from.x) * 0.2, from.y - (to.y - from.y) * 0.2);
  await page.mouse.down();
  await page.mouse.move(to.x + (to.x - from.x) * 0.2, to.y + (to.y - from.y) * 0.2, { steps: 8 });
  await page.mouse.up();
  const sides = async () => {
    const { network } = (await look(page)).objects;
    return network?.kind === 'network'
      ? network.sides.map(({ members }) => [...members].sort())
      : [];
  };
  const majority = NAMES.filter((name) => !minority.includes(name));
  await expect.poll(sides).toEqual(expect.arrayContaining([minority, majority]));

  // The old leader takes the write and cannot commit it; the client gives up after etcdctl's five seconds.
  const cutAt = (await look(page)).at;
  await write(page, '1', at(0));
  await seek(page, cutAt + 4_000_000);
  const elected = membersOf(await look(page)).find(
    ({ name, role }) => role === 'leader' && majority.includes(name),
  );
  expect(elected).toBeDefined();
  await write(page, '2', elected?.name ?? '');
  await seek(page, cutAt + 6_000_000);
  const later = await look(page);
  const { 'client/you': hand } = later.objects;
  const asked = hand?.kind === 'client' ? hand.operations : [];
  expect(asked.map(({ label, outcome, text }) => [label, outcome, text])).toEqual([
    ['put x=2', 'ok', 'OK'],
    ['put x=1', 'unknown', 'context deadline exceeded'],
  ]);
  const committed = (of: string) => membersOf(later).find(({ name }) => name === of)?.commit ?? 0;
  for (const name of majority) expect(committed(name)).toBeGreaterThan(committed(at(0)));
  await expect(page.getByText('context deadline exceeded').first()).toBeVisible();
});
