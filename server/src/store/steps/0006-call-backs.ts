import { textOf, type Step } from './step.ts';

/** Conversations whose resident is to be rung; and what somebody was before a call, for after it. The program before does not know the state. */
export const callBacks: Step = {
  name: '0006-call-backs',
  oldestVersion: 6,
  async up(db) {
    const text = textOf(db);
    for (const name of ['call_back_from', 'call_back_to', 'call_back_asked_at']) await db.schema.alterTable('conversation').addColumn(name, 'bigint').execute();
    await db.schema.alterTable('conversation').addColumn('call_back_phone', text).execute();
    await db.schema.alterTable('presence').addColumn('before_call', text).execute();
    await db.schema
      .createIndex('conversation_call_back_phone')
      .on('conversation')
      .column('call_back_phone')
      .where('call_back_phone' as never, 'is not', null)
      .execute();
  },
};
