import { test as base } from '@playwright/test';
import { standIn, type StandIn } from '../../server/src/model/stand-in.ts';
import { faults } from '../axe.ts';
import { FrontdeskProcess } from '../frontdesk-process.ts';
import { Advisor, Resident } from '../people.ts';
import { expect } from './fixtures.ts';

/** A Frontdesk with a language model: a server that says what the test tells it to. */
const test = base.extend<{ model: StandIn; server: FrontdeskProcess }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from its first parameter.
  model: async ({}, use) => {
    const model = await standIn();
    await use(model);
    await model.stop();
  },
  server: async ({ model, browser }, use) => {
    const server = await FrontdeskProcess.start({ env: { FRONTDESK_MODEL_URL: model.url, FRONTDESK_MODEL_NAME: 'small' } });
    await use(server);
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.stop();
  },
});

const question = 'How do I order a new or replacement bin?';
const byComputer = 'A computer wrote this from the answer below. The answer is what counts.';

for (const viewport of [
  { width: 1280, height: 720 },
  { width: 360, height: 740 },
]) {
  test(`K41 V41 V42 a computer’s words are named, and drafts are an advisor’s to send, at ${viewport.width} px`, async ({ browser, model, server }) => {
    model.does({ say: 'We deliver within 10 working days. You do not pay if your bin was stolen.' });
    const resident = await Resident.chat(browser, server, '/', viewport);
    await resident.say(question);
    await expect(resident.frame.getByText(byComputer)).toBeVisible();
    await expect(resident.frame.getByText('We deliver within 10 working days. You do not pay if your bin was stolen.')).toBeVisible();
    await expect(resident.frame.getByRole('heading', { name: question })).toBeVisible();
    await expect(resident.frame.getByText('There must be six or more people living there', { exact: false })).toBeVisible();
    await resident.frame.getByText(byComputer).scrollIntoViewIfNeeded();
    await resident.page.screenshot({ path: test.info().outputPath(`resident-${viewport.width}.png`) });
    const chat = resident.page.frames().find((one) => one.url().includes('/chat/main'));
    expect(chat && (await faults(chat))).toEqual([]);

    const sam = await Advisor.signIn(browser, server, 'advisor1');
    await resident.askForPerson();
    await sam.accept();
    await sam.page.setViewportSize(viewport);
    await expect(sam.log.getByText('A computer wrote this from the article below, and the resident saw it:')).toBeVisible();
    await resident.say('how long does a new bin take?');
    await expect(sam.log.getByText('how long does a new bin take?')).toBeVisible();
    model.does({ say: 'We deliver within 10 working days.' });
    await sam.page.getByRole('button', { name: 'Draft a reply' }).click();
    const draft = sam.page.getByRole('region', { name: 'Draft, not sent' });
    await expect(draft).toContainText('We deliver within 10 working days.');
    await expect(draft).toContainText(question);
    await sam.page.screenshot({ path: test.info().outputPath(`draft-${viewport.width}.png`) });
    expect(await faults(sam.page)).toEqual([]);
    expect(await sam.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await draft.getByRole('button', { name: 'Put in the reply box' }).click();
    const reply = sam.page.getByRole('textbox', { name: 'Reply' });
    await expect(reply).toHaveValue('We deliver within 10 working days.');
    await expect(reply).toBeFocused();
    await sam.page.screenshot({ path: test.info().outputPath(`taken-${viewport.width}.png`) });
    // It has gone nowhere: the resident has not seen it.
    await expect(resident.log.getByText('We deliver within 10 working days.', { exact: true })).toHaveCount(0);
    await sam.page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(resident.log.getByText('We deliver within 10 working days.', { exact: true })).toBeVisible();

    model.does({ say: 'The resident asked how long a stolen bin takes.' });
    await sam.page.getByRole('button', { name: 'Transfer', exact: true }).click();
    await sam.page.getByRole('button', { name: 'Draft a summary' }).click();
    await expect(sam.page.getByRole('alert')).toContainText('The draft said something that it was not drawn from');
    model.does({ say: 'The resident asked how long a new bin takes. The advisor said that we deliver within 10 working days.' });
    await sam.page.getByRole('button', { name: 'Draft a summary' }).click();
    const note = sam.page.getByRole('textbox', { name: 'Note for the specialist' });
    await expect(note).toHaveValue('The resident asked how long a new bin takes. The advisor said that we deliver within 10 working days.');
    await expect(note).toBeFocused();
    await sam.page.screenshot({ path: test.info().outputPath(`summary-${viewport.width}.png`) });
    expect(await faults(sam.page)).toEqual([]);
  });
}

test('K41 K43 a resident has the article alone, and soon, where the model misleads or hangs', async ({ browser, model, server }) => {
  for (const behaviour of [{ say: 'All bins are free. Pay at https://evil.example.' }, 'hang'] as const) {
    model.does(behaviour);
    const resident = await Resident.chat(browser, server);
    await resident.say(question);
    await expect(resident.frame.getByRole('heading', { name: question })).toBeVisible({ timeout: 4_000 });
    await expect(resident.frame.getByText(byComputer)).toHaveCount(0);
    await expect(resident.frame.getByText('evil.example', { exact: false })).toHaveCount(0);
  }
});
