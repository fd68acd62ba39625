import { test as base, expect } from '@playwright/test';
import { faults } from '../axe.ts';
import { FrontdeskProcess } from '../frontdesk-process.ts';
import { addPast, type Past } from '../past-requests.ts';
import { Advisor } from '../people.ts';

// Monday 7 December 2026, 9:20am.
const clock = '2026-12-07T09:20:00.000Z';
const test = base.extend<{ server: FrontdeskProcess }>({
  // Playwright asks for a pattern even where nothing is taken.
  // eslint-disable-next-line no-empty-pattern
  server: async ({}, use) => {
    const server = await FrontdeskProcess.start({ clock, hours: 'Mon-Fri 08:30-17:00' });
    await use(server);
    await server.stop();
  },
});

/** Chats of the general team in each hour from 9 to 16, on the Mondays and Tuesdays of some weeks before: more at eleven, and one more each week. */
function pastWeeks(weeks: readonly number[]): Past[] {
  return weeks.flatMap((week) =>
    [0, 1].flatMap((day) =>
      [4, 9, 18, 12, 8, 10, 6, 3].flatMap((chats, i) =>
        Array.from({ length: chats + week }, (_, n): Past => {
          const requestedAt = Date.parse(`2026-12-07T${String(9 + i).padStart(2, '0')}:00:00.000Z`) + (day - week * 7) * 86_400_000 + n * 150_000;
          return n % 8 === 7 ? { teamId: 'general', requestedAt, waited: 45, handled: null } : { teamId: 'general', requestedAt, waited: 12, handled: 420 };
        }),
      ),
    ),
  );
}

test('a supervisor sees how many advisors the next hours take, asks “what if”, and is told what is wrong with a number', async ({ browser, server }) => {
  addPast(server, pastWeeks([1, 2, 4]));
  await Advisor.signIn(browser, server, 'advisor1');
  const grace = await Advisor.signIn(browser, server, 'supervisor');
  const { page } = grace;
  await page.goto(`${server.url}/console/supervisor/staffing`);

  const form = page.getByRole('form', { name: 'What if' });
  const result = page.getByRole('region', { name: 'Advisors needed' });
  // Its own figures: seven minutes and a minute of wrap-up that nobody ended, and the busiest hour, of 18 and one for each week.
  await expect(form.getByLabel('Average handling time, in minutes')).toHaveValue('8');
  await expect(form.getByLabel('Chats an hour')).toHaveValue('20.3');
  await expect(form).toContainText('The busiest hour ahead: Monday 11am, from 3 weeks.');
  await expect(result.getByRole('status')).toContainText('3 advisors');

  // The values that are checked everywhere.
  await form.getByLabel('Chats an hour').fill('70');
  await form.getByLabel('Average handling time, in minutes').fill('12');
  await form.getByLabel('Patience, in seconds').fill('120');
  await form.getByRole('button', { name: 'Work it out' }).click();
  await expect(result.getByRole('status')).toContainText('9 advisors');
  await expect(result.getByRole('status')).toContainText(
    'With 9 people 88% are answered within 20 seconds. With 8 it would be 77%. With 30% of the time away, put 13 on the rota.',
  );
  await expect(result.getByRole('table', { name: 'If people give up (Erlang A)' }).getByRole('row')).toHaveCount(6);

  const today = page.getByRole('table', { name: 'Today, Monday 7 December' });
  await expect(today.getByRole('row', { name: /^9am Now/ })).toContainText('6.3');
  await expect(today.getByRole('row', { name: /^11am/ })).toContainText('19 to 22');
  await expect(today.getByRole('row', { name: /^11am/ })).toContainText('3 of 4');
  await expect(
    page.getByText('Left out: Tuesday 17 November (nobody asked for a person), Monday 16 November (nobody asked for a person). We took'),
  ).toBeVisible();
  await expect(page.getByText('At 9:2', { exact: false })).toContainText('1 person is available, of 1 signed in');

  await form.getByLabel('Chats an hour').fill('lots');
  await form.getByLabel('Time away, in per cent').fill('95');
  await form.getByRole('button', { name: 'Work it out' }).click();
  await expect(page.getByRole('alert', { name: 'Check these first' })).toBeFocused();
  expect(await faults(page)).toEqual([]);
  await page.getByRole('link', { name: 'Chats an hour must be a number, like 12 or 4.5.' }).click();
  await expect(form.getByLabel('Chats an hour')).toBeFocused();
  await expect(form.getByLabel('Time away, in per cent')).toHaveAccessibleDescription(/must be between 0 and 90/);

  await page.getByLabel('Team', { exact: true }).focus();
  await page.getByLabel('Team', { exact: true }).selectOption({ label: 'Highways' });
  await expect(form.getByLabel('Average handling time, in minutes')).toHaveValue('');
  await expect(form).toContainText('You have no chats in the last four weeks, and we need 20. Enter a number.');
  await expect(page.getByLabel('Team', { exact: true })).toBeFocused();
});

test('the staffing page fits 320 pixels, dark, and is free of what axe can find', async ({ browser, server }) => {
  addPast(server, pastWeeks([1, 2, 3, 4]));
  const grace = await Advisor.signIn(browser, server, 'supervisor');
  await grace.page.setViewportSize({ width: 320, height: 640 });
  await grace.page.emulateMedia({ colorScheme: 'dark' });
  await grace.page.goto(`${server.url}/console/supervisor/staffing`);
  await expect(grace.page.getByRole('region', { name: 'Advisors needed' }).getByRole('status')).toContainText('3 advisors');
  const wider = await grace.page.evaluate(() => {
    const main = document.querySelector('main');
    return main ? main.scrollWidth - main.clientWidth : -1;
  });
  expect(wider).toBe(0);
  await grace.page.getByText('Every 15 minutes').first().click();
  expect(await faults(grace.page)).toEqual([]);
});
