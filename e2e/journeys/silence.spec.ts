import { Advisor, Resident } from '../people.ts';
import { expect, timedTest } from './fixtures.ts';

const test = timedTest('2026-12-07T10:15:00.000Z');
const minutes = 60_000;

test('Z10 a silent chat is asked about, warned of, kept open by one key, and closed when nothing comes', async ({ browser, server }) => {
  test.setTimeout(120_000);
  const sam = await Advisor.signIn(browser, server, 'advisor1');
  const resident = await Resident.chat(browser, server);
  await resident.askForPerson();
  await sam.accept();
  await sam.reply('Which street is it?');
  await expect(resident.log.getByText('Which street is it?')).toBeVisible();

  await server.advance(4 * minutes);
  await expect(resident.log.getByText('Are you still there?')).toBeVisible();
  await server.advance(4 * minutes);
  await expect(resident.log.getByText(/^We will close this chat at \d+(:\d\d)?[ap]m if we do not hear from you\.$/)).toBeVisible();
  await resident.page.screenshot({ path: test.info().outputPath('warned-1280.png') });
  await expect(sam.page.getByText(/^The resident has not written\. This chat closes at/)).toBeVisible();
  await sam.page.screenshot({ path: test.info().outputPath('advisor-warned-1280.png') });
  await sam.page.setViewportSize({ width: 360, height: 740 });
  await sam.page.screenshot({ path: test.info().outputPath('advisor-warned-360.png') });
  await sam.page.setViewportSize({ width: 1280, height: 720 });

  await resident.button('I am still here').press('Enter');
  await expect(resident.button('I am still here')).toBeHidden();
  await expect(resident.log.getByText('You said that you are still here. Take your time.')).toBeVisible();
  await expect(sam.page.getByText(/^Resident is still here/)).toBeVisible();

  // The time left is long; a new message of the advisor's begins anew.
  await sam.reply('And the number?');
  await expect(resident.log.getByText('And the number?')).toBeVisible();
  await resident.page.setViewportSize({ width: 360, height: 740 });
  await server.advance(4 * minutes);
  await expect(resident.button('I am still here')).toBeVisible();
  await resident.page.screenshot({ path: test.info().outputPath('asked-360.png') });
  await server.advance(4 * minutes);
  // Not before the second warning is there: the time from it to the end is never shortened.
  await expect(resident.log.getByText(/^We will close this chat at/)).toHaveCount(2);
  await server.advance(2 * minutes);
  await expect(resident.log.getByText(/^This chat is closed because nobody wrote for 10 minutes\. Your reference is FD-/)).toBeVisible();
  await resident.page.screenshot({ path: test.info().outputPath('closed-360.png') });
  await expect(sam.page.getByLabel('Outcome').locator('option:checked')).toHaveText('Resident stopped replying');
  await sam.page.getByRole('button', { name: 'Finish' }).click();
});

test('Z12 the advisor gives more time from the header', async ({ browser, server }) => {
  test.setTimeout(120_000);
  const sam = await Advisor.signIn(browser, server, 'advisor1');
  const resident = await Resident.chat(browser, server);
  await resident.askForPerson();
  await sam.accept();
  await expect(sam.page.getByRole('button', { name: 'Give more time' })).toBeHidden();
  await sam.reply('Which street is it?');
  await sam.page.getByRole('button', { name: 'Give more time' }).click();
  await expect(resident.log.getByText('Sam has given you more time.')).toBeVisible();
  await expect(sam.page.getByText(/^Sam gave the resident more time/)).toBeVisible();
});
