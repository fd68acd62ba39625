import { inject } from 'vitest';
import { newDatabase } from '../store/test-database.ts';
import { testServer, type TestServer } from './test-server.ts';

const postgres = inject('postgresUrl');
const redis = inject('redisUrl');
/** Test files of two workers run beside each other: each worker has databases of its own in Redis. */
let next = 8 + 24 * (Number(process.env.VITEST_POOL_ID ?? 1) - 1);

/** The engines that a server can stand on, for `describe.each`: what works on one works on the other. */
export const engines: [string, () => Promise<TestServer>][] = [
  ['SQLite', () => testServer()],
  ...(postgres && redis
    ? [
        ['PostgreSQL and Redis', async () => testServer({ DATABASE_URL: await newDatabase(postgres), REDIS_URL: `${redis}/${next++}` })] as [
          string,
          () => Promise<TestServer>,
        ],
      ]
    : []),
];
