import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Advisor, Resident } from '../people.ts';
import { expect, test } from './fixtures.ts';

// FRONTDESK_PICTURE=1 makes the README's picture anew; otherwise it is made beside the other results, so that a test run leaves no change.
const folder = process.env.FRONTDESK_PICTURE ? '../docs' : '../test-results';

test('the picture of the README: the chat on a council page, and the same conversation in the console', async ({ browser, server }) => {
  const sam = await Advisor.signIn(browser, server, 'advisor1');
  const resident = await Resident.chat(browser, server, '/waste');
  await resident.say('my bin was not collected this morning');
  await resident.button('No, I need more help').click();
  await sam.accept();
  await sam.reply('Hello, I am Sam. Which street do you live in?');
  await resident.say('Mill Lane, number 4. They took next door’s.');
  await expect(sam.log.getByText('Mill Lane, number 4.')).toBeVisible();
  await sam.reply('Thank you. The crew will come back by noon tomorrow.');
  await expect(resident.log.getByText('by noon tomorrow')).toBeVisible();

  const [left, right] = [await resident.page.screenshot(), await sam.page.screenshot()];
  const sheet = await (await browser.newContext({ viewport: { width: 1480, height: 430 } })).newPage();
  const picture = (image: Buffer, words: string) => `<img alt="${words}" width="720" src="data:image/png;base64,${image.toString('base64')}">`;
  await sheet.setContent(
    `<body style="margin:0;padding:12px;display:flex;gap:16px;background:#e9ecef"><style>img{border-radius:8px;box-shadow:0 2px 10px #0004;height:405px}</style>${picture(left, 'The chat')}${picture(right, 'The console')}</body>`,
  );
  const file = join(fileURLToPath(new URL('..', import.meta.url)), folder, 'frontdesk.png');
  await sheet.screenshot({ path: file });
  expect(readFileSync(file).length).toBeGreaterThan(20_000);
});
