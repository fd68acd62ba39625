import { PostgresAdapter, sql } from 'kysely';
import { textOf, type Step } from './step.ts';

/**
 * The same promise with its columns the other way round. Ids of one time begin alike (shared/src/message-id.ts), so that messages that arrive together
 * are neighbours in this index, whatever their conversations: fewer pages are written, and a commit took a third less time.
 */
export const messageOnceById: Step = {
  name: '0003-message-once-by-id',
  oldestVersion: 1,
  async up(db) {
    const columns = ['conversation_id', 'seq', 'at', 'kind', 'client_message_id', 'staff_id', 'body_json'];
    const text = textOf(db);
    if (db.getExecutor().adapter instanceof PostgresAdapter) {
      await db.schema.alterTable('message').addUniqueConstraint('message_once_by_id', ['client_message_id', 'conversation_id']).execute();
      await db.schema.alterTable('message').dropConstraint('message_once').execute();
      return;
    }
    // SQLite cannot take a constraint off a table.
    await db.schema.alterTable('message').renameTo('message_before').execute();
    await db.schema
      .createTable('message')
      .addColumn('conversation_id', text, (c) => c.notNull().references('conversation.id'))
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('client_message_id', text)
      .addColumn('staff_id', text)
      .addColumn('body_json', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('message_key', ['conversation_id', 'seq'])
      .addUniqueConstraint('message_once_by_id', ['client_message_id', 'conversation_id'])
      .execute();
    const list = sql.join(columns.map((column) => sql.ref(column)));
    await sql`insert into message (${list}) select ${list} from message_before order by rowid`.execute(db);
    await db.schema.dropTable('message_before').execute();
  },
};
