import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { testServer, type TestServer } from '../sockets/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
}, 60_000);
afterAll(() => server.stop());

const status = async (path: string) => (await fetch(server.url + path)).status;
const change = (text: string) => server.store.transaction((tx) => sql.raw(text).execute(tx));

it('O3 a database that refuses work turns /readyz red within ten seconds, leaves /healthz alone, and turns it green again', async () => {
  expect([await status('/readyz'), await status('/healthz')]).toEqual([200, 200]);
  await change("create trigger refuse before update on probe begin select raise(abort, 'no'); end");
  await expect.poll(() => status('/readyz'), { timeout: 10_000 }).toBe(503);
  expect(await status('/healthz')).toBe(200);
  await change('drop trigger refuse');
  await expect.poll(() => status('/readyz'), { timeout: 10_000 }).toBe(200);
});
