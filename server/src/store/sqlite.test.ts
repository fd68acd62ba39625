import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import Database from 'libsql';
import { expect, it } from 'vitest';
import { addConversation, findConversation, lockForMessage, saveConversation, type Conversation } from './conversations.ts';
import { openSqlite } from './open-sqlite.ts';
import { aConversation, storeContract } from './store-contract.ts';
import { addSite } from './sites.ts';
import { StoreFailure } from './store.ts';

async function temporary() {
  const folder = await mkdtemp(join(tmpdir(), 'frontdesk-store-'));
  const file = join(folder, 'frontdesk.db');
  const store = await openSqlite(file);
  return {
    file,
    store,
    dispose: async () => {
      await store.close().catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

storeContract('SQLite', temporary);

const site = { id: 'main', name: 'F', assistantName: 'A', greeting: 'H', privacyUrl: '/', hours: { timeZone: 'Europe/London', spans: [] }, origins: [] };

it('S20 answers a unit of work after the write-ahead log was flushed, and not before', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'frontdesk-store-'));
  const file = join(folder, 'frontdesk.db');
  const done: string[] = [];
  let flush: () => void = () => undefined;
  let held = false;
  const flusher = { flush: () => (held ? new Promise<void>((resolve) => (flush = resolve)) : Promise.resolve()), close: () => Promise.resolve() };
  const store = await openSqlite(file, flusher);
  held = true;
  const unit = store.transaction((tx) => addSite(tx, site)).then(() => done.push('answered'));
  const other = new Database(file);
  await expect.poll(() => other.prepare('select id from site').all()).toHaveLength(1);
  expect([other.pragma('journal_mode', { simple: false }), done]).toMatchObject([[{ journal_mode: 'wal' }], []]);
  done.push('flushed');
  flush();
  await unit;
  expect(done).toEqual(['flushed', 'answered']);
  other.close();
  await store.close();
  await rm(folder, { recursive: true });
});

it('S21 refuses the work and keeps nothing when the disk is full, then recovers', async () => {
  const { store, dispose } = await temporary();
  await store.transaction((tx) => addSite(tx, site));
  // A page limit is SQLite's own full disk: the same error from the same place.
  const pages = await store.transaction(async (tx) => {
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(tx);
    return rows[0]?.page_count ?? 0;
  });
  await store.transaction(async (tx) => void (await sql.raw(`pragma max_page_count = ${pages + 1}`).execute(tx)));
  const big = { ...aConversation(), page: { url: 'x'.repeat(60_000), title: '' } };
  await expect(store.transaction((tx) => addConversation(tx, big))).rejects.toBeInstanceOf(StoreFailure);
  expect(await store.read((tx) => findConversation(tx, 'c1'))).toBeUndefined();
  await store.transaction(async (tx) => void (await sql.raw('pragma max_page_count = 1000000').execute(tx)));
  expect(await store.transaction((tx) => addConversation(tx, big))).toBe(true);
  await dispose();
});

it('E13 says so when the file is not a database', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'frontdesk-store-'));
  await writeFile(join(folder, 'frontdesk.db'), 'not a database '.repeat(100));
  await expect(openSqlite(join(folder, 'frontdesk.db'))).rejects.toThrow('not a database. Restore a backup');
  await rm(folder, { recursive: true });
});

it('S22 names the setting when the file cannot be opened', async () => {
  await expect(openSqlite('/nowhere/at/all/frontdesk.db')).rejects.toThrow('FRONTDESK_DATA');
});

it('S24 uses what it remembers of a conversation only while the database has it in that version, and forgets what was taken back', async () => {
  const { store, file, dispose } = await temporary();
  await store.transaction((tx) => addSite(tx, site));
  await store.transaction((tx) => addConversation(tx, aConversation()));
  const lock = () => store.transaction(async (tx) => (await lockForMessage(tx, 'c1', 'unknown')).conversation as Conversation);
  const save = (residentName: string, fails = false) =>
    store.transaction(async (tx) => {
      const { conversation } = await lockForMessage(tx, 'c1', 'unknown');
      await saveConversation(tx, { ...(conversation as Conversation), residentName });
      if (fails) throw new Error('taken back');
    });
  await save('Jo');
  expect(await lock()).toEqual(await store.read((tx) => findConversation(tx, 'c1')));
  // The same version twice: what was never committed must not come back with the second.
  await expect(save('Nobody', true)).rejects.toThrow('taken back');
  expect(await lock()).toMatchObject({ residentName: 'Jo', version: 1 });
  await save('Sam');
  expect(await lock()).toMatchObject({ residentName: 'Sam', version: 2 });

  const other = new Database(file);
  other.prepare("update conversation set resident_name = 'Ash', version = 7 where id = 'c1'").run([]);
  other.close();
  expect(await lock()).toMatchObject({ residentName: 'Ash', version: 7 });
  await dispose();
});
