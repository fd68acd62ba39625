import { expect, it } from 'vitest';
import { unknownSite, unreadWords } from './words.ts';

it('counts, and says which site it does not know', () => {
  expect([unreadWords(1), unreadWords(2)]).toEqual(['1 new message', '2 new messages']);
  expect(unknownSite('nope')).toBe('Frontdesk: data-site="nope" on the script tag names no chat.');
});
