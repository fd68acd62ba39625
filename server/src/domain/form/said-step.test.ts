import type { Step } from '@frontdesk/shared/article-steps.ts';
import type { StepWords } from '@frontdesk/shared/step-words.ts';
import { describe, expect, it } from 'vitest';
import type { Article } from '../article.ts';
import { saidIn } from '../article.ts';
import { nextStep, passagesOf, withTold } from './form.ts';
import { readAnswer } from './read-answer.ts';
import { saidAnswer, type SaidStep } from './said-step.ts';

const year: Step = {
  key: 'year',
  ask: 'Which year?',
  kind: 'choice',
  options: [{ text: 'Year 7', say: 'Use the form.' }, { text: 'Years 8 to 11', say: 'Use the other form.' }, { text: 'Not at school' }],
};
const moves: Step = { key: 'moves', ask: 'When do you move?', kind: 'date' };
const polish: StepWords[] = [
  {
    key: 'year',
    ask: 'Do której klasy?',
    options: [{ text: 'Klasa 7', say: 'Wypełnij formularz.' }, { text: 'Klasy od 8 do 11' }, { text: 'Nie chodzi do szkoły' }],
  },
  { key: 'moves', ask: 'Kiedy się przeprowadzasz?' },
];
const article = (steps?: StepWords[]): Article => ({
  ...{ id: 'school', siteId: 'main', question: 'School?', phrasings: [], service: '', answer: 'About it.', links: [], reviewDate: '2027-01-01' },
  ...{ topic: null, validFrom: null, validTo: null, steps: [year, moves] },
  translations: [{ language: 'pl', question: 'Szkoła?', phrasings: [], answer: 'O tym.', ...(steps && { steps }) }],
});
const begun = { question: 'q', passed: 0 };
const firstOf = (steps: StepWords[] | undefined, language: string) => nextStep(saidIn(article(steps), language), {}, begun)?.body;

describe('a step in the resident’s language', () => {
  it('K79 is asked in it, with its options', () => {
    expect(firstOf(polish, 'pl')).toMatchObject({ ask: 'Do której klasy?', options: ['Klasa 7', 'Klasy od 8 do 11', 'Nie chodzi do szkoły'], language: 'pl' });
    expect(firstOf(polish, 'cy')).toMatchObject({ ask: 'Which year?' });
    expect(firstOf(polish, 'cy')).not.toHaveProperty('language');
    expect(firstOf(polish, 'en')).not.toHaveProperty('language');
  });

  it.each<[string, StepWords[] | undefined]>([
    ['without words', undefined],
    ['without words of its own', polish.slice(1)],
    ['without its question', [{ key: 'year', ask: '', options: polish[0]?.options }]],
    ['without its options', [{ key: 'year', ask: 'Do której klasy?' }]],
    ['without one of its options', [{ key: 'year', ask: 'Do której klasy?', options: [{ text: 'Klasa 7' }, { text: '' }, { text: 'Nie chodzi' }] }]],
  ])('K79 is asked in English, and says so, %s', (_, words) => {
    expect(firstOf(words, 'pl')).toMatchObject({ ask: 'Which year?', options: ['Year 7', 'Years 8 to 11', 'Not at school'], language: 'en' });
  });

  const said = saidIn(article(polish), 'pl').steps[0] as SaidStep;
  it.each([
    ['Klasa 7', 'Year 7', true],
    ['klasa 7', 'Year 7', true],
    ['7', 'Year 7', true],
    ['2', 'Years 8 to 11', true],
    ['b', 'Years 8 to 11', true],
    ['c', 'Not at school', true],
    ['10', 'Years 8 to 11', true],
    ['Not at school', 'Not at school', true],
    ['idzie do klasy 7', 'Year 7', false],
    ['idzie do klasy 9', 'Years 8 to 11', false],
    ['on nie chodzi do szkoły teraz', 'Not at school', false],
    ['he goes into year 7', 'Year 7', false],
  ])('K80 takes “%s” for what it is in English', (text, answer, isSure) => {
    expect(readAnswer(said, text, 2026)).toEqual({ type: 'answer', answer, isSure });
  });

  it.each(['nie do klasy 7', 'klasa', 'do', 'nie klasa 9', 'kot', 'nid 7', 'pas 7'])('K80 takes “%s” for no answer', (text) => {
    expect(readAnswer(said, text, 2026)).toEqual({ type: 'wrong' });
  });

  it('K80 takes an option in Arabic by its words, in digits of either kind', () => {
    const words = { key: 'year', ask: 'أي صف؟', options: [{ text: 'الصف ٧' }, { text: 'الصفوف ٨ إلى ١١' }, { text: 'ليس في المدرسة' }] };
    const step: SaidStep = { ...year, words };
    for (const text of ['الصف ٧', 'الصف 7', '٧', '7', 'سيذهب إلى الصف ٧']) expect(readAnswer(step, text, 2026), text).toMatchObject({ answer: 'Year 7' });
    expect(readAnswer(step, 'ليس في المدرسة', 2026)).toMatchObject({ answer: 'Not at school' });
    expect(readAnswer(step, 'لا ٧ ولا ٨', 2026)).toEqual({ type: 'wrong' });
  });

  it('K80 is passed over, and yes and no are said, in Polish as in Welsh', () => {
    for (const text of ['nie wiem', 'pomiń', 'dim yn gwybod']) expect(readAnswer(said, text, 2026), text).toEqual({ type: 'skip' });
    const owner: Step = { key: 'owner', ask: 'Yours?', kind: 'yesNo' };
    for (const [text, answer] of [
      ['tak', 'Yes'],
      ['nie', 'No'],
      ['ydw', 'Yes'],
    ])
      expect(readAnswer(owner, text ?? '', 2026)).toMatchObject({ answer });
  });

  it('K80 shows the resident what was understood as it was asked, and gives the passage in their language or else in English', () => {
    expect([saidAnswer(said, 'Years 8 to 11'), saidAnswer(said, null), saidAnswer(year, 'Year 7'), saidAnswer(moves, '3 May')]).toEqual([
      'Klasy od 8 do 11',
      undefined,
      undefined,
      undefined,
    ]);
    const passages = (answer: string) => passagesOf(saidIn(article(polish), 'pl').steps, withTold({}, { key: 'year', ask: '', answer }));
    expect(passages('Year 7')).toEqual([{ text: 'Wypełnij formularz.', isEnglish: false }]);
    expect(passages('Years 8 to 11')).toEqual([{ text: 'Use the other form.', isEnglish: true }]);
    expect(passages('Not at school')).toEqual([]);
  });
});
