import { describe, inject } from 'vitest';
import { openPostgres } from './open-postgres.ts';
import { storeContract } from './store-contract.ts';
import { newDatabase } from './test-database.ts';

const cluster = inject('postgresUrl');

describe.skipIf(cluster === null)('where PostgreSQL is there', () => {
  storeContract('PostgreSQL', async () => {
    const store = await openPostgres(await newDatabase(cluster ?? ''));
    return { store, dispose: () => store.close() };
  });
});
