import Database from 'libsql';
import pg from 'pg';
import type { Query, Row } from './read-records.ts';

export type Reading = { query: Query; close: () => Promise<void> };

/** Opens a database to read one moment of it. Takes `sqlite:/path/frontdesk.db` or `postgres://…`; throws an Error that says so. */
export async function openDatabase(address: string): Promise<Reading> {
  if (address.startsWith('sqlite:')) return openSqlite(address.slice('sqlite:'.length));
  if (/^postgres(ql)?:/.test(address)) return openPostgres(address);
  throw new Error(`--database takes sqlite:/path/to/frontdesk.db or postgres://…; it is "${address}".`);
}

function openSqlite(file: string): Reading {
  const handle = new Database(file, { fileMustExist: true });
  handle.pragma('query_only = ON');
  handle.pragma('busy_timeout = 5000');
  handle.exec('begin');
  return {
    query: async (sql, parameters) => handle.prepare(sql).all(parameters) as Row[],
    async close() {
      handle.exec('rollback');
      handle.close();
    },
  };
}

async function openPostgres(address: string): Promise<Reading> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  await client.query('begin isolation level repeatable read, read only');
  return {
    async query(sql, parameters) {
      let place = 0;
      const { rows } = await client.query<Row>(
        sql.replace(/\?/g, () => `$${++place}`),
        parameters,
      );
      return rows;
    },
    close: () => client.end(),
  };
}
