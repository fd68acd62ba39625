import { test as base, expect } from '@playwright/test';
import { FrontdeskProcess } from '../frontdesk-process.ts';
import { Advisor, Resident } from '../people.ts';

// Monday 7 December 2026, a quarter past ten in the morning.
const test = base.extend<{ server: FrontdeskProcess }>({
  server: async ({ browser }, use) => {
    const server = await FrontdeskProcess.start({ clock: '2026-12-07T10:15:00.000Z', hours: 'Mon-Fri 08:30-17:00' });
    await use(server);
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.stop();
  },
});

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 360, height: 740 },
]) {
  test(`a call-back from the queue, at ${viewport.width} px: offered after the wait, asked for, made after a restart, and wrapped up`, async ({
    browser,
    server,
  }) => {
    test.setTimeout(180_000);
    const sam = await Advisor.signIn(browser, server, 'advisor1', 'Busy');
    await sam.page.setViewportSize(viewport);
    const resident = await Resident.chat(browser, server, '/', viewport);
    await resident.say('My bin was missed twice');
    await expect(resident.frame.getByText('Did this answer your question?')).toBeVisible();
    await resident.askForPerson();
    await expect(resident.button('Get a call instead')).toBeHidden();
    await server.advance(20_000);
    await expect(resident.button('Get a call instead')).toBeVisible();
    await resident.button('Get a call instead').click();

    // What is wrong is said beside its field, by the page and by the server.
    await expect(resident.frame.getByRole('radio').first()).toBeVisible();
    await resident.button('Ask for the call').click();
    await expect(resident.frame.getByRole('alert')).toContainText('There is a problem');
    await resident.frame.getByLabel('Your name').fill('Jo Bloggs');
    await resident.frame.getByLabel('Phone number to ring').fill('0901 234 5678');
    await resident.frame.getByRole('radio', { name: /^As soon as somebody is free, by 12:1\dpm at the latest$/ }).check();
    await expect(resident.frame.getByLabel('What is it about?')).toHaveValue('My bin was missed twice');
    await resident.button('Ask for the call').click();
    const phone = resident.frame.getByRole('textbox', { name: 'Phone number to ring' });
    await expect(phone).toHaveAccessibleDescription(/We cannot ring that kind of number/);
    await expect(phone).toBeFocused();
    await phone.fill('020 7946 0018');
    await resident.button('Ask for the call').click();
    await expect(resident.frame.getByText('We will ring you.', { exact: true })).toBeVisible();
    const card = resident.frame.getByRole('status').filter({ hasText: 'Your reference is' });
    await expect(card).toContainText('On the number ending 018.');
    const reference = /FD-[0-9A-Z]{4}-[0-9A-Z]{2}/.exec(await card.innerText())?.[0] ?? '';
    expect(reference).not.toBe('');

    // The promise is a row: a power cut between it and the call changes nothing.
    await server.kill();
    await server.up();
    // Until the pages have found the new process, nothing can be set.
    await expect(() => sam.setStatus('Available')).toPass({ timeout: 30_000 });
    const offer = sam.page.getByRole('alert', { name: 'Call-back' });
    // The clock of the test begins anew with the process, and what the killed one had claimed is free after 30 s.
    await server.advance(90_000);
    await expect(offer).toContainText('Jo Bloggs');
    await offer.getByRole('button', { name: 'Accept' }).click();
    const call = sam.page.getByRole('region', { name: 'Call-back' });
    await expect(call.getByRole('link', { name: 'Ring 020 7946 0018' })).toHaveAttribute('href', 'tel:+442079460018');
    await expect(call).toContainText('My bin was missed twice');
    await expect(sam.log.getByText('Did this answer').or(sam.log.getByText('My bin was missed twice')).first()).toBeVisible();
    if (viewport.width >= 1280) await expect(sam.page.getByLabel('Your status').locator('option:checked')).toHaveText('On a call');
    await expect(resident.frame.getByText('We are ringing you now.')).toBeVisible();
    await call.getByRole('button', { name: 'Reached' }).click();
    await expect(resident.log.getByText('Sam spoke with you by phone.')).toBeVisible();
    await sam.page.getByLabel('Outcome').selectOption({ label: 'Resolved' });
    await sam.page.getByRole('button', { name: 'Finish' }).click();
    await expect(sam.page.getByText('Chat finished.')).toBeVisible();
  });
}

