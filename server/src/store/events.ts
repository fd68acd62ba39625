import type { Fact } from '../domain/figures/count-facts.ts';
import type { Observed } from '../domain/figures/facts.ts';
import type { Conversation } from './conversations.ts';
import { fixedQuery } from './fixed-query.ts';
import type { AssignmentTable, EventTable } from './schema.ts';
import type { Tx } from './store.ts';

/** What lasted this long, in milliseconds, has an index of its own. */
export const longFrom = 86_400_000;

const nothing = { team_id: null, staff_id: null, since: null, until: null, first_since: null, first_team_id: null, result: null };
type Row = Pick<EventTable, 'id' | 'at' | 'kind' | 'conversation_id' | 'site_id'> & Partial<EventTable>;

async function add(tx: Tx, row: Row): Promise<void> {
  const began = Math.min(row.since ?? row.at, row.first_since ?? row.at);
  await tx
    .insertInto('event')
    .values({ ...nothing, ...row, is_long: row.at - began >= longFrom ? 1 : 0 })
    .execute();
}

export async function addBegun(tx: Tx, { id, siteId, createdAt }: Conversation): Promise<void> {
  await add(tx, { id: `${id}-start`, at: createdAt, kind: 'began', conversation_id: id, site_id: siteId });
}

/**
 * Writes down what one step of a conversation meant. `before` is the conversation as it was read, and its version names the rows: the order of a
 * conversation's rows is that of their ids.
 */
export async function addObserved(tx: Tx, at: number, before: Conversation, advisorId: string | null, observed: readonly Observed[]): Promise<void> {
  for (const [index, one] of observed.entries()) {
    const row = { id: `${before.id}-${String(before.version).padStart(8, '0')}-${index}`, at, conversation_id: before.id, site_id: before.siteId };
    switch (one.kind) {
      case 'assistantEnded':
        await add(tx, { ...row, kind: one.kind, since: before.createdAt, result: one.result });
        break;
      case 'queued':
        await add(tx, { ...row, kind: one.kind, team_id: one.teamId, first_since: one.firstSince, first_team_id: one.firstTeamId });
        break;
      case 'accepted':
      case 'answered':
      case 'left':
        await add(tx, {
          ...row,
          kind: one.kind,
          team_id: one.teamId,
          staff_id: one.kind === 'left' ? null : advisorId,
          since: one.since,
          first_since: one.firstSince,
          first_team_id: one.firstTeamId,
          result: one.kind === 'left' ? one.result : null,
        });
        break;
      case 'assigned':
        await assign(tx, at, before, advisorId);
        break;
      case 'chatEnded':
        if (one.held) await tx.updateTable('assignment').set({ until: at, result: one.result }).where('conversation_id', '=', before.id).execute();
        else await settle(tx, row, one.result);
        break;
      case 'wrapUpEnded':
        await settle(tx, row, null);
        break;
    }
  }
}

async function assign(tx: Tx, at: number, { id, siteId, context }: Conversation, advisorId: string | null): Promise<void> {
  if (advisorId === null) return;
  const values = { site_id: siteId, team_id: context.teamId, staff_id: advisorId, since: at, until: null, result: null };
  await tx
    .insertInto('assignment')
    .values({ conversation_id: id, ...values })
    .onConflict((conflict) => conflict.column('conversation_id').doUpdateSet(values))
    .execute();
}

/** The advisor's part is over: from a row of what is in hand to one of what has been. */
async function settle(tx: Tx, row: Pick<EventTable, 'id' | 'at' | 'conversation_id' | 'site_id'>, result: string | null): Promise<void> {
  const ended = await tx.deleteFrom('assignment').where('conversation_id', '=', row.conversation_id).returningAll().executeTakeFirst();
  // Taken on by a version that kept no such rows.
  if (!ended) return;
  const { team_id, staff_id, since, until } = ended;
  await add(tx, { ...row, kind: 'handled', team_id, staff_id, since, until: until ?? row.at, result: result ?? ended.result ?? 'ended' });
}

