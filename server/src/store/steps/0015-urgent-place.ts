import { sql } from 'kysely';
import type { Step } from './step.ts';

/** Whether a chat may tell of danger, so that those stand first in the lists of a queue. A version that does not know it goes on by the time of asking. */
export const urgentPlace: Step = {
  name: '0015-urgent-place',
  oldestVersion: 1,
  async up(db) {
    await db.schema
      .alterTable('conversation')
      .addColumn('is_urgent', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await sql`update conversation set is_urgent = 1 where state in ('queued', 'offered') and context_json like '%"urgent":"%'`.execute(db);
    await db.schema.createIndex('conversation_in_queue').on('conversation').columns(['state', 'team_id', 'is_urgent desc', 'requested_at', 'id']).execute();
  },
};
