import { sql } from 'kysely';
import type { Store } from './store.ts';

/** For tests: a store that refuses messages as a full disk does, and takes them again. SQLite by its limit of pages, PostgreSQL by the error of its own. */
export async function fillDisk(store: Store, engine: string): Promise<() => Promise<void>> {
  const run = (statement: string): Promise<void> => store.transaction(async (tx) => void (await sql.raw(statement).execute(tx)));
  if (engine === 'SQLite') {
    await run('pragma max_page_count = 1');
    return () => run('pragma max_page_count = 1000000');
  }
  await run("create function full_disk() returns trigger language plpgsql as $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$");
  await run('create trigger full_disk before insert on message for each row execute function full_disk()');
  return async () => {
    await run('drop trigger full_disk on message');
    await run('drop function full_disk()');
  };
}
