import { textOf, type Step } from './step.ts';

/** Keys of other systems, the requests that they signed, their calls, and what they asked. */
export const telephone: Step = {
  name: '0007-telephone',
  oldestVersion: 4,
  async up(db) {
    const text = textOf(db);
    const table = (name: string) => db.schema.createTable(name);
    await table('api_key')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('name', text, (c) => c.notNull())
      .addColumn('scopes_json', text, (c) => c.notNull())
      .addColumn('signing_key', text, (c) => c.notNull())
      .addColumn('created_by', text)
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('revoked_at', 'bigint')
      .addColumn('last_used_at', 'bigint')
      .execute();
    await table('api_nonce')
      .addColumn('key_id', text, (c) => c.notNull().references('api_key.id'))
      .addColumn('nonce', text, (c) => c.notNull())
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('api_nonce_key', ['key_id', 'nonce'])
      .execute();
    await table('call')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('key_id', text, (c) => c.notNull().references('api_key.id'))
      .addColumn('reference', text)
      .addColumn('staff_id', text, (c) => c.notNull().references('staff.id'))
      .addColumn('status_before', text, (c) => c.notNull())
      .addColumn('started_at', 'bigint', (c) => c.notNull())
      .addColumn('due_at', 'bigint', (c) => c.notNull())
      .addColumn('ended_at', 'bigint')
      .addColumn('ending', text)
      .execute();
    await table('call_question')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('key_id', text, (c) => c.notNull().references('api_key.id'))
      .addColumn('team_id', text, (c) => c.notNull())
      .addColumn('reason', text, (c) => c.notNull())
      .addColumn('staff_id', text)
      .addColumn('waiting', 'integer', (c) => c.notNull())
      .addColumn('longest_since', 'bigint')
      .execute();
    const index = (name: string) => db.schema.createIndex(name);
    await index('api_nonce_expiry').on('api_nonce').columns(['expires_at']).execute();
    await index('call_by_reference').on('call').columns(['key_id', 'reference']).execute();
    await index('call_once')
      .unique()
      .on('call')
      .columns(['key_id', 'reference'])
      .where('ended_at' as never, 'is', null)
      .execute();
    await index('call_going_on')
      .on('call')
      .columns(['staff_id'])
      .where('ended_at' as never, 'is', null)
      .execute();
    await index('call_ended').on('call').columns(['ending', 'ended_at']).execute();
    await index('call_question_at').on('call_question').columns(['at']).execute();
    await db.schema
      .alterTable('presence')
      .addColumn('calls', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
  },
};
