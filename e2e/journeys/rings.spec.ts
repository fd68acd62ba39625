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
