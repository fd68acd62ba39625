import { faults } from '../axe.ts';
import { Advisor, Resident } from '../people.ts';
import { expect, test } from './fixtures.ts';

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 360, height: 740 },
]) {
  test(`K31 K35 a resident fills in a small form, asks for a person, and the advisor sees what was noted, at ${viewport.width} px`, async ({
    browser,
    server,
  }) => {
    const maria = await Advisor.signIn(browser, server, 'schools1', 'Busy');
    const resident = await Resident.chat(browser, server, '/schools', viewport);
    const shot = (name: string) => resident.page.screenshot({ path: test.info().outputPath(`${name}-${viewport.width}.png`) });

    await resident.say('How do I apply for a secondary school place?');
    const years = resident.frame.getByRole('group', { name: 'Which school year does your child go into in September?' });
    await expect(years).toBeVisible();
    await expect(resident.log.getByText('Question 1 of 2')).toBeVisible();
    await expect(years.getByRole('button', { name: 'Skip this question' })).toBeInViewport();
    await shot('choice');
    await years.getByRole('button', { name: 'Years 8 to 11' }).click();

    await expect(resident.log.getByText('Type a full postcode, like SW1A 1AA.')).toBeVisible();
    await expect(resident.log.getByText('Your answer: Years 8 to 11')).toBeVisible();
    await expect(years).toBeHidden();
    await shot('postcode');
    await resident.say('SW1A');
    await expect(resident.log.getByText('That is not a full postcode.', { exact: false })).toBeVisible();
    await shot('again');
    await resident.say('fn1 1aa');
    await expect(resident.log.getByText('only for children who start in Year 7', { exact: false })).toBeVisible();
    await expect(resident.log.getByText('Your answer: FN1 1AA')).toBeVisible();
    await shot('answer');

    // Another article that asks for the postcode as well: it is known.
    await resident.say('How do I move my child to a different school during the school year?');
    await expect(resident.frame.getByRole('group', { name: 'Where does your child go to school now?' })).toBeVisible();
    const frame = resident.page.frames().find((one) => one.url().includes('/chat/'));
    expect(frame && (await faults(frame))).toEqual([]);
    await resident.say('I would like to talk to a person please');
    await expect(resident.frame.getByText('You are number', { exact: false }).first()).toBeVisible();
    await expect(resident.frame.getByRole('group', { name: 'Where does your child go to school now?' })).toBeHidden();

    await maria.page.setViewportSize(viewport);
    await maria.setStatus('Available');
    await expect(maria.offer).toContainText('Years 8 to 11');
    await expect(maria.offer).toContainText('FN1 1AA');
    await maria.page.screenshot({ path: test.info().outputPath(`offer-${viewport.width}.png`) });
    await maria.accept();
    // Open by itself where there is room for it.
    if (viewport.width < 600) await maria.page.getByRole('button', { name: 'Details' }).click();
    const details = maria.page.getByRole('region', { name: 'Details' });
    await expect(details.getByRole('heading', { name: 'Asked by the assistant' })).toBeVisible();
    await expect(details.getByRole('definition').filter({ hasText: 'FN1 1AA' })).toBeVisible();
    await maria.page.screenshot({ path: test.info().outputPath(`details-${viewport.width}.png`) });
    expect(await faults(maria.page)).toEqual([]);
  });
}

test('K79 K80 a resident on a Polish page is asked in Polish, answers in it, and the advisor reads what was noted in English', async ({ browser, server }) => {
  const maria = await Advisor.signIn(browser, server, 'schools1', 'Busy');
  const resident = await Resident.visit(browser, server, '/schools', { width: 360, height: 740 });
  await resident.page.evaluate(() => (document.documentElement.lang = 'pl-PL'));
  await resident.open();
  const shot = (name: string) => resident.page.screenshot({ path: `${process.env.SHOTS ?? test.info().outputDir}/polish-${name}.png` });

  await resident.say('Jak złożyć wniosek o miejsce w szkole średniej?');
  const years = resident.frame.getByRole('group', { name: 'Do której klasy (Year) pójdzie Twoje dziecko we wrześniu?' });
  await expect(years.getByRole('button', { name: 'Klasa 7' })).toBeVisible();
  await expect(years).toHaveAttribute('lang', 'pl');
  await expect(years.getByRole('button', { name: 'Skip this question' })).toHaveAttribute('lang', 'en');
  await shot('choice');
  const frame = resident.page.frames().find((one) => one.url().includes('/chat/'));
  expect(frame && (await faults(frame))).toEqual([]);
  await resident.say('klasy od 8 do 11');
  await expect(resident.log.getByText('Your answer: Klasy od 8 do 11')).toBeVisible();
  await expect(resident.log.getByText('Jaki jest Twój domowy kod pocztowy?')).toHaveAttribute('lang', 'pl');
  await resident.say('fn1 1aa');
  await expect(resident.log.getByText('tylko dla dzieci, które zaczynają klasę 7', { exact: false })).toBeVisible();
  await expect(resident.log.getByRole('heading', { name: 'Jak złożyć wniosek' })).toHaveAttribute('lang', 'pl');
  await shot('answer');

  await resident.askForPerson();
  await maria.setStatus('Available');
  await expect(maria.offer).toContainText('Years 8 to 11');
  await maria.accept();
  await expect(maria.log.getByText('klasy od 8 do 11', { exact: true })).toBeVisible();
  const details = maria.page.getByRole('region', { name: 'Details' });
  await expect(details.getByText('Which school year does your child go into in September?')).toBeVisible();
  await expect(details.getByRole('definition').filter({ hasText: 'Years 8 to 11' })).toBeVisible();
});

test('K35 the downloaded chat has each question with its answer', async ({ browser, server }) => {
  const resident = await Resident.chat(browser, server);
  await resident.say('How do I book a bulky waste collection?');
  await resident.button('A flat or shared building').click();
  await resident.say('seven of them');
  await expect(resident.log.getByText('Your answer: 7')).toBeVisible();
  const saved = resident.page.waitForEvent('download');
  await resident.button('Menu').click();
  await resident.button('Download this chat').click();
  const stream = await (await saved).createReadStream();
  let text = '';
  for await (const part of stream) text += String(part);
  expect(text).toMatch(/Question 1 of 2\s+What kind of home do you live in\?\s+- A house or bungalow\s+- A flat or shared building/);
  expect(text).toMatch(/You: seven of them/);
});
