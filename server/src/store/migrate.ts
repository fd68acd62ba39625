import { Migrator, sql, type Kysely } from 'kysely';
import { migrations, type Step } from './migrations.ts';
import { StoreFailure } from './store.ts';

/** A step failed, and was taken back. */
export class StepFailure extends StoreFailure {}

/**
 * Brings the tables up to date: all of it or nothing, one process at a time (PostgreSQL by a lock of its own, SQLite by its one writer).
 * A database that a newer version has brought further is used as it is when that version said that this one still can, and is refused otherwise:
 * so the version before goes on, and can be put back.
 */
export async function bringUpToDate<T>(given: Kysely<T>, steps: readonly Step[] = migrations): Promise<void> {
  const db = given as Kysely<unknown>;
  const unknown = (await appliedSteps(db)).filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    if ((await oldestVersion(db)) <= steps.length) return;
    throw new StoreFailure(
      `The database was brought up to date by a newer Frontdesk (${unknown.join(', ')}), and this version cannot work with it. Install the newer version again, or restore a backup from before.`,
    );
  }
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(Object.fromEntries(steps.map((step) => [step.name, step]))) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new StepFailure('The database could not be brought up to date. Nothing was changed.', { cause: error });
  await noteOldestVersion(db, Math.max(...steps.map((step) => step.oldestVersion)));
}

/** The names of the steps that this database has been through. */
export async function appliedSteps(db: Kysely<unknown>): Promise<string[]> {
  const there = (await db.introspection.getTables({ withInternalKyselyTables: true })).some((table) => table.name === 'kysely_migration');
  if (!there) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map((row) => row.name);
}

/** The number of steps that a program must know at least to work with this database. */
async function oldestVersion(db: Kysely<unknown>): Promise<number> {
  const { rows } = await sql<{ steps: number }>`select steps from oldest_version`.execute(db);
  return rows[0]?.steps ?? Number.POSITIVE_INFINITY;
}

async function noteOldestVersion(db: Kysely<unknown>, steps: number): Promise<void> {
  const { rows } = await sql<{ steps: number }>`select steps from oldest_version`.execute(db);
  if (rows.length === 0) await sql`insert into oldest_version (id, steps) values ('only', ${steps}) on conflict do nothing`.execute(db);
  else if (rows[0]?.steps !== steps) await sql`update oldest_version set steps = ${steps}`.execute(db);
}
