import { Advisor, Resident } from '../people.ts';
import { expect, timedTest } from './fixtures.ts';

const test = timedTest('2026-12-07T10:15:00.000Z');

test('Q23 eight seconds on a second person is asked as well; who is slower is told at once, and has missed nothing', async ({ browser, server }) => {
  const people = await Promise.all(['advisor1', 'advisor2', 'advisor3'].map((login) => Advisor.signIn(browser, server, login)));
  const resident = await Resident.chat(browser, server);
  await resident.say('My bin was missed');
  await resident.askForPerson();
  /** Who has the offer on screen. */
  const asked = async () => {
    const has = await Promise.all(people.map((one) => one.offer.isVisible()));
    return people.filter((_, index) => has[index]);
  };
  await expect.poll(async () => (await asked()).length).toBe(1);
  const [first] = (await asked()) as [Advisor];
  await server.advance(3_000);
  await first.offer.getByRole('button', { name: 'Decline' }).click();
  await expect(first.offer).toBeHidden();
  await expect.poll(async () => (await asked()).length).toBe(1);
  const [second] = (await asked()) as [Advisor];
  expect(second).not.toBe(first);

  // The first step of asking ends at eight seconds; the offer of the second person has not.
  await server.advance(4_000);
  await expect.poll(async () => (await asked()).length, { timeout: 5_000 }).toBe(2);
  const third = (await asked()).find((one) => one !== second) as Advisor;
  expect(third).not.toBe(first);
  await third.accept();
  await expect(second.offer).toBeHidden();
  await expect(second.page.getByText('Somebody else took that chat. It does not count as missed.')).toBeVisible();
  await expect(second.page.getByLabel('Your status').locator('option:checked')).toHaveText('Available');
  await expect(second.chats).toHaveCount(0);
  await expect(resident.log.getByText(/has joined the chat/)).toHaveCount(1);
  await third.reply('Hello, which street is it?');
  await expect(resident.log.getByText('Hello, which street is it?')).toBeVisible();

  // It was no miss: the next chat is offered to the one who was slower, without a pause.
  await third.setStatus('Busy');
  await first.setStatus('Busy');
  const next = await Resident.chat(browser, server);
  await next.askForPerson();
  await second.accept();
});

test('Q15, A7, A11, Z20 a dropped laptop: its offer goes to a colleague at once, its chat after the grace; the resident is told, and the advisor sees who has it', async ({
  browser,
  server,
}) => {
  test.setTimeout(120_000);
  const [sam, priya, grace] = await Promise.all([
    Advisor.signIn(browser, server, 'advisor1'),
    Advisor.signIn(browser, server, 'advisor2', 'Busy'),
    Advisor.signIn(browser, server, 'supervisor', 'Offline'),
  ]);
  const alerts = grace.page.getByRole('region', { name: 'Waiting too long' });
  const chatting = await Resident.chat(browser, server);
  await chatting.say('My bin was missed');
  await chatting.askForPerson();
  await sam.accept();
  await sam.reply('Which street is it?');
  const asking = await Resident.chat(browser, server);
  await asking.askForPerson();
  await expect(sam.offer).toBeVisible();

  // The lid shuts: the offer is another person's at once, and no miss; the chat stays for the grace.
  await sam.wire.cut();
  await priya.setStatus('Available');
  await expect(priya.offer).toBeVisible();
  await priya.accept();
  await expect(asking.log.getByText('Priya has joined the chat')).toBeVisible();
  await server.advance(30_000);
  await expect(priya.offer).toBeHidden();
  await expect(chatting.log.getByText(/back in the queue/)).toHaveCount(0);
  await expect(alerts).toBeHidden();

  // Nobody is free when the grace ends: it waits in front, and the supervisor is alerted when that has been too long.
  await priya.setStatus('Busy');
  await server.advance(16_000);
  await expect(chatting.log.getByText(/back in the queue/)).toBeVisible();
  await expect(chatting.frame.locator('.card.waiting')).toContainText('You are number 1 in the queue');
  await expect(alerts).toBeHidden();
  await server.advance(20_000);
  await expect(alerts).toContainText(/General:.*one waits, for 0:2\d/);
  await expect(grace.page.getByRole('alert').filter({ hasText: 'General: somebody has waited longer than 20 seconds' })).toHaveCount(1);
  await grace.page.screenshot({ path: test.info().outputPath('alert-1280.png') });
  await grace.page.setViewportSize({ width: 360, height: 740 });
  await grace.page.screenshot({ path: test.info().outputPath('alert-360.png') });
  await grace.page.getByRole('button', { name: 'See the queue' }).click();
  await expect(grace.page.getByRole('heading', { name: 'Queue', level: 1 })).toBeVisible();

  // With its first time of asking: whoever takes it sees how long ago that was.
  await priya.setStatus('Available');
  await expect(priya.offer).toContainText('My bin was missed');
  await expect(priya.offer.locator('.clock-late')).toHaveText(/^1:\d\d$/);
  await priya.offer.getByRole('button', { name: 'Accept' }).click();
  await expect(chatting.log.getByText('Priya has joined the chat')).toBeVisible();
  await expect(alerts).toBeHidden();

  // Back again: neither chat is this advisor's, and the console says so.
  await sam.wire.mend();
  await expect(sam.page.getByText('While you were not connected, the chat with Resident went to Priya, who has it now.')).toBeVisible({ timeout: 30_000 });
  await expect(sam.chats).toHaveCount(0);
  await expect(sam.offer).toBeHidden();
  await sam.page.screenshot({ path: test.info().outputPath('returned-1280.png') });
  await priya.reply('I have read what you told Sam.');
  await expect(chatting.log.getByText('I have read what you told Sam.')).toBeVisible();
});
