import { expect, open, test } from './support/test';

/** Broken links leave a page that lives and says what is missing. */
const BROKEN = [
  ['an unknown scenario', '#/s/minority-leeder', 'minority-leeder'],
  ['a truncated scenario', '#/x/1.q1YqSy0q', ''],
  ['a tampered scenario', '#/x/1.%%%%', ''],
  ['a newer scenario', '#/x/9.abc', 'newer'],
  ['a broken moment', '#/s/minority-leader?t=soon', 't=soon'],
  ['broken actions', '#/s/minority-leader?a=1.zzzz', ''],
  ['a page that does not exist', '#/nowhere', ''],
] as const;

for (const [what, hash, word] of BROKEN) {
  test(`${what} leaves the page alive with a message`, async ({ page }) => {
    await open(page, hash);
    const notice = page
      .getByRole('alert')
      .or(page.getByRole('status'))
      .or(page.locator('.notice, .notices'))
      .first();
    await expect(notice).toBeVisible();
    if (word !== '') await expect(page.locator('body')).toContainText(word);
    await expect(page.locator('h1').first()).toBeVisible();
  });
}

test('a script in a link is never run', async ({ page }) => {
  await open(page, '#/s/%3Cimg%20src%3Dx%20onerror%3D%22window.pwned%3D1%22%3E');
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
});
