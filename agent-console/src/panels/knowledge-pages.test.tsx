import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bins, field, form, open, openBins } from './test-articles.tsx';

afterEach(cleanup);
beforeEach(() => sessionStorage.clear());

it('V61 lists articles, searches after a pause, narrows to a stage and opens one', async () => {
  const { last } = open();
  expect(await screen.findByText('1 article')).toBeTruthy();
  expect(screen.getByRole('row', { name: /When is my bin collected.*Waste.*Live.*1 June 2027.*Came with Frontdesk/ })).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Find an article'), 'bin');
  await waitFor(() => expect(last('article.list')).toMatchObject({ find: 'bin', stage: null, from: 0 }));
  await userEvent.click(screen.getByRole('button', { name: /^To review/ }));
  await waitFor(() => expect(last('article.list')).toMatchObject({ stage: 'review' }));
  expect(screen.getByRole('button', { name: /^To review/ }).getAttribute('aria-pressed')).toBe('true');
  await userEvent.selectOptions(screen.getByLabelText('Site'), 'HR desk');
  await waitFor(() => expect(last('article.list')).toMatchObject({ siteId: 'hr' }));
  await userEvent.click(screen.getByRole('button', { name: 'Open When is my bin collected?' }));
  expect((await field('Question')).value).toBe(form.question);
});

it('V62 says what the assistant makes of it, and takes in what was asked lately', async () => {
  const { last } = openBins();
  expect(await screen.findByText('Nothing stands in the way of publishing it.')).toBeTruthy();
  expect(screen.getByText('where do I take it')).toBeTruthy();
  expect(screen.getByText('zzyzx')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Add: bin day please' }));
  expect((await field('Other ways people ask it')).value).toBe('bin day please');
  await waitFor(() => expect(last('article.check')).toMatchObject({ articleId: 'bins', value: { phrasings: ['bin day please'] } }));
  await userEvent.click(screen.getByRole('button', { name: 'Where is the tip?' }));
  await waitFor(() => expect(last('article.read')).toEqual({ articleId: 'tip' }));
});

it('V63 keeps a draft with Enter, hands in, and publishes for supervisors alone', async () => {
  const { last } = open({ role: 'advisor', page: 'article-bins' });
  await userEvent.type(await field('Question'), '{Enter}');
  expect(last('article.save')).toMatchObject({ articleId: 'bins', version: 3, then: 'draft' });
  expect(await screen.findByText('Saved as a draft. Residents do not see it.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Send for review' }));
  expect(last('article.save')).toMatchObject({ version: 4, then: 'review' });
  cleanup();
  const grace = openBins();
  await userEvent.click(await screen.findByRole('button', { name: 'Publish' }));
  expect(grace.last('article.save')).toMatchObject({ then: 'publish' });
  expect(await screen.findByText('Published. The assistant answers with it now.')).toBeTruthy();
});

it('V63 says beside each field what is missing, leads to it, and sends nothing', async () => {
  const { sent } = open({ page: 'new' });
  expect(await field('Question')).toBeTruthy();
  expect((await field('Review date')).value).toBe('2027-12-07');
  await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
  for (const name of ['Question', 'Service', 'Answer']) expect(screen.getByRole('link', { name: `${name}: Enter something here.` })).toBeTruthy();
  expect((await field('Question')).getAttribute('aria-invalid')).toBe('true');
  await userEvent.click(screen.getByRole('button', { name: 'Add a page' }));
  await userEvent.type(await field('Address: page 1'), 'javascript:alert(1)');
  await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
  expect((await field('Address: page 1')).getAttribute('aria-invalid')).toBe('true');
  expect(sent.some(([name]) => name === 'article.save')).toBe(false);
});

it('V63 opens a new article at its own page once it is kept, and says so there', async () => {
  open({ page: 'new' });
  await userEvent.type(await field('Question'), 'Where is the tip?');
  await userEvent.click(screen.getByRole('button', { name: 'Save as a draft' }));
  const line = await screen.findByText('Saved as a draft. Residents do not see it.');
  await waitFor(() => expect(document.activeElement).toBe(line));
});

