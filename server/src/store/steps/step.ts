import { PostgresAdapter, sql, type Kysely } from 'kysely';

/**
 * One change of the tables. Steps run in order, each once; a released one is never edited.
 *
 * The version before must be able to go on beside a step: add tables, add columns that may be empty or have a default, and take away only what the version
 * before no longer uses.
 */
export type Step = {
  name: string;
  /** The number of steps that a program must know to work with the tables after this one. */
  oldestVersion: number;
  up(db: Kysely<unknown>): Promise<void>;
};

/** Text in the order of its bytes on every engine, as JavaScript and SQLite compare it. */
export const textOf = (db: Kysely<unknown>) => (db.getExecutor().adapter instanceof PostgresAdapter ? sql`text collate "C"` : 'text');
