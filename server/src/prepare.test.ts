import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyPassword } from './app/staff/passwords.ts';
import { ConfigError, readConfig } from './config.ts';
import { openStore } from './open-parts.ts';
import { prepareDemo } from './prepare.ts';
import { countStaff, findLogin } from './store/staff.ts';
import { listArticles } from './store/articles.ts';

const knowledge = new URL('../knowledge/demo', import.meta.url).pathname;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'frontdesk-prepare-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function prepared(env: Record<string, string>) {
  const config = readConfig({ FRONTDESK_DATA: folder, ...env }, '/');
  const store = await openStore(config);
  const { password } = await prepareDemo(config, store, 1, knowledge);
  const login = await store.read((tx) => findLogin(tx, 'advisor1@fernshire.example'));
  const counts = [await store.read((tx) => countStaff(tx)), (await store.read((tx) => listArticles(tx, 'main'))).length];
  await store.close();
  return { password, login, counts };
}

describe('the first start', () => {
  it('makes the demo council with its staff, and a password that stays the same until another is chosen', async () => {
    const first = await prepared({});
    expect(first.counts).toEqual([8, 90]);
    expect((await prepared({})).password).toBe(first.password);
    const chosen = await prepared({ FRONTDESK_DEMO_PASSWORD: 'correct horse battery' });
    expect(await verifyPassword('correct horse battery', chosen.login?.passwordHash)).toBe(true);
    expect(await verifyPassword(first.password ?? '', chosen.login?.passwordHash)).toBe(false);
  });

  it('makes no staff in production, and shuts out those of a folder that was tried out before', async () => {
    expect(await prepared({ NODE_ENV: 'production' })).toMatchObject({ password: null, login: undefined, counts: [0, 90] });
    await prepared({ FRONTDESK_DEMO_PASSWORD: 'correct horse battery' });
    expect(await prepared({ NODE_ENV: 'production' })).toMatchObject({ login: undefined, counts: [0, 90] });
  });
});

describe('settings', () => {
  it.each([
    [{ PORT: 'many' }, /PORT takes a port number/],
    [{ FRONTDESK_URL: 'chat' }, /FRONTDESK_URL takes an address/],
    [{ METRICS_TOKEN: 'short' }, /METRICS_TOKEN takes a secret of 16 characters or more, without spaces\.$/],
    [{ TRUST_PROXY: '-1' }, /TRUST_PROXY takes how many/],
    [{ DATABASE_URL: 'mysql://host/frontdesk' }, /DATABASE_URL takes an address such as postgres:/],
    [{ DATABASE_URL: 'postgres://host/frontdesk', REDIS_URL: 'http://host' }, /REDIS_URL takes an address such as redis:/],
    [{ REDIS_URL: 'redis://host' }, /set DATABASE_URL too/],
    [{ NODE_ENV: 'production', FRONTDESK_CLOCK: '2026-12-07T09:00:00.000Z' }, /FRONTDESK_CLOCK/],
    [{ NODE_ENV: 'production', FRONTDESK_FAULT: 'knowledge' }, /FRONTDESK_FAULT is for tests/],
    [{ FRONTDESK_FAULT: 'disk' }, /FRONTDESK_FAULT takes knowledge/],
  ])('that are wrong are named, with what they take: %j', (env, message) => {
    expect(() => readConfig(env, '/')).toThrow(message);
    expect(() => readConfig(env, '/')).toThrow(ConfigError);
  });

  it('never repeat an address that may hold a password', () => {
    expect(() => readConfig({ DATABASE_URL: 'postgress://user:secret-word@host/x' }, '/')).toThrow(/^(?!.*secret-word)/);
  });

  it('say where the data goes, when it cannot go there', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    await expect(openStore(readConfig({ FRONTDESK_DATA: join(file, 'data') }, '/'))).rejects.toThrow('FRONTDESK_DATA');
  });
});
