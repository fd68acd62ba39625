import { createClient } from 'redis';
import { inject } from 'vitest';
import { newDatabase } from '../store/test-database.ts';
import { testServer, type TestServer } from './test-server.ts';

const postgres = inject('postgresUrl');
const redis = inject('redisUrl');
/** Test files of two workers run beside each other: each worker has databases of its own in Redis. */
const first = 8 + 24 * (Number(process.env.VITEST_POOL_ID ?? 1) - 1);
let used = 0;

/** A database of Redis with nothing in it: the sign-ins that an earlier file was counted for would be refused here. */
async function emptyRedis(): Promise<string> {
  const url = `${redis ?? ''}/${first + (used++ % 24)}`;
  const client = createClient({ url });
  await client.connect();
  await client.flushDb();
  await client.close();
  return url;
}

/** PostgreSQL and Redis are there, for `describe.skipIf`. */
export const hasBoth = postgres !== null && redis !== null;

/** Settings of processes that share an empty PostgreSQL and an empty Redis. */
export const sharedEngines = async () => ({ DATABASE_URL: await newDatabase(postgres ?? ''), REDIS_URL: await emptyRedis() });

/** The engines that a server can stand on, for `describe.each`: what works on one works on the other. */
export const engines: [string, () => Promise<TestServer>][] = [
  ['SQLite', () => testServer()],
  ...(hasBoth ? [['PostgreSQL and Redis', async () => testServer(await sharedEngines())] as [string, () => Promise<TestServer>]] : []),
];
