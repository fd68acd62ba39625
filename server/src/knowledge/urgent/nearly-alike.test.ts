import { expect, it } from 'vitest';
import { groupsOfAlike } from './nearly-alike.ts';

it('K20 keeps lines that are nearly alike in one group, and others apart', () => {
  const [first, second, other, third] = groupsOfAlike([
    'there is a strong smell of gas on the stairs',
    'there is a strong smell of gas on our stairs',
    'when is my garden bin collected',
    'There is  a strong smell of gas in the stairs',
  ]);
  expect(second).toBe(first);
  expect(third).toBe(first);
  expect(other).not.toBe(first);
});