it('V64 says who changed it meanwhile, and keeps what was typed', async () => {
  const { hear, set } = openBins();
  await userEvent.type(await field('Question'), ' Please');
  set({ ...bins, version: 4, changedBy: 'Sam Carter', live: { ...form, answer: 'On a Friday.' } });
  hear();
  expect(await screen.findByText(/Sam Carter changed this at/)).toBeTruthy();
  expect((await field('Question')).value).toBe(`${form.question} Please`);
  await userEvent.click(screen.getByRole('button', { name: 'Load it again' }));
  await waitFor(async () => expect((await field('Answer')).value).toBe('On a Friday.'));
});

it('V64 brings back what was typed and not saved, or drops it', async () => {
  openBins();
  await userEvent.type(await field('Question'), ' Please');
  cleanup();
  openBins();
  expect(await screen.findByText(/We kept what you had not saved/)).toBeTruthy();
  expect((await field('Question')).value).toBe(`${form.question} Please`);
  await userEvent.click(screen.getByRole('button', { name: 'Drop it and show what is saved' }));
  expect((await field('Question')).value).toBe(form.question);
});

it('V65 returns with a note, withdraws after asking, and says what came of it where the button was', async () => {
  const { last } = open({ page: 'article-bins' });
  await userEvent.click(await screen.findByRole('button', { name: 'Withdraw it' }));
  expect(document.activeElement?.textContent).toBe('No, keep it');
  await userEvent.click(screen.getByRole('button', { name: 'Yes, withdraw it' }));
  expect(last('article.withdraw')).toEqual({ articleId: 'bins', version: 3 });
  const line = await screen.findByText('Withdrawn. The assistant answers with it no more.');
  await waitFor(() => expect(document.activeElement).toBe(line));
  cleanup();
  const again = open({ page: 'article-bins' });
  again.set({ ...bins, draft: form, work: 'review' });
  again.hear();
  const box = await screen.findByLabelText('What is to be changed');
  await userEvent.click(screen.getByRole('button', { name: 'Return it' }));
  expect(again.last('article.return')).toBeUndefined();
  await userEvent.type(box, 'Say when.');
  await userEvent.click(screen.getByRole('button', { name: 'Return it' }));
  expect(again.last('article.return')).toEqual({ articleId: 'bins', version: 3, note: 'Say when.' });
  expect(await screen.findByText('Grace Bennett returned this: Say when.')).toBeTruthy();
});

it('V66 puts an earlier version into the form, to be published like anything else', async () => {
  const { last } = openBins();
  await userEvent.click(await screen.findByRole('button', { name: 'Earlier versions' }));
  expect(await screen.findByText(/Published · Alex Morgan/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^Use this version/ }));
  expect((await field('Answer')).value).toBe('On a Monday.');
  await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
  expect(last('article.save')).toMatchObject({ then: 'publish', value: { answer: 'On a Monday.' } });
});

it('V63 adds a language and names its fields by it', async () => {
  openBins();
  await userEvent.selectOptions(await field('Add a language'), 'pl');
  const polish = screen.getByRole('group', { name: 'In Polish' });
  expect(within(polish).getByLabelText('Answer')).toBeTruthy();
  expect(within(screen.getByLabelText('Add a language')).queryByRole('option', { name: 'Polish' })).toBeNull();
  await userEvent.click(within(polish).getByRole('button', { name: 'Remove Polish' }));
  expect(screen.queryByRole('group', { name: 'In Polish' })).toBeNull();
  expect(document.activeElement?.id).toBe('add-translation');
});

it('V61 says what is wrong when nothing can be read, and tries again', async () => {
  let fails = true;
  open({
    page: 'article-bins',
    replies: {
      'article.options': () =>
        fails ? { ok: false, error: { code: 'notSent', message: '' } } : { ok: true, today: '2026-12-07', sites: [], services: [], owners: [], topics: [] },
    },
  });
  const again = await screen.findByRole('button', { name: 'Try again' });
  fails = false;
  await userEvent.click(again);
  expect(await field('Question')).toBeTruthy();
});
