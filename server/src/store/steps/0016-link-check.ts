import { sql } from 'kysely';
import { textOf, type Step } from './step.ts';

/** What became of the links in articles when they were followed, which of them is to be followed and when, and the articles they stand in. */
export const linkCheck: Step = {
  name: '0016-link-check',
  oldestVersion: 1,
  async up(db) {
    const text = textOf(db);
    await db.schema
      .createTable('link_check')
      .addColumn('url', text, (c) => c.primaryKey())
      .addColumn('host', text, (c) => c.notNull())
      .addColumn('due_at', 'bigint')
      .addColumn('claimed_until', 'bigint', (c) => c.notNull().defaultTo(0))
      .addColumn('checked_at', 'bigint')
      .addColumn('ok', 'integer', (c) => c.notNull().defaultTo(1))
      .addColumn('status', 'integer')
      .addColumn('reason', text)
      .addColumn('failures', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('failed_at', 'bigint')
      .addColumn('is_broken', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
    await db.schema.createIndex('link_check_due').on('link_check').columns(['due_at']).execute();
    await db.schema
      .createTable('article_link')
      .addColumn('url', text, (c) => c.notNull())
      .addColumn('article_id', text, (c) => c.notNull().references('article_record.id'))
      .addPrimaryKeyConstraint('article_link_pk', ['url', 'article_id'])
      .execute();
    await sql`insert into turn (name) values ('links')`.execute(db);
  },
};
