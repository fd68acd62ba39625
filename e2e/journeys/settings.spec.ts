import type { Browser, Page } from '@playwright/test';
import type { FrontdeskProcess } from '../frontdesk-process.ts';
import { faults } from '../axe.ts';
import { Advisor, Resident } from '../people.ts';
import { expect, timedTest } from './fixtures.ts';

const test = timedTest('2026-12-07T14:30:00.000Z');

async function openRouting(browser: Browser, server: FrontdeskProcess, viewport: { width: number; height: number }): Promise<Page> {
  const { page } = await Advisor.signIn(browser, server, 'admin', 'Offline');
  await page.setViewportSize(viewport);
  await page.goto(`${server.url}/console/settings`);
  await expect(field(page, 'Answer within')).toHaveValue('20');
  return page;
}
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();

/** Large parts of the page with more in them than they show, and no way to scroll there. */
const cutOff = (): string[] =>
  [...document.querySelectorAll('body, body *')]
    .filter((one) => one.clientHeight > 300 && one.scrollHeight > one.clientHeight + 1 && getComputedStyle(one).overflowY === 'hidden')
    .map((one) => one.className);

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 360, height: 740 },
]) {
  test(`V3 to V7, V25, V26 the numbers of a team, at ${viewport.width} px: in force at once, wrong ones refused, two admins, and back again`, async ({
    browser,
    server,
  }) => {
    test.setTimeout(90_000);
    const [page, other, sam] = await Promise.all([
      openRouting(browser, server, viewport),
      openRouting(browser, server, viewport),
      Advisor.signIn(browser, server, 'advisor1'),
    ]);
    const shot = (name: string, fullPage = false) => page.screenshot({ path: test.info().outputPath(`${name}-${viewport.width}.png`), fullPage });
    await shot('routing');
    expect(await faults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

    // What is wrong is said beside its field, and nothing is kept.
    await field(page, 'Answer within').fill('2');
    await field(page, 'An offer stays on screen for').fill('soon');
    await save(page);
    const summary = page.getByRole('alert', { name: 'There is a problem' });
    await expect(summary).toBeFocused();
    await expect(field(page, 'An offer stays on screen for')).toHaveAccessibleDescription(/Enter a whole number\./);
    await shot('routing-wrong');
    await summary.getByRole('link', { name: 'Answer within: Enter 5 or more.' }).click();
    await expect(field(page, 'Answer within')).toBeFocused();
    await shot('routing-wrong-field');

    await field(page, 'Answer within').fill('60');
    await field(page, 'An offer stays on screen for').fill('45');
    await field(other, 'Priority').fill('3');
    await save(page);
    await expect(page.getByText('Saved. These numbers are in force for General now.')).toBeVisible();
    await shot('routing-saved');

    // In force for whoever is signed in elsewhere, without a reload.
    const resident = await Resident.chat(browser, server);
    await resident.askForPerson();
    await expect(sam.offer).toBeVisible();
    // As it comes it would be gone after seven seconds; after twenty, more than half of it is left.
    await server.advance(20_000);
    const left = sam.offer.locator('.offer-remaining > div');
    await expect.poll(async () => Number(/scaleX\(([\d.]+)\)/.exec((await left.getAttribute('style')) ?? '')?.[1])).toBeLessThan(0.6);
    await sam.accept();
    // So does the clock: as it comes it would be red by now.
    const clock = sam.chats.locator('[data-level]');
    await expect(clock).toHaveAttribute('data-level', 'atRisk');
    await server.advance(40_000);
    await expect(clock).toHaveAttribute('data-level', 'late');
    await sam.reply('Hello, I am Sam.');
    await expect(resident.log.getByText('Hello, I am Sam.')).toBeVisible();

    // The other admin had the page open with a change of their own: they learn who was quicker, and overwrite nothing.
    await expect(other.getByRole('alert').filter({ hasText: /Alex Morgan changed this at 2:3\dpm on Monday 7 December/ })).toBeVisible();
    await other.screenshot({ path: test.info().outputPath(`routing-elsewhere-${viewport.width}.png`) });
    await expect(other.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
    await other.getByRole('button', { name: 'Load it again' }).click();
    await expect(field(other, 'Answer within')).toHaveValue('60');
    await expect(field(other, 'Priority')).toHaveValue('0');

    // What it was, and back to it.
    await page.getByRole('button', { name: 'Earlier versions' }).click();
    const earlier = page.getByRole('region', { name: 'Earlier versions' });
    const newest = earlier.getByRole('listitem').filter({ hasText: /^Changed by Alex Morgan, / });
    await expect(newest).toContainText(/Answer within:\s*20 seconds.*60 seconds/);
    await expect(newest).toContainText(/An offer stays on screen for:\s*7 seconds.*45 seconds/);
    await expect(newest).toContainText('In force now.');
    await newest.scrollIntoViewIfNeeded();
    await shot('routing-earlier');
    // Only what people can scroll back is ever scrolled.
    expect(await page.evaluate(cutOff)).toEqual([]);
    expect(await faults(page)).toEqual([]);
    await earlier.getByRole('button', { name: 'Go back to this version: As Frontdesk comes' }).press('Enter');
    await expect(field(page, 'Answer within')).toHaveValue('20');
    await expect(page.getByText('Not saved yet.', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeFocused();
    await shot('routing-back');
    await expect(field(other, 'Answer within')).toHaveValue('60');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Saved. These numbers are in force for General now.')).toBeVisible();
    await expect(field(other, 'Answer within')).toHaveValue('20');
    await page.getByRole('button', { name: 'Earlier versions' }).click();
    await expect(earlier.getByRole('listitem').filter({ hasText: /^Changed by Alex Morgan, / })).toHaveCount(2);
  });
}