test('an advisor arranges a call for later, the queue shows it, and the resident cancels it with its reference', async ({ browser, server }) => {
  test.setTimeout(120_000);
  const sam = await Advisor.signIn(browser, server, 'advisor1');
  const resident = await Resident.chat(browser, server);
  await resident.say('How do I apply for a reception place at primary school?');
  await expect(resident.frame.getByText('Did this answer your question?')).toBeVisible();
  const maria = await Advisor.signIn(browser, server, 'schools1', 'Busy');
  await maria.setStatus('Available');
  await sam.setStatus('Busy');
  await resident.askForPerson();
  await maria.accept();
  await maria.page.getByRole('button', { name: 'Call back' }).click();
  const dialog = maria.page.getByRole('dialog', { name: 'Arrange a call' });
  await expect(dialog.getByLabel('What it is about')).toHaveValue('How do I apply for a reception place at primary school?');
  await dialog.getByRole('button', { name: 'Arrange the call' }).click();
  await expect(dialog.getByText('Enter a name.')).toBeVisible();
  await dialog.getByLabel('Name').fill('Ada Okoro');
  await dialog.getByLabel('Phone number').fill('999');
  await dialog.getByLabel('When').selectOption({ label: 'Today, 2pm to 4pm' });
  await dialog.getByRole('button', { name: 'Arrange the call' }).click();
  await expect(dialog.getByText('That is not a number we can ring.')).toBeVisible();
  await dialog.getByLabel('Phone number').fill('0161 496 0123');
  await dialog.getByRole('button', { name: 'Arrange the call' }).click();
  await expect(dialog).toBeHidden();
  await expect(resident.log.getByText(/Maria arranged a call\. We will ring you between 2pm and 4pm on Monday 7 December\./)).toBeVisible();

  await maria.page
    .getByRole('link', { name: /^Queue/ })
    .or(maria.page.getByRole('button', { name: /^Queue/ }))
    .first()
    .click();
  const row = maria.page.getByRole('button', { name: /Ada Okoro.*Today, 2pm to 4pm/ });
  await row.click();
  await expect(maria.page.getByText('This call is for later.')).toBeVisible();

  const body = await resident.frame.locator('body').innerText();
  const reference = /FD-[0-9A-Z]{4}-[0-9A-Z]{2}/.exec(body)?.[0] ?? '';
  const page = await resident.context.newPage();
  await page.goto(`${server.url}/call-back/${reference}`);
  await expect(page.getByLabel('Reference, like')).toHaveValue(reference);
  await page.getByLabel('Last four digits').fill('9999');
  await page.getByRole('button', { name: 'Cancel the call-back' }).click();
  await expect(page.getByRole('alert')).toContainText('We have no call arranged with that reference and number.');
  await page.getByLabel('Last four digits').fill('0123');
  await page.getByRole('button', { name: 'Cancel the call-back' }).click();
  await expect(page.getByRole('heading', { name: 'Your call-back is cancelled' })).toBeVisible();
  await expect(row).toHaveCount(0);
  await expect(resident.log.getByText('You cancelled the call. We will not ring you.')).toBeVisible();
});

test('out of hours a call is offered beside the message, for the next day', async ({ browser }) => {
  test.setTimeout(120_000);
  const server = await FrontdeskProcess.start({ clock: '2026-12-06T20:00:00.000Z', hours: 'Mon-Fri 08:30-17:00' });
  const resident = await Resident.chat(browser, server);
  await resident.button('Speak to a person').click();
  await expect(resident.frame.getByRole('heading', { name: 'Leave a message' })).toBeVisible();
  await resident.button('Get a call instead').click();
  await expect(resident.frame.getByRole('radio', { name: 'Tomorrow between 8:30am and 12pm' })).toBeVisible();
  await expect(resident.frame.getByRole('radio', { name: /As soon as/ })).toHaveCount(0);
  await resident.frame.getByLabel('Your name').fill('Jo Bloggs');
  await resident.frame.getByLabel('Phone number to ring').fill('+33 1 42 68 53 00');
  await resident.frame.getByRole('radio', { name: 'Tomorrow between 12pm and 5pm' }).check();
  await resident.frame.getByLabel('What is it about?').fill('My appeal');
  await resident.button('Ask for the call').click();
  await expect(resident.frame.getByText('Tomorrow between 12pm and 5pm.')).toBeVisible();
  await resident.button('Cancel the call').click();
  await expect(resident.log.getByText('You cancelled the call. We will not ring you.')).toBeVisible();
  await Promise.all(browser.contexts().map((context) => context.close()));
  await server.stop();
});
