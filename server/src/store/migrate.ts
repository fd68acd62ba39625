import { Migrator, type Kysely } from 'kysely';
import { migrations } from './migrations.ts';
import { StoreFailure } from './store.ts';

/** Brings the tables up to date; all of a migration or none of it. */
export async function migrate<T>(db: Kysely<T>): Promise<string[]> {
  const migrator = new Migrator({ db: db as Kysely<unknown>, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error, results } = await migrator.migrateToLatest();
  if (error) throw new StoreFailure('The database could not be brought up to date. Nothing was changed.', { cause: error });
  return (results ?? []).map((result) => result.migrationName);
}
