import { Advisor, Resident } from '../people.ts';
import { expect, test } from './fixtures.ts';

const hostile = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>{{7*7}}";

test('words that try to run are shown as words, to the resident and to the advisor', async ({ browser, server }) => {
  const sam = await Advisor.signIn(browser, server, 'advisor1');
  const resident = await Resident.visit(browser, server, '/waste?next=javascript:alert(1)');
  await resident.page.evaluate((title) => void (document.title = title), `<b>${hostile}</b>`);
  await resident.open();
  await resident.say(hostile);
  await resident.askForPerson();
  await expect(sam.offer).toContainText(hostile);
  await sam.accept();
  await expect(sam.log.getByText(hostile)).toBeVisible();
  await sam.reply(`You wrote: ${hostile}`);
  await expect(resident.log.getByText(`You wrote: ${hostile}`)).toBeVisible();
  for (const page of [sam.page, resident.page]) expect(await page.title()).not.toBe('taken');
  await expect(sam.log.locator('img[src="x"], script')).toHaveCount(0);
});

test('what a person does wrong is said where they did it, and nothing is lost', async ({ browser, server }) => {
  const resident = await Resident.chat(browser, server);
  await resident.button('Send').click();
  await expect(resident.frame.getByText('Type something first.')).toBeVisible();
  const long = 'x'.repeat(4_010);
  await resident.say(long);
  await expect(resident.frame.getByText('Your message is 10 characters too long.')).toBeVisible();
  await expect(resident.frame.getByRole('textbox', { name: 'Type your message' })).toHaveValue(long);

  const page = await (await browser.newContext()).newPage();
  await page.goto(`${server.url}/console`);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.getByLabel('Email').fill('advisor1@fernshire.example');
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('The email address or password is not right.');
});
