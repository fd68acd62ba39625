import type { Browser } from '@playwright/test';
import type { FrontdeskProcess } from '../frontdesk-process.ts';
import { Advisor, Resident, words } from '../people.ts';
import { expect, test } from './fixtures.ts';

const lost = 'The connection is lost. We will keep trying.';
const back = 'You are connected again.';
const sizes = [
  { width: 1280, height: 720 },
  { width: 360, height: 740 },
];

// The pages wait for seconds before they speak of a break, and for more before they dial again.
test.describe.configure({ timeout: 120_000 });

/** A resident and an advisor in conversation. */
async function talk(browser: Browser, server: FrontdeskProcess, viewport = sizes[0]): Promise<{ sam: Advisor; resident: Resident }> {
  const sam = await Advisor.signIn(browser, server, 'advisor1');
  const resident = await Resident.chat(browser, server, '/', viewport);
  await resident.say('note-0');
  await resident.askForPerson();
  await sam.accept();
  await expect(resident.log.getByText('Sam has joined the chat')).toBeVisible();
  return { sam, resident };
}

for (const size of sizes)
  test(`at ${size.width} px a resident is told of the break and of the return, and what was written meanwhile goes out once, in order`, async ({
    browser,
    server,
  }) => {
    const { sam, resident } = await talk(browser, server, size);
    const status = resident.frame.getByRole('status');
    await expect(resident.log.getByText('Sent', { exact: true })).toBeVisible();
    await resident.wire.cut();
    await expect(status.filter({ hasText: lost })).toBeVisible();
    for (const note of ['note-1', 'note-2', 'note-3']) await resident.say(note);
    await expect(resident.log.getByText('Sending', { exact: true })).toHaveCount(3);
    await resident.wire.mend();
    await expect(status.filter({ hasText: back })).toBeVisible({ timeout: 20_000 });
    await expect(status.filter({ hasText: back })).toHaveCount(0);
    await expect(resident.log.getByText('Sending', { exact: true })).toHaveCount(0);
    await expect(resident.log.getByText('Sent', { exact: true })).toHaveCount(1);

    await resident.wire.cut();
    await resident.say('note-4');
    await resident.frame.getByRole('textbox', { name: 'Type your message' }).fill('half a sentence');
    await resident.page.reload();
    // On a phone, where it would cover the page, the window comes back closed.
    if (await resident.launcher.isVisible()) await resident.launcher.click();
    await expect(resident.frame.getByRole('textbox', { name: 'Type your message' })).toHaveValue('half a sentence');
    await resident.wire.mend();
    const all = ['note-0', 'note-1', 'note-2', 'note-3', 'note-4'];
    for (const log of [sam.log, resident.log]) await expect.poll(() => words(log, /note-\d/), { timeout: 20_000 }).toEqual(all);
  });

test('an advisor is told of the break and of the return, and replies written meanwhile outlive a reload and go out once, in order', async ({
  browser,
  server,
}) => {
  const { sam, resident } = await talk(browser, server);
  await sam.reply('note-1');
  await expect(sam.log.getByText('Sent', { exact: true })).toBeVisible();
  await sam.wire.cut();
  const status = sam.page.getByRole('status');
  await expect(status.filter({ hasText: lost })).toBeVisible();
  for (const note of ['note-2', 'note-3', 'note-4']) await sam.write(note);
  await expect(sam.log.getByText('Sending', { exact: true })).toHaveCount(3);
  await sam.wire.mend();
  await expect(status.filter({ hasText: back })).toBeVisible({ timeout: 20_000 });
  await expect(status.filter({ hasText: back })).toHaveCount(0);

  await sam.wire.cut();
  await sam.write('note-5');
  await sam.page.getByRole('textbox', { name: 'Reply' }).fill('half a reply');
  await sam.page.reload();
  await sam.wire.mend();
  await expect(sam.page.getByRole('textbox', { name: 'Reply' })).toHaveValue('half a reply', { timeout: 20_000 });
  const all = ['note-0', 'note-1', 'note-2', 'note-3', 'note-4', 'note-5'];
  for (const log of [resident.log, sam.log]) await expect.poll(() => words(log, /note-\d/), { timeout: 20_000 }).toEqual(all);
});

test('what the server could not store is "Not sent" to its writer, and "Try again" sends it', async ({ browser, server }) => {
  const { sam, resident } = await talk(browser, server);
  server.breakStore();
  await resident.say('note-1');
  await expect(resident.frame.getByRole('alert').filter({ hasText: 'Not sent' })).toContainText('That did not send.');
  await sam.write('note-2');
  await expect(sam.log.getByText('Not sent', { exact: true })).toBeVisible();
  await expect(sam.log.getByRole('alert')).toContainText('That did not send.');
  server.mendStore();
  await resident.button('Try again').click();
  await expect(sam.log.getByText('note-1')).toBeVisible();
  await sam.log.getByRole('button', { name: 'Try again' }).click();
  for (const log of [resident.log, sam.log]) {
    await expect.poll(() => words(log, /note-\d/)).toEqual(['note-0', 'note-1', 'note-2']);
    await expect(log.getByText('Not sent')).toHaveCount(0);
  }
});

test('a message whose acknowledgement was lost is one bubble, also when the server is killed after it stored it', async ({ browser, server }) => {
  const { sam, resident } = await talk(browser, server);
  resident.wire.mute();
  await resident.say('note-1');
  await expect(sam.log.getByText('note-1')).toBeVisible();
  sam.wire.mute();
  await sam.write('note-2');
  // Stored: a page that is not deaf has it.
  const tab = await resident.context.newPage();
  resident.wire.unmute();
  await tab.goto(`${server.url}/chat/main`);
  await expect(tab.getByRole('log', { name: 'Conversation' }).getByText('note-2')).toBeVisible();
  await server.kill();
  sam.wire.unmute();
  await server.up();
  for (const log of [resident.log, sam.log]) {
    await expect.poll(() => words(log, /note-\d/), { timeout: 30_000 }).toEqual(['note-0', 'note-1', 'note-2']);
    await expect(log.getByText('Sending', { exact: true })).toHaveCount(0);
  }
  await sam.page.reload();
  await sam.chats.first().click();
  await expect.poll(() => words(sam.log, /note-\d/)).toEqual(['note-0', 'note-1', 'note-2']);
});
