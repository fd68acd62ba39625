import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { modelsOfTests } from './src/knowledge/models-of-tests.ts';
import { learnHere } from './src/knowledge/hybrid/learner.ts';
import { lessonOf } from './src/knowledge/hybrid/lesson.ts';
import { readDemo } from './src/knowledge/read-demo.ts';
import { readPack } from './src/knowledge/starter/read-pack.ts';
import { hasPostgres, hasRedis, startPostgres, startRedis } from '../scripts/services.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A database of its own is made for each test that asks; null where there is no PostgreSQL. */
    postgresUrl: string | null;
    redisUrl: string | null;
  }
}

/** One PostgreSQL and one Redis for all of the server's tests, and what is learnt of the demo council's articles. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await learnDemo();
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

const root = fileURLToPath(new URL('../', import.meta.url));

/** Every server of a test has the demo council's articles: what is learnt of them is kept for all of them. */
async function learnDemo(): Promise<void> {
  const pack = readPack(join(root, 'server/knowledge/starter'));
  const lesson = lessonOf(
    readDemo(join(root, 'server/knowledge/demo')).map((article) => ({ ...article, siteId: 'main' })),
    pack,
  );
  await learnHere(join(root, modelsOfTests))(lesson, () => undefined).done;
}
