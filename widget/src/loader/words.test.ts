import { expect, it } from 'vitest';
import { hintWords, unknownSite, unreadWords } from './words.ts';

const now = Date.parse('2026-12-05T10:00:00Z');
const monday = Date.parse('2026-12-07T08:30:00Z');
const hint = (status: 'available' | 'nobodySignedIn' | 'outOfHours', opensAt: number | null, changed = false) =>
  hintWords({ status, opensAt, changesAt: monday }, changed ? monday : now, 'Europe/London');

it('says what the server knew when the page was made', () => {
  expect(hint('available', null)).toBe('');
  expect(hint('nobodySignedIn', null)).toBe('No advisors are signed in just now. The assistant can help.');
  expect(hint('outOfHours', monday)).toBe('Our advisors are back on Monday at 8:30am. The assistant can help now.');
});

it('works out what follows from the hours once they have changed', () => {
  expect(hint('available', null, true)).toBe('Our advisors have gone home. The assistant can help now.');
  expect(hint('nobodySignedIn', null, true)).toBe('Our advisors have gone home. The assistant can help now.');
  expect(hint('outOfHours', monday, true)).toBe('');
});

it('counts, and says which site it does not know', () => {
  expect([unreadWords(1), unreadWords(2)]).toEqual(['1 new message', '2 new messages']);
  expect(unknownSite('nope')).toBe('Frontdesk: data-site="nope" on the script tag names no chat.');
});
