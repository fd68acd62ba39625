import type { TelephoneReason } from '@frontdesk/shared/telephone-protocol.ts';
import type { Tx } from './store.ts';

/** A question whether a call might have an advisor, and the answer. `longestSince`: since when the first of the `waiting` chats has waited. */
export type CallQuestion = {
  id: string;
  at: number;
  keyId: string;
  teamId: string;
  reason: TelephoneReason;
  staffId: string | null;
  waiting: number;
  longestSince: number | null;
};

export async function addCallQuestion(tx: Tx, one: CallQuestion): Promise<void> {
  await tx
    .insertInto('call_question')
    .values({
      id: one.id,
      at: one.at,
      key_id: one.keyId,
      team_id: one.teamId,
      reason: one.reason,
      staff_id: one.staffId,
      waiting: one.waiting,
      longest_since: one.longestSince,
    })
    .execute();
}

/** Newest first. */
export async function listCallQuestions(tx: Tx, since: number, most: number): Promise<CallQuestion[]> {
  const rows = await tx.selectFrom('call_question').selectAll().where('at', '>=', since).orderBy('at', 'desc').orderBy('id').limit(most).execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    keyId: row.key_id,
    teamId: row.team_id,
    reason: row.reason,
    staffId: row.staff_id,
    waiting: row.waiting,
    longestSince: row.longest_since,
  }));
}

export async function countCallQuestions(tx: Tx, since: number): Promise<{ reason: TelephoneReason; count: number }[]> {
  const rows = await tx
    .selectFrom('call_question')
    .select(['reason', (eb) => eb.fn.countAll<number | string>().as('count')])
    .where('at', '>=', since)
    .groupBy('reason')
    .orderBy('reason')
    .execute();
  return rows.map((row) => ({ reason: row.reason, count: Number(row.count) }));
}
