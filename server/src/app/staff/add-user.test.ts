import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSqlite } from '../../store/open-sqlite.ts';
import { findLogin, listStaff } from '../../store/staff.ts';
import type { Store } from '../../store/store.ts';
import { addUsers, type NewUser } from './add-user.ts';
import { verifyPassword } from './passwords.ts';

const user = (email: string): NewUser => ({ email, firstName: 'Ada', lastName: 'Byron', role: 'advisor', teamIds: [], password: `password of ${email}` });
let folder: string;
let store: Store;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'frontdesk-staff-'));
  store = await openSqlite(join(folder, 'frontdesk.db'));
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true, force: true });
});
const addresses = async () => (await store.read((tx) => listStaff(tx))).map((person) => person.email).sort();

it('adds everyone, each with their own password', async () => {
  expect(await addUsers(store, 1, [user('a@example.org'), user('b@example.org')])).toEqual([]);
  expect(await addresses()).toEqual(['a@example.org', 'b@example.org']);
  const login = await store.read((tx) => findLogin(tx, 'b@example.org'));
  expect(await verifyPassword('password of b@example.org', login?.passwordHash)).toBe(true);
});

it('adds nobody where an address is taken, or given twice in another case, and names it', async () => {
  await addUsers(store, 1, [user('a@example.org')]);
  expect(await addUsers(store, 1, [user('b@example.org'), user('A@example.org'), user('B@example.org')])).toEqual(['A@example.org', 'B@example.org']);
  expect(await addresses()).toEqual(['a@example.org']);
});
