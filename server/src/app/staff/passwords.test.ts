import { expect, it } from 'vitest';
import { demoCost, hashPassword, verifyPassword } from './passwords.ts';

it.each([
  ['of staff', undefined, /^scrypt\$32768\$8\$3\$/],
  ['of the demo', demoCost, /^scrypt\$16384\$8\$1\$/],
])('keeps a password %s as a hash that says how it was made, and knows it again', async (_, cost, form) => {
  const hash = await hashPassword('correct horse battery', cost);
  expect(hash).toMatch(form);
  expect(await verifyPassword('correct horse battery', hash)).toBe(true);
  expect(await verifyPassword('correct horse batterz', hash)).toBe(false);
});

it('lets nobody in without a hash, or with one that is broken', async () => {
  expect(await verifyPassword('', undefined)).toBe(false);
  expect(await verifyPassword('anything', '')).toBe(false);
});
