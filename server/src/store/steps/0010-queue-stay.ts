import { textOf, type Step } from './step.ts';

/** One row for each stay of a conversation in a team's queue: what waits are foretold from. It holds nothing that anybody said, and no one's name. */
export const queueStay: Step = {
  name: '0010-queue-stay',
  oldestVersion: 1,
  async up(db) {
    const text = textOf(db);
    await db.schema
      .createTable('queue_stay')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('conversation_id', text, (c) => c.notNull())
      .addColumn('team_id', text, (c) => c.notNull())
      .addColumn('queued_at', 'bigint', (c) => c.notNull())
      .addColumn('front_at', 'bigint')
      .addColumn('seats', 'integer')
      .addColumn('offered_at', 'bigint')
      .addColumn('ended_at', 'bigint')
      .addColumn('how', text)
      .execute();
    await db.schema.createIndex('queue_stay_of_team').on('queue_stay').columns(['team_id', 'queued_at']).execute();
    await db.schema
      .createIndex('queue_stay_waiting')
      .on('queue_stay')
      .columns(['conversation_id'])
      .where('ended_at' as never, 'is', null)
      .execute();
  },
};