/** Events of [from, to), oldest first, `most` at the most. */
export async function listEvents(tx: Tx, from: number, to: number, most: number): Promise<EventTable[]> {
  return tx.selectFrom('event').selectAll().where('at', '>=', from).where('at', '<', to).orderBy('at').orderBy('id').limit(most).execute();
}

/** What was going on at `to` and has ended since: it began before, and its end was written at `to` or later. */
export async function listEndedAfter(tx: Tx, to: number, most: number): Promise<EventTable[]> {
  const began = tx
    .selectFrom('event')
    .selectAll()
    .where('at', '>=', to)
    .where((eb) => eb.or([eb('since', '<', to), eb('first_since', '<', to)]));
  const soon = await began
    .where('at', '<', to + longFrom)
    .limit(most)
    .execute();
  const late = await began
    .where('at', '>=', to + longFrom)
    .where('is_long', '=', 1)
    .limit(most)
    .execute();
  return [...soon, ...late];
}

/** Chats in hand now that began before `to`. */
export async function listInHand(tx: Tx, to: number, most: number): Promise<AssignmentTable[]> {
  return tx.selectFrom('assignment').selectAll().where('since', '<', to).limit(most).execute();
}

type Piece = { from: number; to: number; most: number; judgedTo: number; againWithin: number };

/**
 * The facts of [from, to), oldest first. `again`: of a chat that ended by `judgedTo`, 1 when the resident asked the same team for a person again within
 * `againWithin` of the end and 0 when not; null of all else, and of a conversation that was deleted. A report reads many thousands: what it asks for is compiled
 * once, and has the form in which it is counted.
 */
const factsBetween = fixedQuery<Piece, Fact>((tx, { from, to, most, judgedTo, againWithin }) =>
  tx
    .selectFrom('event')
    .select(['kind', 'at', 'conversation_id as conversationId', 'site_id as siteId', 'team_id as teamId', 'staff_id as staffId'])
    .select(['since', 'until', 'first_since as firstSince', 'first_team_id as firstTeamId', 'result'])
    .select((eb) =>
      eb
        .case()
        .when(eb.and([eb('kind', '=', 'handled'), eb('result', '=', 'ended'), eb(eb.fn.coalesce('until', 'at'), '<=', judgedTo)]))
        .then(
          eb
            .selectFrom('conversation as one')
            .whereRef('one.id', '=', 'event.conversation_id')
            .select((inner) =>
              inner
                .case()
                .when(
                  inner.exists(
                    inner
                      .selectFrom('conversation as other')
                      .select('other.id')
                      .whereRef('other.site_id', '=', 'one.site_id')
                      .whereRef('other.resident_hash', '=', 'one.resident_hash')
                      .whereRef('other.created_at', '>', 'one.created_at')
                      .where((other) => other('other.created_at', '<=', other('event.until', '+', againWithin)))
                      .whereRef('other.team_id', '=', 'event.team_id')
                      .where('other.requested_at', 'is not', null),
                  ),
                )
                .then(inner.lit(1))
                .else(inner.lit(0))
                .end()
                .as('again'),
            ),
        )
        .end()
        .as('again'),
    )
    .where('at', '>=', from)
    .where('at', '<', to)
    .orderBy('at')
    .limit(most),
);

export const listFacts = async (tx: Tx, piece: Piece): Promise<Fact[]> => (await factsBetween(tx, piece)).rows;

/** The chats that went back to the queue since then because this advisor was gone, the newest first. */
export async function listReturned(tx: Tx, staffId: string, since: number, most: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('event')
    .select('conversation_id')
    .where('at', '>=', since)
    .where('kind', '=', 'handled')
    .where('result', '=', 'returned')
    .where('staff_id', '=', staffId)
    .orderBy('at', 'desc')
    .limit(most)
    .execute();
  return [...new Set(rows.map((row) => row.conversation_id))];
}
