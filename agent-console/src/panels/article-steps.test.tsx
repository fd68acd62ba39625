import type { ArticleForm } from '@frontdesk/shared/article-form';
import { cleanup, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bins, field, form, open, openBins } from './test-articles.tsx';

afterEach(cleanup);
beforeEach(() => sessionStorage.clear());

it('V67 asks questions before the answer: their kind, choices and what each begins the answer with', async () => {
  const { last } = openBins();
  await userEvent.click(await screen.findByRole('button', { name: 'Add a question' }));
  const step = screen.getByRole('group', { name: 'Question 1' });
  const box = (label: string) => within(step).getByLabelText<HTMLInputElement>(label);
  await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
  expect(box('What is asked: Question 1').getAttribute('aria-invalid')).toBe('true');
  expect(last('article.save')).toBeUndefined();
  await userEvent.type(box('What is asked: Question 1'), 'Which home?');
  await userEvent.type(box(/^Short name/ as never), 'home');
  await userEvent.type(box('Choice 1'), 'A house');
  await userEvent.type(box('Choice 2'), 'A flat');
  await userEvent.type(box('What the answer begins with then: Choice 2'), 'Flats share bins.');
  await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
  expect(last('article.save')).toMatchObject({
    value: { steps: [{ kind: 'choice', key: 'home', ask: 'Which home?', options: [{ text: 'A house' }, { text: 'A flat', say: 'Flats share bins.' }] }] },
  });
  await userEvent.selectOptions(box('Answered with: Question 1'), 'number');
  expect(box('At most').value).toBe('100');
  await userEvent.click(screen.getByRole('button', { name: 'Remove question 1' }));
  expect(screen.queryByRole('group', { name: 'Question 1' })).toBeNull();
});

const steps: ArticleForm['steps'] = [
  { key: 'home', ask: 'Which home?', kind: 'choice', options: [{ text: 'A house' }, { text: 'A flat', say: 'Flats share bins.' }] },
  { key: 'moves', ask: 'When do you move?', kind: 'date' },
];

it('V68 has fields for the words of each step under each translation, beside the English ones, and keeps them with their step', async () => {
  const { last, set } = open({ page: 'article-bins' });
  set({ ...bins, live: { ...form, steps } });
  await userEvent.selectOptions(await field('Add a language'), 'pl');
  const polish = screen.getByRole('group', { name: 'In Polish' });
  const of = (at: number) => within(within(polish).getByRole('group', { name: `Question ${at} in Polish` }));
  expect(of(1).getByText('In English: Which home?')).toBeTruthy();
  const ask = of(1).getByLabelText<HTMLInputElement>(/^What is asked/);
  expect([ask.lang, ask.dir]).toEqual(['pl', 'auto']);
  await userEvent.type(ask, 'Jaki dom?');
  await userEvent.type(of(1).getByLabelText(/^Choice 1/), 'Dom');
  await userEvent.type(of(1).getByLabelText(/^Choice 2/), 'Mieszkanie');
  expect(of(1).queryByLabelText(/^What the answer begins with then: Choice 1/)).toBeNull();
  await userEvent.type(of(1).getByLabelText(/^What the answer begins with then: Choice 2/), 'Wspólne kosze.');
  await userEvent.type(of(2).getByLabelText(/^What is asked/), 'Kiedy?');
  const key = within(screen.getByRole('group', { name: 'Question 1' })).getByLabelText(/^Short name/);
  await userEvent.clear(key);
  await userEvent.type(key, 'moves2');
  await userEvent.click(screen.getByRole('button', { name: 'Save as a draft' }));
  const options = [{ text: 'Dom' }, { text: 'Mieszkanie', say: 'Wspólne kosze.' }];
  const words = [
    { key: 'moves2', ask: 'Jaki dom?', options },
    { key: 'moves', ask: 'Kiedy?' },
  ];
  expect(last('article.save')).toMatchObject({ then: 'draft', value: { translations: [{ language: 'pl', steps: words }] } });
  await userEvent.click(screen.getByRole('button', { name: 'Remove question 1' }));
  expect(within(polish).queryByRole('group', { name: 'Question 2 in Polish' })).toBeNull();
  expect(of(1).getByLabelText<HTMLInputElement>(/^What is asked/).value).toBe('Kiedy?');
});

it('V68 says beside its field what is wrong with the words of a step, and has none where there are no steps', async () => {
  const { set, last } = open({ page: 'article-bins' });
  const words = [{ key: 'moves', ask: 'Kiedy? '.repeat(30) }];
  set({
    ...bins,
    live: { ...form, steps, translations: [{ language: 'pl', question: 'Kosze?', phrasings: [], answer: 'We wtorek.', steps: words }] },
  });
  const question = within(await screen.findByRole('group', { name: 'Question 2 in Polish' }));
  await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
  expect(last('article.save')).toBeUndefined();
  expect(question.getByLabelText(/^What is asked/).getAttribute('aria-invalid')).toBe('true');
  for (const at of [2, 1]) await userEvent.click(screen.getByRole('button', { name: `Remove question ${at}` }));
  expect(screen.queryByRole('group', { name: 'Question 1 in Polish' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
  expect(last('article.save')).toMatchObject({ then: 'publish' });
});

it('V70 saves a draft with an unfinished step, shows it so again, and says at its fields what is missing before it is handed in', async () => {
  const { last } = openBins();
  await userEvent.click(await screen.findByRole('button', { name: 'Add a question' }));
  const step = () => within(screen.getByRole('group', { name: 'Question 1' }));
  await userEvent.selectOptions(step().getByLabelText('Answered with: Question 1'), 'number');
  await userEvent.clear(step().getByLabelText('At least'));
  await userEvent.click(screen.getByRole('button', { name: 'Save as a draft' }));
  expect(last('article.save')).toMatchObject({ then: 'draft', value: { steps: [{ kind: 'number', key: '', ask: '', min: null, max: 100 }] } });
  expect(await screen.findByText('Saved as a draft. Residents do not see it.')).toBeTruthy();
  expect(step().getByLabelText<HTMLInputElement>('At least').value).toBe('');
  await userEvent.click(screen.getByRole('button', { name: 'Send for review' }));
  expect(last('article.save')).toMatchObject({ then: 'draft' });
  for (const label of ['What is asked: Question 1', /^Short name/, 'At least']) expect(step().getByLabelText(label).getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByRole('link', { name: 'Question 1, At least: Enter a whole number.' })).toBeTruthy();
  await userEvent.type(step().getByLabelText('At least'), 'some');
  await userEvent.click(screen.getByRole('button', { name: 'Save as a draft' }));
  // What is no number cannot be kept as one.
  expect(step().getByLabelText('At least').getAttribute('aria-invalid')).toBe('true');
  await userEvent.selectOptions(step().getByLabelText('Answered with: Question 1'), 'choice');
  await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
  await userEvent.click(screen.getByRole('link', { name: 'Question 1, Choice 2: Enter something here.' }));
  expect(document.activeElement?.id).toBe('steps.0.options.1.text');
});
