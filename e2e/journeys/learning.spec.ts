import type { Page } from '@playwright/test';
import { faults } from '../axe.ts';
import { Advisor, Resident } from '../people.ts';
import { expect, test } from './fixtures.ts';

const question = 'can I fly my drone above the old quarry lake';
const advice = 'You may fly it there on weekdays before noon if you keep away from the birds on the island.';

async function turnTo(page: Page, name: string) {
  await page.getByRole('navigation', { name: 'Knowledge pages' }).getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

test('what an advisor answered becomes an article, and the next resident needs no person', async ({ browser, server }) => {
  test.setTimeout(180_000);
  const sam = await Advisor.signIn(browser, server, 'advisor1');
  const grace = await Advisor.signIn(browser, server, 'supervisor', null);
  const first = await Resident.chat(browser, server, '/parks');
  await first.say(question);
  await expect(first.log.getByText(question)).toBeVisible();
  await first.askForPerson();
  await sam.accept();
  await sam.reply(advice);

  const { page } = grace;
  await page.goto(`${server.url}/console/knowledge`);
  await turnTo(page, 'What people ask');
  await expect(page.getByText(advice)).toBeVisible();
  expect(await faults(page)).toEqual([]);
  if (process.env.SHOTS) await shots(page, process.env.SHOTS, 'asked');
  await page.getByRole('button', { name: 'Start a new article' }).first().click();
  await expect(page.getByText(/^Draft “can I fly my drone/i)).toBeVisible();
  await page.getByRole('button', { name: 'Open the article' }).click();
  await expect(page.getByLabel('Answer', { exact: true })).toHaveValue(advice);
  await page.getByLabel('Service').fill('Parks');
  if ((await page.getByLabel('Review date').inputValue()) === '') await page.getByLabel('Review date').fill('2027-11-30');
  await page.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('Published. The assistant answers with it now.')).toBeVisible();

  const second = await Resident.chat(browser, server, '/parks');
  await expect(async () => {
    await second.say(`${question}?`);
    await expect(second.log.getByText(advice).first()).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });

  await turnTo(page, 'This week');
  expect(await faults(page)).toEqual([]);
  if (process.env.SHOTS) await shots(page, process.env.SHOTS, 'week');
  await turnTo(page, 'Links');
  await expect(page.getByRole('button', { name: 'Check all links now' })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  if (process.env.SHOTS) await shots(page, process.env.SHOTS, 'links');
  await turnTo(page, 'Import and export');
  await page.getByLabel('File with articles').setInputFiles({ name: 'one.md', mimeType: 'text/markdown', buffer: Buffer.from('---\nid: one\n---\n\n# One\n') });
  await page.getByRole('button', { name: 'Check the file' }).click();
  await expect(page.getByText(/Nothing was brought in/)).toBeVisible();
  expect(await faults(page)).toEqual([]);
  if (process.env.SHOTS) await shots(page, process.env.SHOTS, 'files');
});

/** For whoever looks at the screens with their own eyes. */
async function shots(page: Page, folder: string, name: string) {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: width === 360 ? 740 : 720 });
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${folder}/${name}-${width}.png` });
  }
  await page.setViewportSize({ width: 1280, height: 720 });
}
