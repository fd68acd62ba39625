import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ArticleDraft, CompleteArticle, emptyArticle } from './article-form.ts';
import { completeSteps, DraftSteps, type DraftStep } from './draft-steps.ts';
import { parseForm, problemSentence } from './problems.ts';

const unfinished: [string, DraftStep, string, string][] = [
  ['a question without words', { key: 'a', ask: '', kind: 'yesNo' }, 'ask', 'emptyText'],
  ['no short name', { key: '', ask: 'A?', kind: 'date' }, 'key', 'stepKey'],
  ['a short name of two words', { key: 'my year', ask: 'A?', kind: 'date' }, 'key', 'stepKey'],
  ['no options', { key: 'a', ask: 'A?', kind: 'choice', options: [] }, 'options', 'optionsFew'],
  ['one option', { key: 'a', ask: 'A?', kind: 'choice', options: [{ text: 'A house' }] }, 'options', 'optionsFew'],
  ['an option without words', { key: 'a', ask: 'A?', kind: 'choice', options: [{ text: 'A house' }, { text: '' }] }, 'options.1.text', 'emptyText'],
  ['an option twice', { key: 'a', ask: 'A?', kind: 'choice', options: [{ text: 'A house' }, { text: 'a house' }] }, 'options', 'optionTwice'],
  ['a number without its least', { key: 'a', ask: 'A?', kind: 'number', min: null, max: 4 }, 'min', 'wholeNumber'],
  ['a number without its most', { key: 'a', ask: 'A?', kind: 'number', min: 1, max: null }, 'max', 'wholeNumber'],
  ['a range that ends first', { key: 'a', ask: 'A?', kind: 'number', min: 5, max: 4 }, 'max', 'maxBelowMin'],
  ['a text without length', { key: 'a', ask: 'A?', kind: 'text', length: null }, 'length', 'wholeNumber'],
];
const form = (...steps: unknown[]) => ({
  ...{ ...emptyArticle, question: 'When?', service: 'Waste', siteIds: ['main'], answer: 'Today.', reviewDate: '2027-06-01' },
  steps,
});

describe('an unfinished step', () => {
  it.each(unfinished)('K81 is kept in a draft with %s, and is refused by its field where it is to be answered with', (_, step, path, code) => {
    expect(parseForm(ArticleDraft, form(step))).toMatchObject({ value: { steps: [step] } });
    expect(parseForm(CompleteArticle, form(step))).toEqual({ problems: [{ path: `steps.0.${path}`, message: problemSentence(code) }] });
    expect(completeSteps([step])).toEqual([]);
  });

  it('K81 may have the short name of another in a draft, and an empty passage is none', () => {
    const step = { key: 'a', ask: 'A?', kind: 'date' as const };
    expect(parseForm(ArticleDraft, form(step, step))).toHaveProperty('value');
    expect(parseForm(CompleteArticle, form(step, step))).toEqual({ problems: [{ path: 'steps', message: problemSentence('stepKeyTwice') }] });
    const options = [{ text: 'A', say: ' ' }, { text: 'B' }];
    expect(v.parse(DraftSteps, [{ key: 'a', ask: 'A?', kind: 'choice', options }])).toMatchObject([{ options: [{ text: 'A' }, { text: 'B' }] }]);
  });

  it.each<[string, object, string, string]>([
    ['a fifth one', {}, '', 'stepsMany'],
    ['a long question', { ask: 'A'.repeat(201) }, '0.ask', 'tooLong'],
    ['a long option', { kind: 'choice', options: [{ text: 'A'.repeat(81) }] }, '0.options.0.text', 'tooLong'],
    ['nine options', { kind: 'choice', options: Array.from({ length: 9 }, () => ({ text: '' })) }, '0.options', 'optionsMany'],
    ['no number', { kind: 'number', min: Number.NaN, max: null }, '0.min', 'wholeNumber'],
    ['no kind', { kind: undefined }, '0.kind', 'stepKind'],
  ])('K81 is refused also in a draft with %s', (_, over, path, code) => {
    const step = { key: 'a', ask: 'A?', kind: 'date', ...over };
    expect(parseForm(DraftSteps, path === '' ? Array.from({ length: 5 }, () => step) : [step])).toEqual({
      problems: [{ path, message: problemSentence(code) }],
    });
  });
});
