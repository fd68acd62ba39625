import { textOf, type Step } from './step.ts';

/** What people ask the assistant, and what became of it. Nothing is known of what was asked before. */
export const asked: Step = {
  name: '0017-asked',
  oldestVersion: 1,
  async up(db) {
    const text = textOf(db);
    await db.schema
      .createTable('asked')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('conversation_id', text, (c) => c.notNull())
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('site_id', text, (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('page_url', text, (c) => c.notNull())
      .addColumn('language', text, (c) => c.notNull())
      .addColumn('how', text, (c) => c.notNull())
      .addColumn('is_whole', 'integer', (c) => c.notNull())
      .addColumn('article_id', text)
      .addColumn('answer_seq', 'integer')
      .addColumn('picked', text)
      .addColumn('helped', 'integer')
      .addColumn('advisor_seq', 'integer')
      .addColumn('is_open', 'integer', (c) => c.notNull())
      .addColumn('settled_at', 'bigint')
      .addColumn('settled_by', text)
      .addColumn('settled_as', text)
      .execute();
    await db.schema.createIndex('asked_conversation').on('asked').columns(['conversation_id', 'seq']).execute();
    await db.schema.createIndex('asked_open').on('asked').columns(['is_open', 'at']).execute();
    await db.schema.createIndex('asked_at').on('asked').columns(['at']).execute();
    await db.schema.createIndex('asked_settled').on('asked').columns(['settled_at']).execute();
  },
};
