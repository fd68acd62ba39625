import { sql } from 'kysely';
import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { addConversation, findConversation } from './conversations.ts';
import { openPostgres } from './open-postgres.ts';
import { aConversation, storeContract } from './store-contract.ts';
import { addSite } from './sites.ts';
import { StoreFailure } from './store.ts';
import { newDatabase } from './test-database.ts';

const cluster = inject('postgresUrl');
const changed = (url: string, change: (address: URL) => void): string => {
  const address = new URL(url);
  change(address);
  return address.href;
};
const site = { id: 'main', name: 'F', assistantName: 'A', greeting: 'H', privacyUrl: '/', hours: { timeZone: 'Europe/London', spans: [] }, origins: [] };

describe.skipIf(cluster === null)('where PostgreSQL is there', () => {
  storeContract('PostgreSQL', async () => {
    const store = await openPostgres(await newDatabase(cluster ?? ''));
    return { store, dispose: () => store.close() };
  });

  it.each([
    ['a port where nothing listens', (url: URL) => void (url.port = '1'), 'cannot be reached'],
    ['a host that nobody knows', (url: URL) => void (url.hostname = 'no-such-host.invalid'), 'that host is not known'],
    ['a wrong password', (url: URL) => void (url.password = 'not-it'), 'refused the user "frontdesk" or the password'],
    ['a database that is not there', (url: URL) => void (url.pathname = '/nowhere'), 'there is no database "nowhere"'],
  ])('E5 names the setting and the remedy for %s, and no password', async (_, change, remedy) => {
    const opening = openPostgres(changed(cluster ?? '', change));
    await expect(opening).rejects.toThrow(remedy);
    const error = await opening.catch((reason: unknown) => reason as Error);
    expect(error).toBeInstanceOf(StoreFailure);
    expect((error as Error).message).toContain('DATABASE_URL');
    expect((error as Error).message).not.toMatch(/not-it|frontdesk:frontdesk/);
  });

  it('E6 refuses a server that takes no writes, and one that is too old', async () => {
    const url = await newDatabase(cluster ?? '');
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`alter database ${new URL(url).pathname.slice(1)} set default_transaction_read_only = on`);
    await client.end();
    await expect(openPostgres(url)).rejects.toThrow('takes no writes');
    await expect(openPostgres(cluster ?? '', 99)).rejects.toThrow('Frontdesk needs 99 or newer');
  });

  it('E9 says so when the user may not make tables', async () => {
    const url = await newDatabase(cluster ?? '');
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query("create role guest login password 'guest'");
    await client.end();
    const asGuest = changed(url, (address) => {
      address.username = 'guest';
      address.password = 'guest';
    });
    await expect(openPostgres(asGuest)).rejects.toThrow('may not make tables there. Make that user the owner');
  });

  it('E7 fails the unit whose connection is cut, keeps nothing of it, and goes on with another', async () => {
    const store = await openPostgres(await newDatabase(cluster ?? ''));
    await store.transaction((tx) => addSite(tx, site));
    const unit = store.transaction(async (tx) => {
      await addConversation(tx, aConversation());
      await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
    });
    await expect(unit).rejects.toBeInstanceOf(StoreFailure);
    expect(await store.read((tx) => findConversation(tx, 'c1'))).toBeUndefined();
    expect(await store.transaction((tx) => addConversation(tx, aConversation()))).toBe(true);
    await store.close();
  });

  it('E8 reads and writes again at once after every idle connection was cut', async () => {
    const store = await openPostgres(await newDatabase(cluster ?? ''));
    await Promise.all(Array.from({ length: 10 }, () => store.read((tx) => findConversation(tx, 'c1'))));
    const client = new pg.Client({ connectionString: cluster ?? '' });
    await client.connect();
    await client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'frontdesk'");
    await client.end();
    await store.transaction((tx) => addSite(tx, site));
    expect(await store.read((tx) => findConversation(tx, 'c1'))).toBeUndefined();
    await store.close();
  });
});
