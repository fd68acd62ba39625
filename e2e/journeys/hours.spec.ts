import { test as base, expect } from '@playwright/test';
import { FrontdeskProcess } from '../frontdesk-process.ts';
import { Advisor, Resident } from '../people.ts';

// Sunday 6 December 2026, in the evening; open again on Monday at 8:30am.
const test = base.extend<{ server: FrontdeskProcess }>({
  // Playwright asks for a pattern even where nothing is taken.
  // eslint-disable-next-line no-empty-pattern
  server: async ({}, use) => {
    const server = await FrontdeskProcess.start({ clock: '2026-12-06T20:00:00.000Z', hours: 'Mon-Fri 08:30-17:00' });
    await use(server);
    await server.stop();
  },
});

test('out of hours: it says so before and after opening, still answers, and takes a message that staff find', async ({ browser, server }) => {
  const maria = await Advisor.signIn(browser, server, 'schools1');
  const resident = await Resident.visit(browser, server);
  await expect(resident.page.getByText('Monday at 8:30am').first()).toBeVisible();
  await resident.open();
  await expect(resident.frame.getByText('Monday at 8:30am').first()).toBeVisible();
  await resident.say('How do I appeal against a school place decision?');
  await expect(resident.frame.getByText('Did this answer your question?')).toBeVisible();
  await resident.button('Speak to a person').click();

  await expect(resident.frame.getByRole('heading', { name: 'Leave a message' })).toBeVisible();
  await resident.frame.getByLabel('Your name').fill('Jo Bloggs');
  await resident.frame.getByLabel('Your message', { exact: true }).fill('Please ring me about the appeal.');
  await resident.button('Send message').click();
  await expect(resident.frame.getByText('Enter an email address or a phone number').first()).toBeVisible();
  await resident.frame.getByLabel('Email').fill('jo@example.com');
  await resident.button('Send message').click();
  await expect(resident.frame.getByText('We have your message').first()).toBeVisible();
  const reference = /FD-[0-9A-Z]{4}-[0-9A-Z]{2}/.exec(await resident.frame.locator('body').innerText())?.[0] ?? '';
  expect(reference).not.toBe('');

  await maria.page
    .getByRole('link', { name: /^Queue/ })
    .or(maria.page.getByRole('button', { name: /^Queue/ }))
    .first()
    .click();
  await expect(maria.page.getByRole('heading', { name: 'Messages left' })).toBeVisible();
  await expect(maria.page.getByText(reference).first()).toBeVisible();
  await maria.page
    .getByRole('button', { name: /Jo Bloggs/ })
    .first()
    .click();
  await expect(maria.page.getByRole('link', { name: 'jo@example.com' }).first()).toBeVisible();
  await maria.page.getByLabel('Outcome').selectOption({ label: 'Needs follow-up' });
  await maria.page.getByRole('button', { name: 'Finish' }).click();
  await expect(maria.page.getByRole('button', { name: /Jo Bloggs/ })).toHaveCount(0);
});
