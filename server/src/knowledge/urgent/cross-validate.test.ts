import { expect, it } from 'vitest';
import { barOf, crossScores, learnFrom } from './cross-validate.ts';
import { featuresOf } from './evidence.ts';
import { lookAt } from './look-at.ts';
import { rarityBy, rarityOf } from './rarity.ts';
import type { Told } from './read-lessons.ts';
import { sentencesOf } from './sentences.ts';

it('K20 sets the bar where no more than a share is above it', () => {
  expect(barOf([5, 1, 4, 2, 3], 0.2)).toBe(4);
  expect(barOf([5, 1, 4, 2, 3], 0)).toBe(5);
  expect(barOf([], 0.5)).toBe(0);
});

it('K20 scores a line by what was learnt from others, and never from one nearly like it', () => {
  const told: Told[] = ['gas', 'gaz', 'bin', 'form', 'tip', 'bus'].map((word, at) => ({
    kind: at < 2 ? 'gas-fire' : null,
    text: `a strong smell of ${word} on the stairs of our flats`,
  }));
  const sentences = told.map(({ text }) => sentencesOf(text));
  const rarity = rarityBy(rarityOf(sentences.map(featuresOf)));
  const asked: number[] = [];
  const looks = sentences.map((some) => lookAt(some, rarity));
  const learn = learnFrom(told, looks);
  const scores = crossScores(told, looks, (places) => {
    asked.push(places.length);
    return learn(places);
  });
  expect(scores).toHaveLength(told.length);
  // All six are alike: whichever fold has them, nothing is left to learn from.
  expect(asked.filter((count) => count > 0 && count < told.length)).toEqual([]);
});
