import type { Conversation } from './conversations.ts';
import type { Tx } from './store.ts';

/** How many chats wait in a team's queue, offers included, and since when the first of them has. */
export async function queueLengths(tx: Tx): Promise<{ teamId: string; waiting: number; longestSince: number | null }[]> {
  const rows = await tx
    .selectFrom('conversation')
    .select((eb) => ['team_id', eb.fn.countAll<number>().as('waiting'), eb.fn.min('requested_at').as('longest')])
    .where('state', 'in', ['queued', 'offered'])
    .where('team_id', 'is not', null)
    .where('call_back_from', 'is', null)
    .groupBy('team_id')
    .execute();
  return rows.map((row) => ({ teamId: row.team_id ?? '', waiting: Number(row.waiting), longestSince: row.longest === null ? null : Number(row.longest) }));
}

/** Among the chats that wait, from 1: whoever is to be rung stands in nobody's way. */
export async function placeInQueue(tx: Tx, one: Pick<Conversation, 'id'> & { teamId: string; requestedAt: number }): Promise<number> {
  const row = await tx
    .selectFrom('conversation')
    .select((eb) => eb.fn.countAll<number>().as('ahead'))
    .where('state', 'in', ['queued', 'offered'])
    .where('team_id', '=', one.teamId)
    .where('call_back_from', 'is', null)
    .where((eb) => eb.or([eb('requested_at', '<', one.requestedAt), eb.and([eb('requested_at', '=', one.requestedAt), eb('id', '<', one.id)])]))
    .executeTakeFirst();
  return Number(row?.ahead ?? 0) + 1;
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
