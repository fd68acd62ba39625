import { expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';
import { windowsOf } from './windows.ts';

const wordsIn = (text: string): string[] => windowsOf(sentencesOf(text)).map(({ words }) => words.join(' '));
const counted = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, at) => `w${'abcdefghijklmnopqrstuvwxyz'[from + at] ?? ''}`);

it('K20 looks at a short message as a whole alone', () => {
  expect(wordsIn('my dad has collapsed. please come')).toEqual([]);
  expect(wordsIn(counted(0, 15).join(' '))).toEqual([]);
});

it('K20 looks at each sentence of a long one by itself, but not at those of two words', () => {
  expect(wordsIn('please tell me when the garden bin is collected. thank you. my husband locked us in the bedroom and has the key')).toEqual([
    'please tell me when the garden bin is collected',
    'my husband locked us in the bedroom and has the key',
  ]);
});

it('K20 looks at windows of one that runs on without a stop, up to its last word', () => {
  const found = wordsIn(counted(0, 25).join(' '));
  expect(found).toEqual([counted(0, 11), counted(6, 17), counted(12, 23), counted(18, 25)].map((some) => some.join(' ')));
});
