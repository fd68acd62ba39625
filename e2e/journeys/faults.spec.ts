import { Advisor, Resident, words } from '../people.ts';
import { expect, test } from './fixtures.ts';

test('a reload and a second tab come back to the same conversation, with unsent words', async ({ browser, server }) => {
  const sam = await Advisor.signIn(browser, server, 'advisor1');
  const resident = await Resident.chat(browser, server);
  await resident.say('note-1 from the first tab');
  await resident.askForPerson();
  await sam.accept();
  await sam.reply('note-2 from Sam');
  await expect(resident.log.getByText('note-2 from Sam')).toBeVisible();
  await resident.frame.getByRole('textbox', { name: 'Type your message' }).fill('half a sentence');
  await sam.page.getByRole('textbox', { name: 'Reply' }).fill('half a reply');

  await resident.page.reload();
  await expect(resident.log.getByText('note-2 from Sam')).toBeVisible();
  await expect(resident.frame.getByRole('textbox', { name: 'Type your message' })).toHaveValue('half a sentence');
  await sam.page.reload();
  await sam.page.getByRole('region', { name: 'My chats' }).getByRole('button').first().click();
  await expect(sam.log.getByText('note-1 from the first tab')).toBeVisible();
  await expect(sam.page.getByRole('textbox', { name: 'Reply' })).toHaveValue('half a reply');

  const tab = await resident.context.newPage();
  await tab.goto(server.url);
  await tab.getByRole('button', { name: 'Chat with us', exact: true }).click();
  const frame = tab.frameLocator('iframe[title="Chat with Fernshire Council"]');
  await expect(frame.getByText('note-2 from Sam')).toBeVisible();
  await frame.getByRole('textbox', { name: 'Type your message' }).fill('note-3 from the second tab');
  await frame.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(resident.log.getByText('note-3 from the second tab')).toBeVisible();
  await expect(sam.log.getByText('note-3 from the second tab')).toBeVisible();
  expect(await words(sam.log, /note-\d/)).toEqual(['note-1', 'note-2', 'note-3']);
});

test('a kill -9 in mid-conversation loses nothing and doubles nothing', async ({ browser, server }) => {
  test.setTimeout(120_000);
  const sam = await Advisor.signIn(browser, server, 'advisor1');
  const resident = await Resident.chat(browser, server);
  await resident.say('note-1');
  await resident.askForPerson();
  await sam.accept();
  await sam.reply('note-2');
  await expect(resident.log.getByText('note-2')).toBeVisible();

  // Sent into the very moment of the kill, and while nothing answers.
  await resident.say('note-3');
  await server.kill();
  await resident.say('note-4');
  await sam.write('note-5');
  await expect(resident.frame.getByText('The connection is lost', { exact: false }).first()).toBeVisible();
  await server.up();

  for (const log of [resident.log, sam.log])
    for (const note of ['note-3', 'note-4', 'note-5']) await expect(log.getByText(note)).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => words(resident.log, /note-\d/), { timeout: 30_000 }).toHaveLength(5);
  expect([...(await words(resident.log, /note-\d/))].sort()).toEqual(['note-1', 'note-2', 'note-3', 'note-4', 'note-5']);
  expect(await words(sam.log, /note-\d/)).toEqual(await words(resident.log, /note-\d/));
  await resident.page.reload();
  await expect(resident.log.getByText('note-5')).toBeVisible();
  expect(await words(resident.log, /note-\d/)).toEqual(await words(sam.log, /note-\d/));
});

test('an orderly restart ends no chat, loses nothing and doubles nothing', async ({ browser, server }) => {
  test.setTimeout(120_000);
  const sam = await Advisor.signIn(browser, server, 'advisor1');
  const resident = await Resident.chat(browser, server);
  await resident.say('note-1');
  await resident.askForPerson();
  await sam.accept();
  await sam.reply('note-2');
  await expect(resident.log.getByText('note-2')).toBeVisible();

  const stopped = server.kill('SIGTERM');
  await resident.say('note-3');
  await stopped;
  await sam.write('note-4');
  await resident.say('note-5');
  await server.up();

  for (const log of [resident.log, sam.log]) await expect.poll(() => words(log, /note-\d/), { timeout: 30_000 }).toHaveLength(5);
  expect([...(await words(sam.log, /note-\d/))].sort()).toEqual(['note-1', 'note-2', 'note-3', 'note-4', 'note-5']);
  expect(await words(resident.log, /note-\d/)).toEqual(await words(sam.log, /note-\d/));
  for (const lost of [resident.frame.getByText('The connection is lost'), sam.page.getByText('The connection is lost')]) await expect(lost).toHaveCount(0);
  await expect(resident.log.getByText(/ended this chat|back in the queue/)).toHaveCount(0);
  await expect(sam.chats).toHaveCount(1);
  await sam.reply('note-6');
  await expect(resident.log.getByText('note-6')).toHaveCount(1);
});

test('a dropped network shows itself, keeps what was typed, and comes back', async ({ browser, server }) => {
  const resident = await Resident.chat(browser, server);
  await resident.say('note-1');
  await expect(resident.log.getByText('Sent').first()).toBeVisible();
  await resident.context.setOffline(true);
  await resident.say('note-2');
  await expect(resident.frame.getByText('The connection is lost', { exact: false }).first()).toBeVisible({ timeout: 40_000 });
  await resident.context.setOffline(false);
  await expect(resident.frame.getByText('The connection is lost', { exact: false })).toHaveCount(0, { timeout: 20_000 });
  await resident.page.reload();
  await expect(resident.log.getByText('note-2')).toHaveCount(1);
});
