import { expect, it } from 'vitest';
import { isEnglish } from './word-list.ts';

it.each(['council', 'colour', 'neighbours', 'licence', 'the', 'organise'])('%s is a word', (word) => {
  expect(isEnglish(word)).toBe(true);
});

it.each(['councl', 'recieve', 'colection', 'qwer', '', '###'])('%s is none', (word) => {
  expect(isEnglish(word)).toBe(false);
});
