import { sql } from 'kysely';
import type { Step } from './step.ts';

/** Who asked for a call while they waited did not abandon: rows that were written before the two were told apart. A version that does not know the word counts it as before. */
export const askedForCall: Step = {
  name: '0011-asked-for-call',
  oldestVersion: 1,
  async up(db) {
    await sql`update event set result = 'askedForCall' where kind = 'left' and result = 'abandoned' and exists (
      select 1 from conversation where conversation.id = event.conversation_id and conversation.call_back_asked_at = event.at)`.execute(db);
  },
};
