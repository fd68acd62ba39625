import { columns, toConversation, type Conversation } from './conversation-row.ts';
import type { Tx } from './store.ts';

/** Conversations that asked for a person, newest first; `beginning` is that of their reference, empty for any. */
export async function listRouted(tx: Tx, beginning: string, most: number): Promise<Conversation[]> {
  const rows = await tx
    .selectFrom('conversation')
    .select(columns)
    .where('requested_at', 'is not', null)
    // A range, so that the index of references serves, and nothing that somebody typed is a pattern.
    .$if(beginning !== '', (query) => query.where('reference', '>=', beginning).where('reference', '<', `${beginning}\uffff`))
    .orderBy(beginning === '' ? 'requested_at' : 'reference', beginning === '' ? 'desc' : 'asc')
    .limit(most)
    .execute();
  return rows.map(toConversation);
}

/** Of each advisor, how many chats of teams they are not in they have now. */
export async function countLent(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('conversation')
    .select((eb) => ['advisor_id', eb.fn.countAll<number>().as('chats')])
    .where('state', '=', 'assigned')
    .where('advisor_id', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('membership')
            .select('team_id')
            .whereRef('membership.staff_id', '=', 'conversation.advisor_id')
            .whereRef('membership.team_id', '=', 'conversation.team_id'),
        ),
      ),
    )
    .groupBy('advisor_id')
    .execute();
  return new Map(rows.map((row) => [row.advisor_id ?? '', Number(row.chats)]));
}

/** Who served this resident last, if that chat ended since a time. */
export async function lastAdvisorOf(tx: Tx, siteId: string, residentHash: string, since: number): Promise<string | null> {
  const row = await tx
    .selectFrom('conversation')
    .select('advisor_id')
    .where('site_id', '=', siteId)
    .where('resident_hash', '=', residentHash)
    .where('advisor_id', 'is not', null)
    .where('closed_at', '>=', since)
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.advisor_id ?? null;
}
