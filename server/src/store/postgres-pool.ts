import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';

/** What the engine could not do. `code` is PostgreSQL's five letters, or Node's name of a broken connection, or empty. */
export class PostgresError extends Error {
  override name = 'PostgresError';
  readonly code: string;
  /** The connection is gone, or was never had. */
  readonly connectionLost: boolean;
  constructor(
    cause: unknown,
    /** It failed before the unit's first statement was through. */
    readonly nothingDone: boolean,
  ) {
    super('PostgreSQL refused or did not answer.', { cause });
    this.code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    // Classes 08 and 57P: the server ended the connection. An error without the server's words came from the connection.
    this.connectionLost = !(cause instanceof pg.DatabaseError) || this.code.startsWith('08') || this.code.startsWith('57P');
  }
}

/** A statement's text never changes, so its first characters need not be told apart: each text gets a number, and PostgreSQL plans it once a connection. */
function statementNames() {
  const names = new Map<string, string>();
  return (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= 500) return known;
    const name = `f${names.size}`;
    names.set(text, name);
    return name;
  };
}

/** pg's pool as Kysely takes it: statements are prepared, errors say whether anything was done, and a connection that broke is not used again. */
export function leasing(pool: pg.Pool): PostgresPool {
  const nameOf = statementNames();
  return {
    async connect() {
      const client = await pool.connect().catch((error: unknown) => {
        throw new PostgresError(error, true);
      });
      let [first, broken] = [true, false];
      // A connection can break between two statements: the next one says so.
      const onError = (): void => void (broken = true);
      client.on('error', onError);
      const lease = {
        async query(text: string, values: readonly unknown[] = []) {
          try {
            const name = nameOf(text);
            const result = await client.query({ ...(name && { name }), text, values: [...values] });
            first = false;
            return result;
          } catch (cause) {
            const error = new PostgresError(cause, first);
            broken ||= error.connectionLost;
            throw error;
          }
        },
        release() {
          client.off('error', onError);
          client.release(broken);
        },
      };
      // Kysely's type also asks for cursors, which nothing here uses.
      return lease as unknown as PostgresPoolClient;
    },
    end: () => pool.end(),
  };
}
