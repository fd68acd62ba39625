import { beforeEach, expect, it, vi } from 'vitest';
import { forgetKept, keep, readKept } from './kept.ts';

beforeEach(() => sessionStorage.clear());

it('brings back what was kept, until it is forgotten', () => {
  keep('drafts:sam', { c1: 'Hello' });
  sessionStorage.setItem('other', 'stays');
  expect(readKept('drafts:sam', {})).toEqual({ c1: 'Hello' });
  forgetKept();
  expect(readKept('drafts:sam', {})).toEqual({});
  expect(sessionStorage.getItem('other')).toBe('stays');
});

it('does without a storage that refuses', () => {
  const refuse = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new Error('full');
  });
  expect(() => keep('x', 1)).not.toThrow();
  refuse.mockRestore();
});
