import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Step, Steps } from './article-steps.ts';
import { parseForm, problemSentence } from './problems.ts';

const option = (text: string, say?: string) => (say === undefined ? { text } : { text, say });
const choice = (...texts: string[]) => ({ key: 'year', ask: 'Which year?', kind: 'choice', options: texts.map((text) => option(text)) });
const steps: [string, unknown][] = [
  ['choice', { key: 'year', ask: 'Which year?', kind: 'choice', options: [option('Year 7', 'Apply by **31 October**.'), option('Year 8')] }],
  ['yesNo', { key: 'owner', ask: 'Do you own your home?', kind: 'yesNo' }],
  ['postcode', { key: 'postcode', ask: 'What is your postcode?', kind: 'postcode' }],
  ['number', { key: 'items', ask: 'How many items?', kind: 'number', min: 1, max: 6 }],
  ['date', { key: 'moves', ask: 'When do you move?', kind: 'date' }],
  ['text', { key: 'street', ask: 'Which street?', kind: 'text', length: 80 }],
];

describe('the steps of an article', () => {
  it.each(steps)('K30 takes a step of the kind %s', (_, step) => expect(v.parse(Step, step)).toEqual(step));

  it.each<[string, object, string, string]>([
    ['no kind', { key: 'a', ask: 'A?' }, 'kind', 'stepKind'],
    ['an unknown kind', { key: 'a', ask: 'A?', kind: 'colour' }, 'kind', 'stepKind'],
    ['a key with a space', { key: 'school year', ask: 'A?', kind: 'yesNo' }, 'key', 'stepKey'],
    ['a key in capitals', { key: 'Year', ask: 'A?', kind: 'yesNo' }, 'key', 'stepKey'],
    ['no question', { key: 'a', ask: '  ', kind: 'yesNo' }, 'ask', 'emptyText'],
    ['a question of two lines', { key: 'a', ask: 'A?\nB?', kind: 'yesNo' }, 'ask', 'oneLine'],
    ['a long question', { key: 'a', ask: 'A'.repeat(201), kind: 'yesNo' }, 'ask', 'tooLong'],
    ['one option', choice('Year 7'), 'options', 'optionsFew'],
    ['nine options', choice(...'123456789'), 'options', 'optionsMany'],
    ['an option twice', choice('Year 7', 'year  7'), 'options', 'optionTwice'],
    ['an option without words', choice('Year 7', ' '), 'options.1.text', 'emptyText'],
    ['an empty passage', { ...choice(), options: [option('A', ' '), option('B')] }, 'options.0.say', 'emptyText'],
    ['a range without numbers', { key: 'a', ask: 'A?', kind: 'number', min: 1.5, max: 4 }, 'min', 'wholeNumber'],
    ['a range that ends first', { key: 'a', ask: 'A?', kind: 'number', min: 5, max: 4 }, 'max', 'maxBelowMin'],
    ['a text without length', { key: 'a', ask: 'A?', kind: 'text' }, 'length', 'fieldMissing'],
    ['a text of no length', { key: 'a', ask: 'A?', kind: 'text', length: 0 }, 'length', 'atLeast:1'],
  ])('K30 refuses %s, by its field and with a sentence for people', (_, step, path, code) => {
    expect(parseForm(Step, step)).toEqual({ problems: [{ path, message: problemSentence(code) }] });
    expect(problemSentence(code)).not.toBe(problemSentence('unheard of'));
  });

  it('K30 refuses what a kind does not have', () => {
    const parsed = parseForm(Step, { key: 'a', ask: 'A?', kind: 'yesNo', options: [] });
    expect(parsed).toEqual({ problems: [{ path: 'options', message: problemSentence('fieldUnknown') }] });
  });

  it('K30 keeps at most four steps, each with a key of its own', () => {
    const step = (key: string) => ({ key, ask: 'A?', kind: 'yesNo' });
    expect(parseForm(Steps, ['a', 'b', 'c', 'd'].map(step))).toHaveProperty('value');
    expect(parseForm(Steps, ['a', 'b', 'c', 'd', 'e'].map(step))).toEqual({ problems: [{ path: '', message: problemSentence('stepsMany') }] });
    expect(parseForm(Steps, ['a', 'b', 'a'].map(step))).toEqual({ problems: [{ path: '', message: problemSentence('stepKeyTwice') }] });
  });
});
