import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';

/** Every test fails when the console speaks or a request leaves the origin. */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const heard: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') heard.push(message.text());
      });
      page.on('pageerror', (error) => heard.push(error.message));
      page.on('request', (request) => {
        const inside =
          request.url().startsWith(baseURL ?? '') || /^(data|blob):/.test(request.url());
        if (!inside) heard.push(`left the origin: ${request.url()}`);
      });
      await use(undefined);
      expect(heard).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

export const SIZES = [
  { name: 'study', width: 1440, height: 900 },
  { name: 'projector', width: 1024, height: 768 },
  { name: 'phone', width: 390, height: 844 },
] as const;

export async function open(page: Page, hash: string): Promise<void> {
  await page.goto(`/${hash}`);
  await page.evaluate(() => window.orrery?.ready);
  await page.evaluate(() => window.orrery?.settled());
}

export function fingerprint(page: Page): Promise<string> {
  return page.evaluate(() => window.orrery?.fingerprint() ?? Promise.reject(new Error('no hooks')));
}

export function snapshot(
  page: Page,
): Promise<{ at: number; step: number; playback: string; end: { at: number; step: number } }> {
  return page.evaluate(
    () =>
      window.orrery?.snapshot() as {
        at: number;
        step: number;
        playback: string;
        end: { at: number; step: number };
      },
  );
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'];

/**
 * No violation of WCAG 2.2 AA that a machine can see. The page has no frames of other origins, so the rules run
 * in it at once (`legacy`), and only what is violated is described: with a thousand marks that is most of the time.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values: TAGS }, resultTypes: ['violations'] })
    .setLegacyMode()
    .analyze();
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    ),
  ).toEqual([]);
}
