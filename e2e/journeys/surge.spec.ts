import { test as base, expect, type Page } from '@playwright/test';
import { FrontdeskProcess } from '../frontdesk-process.ts';
import { Advisor, Resident } from '../people.ts';

// Monday 7 December 2026, half an hour after closing; the clock on the wall is UTC in winter.
const test = base.extend<{ server: FrontdeskProcess }>({
  server: async ({ browser }, use) => {
    const server = await FrontdeskProcess.start({ clock: '2026-12-07T14:30:00.000Z', hours: 'Mon-Fri 08:30-14:00' });
    await use(server);
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.stop();
  },
});

const strip = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text });
const notice = 'Because of the weather some of our services are changed today.';

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 360, height: 740 },
]) {
  test(`surge on and its own reversal, at ${viewport.width} px`, async ({ browser, server }) => {
    test.setTimeout(180_000);
    const helen = await Advisor.signIn(browser, server, 'highways1');
    const grace = await Advisor.signIn(browser, server, 'supervisor', null);
    await grace.page.setViewportSize(viewport);
    const resident = await Resident.chat(browser, server, '/', viewport);
    await expect(resident.frame.getByText(/back tomorrow at 8:30am|back on Tuesday at 8:30am/).first()).toBeVisible();

    // What is wrong stands beside its field, and nothing is started.
    await grace.page.getByRole('link', { name: 'Supervisor' }).click();
    await grace.page.getByRole('button', { name: 'Start a surge' }).press('Enter');
    const dialog = grace.page.getByRole('dialog', { name: 'Start a surge' });
    await dialog.getByRole('radio', { name: 'A date and time' }).check();
    await dialog.getByLabel('Date', { exact: true }).fill('2026-12-07');
    await dialog.getByLabel('Time', { exact: true }).fill('14:00');
    await dialog.getByLabel('Reason').selectOption({ label: 'Snow or bad weather' });
    await dialog.getByRole('button', { name: 'Start surge now' }).click();
    await expect(dialog.getByRole('group', { name: 'Nothing was saved' })).toBeFocused();
    await expect(dialog.getByLabel('Time', { exact: true })).toHaveAccessibleDescription(/That time has passed/);

    await dialog.getByRole('radio', { name: 'Until 8pm' }).check();
    await dialog.getByRole('checkbox', { name: /Highways/ }).check();
    await dialog.getByLabel('Extra chats for each advisor').selectOption('1');
    await dialog.getByLabel('Search answers').fill('school closures snow');
    await dialog.getByRole('radio', { name: /affected by snow/ }).check();
    await expect(dialog.getByRole('region', { name: 'What will happen' })).toContainText('until 8:00pm');
    await dialog.getByRole('button', { name: 'Start surge now' }).click();

    // At once, everywhere.
    for (const page of [grace.page, helen.page])
      await expect(strip(page, 'Surge until 8:00pm: Snow or bad weather. Started by Grace Bennett at 2:3')).toBeVisible();
    await expect(helen.page.getByText('1 more chat during the surge')).toBeVisible();
    await expect(helen.page.getByRole('button', { name: 'End early' })).toHaveCount(0);
    await expect(resident.frame.getByRole('status').filter({ hasText: notice })).toBeVisible();
    await expect(resident.frame.getByText(/back tomorrow|back on Tuesday/)).toHaveCount(0);
    await expect(resident.log.getByText(/affected by snow/)).toBeVisible();
    await resident.button('Hide').click();
    await expect(resident.frame.getByText(notice)).toHaveCount(0);
    await resident.button('Show the notice for today').click();
    await expect(resident.frame.getByText(notice)).toBeVisible();
    expect(await grace.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

    // Out of the usual hours, and of another team: the pinned answer did not help, and Helen is asked.
    await resident.button('No, I need more help').click();
    await expect(helen.offer).toBeVisible();
    await helen.accept();
    await helen.reply('Hello, I am Helen.');

    // It reverts by itself, on pages that stay open, and after a restart too.
    if (viewport.width === 1280) await server.restartAt('2026-12-07T19:59:58.000Z');
    else await server.advance(5.5 * 3_600_000);
    const over = /The surge \(Snow or bad weather\) ended by itself at 8:00pm\. Opening hours are as usual, Highways no longer joins in/;
    for (const page of [grace.page, helen.page]) await expect(strip(page, over)).toBeVisible({ timeout: 45_000 });
    await expect(resident.frame.getByText(notice)).toHaveCount(0);
    // Nobody loses a chat by it.
    await helen.reply('I am still here.');
    await expect(resident.log.getByText('I am still here.')).toBeVisible();
    const late = await Resident.chat(browser, server, '/', viewport);
    await expect(late.frame.getByText(/back tomorrow at 8:30am|back on Tuesday at 8:30am/).first()).toBeVisible();
    await expect(late.frame.getByText('Worth knowing today')).toHaveCount(0);

    await grace.page.getByRole('link', { name: 'Supervisor' }).click();
    await grace.page.getByRole('link', { name: 'Surges' }).click();
    const past = grace.page.getByRole('row', { name: /Snow or bad weather/ });
    await past.getByText('Who did what').last().click();
    await expect(past.getByRole('listitem').filter({ hasText: 'Started: Grace Bennett' })).toBeVisible();
    await expect(past.getByRole('listitem').filter({ hasText: 'Ended by itself at its time: Frontdesk' })).toBeVisible();
  });
}
