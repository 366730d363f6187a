import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, open, snapshot, test } from './support/test';

const SCENARIOS = readdirSync('public/scenarios')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.slice(0, -'.yaml'.length))
  .sort();

for (const id of SCENARIOS) {
  test(`${id} can be read to its end, in English and Korean, question by question`, async ({
    page,
  }) => {
    await open(page, `#/s/${id}?step=1&lang=en`);
    // Steps jump where motion is reduced: the stops are what is looked at here.
    await page.keyboard.press('m');
    await expect(page.locator('.dots li').nth(4)).toBeVisible();
    const total = await page.locator('.dots li').count();
    const seen = new Set<number>();
    let asked = 0;
    // A question may reveal before the next stop: then a step takes two presses.
    for (let press = 0; press < 3 * total && !seen.has(total); press += 1) {
      const sentences = page.locator('.sentences');
      seen.add(Number(await sentences.getAttribute('data-step')));
      await expect(page.locator('#narration [data-missing]')).toHaveCount(0);
      for (const lang of ['en', 'ko'])
        await expect(sentences.locator(`p[lang="${lang}"]`)).not.toBeEmpty();
      if ((await openQuestion(page).count()) > 0) {
        asked += 1;
        await expectSealed(page);
        await page.locator('.skip-question').click();
      } else await page.keyboard.press('Shift+ArrowRight');
      await page.evaluate(() => window.orrery?.settled());
    }
    expect([...seen]).toEqual(Array.from({ length: total }, (_, i) => i + 1));
    expect(asked).toBeGreaterThanOrEqual(1);
    // A last question, skipped, leads on to what the run shows.
    const { at, end } = await snapshot(page);
    expect(at).toBeLessThanOrEqual(end.at);
  });
}

/** Nothing of the answer is on the page, and the future can be neither seen nor reached. */
async function expectSealed(page: Page): Promise<void> {
  const index = await openQuestion(page).getAttribute('data-question');
  await expect(page.locator(`[data-question="${index}"] [data-answer]`)).toHaveCount(0);
  const { at } = await snapshot(page);
  await page.keyboard.press('End');
  await page.evaluate(() => window.orrery?.settled());
  expect((await snapshot(page)).at).toBe(at);
  await expect(page.locator('.tl-hidden').first()).toBeVisible();
}

function openQuestion(page: Page) {
  return page.locator('.question:not(.answered):not(.pinned):has(.skip-question)');
}

/** The run's answer to the first question of a scenario, after skipping it and going on to its end. */
async function answerWith(page: Page, seed: number): Promise<string> {
  await open(page, `#/s/first-election?t=0s&lang=en&seed=${seed}`);
  await page.keyboard.press('m');
  for (let i = 0; i < 10 && (await openQuestion(page).count()) === 0; i += 1) {
    await page.keyboard.press('Shift+ArrowRight');
    await page.evaluate(() => window.orrery?.settled());
  }
  await expectSealed(page);
  await page.locator('.skip-question').click();
  const answer = page.locator('[data-answer]').first();
  for (let i = 0; i < 10; i += 1) {
    await page.evaluate(() => window.orrery?.settled());
    // The run is asked for the answer only when it shows it, so that takes a moment.
    if (await answer.waitFor({ timeout: 700 }).then(isThere, isNotThere)) break;
    if ((await openQuestion(page).count()) > 0) await page.locator('.skip-question').click();
    else await page.keyboard.press('Shift+ArrowRight');
  }
  return (await answer.textContent()) ?? '';
}
const isThere = () => true;
const isNotThere = () => false;

test('another seed gives another answer', async ({ page }) => {
  const answers = new Set<string>();
  for (const seed of [1, 2, 3, 7, 42]) answers.add(await answerWith(page, seed));
  expect(answers.size).toBeGreaterThan(1);
});

test('a guess stays pinned until the run has shown the answer, then it is judged', async ({
  page,
}) => {
  await open(page, '#/s/minority-leader?step=3&lang=en');
  await page.keyboard.press('m');
  await page.getByRole('button', { name: /^ok, since/ }).click();
  await expect(page.locator('.question.pinned')).toContainText('ok');
  await expect(page.locator('[data-answer]')).toHaveCount(0);
  const verdict = page.locator('.question.answered[data-question="2"]');
  for (let i = 0; i < 8 && (await verdict.count()) === 0; i += 1) {
    if ((await openQuestion(page).count()) > 0) await page.locator('.skip-question').click();
    else await page.keyboard.press('Shift+ArrowRight');
    await page.evaluate(() => window.orrery?.settled());
  }
  await expect(verdict).toHaveAttribute('data-right', 'false');
  await expect(verdict.locator('[data-answer]')).toContainText('until it gives up');
  // Asked again, the question is open as before and the future is sealed.
  await verdict.getByRole('button', { name: 'Ask me again' }).click();
  await page.evaluate(() => window.orrery?.settled());
  await expectSealed(page);
});
