import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  type SelectModifierNode,
} from 'kysely';
import type Database from 'libsql';
import type { Conversation } from './conversation-row.ts';
import type { AnswersAtOnce } from './fixed-query.ts';
import type { Remembers } from './remembered.ts';
import type { Tables } from './schema.ts';

type Statement = ReturnType<Database.Database['prepare']>;
/** `columns`: their names, of a statement that answers rows. */
type Prepared = { statement: Statement; columns: readonly string[] | null; writes: boolean };

/** Writers of one file take turns by themselves: there is no lock on rows to ask for. */
const isLock = (modifier: SelectModifierNode['modifier']): boolean => modifier === 'SkipLocked' || modifier?.startsWith('For') === true;

class OneWriterQueryCompiler extends SqliteQueryCompiler {
  protected override visitSelectModifier(node: SelectModifierNode): void {
    if (!isLock(node.modifier)) super.visitSelectModifier(node);
  }
}

function toRow(columns: readonly string[], values: readonly unknown[]): object {
  const row: Record<string, unknown> = {};
  for (let index = 0; index < columns.length; index++) row[columns[index] as string] = values[index];
  return row;
}

/** One open SQLite handle as Kysely's connection. Statements are prepared once: the application's set of them is small and fixed. */
class SqliteConnection implements DatabaseConnection {
  private readonly prepared = new Map<string, Prepared>();
  constructor(
    private readonly handle: Database.Database,
    private readonly wrote: () => void,
  ) {}

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      return Promise.resolve(this.run<R>(query.sql, query.parameters));
    } catch (error) {
      return Promise.reject(error);
    }
  }

  /** The result, without a promise. */
  run<R>(sql: string, parameters: readonly unknown[]): QueryResult<R> {
    const { statement, columns, writes } = this.prepare(sql);
    if (writes) this.wrote();
    if (!columns) return { rows: [], numAffectedRows: BigInt(statement.run(parameters).changes) };
    // Never `get`, though it is quicker: it leaves the statement at its first row, and with it the handle in the past.
    const rows = statement.all(parameters) as unknown[][];
    return { rows: rows.map((values) => toRow(columns, values) as R) };
  }

  private prepare(sql: string): Prepared {
    const known = this.prepared.get(sql);
    if (known) return known;
    const statement = this.handle.prepare(sql);
    // Rows as plain lists: the objects are made here, in half the time that the driver takes for them.
    const columns = statement.reader
      ? statement
          .raw(true)
          .columns()
          .map(({ name }) => name)
      : null;
    const one = { statement, columns, writes: !/^select\b/i.test(sql) };
    if (this.prepared.size < 500) this.prepared.set(sql, one);
    return one;
  }

  // Rows come at once from an embedded file: there is nothing to stream.
  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('This engine does not stream.');
  }
}

/** SQLite can take back a CREATE TABLE: a migration is kept whole or not at all. */
class EmbeddedAdapter extends SqliteAdapter implements AnswersAtOnce, Remembers {
  readonly remembered = new Map<string, Conversation>();
  constructor(private readonly connection: SqliteConnection) {
    super();
  }
  answer<R>(sql: string, parameters: readonly unknown[]): QueryResult<R> {
    return this.connection.run<R>(sql, parameters);
  }
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Transactions are begun and ended by the engine around units of work, so that units can share them. */
class SqliteDriver implements Driver {
  constructor(
    private readonly handle: Database.Database,
    private readonly connection: SqliteConnection,
  ) {}
  init = (): Promise<void> => Promise.resolve();
  acquireConnection = (): Promise<DatabaseConnection> => Promise.resolve(this.connection);
  releaseConnection = (): Promise<void> => Promise.resolve();
  beginTransaction = (): Promise<void> => this.exec('begin immediate');
  commitTransaction = (): Promise<void> => this.exec('commit');
  rollbackTransaction = (): Promise<void> => this.exec('rollback');
  destroy = (): Promise<void> => Promise.resolve();
  private exec(sql: string): Promise<void> {
    this.handle.exec(sql);
    return Promise.resolve();
  }
}

/** `wrote` is called for every statement that may change something. */
export function sqliteDialect(handle: Database.Database, wrote: () => void = () => undefined): Dialect {
  const connection = new SqliteConnection(handle, wrote);
  return {
    createAdapter: () => new EmbeddedAdapter(connection),
    createDriver: () => new SqliteDriver(handle, connection),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new OneWriterQueryCompiler(),
  };
}

export const kyselyOn = (handle: Database.Database, wrote?: () => void): Kysely<Tables> => new Kysely<Tables>({ dialect: sqliteDialect(handle, wrote) });
