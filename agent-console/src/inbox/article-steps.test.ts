import type { ArticleForm } from '@frontdesk/shared/article-form';
import type { DraftStep } from '@frontdesk/shared/draft-steps';
import { expect, it } from 'vitest';
import { withoutOption, withoutStep, withStep, wordsOf, type Written } from './article-steps.ts';

const home: DraftStep = { key: 'home', ask: 'Which home?', kind: 'choice', options: [{ text: 'A house' }, { text: 'A flat' }, { text: 'A boat' }] };
const moves: DraftStep = { key: 'homeSince', ask: 'Since when?', kind: 'date' };
const words = [
  { key: 'homeSince', ask: 'Od kiedy?' },
  { key: 'home', ask: 'Jaki dom?', options: [{ text: 'Dom' }, { text: 'Mieszkanie', say: 'Zapytaj.' }] },
];
const translation: ArticleForm['translations'][number] = { language: 'pl', question: '', phrasings: [], answer: '' };
const form: Written = {
  steps: [home, moves],
  translations: [
    { ...translation, steps: words },
    { ...translation, language: 'cy' },
  ],
};
const inPolish = ({ translations }: Written) => translations[0]?.steps?.map(({ ask }) => ask);

it('V68 has a place for the words of each step and option, by the short name of the step', () => {
  expect(wordsOf(form.steps, words)).toEqual([
    { key: 'home', ask: 'Jaki dom?', options: [{ text: 'Dom' }, { text: 'Mieszkanie', say: 'Zapytaj.' }, { text: '' }] },
    { key: 'homeSince', ask: 'Od kiedy?' },
  ]);
  expect(wordsOf([moves], [{ key: 'other', ask: 'Inne?' }])).toEqual([{ key: 'homeSince', ask: '' }]);
});

it('V68 keeps words with their step while its short name is typed, also where that is another’s for a moment', () => {
  let next = form;
  for (const key of ['homeSinc', 'homeSin', 'home', 'hom', '', 'h', 'home', 'homeFrom']) {
    next = withStep(next, 1, { ...moves, key });
    expect(inPolish(next)).toEqual(['Jaki dom?', 'Od kiedy?']);
  }
  expect(next.translations[0]?.steps?.[1]).toEqual({ key: 'homeFrom', ask: 'Od kiedy?' });
  expect(next.translations[1]).toEqual({ ...translation, language: 'cy' });
});

it('V68 takes the words of a step or an option away with it', () => {
  expect(inPolish(withoutStep(form, 0))).toEqual(['Od kiedy?']);
  expect(withoutOption(form, 0, 0).translations[0]?.steps?.[0]).toMatchObject({ options: [{ text: 'Mieszkanie' }, { text: '' }] });
  expect(withoutOption(form, 1, 0)).toBe(form);
  expect(withStep(form, 0, { key: 'home', ask: 'Which home?', kind: 'yesNo' }).translations[0]?.steps?.[0]).toEqual({ key: 'home', ask: 'Jaki dom?' });
});
