import fc from 'fast-check';
import type { Step } from '@frontdesk/shared/article-steps.ts';
import { describe, expect, it } from 'vitest';
import { asksSomething, readAnswer } from './read-answer.ts';

const choice = (...texts: string[]): Step => ({ key: 'c', ask: 'Which?', kind: 'choice', options: texts.map((text) => ({ text })) });
const years = choice('Year 7', 'Years 8 to 11', 'Year 12 or 13', 'Not at school');
const moving = choice('Moving into Fernshire', 'Moving out of Fernshire', 'Moving within Fernshire');
const items: Step = { key: 'n', ask: 'How many?', kind: 'number', min: 1, max: 50 };
const of = (kind: 'yesNo' | 'postcode' | 'date'): Step => ({ key: 'k', ask: 'What?', kind });
const street: Step = { key: 't', ask: 'Which street?', kind: 'text', length: 20 };

const read = (step: Step, text: string) => readAnswer(step, text, 2026);
const answerOf = (step: Step, text: string): string | null => {
  const said = read(step, text);
  return said.type === 'answer' ? said.answer : null;
};

describe('reading the answer to a step', () => {
  it.each([
    ['Year 7', 'Year 7'],
    ['year 7', 'Year 7'],
    ['7', 'Year 7'],
    ['9', 'Years 8 to 11'],
    ['he will be in year 10', 'Years 8 to 11'],
    ['the second one', 'Years 8 to 11'],
    ['b', 'Years 8 to 11'],
    ['13', 'Year 12 or 13'],
    ['the last one', 'Not at school'],
    ['option 4', 'Not at school'],
    ['٤', 'Not at school'],
  ])('K32 takes “%s” for the choice %s', (text, option) => expect(answerOf(years, text)).toBe(option));

  it('K32 takes the words that one choice alone has, and is not sure of them among others', () => {
    expect(read(moving, 'we are moving out next month')).toEqual({ type: 'answer', answer: 'Moving out of Fernshire', isSure: false });
    expect(read(moving, 'Moving out of Fernshire')).toEqual({ type: 'answer', answer: 'Moving out of Fernshire', isSure: true });
    expect(answerOf(years, 'she does not go to school')).toBe('Not at school');
    expect(answerOf(years, 'not in year 7')).toBeNull();
    expect(answerOf(choice('A school in Fernshire', 'No school at the moment'), 'she has no place at the moment')).toBe('No school at the moment');
    for (const text of ['moving', 'not out', 'into or out', 'banana', '4', '', '5th']) expect(read(moving, text)).toEqual({ type: 'wrong' });
  });

  it('K32 passes a question over in any of the words for it, unless they are an answer to choose', () => {
    const skips = [
      'skip',
      'Skip this question',
      'I don’t know',
      'not sure',
      'idk',
      'i dont know sorry',
      'sorry I’m not sure about that',
      'je ne sais pas',
      'no sé',
      'لا أعرف',
    ];
    for (const step of [years, items, of('yesNo'), of('postcode'), of('date'), street]) {
      for (const text of skips) expect(read(step, text), text).toEqual({ type: 'skip' });
    }
    for (const text of ['none of these', 'no', 'something else']) expect(read(years, text)).toEqual({ type: 'skip' });
    expect(answerOf(choice('Yes', 'Not sure'), 'not sure')).toBe('Not sure');
    expect(answerOf(choice('Mine', 'None'), 'none')).toBe('None');
  });

  it.each([
    ['yes', 'Yes'],
    ['Yeah', 'Yes'],
    ['yes I do', 'Yes'],
    ['oui', 'Yes'],
    ['نعم', 'Yes'],
    ['no', 'No'],
    ['Nope', 'No'],
    ['no we rent', 'No'],
    ['não', 'No'],
    ['maybe', null],
    ['the green one', null],
  ])('K32 takes “%s” for yes or no: %s', (text, said) => expect(answerOf(of('yesNo'), text)).toBe(said));

  it.each([
    ['SW1A 1AA', 'SW1A 1AA'],
    ['sw1a1aa', 'SW1A 1AA'],
    [' fn1  1aa ', 'FN1 1AA'],
    ['M1 1AE', 'M1 1AE'],
    ['b33-8th', 'B33 8TH'],
    ['CR2.6XH', 'CR2 6XH'],
    ['DN55 1PT', 'DN55 1PT'],
    ['W1A 0AX', 'W1A 0AX'],
    ['EC1A 1BB', 'EC1A 1BB'],
    ['gir 0aa', 'GIR 0AA'],
    ['it’s sw1a 1aa thanks', 'SW1A 1AA'],
    ['SW1A', null],
    ['SW1A 1A', null],
    ['QA1 1AA', null],
    ['A1I 1AA', null],
    ['AA1A 1CA', null],
    ['AI1 1AA', null],
    ['12345', null],
    ['M1 1AE or M1 1AF', null],
  ])('K32 reads the postcode “%s” as %s', (text, postcode) => expect(answerOf(of('postcode'), text)).toBe(postcode));

  it.each([
    ['3/9/2026', '3 September 2026'],
    ['03-09-26', '3 September 2026'],
    ['3.9.26', '3 September 2026'],
    ['03 09 2026', '3 September 2026'],
    ['2026-09-03', '3 September 2026'],
    ['3 September', '3 September'],
    ['3rd of September, 2026', '3 September 2026'],
    ['Thursday 3rd Sept', '3 September'],
    ['Thursday, 3 September 2026', '3 September 2026'],
    ['september 3 2026', '3 September 2026'],
    ['Sept. 3rd', '3 September'],
    ['on the 3rd september', '3 September'],
    ['we move on 3 september at 10', '3 September'],
    ['12/5/87', '12 May 1987'],
    ['1/1/36', '1 January 2036'],
    ['1/1/37', '1 January 1937'],
    ['٣/٩/٢٠٢٦', '3 September 2026'],
    ['29 February', '29 February'],
    ['29/2/2028', '29 February 2028'],
    ['29/2/2026', null],
    ['29/2/1900', null],
    ['31/9/2026', null],
    ['9/13/2026', null],
    ['0/9/2026', null],
    ['3/9/202', null],
    ['3/9/1850', null],
    ['3 markets', null],
    ['next week', null],
    ['3 or 4 September and 5 September', null],
    ['3/9/2026 or 4/9/2026', null],
  ])('K32 reads the date “%s” as %s', (text, date) => expect(answerOf(of('date'), text)).toBe(date));

  it.each([
    ['4', '4'],
    ['four', '4'],
    ['about 4 of them', '4'],
    ['50', '50'],
    ['۱۲', '12'],
    ['0', null],
    ['51', null],
    ['-3', null],
    ['2.5', null],
    ['4 or 5', null],
    ['1,000', null],
    ['none', null],
    ['a few', null],
    ['3/9/2026', null],
  ])('K32 reads the number “%s” as %s', (text, number) => expect(answerOf(items, text)).toBe(number));

  it('K32 reads thousands, signs and none where the range has them', () => {
    const any: Step = { key: 'n', ask: 'How many?', kind: 'number', min: -10, max: 100_000 };
    expect(['1,000', '-3', 'none', '12,500 a year'].map((text) => answerOf(any, text))).toEqual(['1000', '-3', '0', '12500']);
  });

  it('K32 takes a text of its length on one line, and is not sure of one that asks', () => {
    expect(read(street, ' Mill\n Lane ')).toEqual({ type: 'answer', answer: 'Mill Lane', isSure: true });
    expect(read(street, 'what street is that?')).toMatchObject({ type: 'answer', isSure: false });
    for (const text of ['x'.repeat(21), '', '   ']) expect(read(street, text)).toEqual({ type: 'wrong' });
    expect(['how much is it', 'is it free?', 'can I pay online', 'Mill Lane', 'my bin'].map(asksSomething)).toEqual([true, true, true, false, false]);
  });

  it('K32 is not sure of an answer among other words, and takes none from a story', () => {
    expect(read(of('postcode'), 'my postcode is fn1 1aa')).toMatchObject({ isSure: false });
    expect(read(of('date'), 'we move on 3 September')).toMatchObject({ isSure: false });
    expect(read(of('date'), 'Thursday 3 September')).toMatchObject({ isSure: true });
    expect(read(items, 'we have 4 chairs')).toMatchObject({ isSure: false });
    const story = `${'so '.repeat(20)} 4 fn1 1aa 3 September`;
    for (const step of [items, of('postcode'), of('date')]) expect(read(step, story)).toEqual({ type: 'wrong' });
  });

  it('K32 takes any text, soon, and answers in the form of its kind', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4_000 }),
      fc.constantFrom('1'.repeat(4000), '1/'.repeat(2000), 'a1 '.repeat(1300), 'jan '.repeat(1000), '-'.repeat(4000), '1,000'.repeat(800), '1 of '.repeat(800)),
      fc.array(fc.constantFrom('SW1A', '1AA', '3', '/', 'sept', 'yes', ',', '.', 'the', '2026', 'skip'), { maxLength: 12 }).map((parts) => parts.join(' ')),
    );
    const form: Record<string, RegExp> = {
      choice: /^(Year 7|Years 8 to 11|Year 12 or 13|Not at school)$/,
      yesNo: /^(Yes|No)$/,
      postcode: /^[A-Z\d]{2,4} \d[A-Z]{2}$/,
      date: /^\d{1,2} [A-Z][a-z]+( \d{4})?$/,
      number: /^\d{1,2}$/,
      text: /^.{1,20}$/su,
    };
    const begin = performance.now();
    fc.assert(
      fc.property(texts, (text) => {
        for (const step of [years, of('yesNo'), of('postcode'), of('date'), items, street]) {
          const answer = answerOf(step, text);
          if (answer !== null) expect(answer).toMatch(form[step.kind] ?? /^$/);
        }
      }),
    );
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});
