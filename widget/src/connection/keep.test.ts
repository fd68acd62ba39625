import { expect, it } from 'vitest';
import { keepIn } from './keep.ts';
import { openKept } from './kept.ts';

const refusing = keepIn(() => {
  throw new Error('blocked');
});

it('keeps in memory where the browser refuses storage', () => {
  refusing.set('a', '1');
  expect(refusing.get('a')).toBe('1');
  refusing.set('a', null);
  expect(refusing.get('a')).toBeNull();
});

it('keeps the token for the browser and the draft for the tab, apart by site', () => {
  localStorage.clear();
  sessionStorage.clear();
  const kept = openKept('main');
  kept.token.write('secret');
  kept.draft.write('half a sent');
  kept.outbox.write([{ text: 'x' }]);
  expect(localStorage.getItem('frontdesk:main:token')).toBe('secret');
  expect(sessionStorage.getItem('frontdesk:main:draft')).toBe('half a sent');
  expect(openKept('main').outbox.read()).toEqual([{ text: 'x' }]);
  expect(openKept('other').token.read()).toBeNull();
});

it('reads nothing from what it cannot understand', () => {
  sessionStorage.setItem('frontdesk:main:outbox', '{not json');
  expect(openKept('main').outbox.read()).toBeNull();
});
