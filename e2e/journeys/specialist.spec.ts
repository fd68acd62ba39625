import { Advisor, Resident } from '../people.ts';
import { expect, test } from './fixtures.ts';

const note = 'Lives at 4 Mill Lane, moved in June, twins';

test('from question to queue to advisor to specialist, with the whole story, and a note that the resident never sees', async ({ browser, server }) => {
  const sam = await Advisor.signIn(browser, server, 'advisor1');
  const resident = await Resident.chat(browser, server, '/schools');
  await resident.say('How do I report a pothole or road damage?');
  await expect(resident.frame.getByText('Did this answer your question?')).toBeVisible();
  await resident.button('No, I need more help').click();
  await expect(resident.frame.getByRole('status').filter({ hasText: 'You are number 1 in the queue' })).toBeVisible();

  // Highways owns potholes, but nobody of Highways is there: the general team has it.
  await expect(sam.offer).toContainText('General');
  await sam.accept();
  await expect(resident.log.getByText('Sam has joined the chat')).toBeVisible();
  await expect(sam.log.getByText('How do I report a pothole or road damage?').first()).toBeVisible();
  await expect(sam.page.getByText('Assistant talked until here')).toBeVisible();
  await expect(sam.page.getByRole('link', { name: /Schools/ }).first()).toBeVisible();
  await sam.reply('Hello, I am Sam. I will pass you to our admissions team.');
  await expect(resident.log.getByText('I will pass you to our admissions team.')).toBeVisible();

  await sam.page.getByRole('button', { name: 'Transfer', exact: true }).click();
  const dialog = sam.page.getByRole('dialog', { name: 'Transfer chat' });
  await expect(dialog.getByLabel('Team')).toContainText('School admissions');
  const maria = await Advisor.signIn(browser, server, 'schools1');
  // Its words change when somebody of the team comes.
  await expect(async () => {
    await dialog.getByLabel('Team').selectOption({ label: await labelOf(dialog, 'School admissions') }, { timeout: 1_000 });
  }).toPass();
  await dialog.getByLabel('Note for the specialist').fill(note);
  await dialog.getByRole('button', { name: 'Transfer', exact: true }).click();
  await expect(dialog).toBeHidden();

  await expect(maria.offer).toContainText(note);
  await maria.accept();
  await expect(resident.log.getByText('Maria has joined the chat')).toBeVisible();
  for (const words of ['How do I report a pothole or road damage?', 'I will pass you to our admissions team.', note]) {
    await expect(maria.log.getByText(words).first()).toBeVisible();
  }
  await maria.reply('Hello, I am Maria. I can see what you told Sam.');
  await expect(resident.log.getByText('I can see what you told Sam.')).toBeVisible();
  expect(await resident.frame.locator('body').innerText()).not.toContain('Mill Lane');

  await maria.page.getByRole('button', { name: 'End chat' }).click();
  await maria.page.getByLabel('Outcome').selectOption({ label: 'Resolved' });
  await maria.page.getByRole('button', { name: 'Finish' }).click();
  await expect(resident.frame.getByText('This chat has ended.')).toBeVisible();

  const download = resident.page.waitForEvent('download');
  await resident.button('Download this chat').first().click();
  const text = await streamText(await (await download).createReadStream());
  expect(text).toContain('I can see what you told Sam.');
  expect(text).not.toContain('Mill Lane');

  const grace = await Advisor.signIn(browser, server, 'supervisor', null);
  await grace.page
    .getByRole('link', { name: 'Supervisor' })
    .or(grace.page.getByRole('button', { name: 'Supervisor' }))
    .first()
    .click();
  await expect(grace.page.getByRole('heading', { name: 'Supervisor', level: 1 })).toBeVisible();
  await expect(grace.page.getByText('Maria Lopez')).toBeVisible();
  await expect(grace.page.getByText('1 of 1').first()).toBeVisible();
});

type Within = { getByLabel: (name: string) => { locator: (selector: string) => { allTextContents: () => Promise<string[]> } } };
async function labelOf(dialog: Within, team: string): Promise<string> {
  const labels = await dialog.getByLabel('Team').locator('option').allTextContents();
  return labels.find((label) => label.startsWith(team)) ?? team;
}

async function streamText(stream: AsyncIterable<unknown>): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}
