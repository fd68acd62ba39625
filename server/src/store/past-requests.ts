import { sql } from 'kysely';
import { conversationStates } from '@frontdesk/shared/vocabulary.ts';
import type { PastRequest } from '../domain/staffing/history.ts';
import { quarterMs } from '../domain/staffing/forecast.ts';
import type { Tables } from './schema.ts';
import type { Tx } from './store.ts';

type Span = { teamIds: readonly string[]; from: number; to: number };

/**
 * How many asked for a person of each team in each quarter of an hour, by its start. Every state is named so that the index of states holds all that is read,
 * and no row is fetched: a row carries the whole context of its conversation.
 */
export async function countRequests(tx: Tx, { teamIds, from, to }: Span): Promise<{ teamId: string; at: number; requests: number }[]> {
  if (teamIds.length === 0) return [];
  // Integers divided are an integer in both databases.
  const quarter = sql<number>`${sql.ref('requested_at')} / ${sql.lit(quarterMs)}`;
  const rows = await tx
    .selectFrom('conversation')
    .select((eb) => ['team_id', quarter.as('quarter'), eb.fn.countAll<number>().as('requests')])
    .where('state', 'in', conversationStates)
    .where('team_id', 'in', teamIds)
    .where('requested_at', '>=', from)
    .where('requested_at', '<', to)
    .groupBy(['team_id', quarter])
    .limit(100 * teamIds.length)
    .execute();
  return rows.map((row) => ({ teamId: row.team_id ?? '', at: Number(row.quarter) * quarterMs, requests: Number(row.requests) }));
}

/** The requests of a span that are over, newest first, and when an outcome was picked. */
export async function listPastRequests(
  tx: Tx,
  { teamIds, from, to }: Span,
  most: number,
): Promise<(Omit<PastRequest, 'wrapUpHolds'> & { teamId: string | null })[]> {
  if (teamIds.length === 0) return [];
  const rows = await tx
    .selectFrom('conversation')
    .select(['team_id', 'requested_at', 'accepted_at', 'left_at', 'closed_at', 'advisor_id', 'call_back_asked_at'])
    // Looked up for the rows that are answered, and no others: a join would first be made for all of the span.
    .select((eb) =>
      eb
        .selectFrom('audit')
        .select('at')
        .whereRef('audit.conversation_id', '=', 'conversation.id')
        .where('before_state', '=', 'wrapUp')
        .orderBy('at')
        .limit(1)
        .as('finished_at'),
    )
    .where('state', 'in', ['closed', 'wrapUp', 'leftMessage'])
    .where('team_id', 'in', teamIds)
    .where('requested_at', '>=', from)
    .where('requested_at', '<', to)
    // A call that was asked for before any person was has no wait.
    .where((eb) => eb.or([eb('call_back_asked_at', 'is', null), eb('call_back_asked_at', '>', eb.ref('requested_at'))]))
    .orderBy('requested_at', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({
    teamId: row.team_id,
    requestedAt: row.requested_at ?? 0,
    ...waitOf(row),
    closedAt: row.closed_at,
    finishedAt: row.finished_at,
    // What a call took is no chat's handling time.
    withAdvisor: row.advisor_id !== null && row.call_back_asked_at === null,
  }));
}

type Ended = Pick<Tables['conversation'], 'accepted_at' | 'left_at' | 'call_back_asked_at'>;

/** Who asked for a call while they waited had more patience than that, as those who were answered had; what follows is the call's. */
function waitOf({ accepted_at, left_at, call_back_asked_at: called }: Ended): Pick<PastRequest, 'acceptedAt' | 'leftAt'> {
  if (called === null || (accepted_at !== null && accepted_at <= called)) return { acceptedAt: accepted_at, leftAt: left_at };
  return { acceptedAt: called, leftAt: null };
}
