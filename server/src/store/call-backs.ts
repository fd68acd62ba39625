import type { CallWindow } from '@frontdesk/shared/call-back.ts';
import type { ConversationState } from '@frontdesk/shared/vocabulary.ts';
import { columns, toConversation, type Conversation } from './conversation-row.ts';
import type { Tx } from './store.ts';

/** Still to be rung: later, or as soon as somebody is free. */
const toRing: readonly ConversationState[] = ['callBack', 'queued', 'offered'];

/** Those of some teams that are still to be rung, by when. */
export async function listCallBacks(tx: Tx, teamIds: readonly string[], most: number): Promise<Conversation[]> {
  if (teamIds.length === 0) return [];
  const rows = await tx
    .selectFrom('conversation')
    .select(columns)
    .where('state', 'in', toRing)
    .where('team_id', 'in', teamIds)
    .where('call_back_from', 'is not', null)
    .orderBy('call_back_from')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(toConversation);
}

export type CallBackCount = { teamId: string; due: number; later: number; overdue: number };

/** Of each team: those that wait for somebody now, those for a later time, and of both those whose time has passed. */
export async function countCallBacks(tx: Tx, now: number): Promise<CallBackCount[]> {
  const rows = await tx
    .selectFrom('conversation')
    .select((eb) => [
      'team_id',
      eb.fn.sum<number>(eb.case().when('state', '=', 'callBack').then(1).else(0).end()).as('later'),
      eb.fn.sum<number>(eb.case().when('call_back_to', '<=', now).then(1).else(0).end()).as('overdue'),
      eb.fn.countAll<number>().as('all'),
    ])
    .where('state', 'in', toRing)
    .where('team_id', 'is not', null)
    .where('call_back_from', 'is not', null)
    .groupBy('team_id')
    .execute();
  return rows.map((row) => ({
    teamId: row.team_id ?? '',
    due: Number(row.all) - Number(row.later),
    later: Number(row.later),
    overdue: Number(row.overdue),
  }));
}

/** The times of a team's call-backs that touch a span. */
export async function listPromised(tx: Tx, teamId: string, { from, to }: CallWindow, most: number): Promise<CallWindow[]> {
  const rows = await tx
    .selectFrom('conversation')
    .select(['call_back_from', 'call_back_to'])
    .where('state', 'in', toRing)
    .where('team_id', '=', teamId)
    .where('call_back_from', '<', to)
    .where('call_back_to', '>', from)
    .limit(most)
    .execute();
  return rows.map((row) => ({ from: row.call_back_from ?? 0, to: row.call_back_to ?? 0 }));
}

/** How many calls to a number of a site are still to be made. */
export async function countToNumber(tx: Tx, siteId: string, phone: string): Promise<number> {
  const row = await tx
    .selectFrom('conversation')
    .select((eb) => eb.fn.countAll<number>().as('calls'))
    .where('call_back_phone', '=', phone)
    .where('site_id', '=', siteId)
    .where('state', 'in', [...toRing, 'assigned'])
    .executeTakeFirst();
  return Number(row?.calls ?? 0);
}

/** One with a call-back, by its reference, to change it. */
export async function lockByReference(tx: Tx, reference: string): Promise<Conversation | undefined> {
  const row = await tx
    .selectFrom('conversation')
    .select(columns)
    .where('reference', '=', reference)
    .where('call_back_from', 'is not', null)
    .forUpdate()
    .executeTakeFirst();
  return row && toConversation(row);
}

/** From now on a call, remembering what they were; nothing for who is on one already. */
export async function beginCall(tx: Tx, staffId: string, at: number): Promise<void> {
  await tx
    .updateTable('presence')
    .set((eb) => ({ before_call: eb.ref('status'), status: 'onACall', status_since: at }))
    .where('staff_id', '=', staffId)
    .where('before_call', 'is', null)
    .execute();
}

/** What they were before, unless they have set another status meanwhile. */
export async function endCall(tx: Tx, staffId: string, at: number): Promise<void> {
  await tx
    .updateTable('presence')
    .set((eb) => ({ status: eb.fn.coalesce('before_call', 'status'), status_since: at }))
    .where('staff_id', '=', staffId)
    .where('status', '=', 'onACall')
    .where('before_call', 'is not', null)
    .execute();
  await tx.updateTable('presence').set({ before_call: null }).where('staff_id', '=', staffId).where('before_call', 'is not', null).execute();
}

/** Teams for whom anything waits now, chats and calls. */
export async function teamsWaiting(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('conversation')
    .select('team_id')
    .distinct()
    .where('state', 'in', ['queued', 'offered'])
    .where('team_id', 'is not', null)
    .execute();
  return rows.map((row) => row.team_id ?? '');
}
