import type { Compilable, CompiledQuery, QueryResult } from 'kysely';
import type { Tx } from './store.ts';

/** Stands for a value in a query that is built before its values are known. */
class Place {
  constructor(readonly name: string) {}
}

/**
 * A query whose text never changes, built and compiled once for each engine: afterwards only its values are filled in. Worth it for what every
 * message runs, where building and compiling take longer than the query itself. `build` gets places that look like the values: it takes them out by name
 * and hands them to Kysely, and does nothing else with them.
 */
export function fixedQuery<V extends object, R>(build: (tx: Tx, values: V) => Compilable<R>): (tx: Tx, values: V) => Promise<QueryResult<R>> {
  const places = new Proxy({}, { get: (_, name) => new Place(String(name)) }) as V;
  const compiled = new WeakMap<object, CompiledQuery<R>>();
  return async (tx, values) => {
    // An engine has one adapter for all its transactions.
    const engine = tx.getExecutor().adapter;
    let query = compiled.get(engine);
    if (!query) compiled.set(engine, (query = build(tx, places).compile()));
    const parameters = query.parameters.map((one) => (one instanceof Place ? values[one.name as keyof V] : one));
    return answersAtOnce(engine) ? engine.answer<R>(query.sql, parameters) : tx.executeQuery({ ...query, parameters });
  };
}

/** An engine in this process, which has a result without any waiting: Kysely's way to it is made for connections, with several promises on it. */
export interface AnswersAtOnce {
  answer<R>(sql: string, parameters: readonly unknown[]): QueryResult<R>;
}

const answersAtOnce = (engine: object): engine is AnswersAtOnce => 'answer' in engine;
