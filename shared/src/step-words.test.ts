import { describe, expect, it } from 'vitest';
import { ArticleDraft, CompleteArticle, emptyArticle, tidied } from './article-form.ts';
import { parseForm, problemSentence } from './problems.ts';
import { fitting, type StepWords } from './step-words.ts';

const steps = [
  { key: 'home', ask: 'Which home?', kind: 'choice' as const, options: [{ text: 'A house' }, { text: 'A flat', say: 'Ask them.' }] },
  { key: 'moves', ask: 'When?', kind: 'date' as const },
];
const form = (...words: unknown[]) => ({
  ...{ ...emptyArticle, question: 'When?', service: 'Waste', siteIds: ['main'], answer: 'Today.', reviewDate: '2027-06-01', steps },
  translations: [{ language: 'pl', question: 'Kiedy?', phrasings: [], answer: 'Dziś.', steps: words }],
});
const home = (over: Partial<StepWords> = {}) => ({ key: 'home', ask: 'Jaki dom?', ...over });

describe('the words of steps in another language', () => {
  it.each<[string, unknown[]]>([
    ['all of them', [home({ options: [{ text: 'Dom' }, { text: 'Mieszkanie', say: 'Zapytaj.' }] }), { key: 'moves', ask: 'Kiedy?' }]],
    ['one step', [{ key: 'moves', ask: 'Kiedy?' }]],
    ['a question without its options', [home()]],
    ['fewer options than there are', [home({ options: [{ text: 'Dom' }] })]],
    ['options without the question', [home({ ask: '', options: [{ text: '' }, { text: 'Mieszkanie' }] })]],
    ['none', []],
  ])('K78 may be %s in a complete article', (_, words) => {
    expect(parseForm(CompleteArticle, form(...words))).toHaveProperty('value');
    expect(parseForm(ArticleDraft, form(...words))).toHaveProperty('value');
  });

  it.each<[string, unknown[], string, string]>([
    ['a key of no step', [{ key: 'house', ask: 'Jaki dom?' }], '0.key', 'stepUnknown'],
    ['a step twice', [home(), home()], '1.key', 'stepWordsTwice'],
    ['more options than the step has', [home({ options: [{ text: 'a' }, { text: 'b' }, { text: 'c' }] })], '0.options', 'optionsMore:2'],
    ['options of a date', [{ key: 'moves', ask: 'Kiedy?', options: [{ text: 'a' }] }], '0.options', 'optionsMore:0'],
    ['a long question', [home({ ask: 'A'.repeat(201) })], '0.ask', 'tooLong'],
    ['a question of two lines', [home({ ask: 'A\nB' })], '0.ask', 'oneLine'],
    ['a long option', [home({ options: [{ text: 'A'.repeat(81) }] })], '0.options.0.text', 'tooLong'],
    ['a long passage', [home({ options: [{ text: 'A', say: 'A'.repeat(2_001) }] })], '0.options.0.say', 'tooLong'],
    ['a field that does not belong there', [{ ...home(), kind: 'choice' }], '0.kind', 'fieldUnknown'],
    ['no key', [{ ask: 'Jaki dom?' }], '0.key', 'fieldMissing'],
  ])('K78 are refused in a complete article with %s, by the field and with a sentence for people', (_, words, path, code) => {
    expect(parseForm(CompleteArticle, form(...words))).toEqual({ problems: [{ path: `translations.0.steps.${path}`, message: problemSentence(code) }] });
    expect(problemSentence(code)).not.toBe(problemSentence('unheard of'));
  });

  it('K78 are left out where nobody filled them in, and absent in what was kept before there were any', () => {
    const parsed = parseForm(CompleteArticle, form({ key: 'moves', ask: ' ' }, home({ options: [{ text: '' }, { text: '' }] })));
    expect('value' in parsed && tidied(parsed.value).translations).toMatchObject([{ steps: [{ key: 'home', ask: 'Jaki dom?' }] }]);
    const empty = parseForm(CompleteArticle, form({ key: 'moves', ask: '' }));
    expect('value' in empty && tidied(empty.value).translations[0]).not.toHaveProperty('steps');
    const { translations, ...rest } = form();
    const [{ steps: _steps, ...old }] = translations as [(typeof translations)[0]];
    const before = parseForm(CompleteArticle, { ...rest, translations: [old] });
    expect('value' in before && before.value.translations).toEqual([old]);
  });

  it('K82 are kept as far as they fit steps that were changed', () => {
    const words = [home({ options: [{ text: 'Dom' }, { text: 'Mieszkanie' }] }), { key: 'moves', ask: 'Kiedy?' }];
    expect(fitting([{ key: 'home', options: [{ text: 'A house' }] }], words)).toEqual([home({ options: [{ text: 'Dom' }] })]);
    expect(fitting([], words)).toEqual([]);
  });
});
