import { emptyArticle, type CompleteForm } from '@frontdesk/shared/article-form.ts';
import type { StepWords } from '@frontdesk/shared/step-words.ts';
import fc from 'fast-check';
import type { ArticleFields } from './article-entry.ts';

const sign = fc.constantFrom(...'abcXYZ019 ,;:"\'|\\/<>[]{}()#&*!%@`?=+-_.~$^', 'é', 'ł', '😀', '‮', ' null', ' yes', '- ', '{{7*7}}');
const shaped = (parts: fc.Arbitrary<string>, maxLength: number) =>
  fc
    .array(parts, { minLength: 1, maxLength })
    .map((signs) => signs.join('').trim())
    .filter(Boolean);
/** A text of one line, as a person might type it, with what files and spreadsheets take for signs of their own. */
const line = shaped(sign, 24);
const answer = shaped(fc.oneof(sign, fc.constantFrom('\n', '\n\n', '\n- ', '\n---\n', '\n    ', '\n# ', '\n=1+1', '\t')), 40);
/** Words without marks of Markdown. */
const plainWords = shaped(fc.constantFrom('a', 'é', ' ', '1', ',', '"', ';', 'ł'), 12);
const date = fc.integer({ min: 0, max: 20_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const lines = fc.uniqueArray(line, { maxLength: 5 });
const languages = ['cy', 'pl', 'so', 'yue'];

const step = fc.oneof(
  fc.record({ key: fc.constantFrom('a1', 'home'), ask: line, kind: fc.constant('number' as const), min: fc.integer({ min: -9, max: 0 }), max: fc.nat(99) }),
  fc.record({
    key: fc.constant('kindOf'),
    ask: line,
    kind: fc.constant('choice' as const),
    options: fc.tuple(fc.record({ text: line }), fc.record({ text: line, say: answer })),
  }),
  fc.record({ key: fc.constant('when'), ask: line, kind: fc.constant('date' as const) }),
);

/** Words of steps in another language, whether there are such steps or not. */
const words = fc.oneof(
  fc.record({ key: fc.constantFrom('a1', 'home', 'when'), ask: line }),
  fc.record({
    key: fc.constant('kindOf'),
    ask: fc.oneof(line, fc.constant('')),
    options: fc.tuple(fc.record({ text: line }), fc.record({ text: line, say: answer })),
  }),
);

/** Articles of any kind; translations are in the order of their languages. */
export const anyFields: fc.Arbitrary<ArticleFields> = fc.record({
  question: line,
  phrasings: lines,
  service: line,
  sites: fc.uniqueArray(fc.constantFrom('main', 'Second_site', '-x'), { maxLength: 3 }),
  answer,
  links: fc.array(
    fc.record({ text: line, url: fc.constantFrom('/bins#a', 'https://www.example.gov.uk/a?b=c,d;e|f', 'tel:01632960100', 'mailto:a@b.example') }),
    { maxLength: 3 },
  ),
  reviewDate: date,
  steps: fc.array(step, { maxLength: 2 }),
  owner: fc.option(fc.constantFrom('sam@fernshire.example', "o'neil+x@fernshire.example")),
  validFrom: fc.option(date),
  validTo: fc.option(date),
  topic: fc.option(fc.constantFrom('missed-bin', '1', 'null')),
  translations: fc
    .subarray(languages)
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((language) =>
          fc.record({ language: fc.constant(language), question: line, phrasings: lines, answer, steps: fc.array(words, { maxLength: 2 }) }),
        ),
      ),
    ),
});

/** Complete articles with steps, which may be translated in part. What is in them is what the form leaves as it is. */
const stepOf = (key: string) =>
  fc.oneof(
    fc.record({ key: fc.constant(key), ask: line, kind: fc.constant('date' as const) }),
    fc.record({ key: fc.constant(key), ask: line, kind: fc.constant('number' as const), min: fc.integer({ min: -9, max: 0 }), max: fc.nat(99) }),
    fc.record({
      key: fc.constant(key),
      ask: line,
      kind: fc.constant('choice' as const),
      options: fc.tuple(fc.record({ text: line.map((text) => `1 ${text}`) }), fc.record({ text: line.map((text) => `2 ${text}`), say: plainWords })),
    }),
  );
const wordsFor = (step: CompleteForm['steps'][number]): fc.Arbitrary<StepWords> =>
  step.kind === 'choice'
    ? fc.record({ key: fc.constant(step.key), ask: line, options: fc.array(fc.record({ text: line, say: plainWords }), { minLength: 1, maxLength: 2 }) })
    : fc.record({ key: fc.constant(step.key), ask: line });

export const anyComplete: fc.Arbitrary<CompleteForm> = fc
  .subarray(['home', 'moves', 'size', 'kindOf'])
  .chain((keys) => fc.tuple(...keys.map(stepOf)))
  .chain((steps: CompleteForm['steps']) => {
    const words = fc.subarray(steps).chain((some) => fc.tuple(...some.map(wordsFor)));
    const inLanguage = (language: string) =>
      fc
        .record({ question: plainWords, answer: plainWords, words })
        .map(({ words: all, ...rest }) => ({ language, phrasings: [], ...rest, ...(all.length > 0 && { steps: all }) }));
    return fc
      .record({ question: plainWords, answer: plainWords, translations: fc.subarray(['cy', 'pl']).chain((chosen) => fc.tuple(...chosen.map(inLanguage))) })
      .map((fields) => ({ ...emptyArticle, service: 'Waste', siteIds: ['main'], reviewDate: '2027-06-01', ...fields, steps }));
  });
