import type { TestProject } from 'vitest/node';
import { hasPostgres, hasRedis, startPostgres, startRedis } from '../scripts/services.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A database of its own is made for each test that asks; null where there is no PostgreSQL. */
    postgresUrl: string | null;
    redisUrl: string | null;
  }
}

/** One PostgreSQL and one Redis for all of the server's tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = hasPostgres() ? await startPostgres() : null;
  const redis = hasRedis() ? await startRedis() : null;
  if (!postgres) console.warn('PostgreSQL was not found: its tests are skipped. npm test fetches it.');
  if (!redis) console.warn('Redis was not found: its tests are skipped. npm test fetches it.');
  project.provide('postgresUrl', postgres?.url ?? null);
  project.provide('redisUrl', redis?.url ?? null);
  return async () => {
    await postgres?.dispose();
    await redis?.dispose();
  };
}
