import Database from 'libsql';
import type { Query, Row } from './read-records.ts';

export type Reading = { query: Query; close: () => Promise<void> };

/** Opens a database to read one moment of it. Takes `sqlite:/path/frontdesk.db` or `postgres://…`; throws an Error that says so. */
export async function openDatabase(address: string): Promise<Reading> {
  if (address.startsWith('sqlite:')) return openSqlite(address.slice('sqlite:'.length));
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
