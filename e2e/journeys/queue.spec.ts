import { Advisor, Resident } from '../people.ts';
import { expect, test, timedTest } from './fixtures.ts';

test('three chats at once with one advisor: places move up, drafts stay apart, a fourth resident waits', async ({ browser, server }) => {
  test.setTimeout(120_000);
  const sam = await Advisor.signIn(browser, server, 'advisor1');
  const residents: Resident[] = [];
  for (const words of ['First question', 'Second question', 'Third question']) {
    const resident = await Resident.chat(browser, server);
    await resident.say(words);
    await resident.askForPerson();
    residents.push(resident);
    await expect(sam.offer).toContainText(words);
    await sam.accept();
    await expect(sam.log.getByText(words)).toBeVisible();
  }
  const chats = sam.page.getByRole('region', { name: 'My chats' }).getByRole('button');
  await expect(chats).toHaveCount(3);

  const fourth = await Resident.chat(browser, server);
  await fourth.askForPerson();
  await expect(sam.offer).toBeHidden();
  await expect(fourth.frame.locator('.card.waiting')).toContainText('You are number 1 in the queue');

  const reply = sam.page.getByRole('textbox', { name: 'Reply' });
  await reply.fill('A draft for the third');
  await residents[0]?.say('Are you there?');
  await expect(chats.filter({ hasText: 'unread' })).toHaveCount(1);
  await chats.filter({ hasText: 'unread' }).click();
  await expect(reply).toHaveValue('');
  await expect(sam.log.getByText('Are you there?')).toBeVisible();
  await expect(chats.filter({ hasText: 'unread' })).toHaveCount(0);
  await sam.reply('Yes, hello first');
  await expect(residents[0]!.log.getByText('Yes, hello first')).toBeVisible();
  await expect(residents[1]!.log.getByText('Yes, hello first')).toBeHidden();
  await chats.filter({ hasText: 'Third question' }).click();
  await expect(reply).toHaveValue('A draft for the third');

  await sam.page.getByRole('button', { name: 'End chat' }).click();
  await sam.page.getByLabel('Outcome').selectOption({ label: 'Advice given' });
  await sam.page.getByRole('button', { name: 'Finish' }).click();
  await sam.accept();
  await expect(fourth.log.getByText('Sam has joined the chat')).toBeVisible();
});

timedTest('2026-12-07T10:15:00.000Z')(
  'the clock runs from the request, turns amber at 12 s and red at 20 s; an offer that nobody answers goes to the next person',
  async ({ browser, server }) => {
    const sam = await Advisor.signIn(browser, server, 'advisor1');
    const priya = await Advisor.signIn(browser, server, 'advisor2', 'Busy');
    const resident = await Resident.chat(browser, server);
    await resident.askForPerson();
    await expect(sam.offer).toBeVisible();
    await priya.setStatus('Available');
    await server.advance(7_000);
    await expect(priya.offer).toBeVisible();
    await expect(sam.offer).toBeHidden();
    await priya.accept();
    const clock = priya.page.getByRole('region', { name: 'My chats' }).locator('[data-level]');
    // In small steps, however long the machine took until here.
    const turns = (level: string) =>
      expect(async () => {
        if ((await clock.getAttribute('data-level')) !== level) await server.advance(1_000);
        expect(await clock.getAttribute('data-level')).toBe(level);
      }).toPass();
    await turns('atRisk');
    await turns('late');
    await priya.reply('Sorry to keep you waiting.');
    await expect(clock).toHaveCount(0);
  },
);

test('declining passes the chat on, and the resident can leave the queue', async ({ browser, server }) => {
  const sam = await Advisor.signIn(browser, server, 'advisor1');
  const priya = await Advisor.signIn(browser, server, 'advisor2', 'Busy');
  const resident = await Resident.chat(browser, server);
  await resident.askForPerson();
  await expect(sam.offer).toBeVisible();
  await priya.setStatus('Available');
  await sam.offer.getByRole('button', { name: 'Decline' }).click();
  await expect(sam.offer).toBeHidden();
  await expect(priya.offer).toBeVisible();
  await resident.button('Menu').click();
  await resident.button('End chat').click();
  await resident.button('End chat').last().click();
  await expect(priya.offer).toBeHidden();
  await expect(resident.button('Start a new chat')).toBeVisible();
});
