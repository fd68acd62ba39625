import { sql } from 'kysely';
import { textOf, type Step } from './step.ts';

/** Surges, and every act that made or moved one. */
export const surge: Step = {
  name: '0008-surge',
  oldestVersion: 4,
  async up(db) {
    const text = textOf(db);
    await db.schema
      .createTable('surge')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('site_id', text, (c) => c.notNull().references('site.id'))
      .addColumn('reason', text, (c) => c.notNull())
      .addColumn('other_reason', text)
      .addColumn('banner', text, (c) => c.notNull())
      .addColumn('pinned_article_id', text)
      .addColumn('extra_capacity', 'integer', (c) => c.notNull())
      .addColumn('team_ids_json', text, (c) => c.notNull())
      .addColumn('extends_hours', 'integer', (c) => c.notNull())
      .addColumn('starts_at', 'bigint', (c) => c.notNull())
      .addColumn('ends_at', 'bigint', (c) => c.notNull())
      .addColumn('ended_at', 'bigint')
      .addColumn('ended_by', text)
      .addColumn('created_by', text, (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .execute();
    await db.schema.createIndex('surge_ends').on('surge').columns(['ends_at']).execute();
    await db.schema
      .createTable('surge_change')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('surge_id', text, (c) => c.notNull().references('surge.id'))
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('actor', text, (c) => c.notNull())
      .addColumn('act', text, (c) => c.notNull())
      .addColumn('body_json', text, (c) => c.notNull())
      .execute();
    await db.schema.createIndex('surge_change_of').on('surge_change').columns(['surge_id', 'at']).execute();
    await sql`insert into turn (name) values ('surge')`.execute(db);
  },
};
