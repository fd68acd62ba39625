import type { ConversationState } from '@frontdesk/shared/vocabulary.ts';
import { columns, toConversation, type Conversation } from './conversation-row.ts';
import type { Tx } from './store.ts';

/** How many chats wait in a team's queue, how many of them are held out to nobody, and since when the first of them has waited. */
export async function queueLengths(tx: Tx): Promise<{ teamId: string; waiting: number; unoffered: number; longestSince: number | null }[]> {
  const rows = await tx
    .selectFrom('conversation')
    .select((eb) => ['team_id', 'state', eb.fn.countAll<number>().as('waiting'), eb.fn.min('requested_at').as('longest')])
    .where('state', 'in', ['queued', 'offered'])
    .where('team_id', 'is not', null)
    .where('call_back_from', 'is', null)
    .groupBy(['team_id', 'state'])
    .execute();
  const teams = new Map<string, { teamId: string; waiting: number; unoffered: number; longestSince: number | null }>();
  for (const { team_id, state, waiting, longest } of rows) {
    const team = teams.get(team_id ?? '') ?? { teamId: team_id ?? '', waiting: 0, unoffered: 0, longestSince: null };
    team.waiting += Number(waiting);
    if (state === 'queued') team.unoffered += Number(waiting);
    if (longest !== null) team.longestSince = Math.min(Number(longest), team.longestSince ?? Infinity);
    teams.set(team.teamId, team);
  }
  return [...teams.values()];
}

/** Chats and call-backs in any queue that may tell of danger: of which kind, and since when they wait in it. */
export async function listUrgent(tx: Tx, most: number): Promise<Conversation[]> {
  const rows = await tx
    .selectFrom('conversation')
    .select(columns)
    .where('state', 'in', ['queued', 'offered'])
    .where('is_urgent', '=', 1)
    .orderBy('requested_at')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(toConversation);
}

/** The place in the queue, from 1, behind all that may tell of danger, and how many of those up to it, itself included, are not held out to anybody yet. */
export async function placeInQueue(
  tx: Tx,
  one: Pick<Conversation, 'id' | 'state'> & { teamId: string; requestedAt: number; isUrgent: boolean },
): Promise<{ position: number; unoffered: number }> {
  const rows = await tx
    .selectFrom('conversation')
    .select((eb) => ['state', eb.fn.countAll<number>().as('ahead')])
    .where('state', 'in', ['queued', 'offered'])
    .where('team_id', '=', one.teamId)
    .where('call_back_from', 'is', null)
    .where((eb) => {
      const earlier = eb.or([eb('requested_at', '<', one.requestedAt), eb.and([eb('requested_at', '=', one.requestedAt), eb('id', '<', one.id)])]);
      return one.isUrgent ? eb.and([eb('is_urgent', '=', 1), earlier]) : eb.or([eb('is_urgent', '=', 1), earlier]);
    })
    .groupBy('state')
    .execute();
  const ahead = (state: ConversationState) => Number(rows.find((row) => row.state === state)?.ahead ?? 0);
  return { position: ahead('queued') + ahead('offered') + 1, unoffered: ahead('queued') + (one.state === 'queued' ? 1 : 0) };
}

/** Who waits in a team's queue, first to last: no more of each than its place needs. */
export async function listPlaces(tx: Tx, teamId: string, most: number): Promise<{ id: string; offered: boolean }[]> {
  const rows = await tx
    .selectFrom('conversation')
    .select(['id', 'state', 'requested_at'])
    .where('state', 'in', ['queued', 'offered'])
    .where('team_id', '=', teamId)
    .where('call_back_from', 'is', null)
    .orderBy('is_urgent', 'desc')
    .orderBy('requested_at')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map((row) => ({ id: row.id, offered: row.state === 'offered' }));
}
