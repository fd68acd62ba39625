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

test('U10 the window closes at the moment of closing and opens at the moment of opening, while a chat goes on', async ({ browser }) => {
  test.setTimeout(90_000);
  const server = await FrontdeskProcess.start({ clock: '2026-12-07T16:50:00.000Z', hours: 'Mon-Fri 08:30-17:00' });
  try {
    const sam = await Advisor.signIn(browser, server, 'advisor1');
    const chatting = await Resident.chat(browser, server);
    await chatting.askForPerson();
    await sam.accept();
    const looking = await Resident.chat(browser, server);
    await expect(looking.frame.getByText('In an emergency')).toBeVisible();
    await expect(looking.frame.getByRole('link', { name: /ring 999/ })).toBeHidden();
    await server.advance(8 * 60_000);
    await expect(looking.frame.getByText('Our advisors are back', { exact: false })).toHaveCount(0);
    await server.advance(2 * 60_000);
    await expect(looking.frame.getByText('Our advisors are back on Tuesday at 8:30am. The assistant can help now.')).toBeVisible();
    await expect(looking.frame.getByRole('link', { name: 'Worried about a child or an adult: ring 01632 960 911' })).toBeVisible();
    await chatting.say('Are you still there?');
    await expect(sam.log.getByText('Are you still there?')).toBeVisible();
    await sam.reply('Yes, until we are done.');
    await expect(chatting.log.getByText('Yes, until we are done.')).toBeVisible();
    await looking.button('Speak to a person').click();
    await expect(looking.frame.getByText('We are back on Tuesday at 8:30am.', { exact: false }).first()).toBeVisible();
    const morning = await Resident.chat(browser, server);
    await expect(morning.frame.getByText('Our advisors are back on Tuesday', { exact: false }).first()).toBeVisible();
    await server.advance(15.5 * 3_600_000);
    await expect(morning.frame.getByText('Our advisors are back', { exact: false })).toHaveCount(0);
  } finally {
    await server.stop();
  }
});

test('U9 an admin closes the chat from the console, and opens it again, in a window that is open', async ({ browser }) => {
  test.setTimeout(90_000);
  const server = await FrontdeskProcess.start({ clock: '2026-12-24T11:00:00.000Z' });
  try {
    const sam = await Advisor.signIn(browser, server, 'advisor1');
    const admin = await Advisor.signIn(browser, server, 'admin', 'Offline');
    const resident = await Resident.chat(browser, server);
    await expect(resident.frame.getByText('Our advisors are back', { exact: false })).toHaveCount(0);
    const { page } = admin;
    await page.goto(`${server.url}/console/settings/hours`);
    await page.getByRole('button', { name: 'Add a special day' }).click();
    await page.getByLabel('Date: Special day 1').fill('2026-12-24');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused();
    await page.getByLabel('Name: Thursday 24 December').fill('Christmas Eve');
    await expect(page.getByText('Closed now. Opens on Friday 25 December at midnight.')).toBeVisible();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved. These hours are in force for Fernshire Council now.')).toBeVisible();
    await expect(resident.frame.getByText('Our advisors are back on Friday at 12am.', { exact: false })).toBeVisible();

    await page.getByRole('button', { name: 'Remove Thursday 24 December' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(resident.frame.getByText('Our advisors are back', { exact: false })).toHaveCount(0);
    await resident.askForPerson();
    await sam.accept();
  } finally {
    await server.stop();
  }
});
