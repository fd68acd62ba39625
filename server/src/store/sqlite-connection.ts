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
import type { Tables } from './schema.ts';

type Statement = ReturnType<Database.Database['prepare']>;

/** Writers of one file take turns by themselves: there is no lock on rows to ask for. */
class OneWriterQueryCompiler extends SqliteQueryCompiler {
  protected override visitSelectModifier(node: SelectModifierNode): void {
    if (node.modifier !== 'ForUpdate' && node.modifier !== 'SkipLocked') super.visitSelectModifier(node);
  }
}

/** SQLite can take back a CREATE TABLE: a migration is kept whole or not at all. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** One open SQLite handle as Kysely's connection. Statements are prepared once: the application's set of them is small and fixed. */
class SqliteConnection implements DatabaseConnection {
  private readonly statements = new Map<string, Statement>();
  constructor(private readonly handle: Database.Database) {}

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      return Promise.resolve(this.run<R>(query));
    } catch (error) {
      return Promise.reject(error);
    }
  }

  private run<R>({ sql, parameters }: CompiledQuery): QueryResult<R> {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.handle.prepare(sql);
      if (this.statements.size < 500) this.statements.set(sql, statement);
    }
    if (statement.reader) return { rows: statement.all(parameters) as R[] };
    const { changes } = statement.run(parameters);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  // Rows come at once from an embedded file: there is nothing to stream.
  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('This engine does not stream.');
  }
}

/** Transactions are begun and ended by the engine around units of work, so that units can share them. */
class SqliteDriver implements Driver {
  private readonly connection: SqliteConnection;
  constructor(private readonly handle: Database.Database) {
    this.connection = new SqliteConnection(handle);
  }
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

export function kyselyOn(handle: Database.Database): Kysely<Tables> {
  const dialect: Dialect = {
    createAdapter: () => new TransactionalSqliteAdapter(),
    createDriver: () => new SqliteDriver(handle),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new OneWriterQueryCompiler(),
  };
  return new Kysely<Tables>({ dialect });
}
