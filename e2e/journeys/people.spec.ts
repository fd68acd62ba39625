import { faults } from '../axe.ts';
import { Advisor, Resident } from '../people.ts';
import { expect, test } from './fixtures.ts';

test('an admin gives somebody Polish, and they get the chat of a page in Polish', async ({ browser, server }) => {
  test.setTimeout(120_000);
  const admin = await Advisor.signIn(browser, server, 'admin', null);
  const sam = await Advisor.signIn(browser, server, 'advisor1');
  const priya = await Advisor.signIn(browser, server, 'advisor2');
  const { page } = admin;
  await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible();
  await page.goto(`${server.url}/console/settings/people`);
  await page.getByRole('button', { name: 'Change Priya Shah' }).click();
  await page.getByLabel('Chats at once').last().fill('1000');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('link', { name: 'Chats at once: Enter 10 or less.' })).toBeVisible();
  await page.getByLabel('Chats at once').last().fill('6');
  await page.getByLabel('Add this language').selectOption({ label: 'Polish' });
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. This is in force for Priya Shah now.')).toBeVisible();
  await expect(priya.page.getByLabel('Chats at once')).toHaveValue('6');
  expect(await faults(page)).toEqual([]);

  const resident = await Resident.visit(browser, server);
  await resident.page.evaluate(() => (document.documentElement.lang = 'pl-PL'));
  await resident.open();
  await resident.say('Dzień dobry');
  await resident.askForPerson();
  await expect(priya.offer).toBeVisible();
  await expect(sam.offer).toBeHidden();
  await priya.accept();
  await expect(priya.page.getByText('Polish').first()).toBeVisible();
});

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 360, height: 740 },
])
  test(`teams, services and people are kept at ${viewport.width} pixels`, async ({ browser, server }) => {
    test.setTimeout(120_000);
    const { page } = await Advisor.signIn(browser, server, 'admin', null);
    await expect(page.getByRole('link', { name: 'Settings' })).toBeVisible();
    await page.setViewportSize(viewport);
    await page.goto(`${server.url}/console/settings/teams`);
    await page.getByLabel('Add a team').fill('Planning');
    await page.getByRole('button', { name: /^Add ?: Team$/ }).click();
    await expect(page.getByText('Nobody is in this team. Chats for it go to General.')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Remove this team' }).click();
    await page.getByRole('button', { name: 'Yes, remove it' }).click();
    await expect(page.getByText('Planning is removed.')).toBeVisible();
    await page.getByRole('button', { name: 'Change Highways' }).first().click();
    await page.getByRole('button', { name: 'Remove this team' }).click();
    await page.getByRole('button', { name: 'Yes, remove it' }).click();
    await expect(page.getByText('It owns Highways. Give this service to another team first.')).toBeVisible();
    await page.goto(`${server.url}/console/settings/people`);
    await page.getByRole('button', { name: 'Add a person' }).click();
    await page.getByLabel('Email').fill('nia@fernshire.example');
    await page.getByLabel('First name').fill('Nia');
    await page.getByLabel('Last name').fill('Rees');
    await page.getByRole('button', { name: 'Add a person' }).click();
    await expect(page.getByRole('heading', { name: 'Nia Rees can sign in now.' })).toBeFocused();
    await page.getByRole('button', { name: 'I have noted it' }).click();
    await expect(page.getByRole('button', { name: 'Change Nia Rees' })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await faults(page)).toEqual([]);
  });

test('an advisor takes a waiting chat by hand, and it opens in My chats', async ({ browser, server }) => {
  const sam = await Advisor.signIn(browser, server, 'advisor1', 'Busy');
  const resident = await Resident.chat(browser, server);
  await resident.say('Anybody there?');
  await resident.askForPerson();
  await sam.page.getByRole('link', { name: 'Queue' }).click();
  await sam.page
    .getByRole('button', { name: /Resident/ })
    .first()
    .click();
  await sam.page.getByRole('button', { name: 'Take this chat' }).click();
  await expect(sam.page.getByRole('textbox', { name: 'Reply' })).toBeVisible();
  await expect(resident.log.getByText('Sam has joined the chat')).toBeVisible();
});
