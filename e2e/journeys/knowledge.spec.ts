import type { Page } from '@playwright/test';
import { faults } from '../axe.ts';
import { Advisor, Resident } from '../people.ts';
import { expect, test } from './fixtures.ts';

const question = 'How do I hire the bandstand in Ferndale Park?';
const saved = (page: Page, line: string) => expect(page.getByText(line)).toBeVisible();

async function open(page: Page, url: string, find: string) {
  await page.goto(`${url}/console/knowledge`);
  await page.getByLabel('Find an article').fill(find);
  await page.getByRole('button', { name: `Open ${find}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: find })).toBeVisible();
}

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 360, height: 740 },
])
  test(`an article is written, returned, published and answered with at ${viewport.width} pixels`, async ({ browser, server }) => {
    test.setTimeout(180_000);
    const sam = await Advisor.signIn(browser, server, 'advisor1', null);
    const grace = await Advisor.signIn(browser, server, 'supervisor', null);
    for (const { page } of [sam, grace]) await page.setViewportSize(viewport);
    const { page } = sam;

    await page.goto(`${server.url}/console/knowledge`);
    await expect(page.getByRole('heading', { level: 1, name: 'Knowledge' })).toBeVisible();
    await expect(page.getByText('50 of 90 articles')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Write an article' }).click();
    await page.getByLabel('Question', { exact: true }).fill(question);
    await page.getByLabel('Other ways people ask it').fill('book the bandstand\nbandstand hire cost');
    await page.getByLabel('Answer', { exact: true }).fill('<b>Ring us</b>');
    await page.getByRole('button', { name: 'Send for review' }).click();
    await expect(page.getByRole('link', { name: /^Service: Enter something here/ })).toBeVisible();
    await page.getByLabel('Service').fill('Parks');
    await expect(page.getByText('This service is new. Its chats go to the general team until a team owns it.')).toBeVisible();
    await page.getByRole('button', { name: 'Send for review' }).click();
    await expect(page.getByRole('link', { name: /^Answer: Line 1: HTML is not shown/ })).toBeVisible();
    const answer = page.getByLabel('Answer', { exact: true });
    await answer.fill('Ring us on 01632 960100.');
    await answer.selectText();
    await page.getByRole('button', { name: 'Bold' }).click();
    await expect(answer).toHaveValue('**Ring us on 01632 960100.**');
    const frame = page.frameLocator('iframe[title="The answer in the chat"]');
    await expect(frame.getByText('Ring us on 01632 960100.')).toBeVisible();
    await expect(frame.getByRole('heading', { name: question })).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send for review' }).click();
    await saved(page, 'Sent for review. A supervisor can publish it.');
    await expect(page.getByText('To review', { exact: true })).toBeVisible();

    // A reload loses nothing of what was typed after that.
    await answer.fill('Ring us on 01632 960100. It costs £20.');
    await page.reload();
    await expect(page.getByText('We kept what you had not saved.')).toBeVisible();
    await expect(answer).toHaveValue('Ring us on 01632 960100. It costs £20.');
    await page.getByRole('button', { name: 'Drop it and show what is saved' }).click();
    await expect(answer).toHaveValue('**Ring us on 01632 960100.**');

    const desk = grace.page;
    await desk.goto(`${server.url}/console/knowledge`);
    await desk.getByRole('button', { name: /^To review/ }).click();
    await desk.getByRole('button', { name: `Open ${question}` }).click();
    await desk.getByLabel('What is to be changed').fill('Say what it costs.');
    await desk.getByRole('button', { name: 'Return it' }).click();
    await saved(desk, 'Returned to whoever wrote it.');
    await expect(page.getByText('Grace Bennett returned this: Say what it costs.')).toBeVisible();
    await answer.fill('Ring us on 01632 960100. It costs £20 a day.');
    await page.getByRole('button', { name: 'Send for review' }).click();
    await saved(page, 'Sent for review. A supervisor can publish it.');
    await expect(desk.getByLabel('Answer', { exact: true })).toHaveValue('Ring us on 01632 960100. It costs £20 a day.');
    await desk.getByRole('button', { name: 'Publish' }).click();
    await saved(desk, 'Published. The assistant answers with it now.');

    const resident = await Resident.visit(browser, server);
    await resident.open();
    await expect(async () => {
      await resident.say('how do i hire the bandstand in ferndale park');
      await expect(resident.log.getByText('It costs £20 a day.').first()).toBeVisible({ timeout: 3_000 });
    }).toPass({ timeout: 60_000 });

    await open(desk, server.url, question);
    await desk.getByRole('button', { name: 'Earlier versions' }).click();
    await expect(desk.getByText('“Say what it costs.”')).toBeVisible();
    expect(await faults(desk)).toEqual([]);
    await desk.getByRole('button', { name: 'Withdraw it' }).click();
    await desk.getByRole('button', { name: 'Yes, withdraw it' }).click();
    await saved(desk, 'Withdrawn. The assistant answers with it no more.');
    await expect(desk.getByText('Draft', { exact: true })).toBeVisible();
    if (process.env.SHOTS) await shots(page, desk, process.env.SHOTS, viewport.width);
  });

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 360, height: 740 },
])
  test(`V68 V69 V70 questions before the answer are translated, tried in the preview and saved unfinished at ${viewport.width} pixels`, async ({
    browser,
    server,
  }) => {
    const { page } = await Advisor.signIn(browser, server, 'advisor1', 'Busy');
    await page.setViewportSize(viewport);
    const shot = async (name: string) => {
      if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/steps-${name}-${viewport.width}.png` });
    };
    await open(page, server.url, 'How do I apply for a secondary school place?');
    const polish = page.getByRole('group', { name: 'In Polish' });
    const first = polish.getByRole('group', { name: 'Question 1 in Polish' });
    await expect(first.getByText('In English: Which school year does your child go into in September?')).toBeVisible();
    await expect(first.getByLabel('Choice 1', { exact: false }).first()).toHaveValue('Klasa 7');
    await page.getByRole('group', { name: 'Question 1', exact: true }).getByLabel('Choice 1', { exact: true }).scrollIntoViewIfNeeded();
    await shot('written');
    await first.scrollIntoViewIfNeeded();
    await shot('translated');
    await page.getByLabel('Language of the preview').selectOption({ label: 'Polish' });
    const frame = page.frameLocator('iframe[title="The answer in the chat"]');
    await frame.getByRole('button', { name: 'Klasy od 8 do 11' }).click();
    await expect(frame.getByText('Dla klas od 8 do 11', { exact: false })).toBeVisible();
    await page.getByLabel('Language of the preview').scrollIntoViewIfNeeded();
    await shot('preview');
    expect(await faults(page)).toEqual([]);

    // One that is not finished is kept, and comes back so.
    await page.getByRole('button', { name: 'Add a question' }).click();
    const third = page.getByRole('group', { name: 'Question 3', exact: true });
    await third.getByLabel('Answered with').selectOption({ label: 'A number' });
    await third.getByLabel('At least').fill('');
    await third.scrollIntoViewIfNeeded();
    await shot('unfinished');
    await page.getByRole('button', { name: 'Save as a draft' }).click();
    await saved(page, 'Saved as a draft. Residents do not see it.');
    await page.reload();
    await expect(third.getByLabel('At most')).toHaveValue('100');
    await expect(third.getByLabel('At least')).toHaveValue('');
    await page.getByRole('button', { name: 'Send for review' }).click();
    await page.getByRole('link', { name: 'Question 3, At least: Enter a whole number.' }).click();
    await expect(third.getByLabel('At least')).toBeFocused();
    await shot('missing');
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Drop these changes' }).click();
    await page.getByRole('button', { name: 'Yes, drop it' }).click();
    await saved(page, 'Dropped.');
  });

/** For whoever looks at the screens with their own eyes. */
async function shots(page: Page, desk: Page, folder: string, width: number) {
  await page.screenshot({ path: `${folder}/article-advisor-${width}.png` });
  await desk.screenshot({ path: `${folder}/article-${width}.png` });
  await desk.getByRole('main').evaluate((main) => main.scrollTo(0, 0));
  await desk.screenshot({ path: `${folder}/article-top-${width}.png` });
  await desk.getByRole('heading', { name: 'What the assistant makes of it' }).scrollIntoViewIfNeeded();
  await desk.screenshot({ path: `${folder}/article-end-${width}.png` });
  await desk.getByRole('button', { name: 'Back to all articles' }).click();
  await desk.waitForTimeout(500);
  await desk.screenshot({ path: `${folder}/articles-${width}.png` });
}
