import { sql } from 'kysely';
import { textOf, type Step } from './step.ts';

/** What several processes share, and what the health check writes. */
export const severalProcesses: Step = {
  name: '0002-several-processes',
  oldestVersion: 1,
  async up(db) {
    const text = textOf(db);
    await db.schema
      .createTable('turn')
      .addColumn('name', text, (c) => c.primaryKey())
      .execute();
    await sql`insert into turn (name) values ('queue')`.execute(db);
    await db.schema
      .createTable('oldest_version')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('steps', 'integer', (c) => c.notNull())
      .execute();
    await db.schema
      .createTable('probe')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .execute();
  },
};
