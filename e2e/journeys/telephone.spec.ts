import { test as base, expect } from '@playwright/test';
import { FrontdeskProcess } from '../frontdesk-process.ts';
import { Advisor, Resident } from '../people.ts';
import { TelephoneSystem } from '../telephone-system.ts';

// Monday 7 December 2026 at 10am; the server's clock starts then.
const start = '2026-12-07T10:00:00.000Z';
const test = base.extend<{ server: FrontdeskProcess }>({
  server: async ({ browser }, use) => {
    const server = await FrontdeskProcess.start({ clock: start });
    await use(server);
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.stop();
  },
});

test('a phone call refused while chats wait', async ({ browser, server }) => {
  test.setTimeout(180_000);
  const started = Date.now();
  const telephones = await TelephoneSystem.of(server, () => Date.parse(start) + Date.now() - started);
  const mayTake = async () => (await telephones.ask('POST', '/api/telephone/may-take', { team: 'general' })).body;

  const sam = await Advisor.signIn(browser, server, 'advisor1');
  await sam.page.getByLabel('Chats at once').selectOption('1');
  const first = await Resident.chat(browser, server);
  await first.askForPerson();
  await sam.accept();
  const second = await Resident.chat(browser, server);
  await second.askForPerson();

  // One chat with the only advisor, one that waits: the call waits too, and is told why.
  expect(await mayTake()).toMatchObject({ allowed: false, reason: 'chatsWaiting', waiting: 1, sentence: expect.stringMatching(/Chats come before calls\.$/) });
  const grace = await Advisor.signIn(browser, server, 'supervisor', null);
  await grace.page.getByRole('link', { name: 'Supervisor' }).click();
  await grace.page.getByRole('link', { name: 'Telephone' }).click();
  await expect(grace.page.getByRole('row', { name: /General No Chats were waiting \(1 chat/ })).toBeVisible();
  await expect(grace.page.getByText('Chats were waiting: 1')).toBeVisible();

  // A second advisor comes, and it is the chat that has them. Then nothing waits, and a third may have the call.
  const priya = await Advisor.signIn(browser, server, 'advisor2');
  await priya.accept();
  await priya.page.getByLabel('Chats at once').selectOption('1');
  const tom = await Advisor.signIn(browser, server, 'advisor3');
  const given = await mayTake();
  expect(given).toMatchObject({ allowed: true, reason: 'nothingWaits', advisor: { firstName: 'Tom' } });
  const status = tom.page.getByLabel('Your status').locator('option:checked');
  await expect(status).toHaveText('On a call');
  await expect(tom.page.getByText('Your telephone system says that you are on a call.')).toBeVisible();
  expect(await telephones.ask('POST', '/api/telephone/calls', { advisor: 'advisor3@fernshire.example', callId: 'call-1' })).toMatchObject({ status: 201 });
  await expect(grace.page.getByRole('row', { name: /Tom Ellis .* Telephone system/ })).toBeVisible();
  const third = await Resident.chat(browser, server);
  await third.askForPerson();
  await expect(tom.offer).toBeHidden();
  expect(await mayTake()).toMatchObject({ allowed: false, reason: 'chatsWaiting' });

  // The end of the call brings back the status, and with it the chat that waited.
  expect(await telephones.ask('DELETE', '/api/telephone/calls/call-1')).toMatchObject({ status: 200 });
  await expect(status).toHaveText('Available');
  await expect(tom.offer).toBeVisible();
});

test('a call goes on when the server is killed in it, and ends by itself when nobody ends it', async ({ browser, server }) => {
  test.setTimeout(180_000);
  const started = Date.now();
  let clock = Date.parse(start);
  const telephones = await TelephoneSystem.of(server, () => clock + Date.now() - started);
  const sam = await Advisor.signIn(browser, server, 'advisor1');
  await telephones.ask('POST', '/api/telephone/calls', { advisor: 'advisor1@fernshire.example', callId: 'long' });
  const status = sam.page.getByLabel('Your status').locator('option:checked');
  await expect(status).toHaveText('On a call');
  clock += 3 * 3600_000;
  await server.restartAt(new Date(clock).toISOString());
  await expect.poll(async () => (await telephones.ask('GET', '/api/telephone/calls')).body, { timeout: 30_000 }).toMatchObject({ calls: [{ callId: 'long' }] });
  await expect(status).toHaveText('On a call');
  clock += 2 * 3600_000;
  await server.restartAt(new Date(clock).toISOString());
  await expect(status).toHaveText('Available', { timeout: 40_000 });
});

test('an admin makes a key, copies its secret, sets what is left to the telephone, and revokes the key', async ({ browser, server }) => {
  const alex = await Advisor.signIn(browser, server, 'admin', null);
  const { page } = alex;
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'API keys' }).click();
  await page.getByRole('button', { name: 'Make key' }).click();
  await expect(page.getByLabel('Name')).toBeFocused();
  await page.getByLabel('Name').fill('Telephones');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Secret', { exact: true })).toHaveValue(/^fdsk_.{43}$/);
  await page.getByRole('button', { name: 'I have kept both' }).click();
  await page.getByRole('button', { name: 'Revoke Telephones' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('The key “Telephones” is revoked.')).toBeVisible();
  await page.getByRole('link', { name: 'Telephone', exact: true }).click();
  await page.getByLabel('Team').selectOption({ label: 'General' });
  await page.getByLabel('People left to the telephone').fill('2');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved. These numbers are in force for General now.')).toBeVisible();
});
