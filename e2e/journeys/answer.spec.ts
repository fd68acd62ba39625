import { Resident } from '../people.ts';
import { expect, test } from './fixtures.ts';

test('an answer that contains: the assistant answers, the resident says thank you, and nobody is disturbed', async ({ browser, server }) => {
  const resident = await Resident.chat(browser, server);
  await expect(resident.log.getByText('Hello. Ask me about council services')).toBeVisible();
  await resident.say('my bin was not collected this morning');
  await expect(resident.log.getByText('What should I do if my bin collection was missed?')).toBeVisible();
  await expect(resident.frame.getByText('Did this answer your question?')).toBeVisible();
  await expect(resident.button('Speak to a person')).toBeVisible();
  await resident.button('Yes, thank you').click();
  await expect(resident.frame.getByText('Glad that helped.')).toBeVisible();
  await expect(resident.button('Start a new chat')).toBeVisible();
});

test('a question that no article answers leads to a person, never to a guess', async ({ browser, server }) => {
  const resident = await Resident.chat(browser, server);
  await resident.say('what is the capital of France');
  await expect(resident.log.getByText('I do not have an answer to that', { exact: false })).toBeVisible();
  await expect(resident.button('Speak to a person')).toBeVisible();
});

test('nothing is asked for, stored or connected before the chat is opened', async ({ browser, server }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  page.on('websocket', (socket) => requests.push(socket.url()));
  await page.goto(server.url);
  await expect(page.getByRole('button', { name: 'Chat with us', exact: true })).toBeVisible();
  await page.waitForTimeout(500);
  expect(requests.filter((path) => /chat|socket|api/.test(path))).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
});
