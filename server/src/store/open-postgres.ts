import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { bringUpToDate } from './migrate.ts';
import { explainPostgres, leastVersion, placeOf } from './postgres-problems.ts';
import { leasing, PostgresError } from './postgres-pool.ts';
import type { Tables } from './schema.ts';
import { StoreFailure, type Store, type Tx } from './store.ts';

/** Connections of one process. Each unit of work holds one from its first query to its commit. */
const connectionsMost = 20;
/** Milliseconds: for a connection, for one statement on the server, and for the answer to arrive. */
const within = { connect: 5_000, statement: 10_000, answer: 12_000 };

/** Deadlocks, and races for a row that only one can add: run again, the unit sees who won. */
const raceCodes = new Set(['40001', '40P01', '23505']);
const triesMost = 5;

/** Whole numbers of 64 bits arrive as text; ours are times and counts, far below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: string): ((value: string) => unknown) =>
    oid === 20 ? Number : (pg.types.getTypeParser(oid, format as 'text') as (value: string) => unknown),
};

/**
 * The engine of several processes: every unit of work is a transaction of its own on a pool. Checks that the server is there, is new enough and takes
 * writes, and brings the tables up to date. Rejects with StoreFailure that names DATABASE_URL and the remedy.
 */
export async function openPostgres(url: string, least = leastVersion): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: connectionsMost,
    connectionTimeoutMillis: within.connect,
    statement_timeout: within.statement,
    idle_in_transaction_session_timeout: within.answer,
    query_timeout: within.answer,
    keepAlive: true,
    application_name: 'frontdesk',
    types,
  });
  // An idle connection that dies is taken out of the pool; the next unit gets another.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: leasing(pool) }) });
  try {
    await check(pool, url, least);
    await bringUpToDate(db);
  } catch (error) {
    await pool.end();
    throw explainPostgres(error, url);
  }
  let closed = false;

  /** Runs `work`, again after a race; what the engine could not do becomes a StoreFailure. */
  async function run<T>(work: () => Promise<T>, again: (error: PostgresError) => boolean): Promise<T> {
    for (let tries = 1; ; tries++) {
      if (closed) throw new StoreFailure('The store is closed.');
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof PostgresError)) throw error;
        if (tries < triesMost && again(error)) continue;
        throw new StoreFailure('The database could not do the work.', { cause: error.cause });
      }
    }
  }

  return {
    transaction: <T>(work: (tx: Tx) => Promise<T>) =>
      run(
        () => db.transaction().execute(work),
        // A connection that was dead before the unit began has done nothing.
        (error) => error.nothingDone || raceCodes.has(error.code),
      ),
    read: (work) =>
      run(
        () => work(db),
        (error) => error.connectionLost,
      ),
    async now() {
      return run(
        async () => (await pool.query<{ now: number }>('select (extract(epoch from clock_timestamp()) * 1000)::bigint as now')).rows[0]?.now ?? Number.NaN,
        () => false,
      );
    },
    async close() {
      closed = true;
      await db.destroy();
    },
  };
}

async function check(pool: pg.Pool, url: string, least: number): Promise<void> {
  const { rows } = await pool.query<{ version: number; text: string; readonly: string }>(
    "select current_setting('server_version_num')::int as version, current_setting('server_version') as text, current_setting('transaction_read_only') as readonly",
  );
  const { version = 0, text = '', readonly = 'on' } = rows[0] ?? {};
  if (version < least * 10_000) {
    throw new StoreFailure(
      `DATABASE_URL names ${placeOf(url)}, which is PostgreSQL ${text}. Frontdesk needs ${least} or newer: upgrade it, or name another server.`,
    );
  }
  if (readonly === 'on') {
    throw new StoreFailure(`DATABASE_URL names ${placeOf(url)}, which takes no writes: it is a standby, or set to read-only. Name the primary server.`);
  }
}
