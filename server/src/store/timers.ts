import type { TimerKind } from '../domain/conversation.ts';
import { fixedQuery } from './fixed-query.ts';
import type { Tx } from './store.ts';

export type Timer = { id: string; kind: TimerKind; conversationId: string | null; dueAt: number; payload: Record<string, string | number>; attempts: number };

export async function addTimer(tx: Tx, timer: Omit<Timer, 'attempts'>): Promise<void> {
  await tx
    .insertInto('timer')
    .values({
      id: timer.id,
      kind: timer.kind,
      conversation_id: timer.conversationId,
      due_at: timer.dueAt,
      payload_json: JSON.stringify(timer.payload),
      claimed_until: 0,
      attempts: 0,
    })
    .execute();
}

type Once = { id: string; kind: TimerKind; conversationId: string | null; dueAt: number; payload: string };
const insertOnce = fixedQuery((tx, { id, kind, conversationId, dueAt, payload }: Once) =>
  tx
    .insertInto('timer')
    .values({ id, kind, conversation_id: conversationId, due_at: dueAt, payload_json: payload, claimed_until: 0, attempts: 0 })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet((eb) => ({ due_at: eb.ref('excluded.due_at'), claimed_until: 0, attempts: 0 }))
        .whereRef('excluded.due_at', '<', 'timer.due_at'),
    ),
);

/** Adds a timer unless one of its id stands already, which stays as it is if it is due as early; a later one is moved forward. */
export async function addTimerOnce(tx: Tx, timer: Omit<Timer, 'attempts'>): Promise<void> {
  await insertOnce(tx, { ...timer, payload: JSON.stringify(timer.payload) });
}

/** Takes rows that are due and that nobody holds, and holds them until `until`: each row goes to one caller. */
export async function claimTimers(tx: Tx, now: number, until: number, most: number): Promise<Timer[]> {
  const rows = await tx
    .updateTable('timer')
    .set((eb) => ({ claimed_until: until, attempts: eb('attempts', '+', 1) }))
    .where('id', 'in', (eb) =>
      eb.selectFrom('timer').select('id').where('due_at', '<=', now).where('claimed_until', '<=', now).orderBy('due_at').limit(most).forUpdate().skipLocked(),
    )
    .returningAll()
    .execute();
  return rows
    .sort((a, b) => a.due_at - b.due_at)
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      conversationId: row.conversation_id,
      dueAt: row.due_at,
      payload: JSON.parse(row.payload_json) as Timer['payload'],
      attempts: row.attempts,
    }));
}

/** Adds a timer, or moves the one of the same id to the new time, whoever holds it. */
export async function putTimer(tx: Tx, timer: Omit<Timer, 'attempts'>): Promise<void> {
  const moved = { due_at: timer.dueAt, claimed_until: 0, attempts: 0 };
  await tx
    .insertInto('timer')
    .values({ id: timer.id, kind: timer.kind, conversation_id: timer.conversationId, payload_json: JSON.stringify(timer.payload), ...moved })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(moved))
    .execute();
}

/** Moves a timer that its holder has claimed to a later time; its attempts go on counting. */
export async function deferTimer(tx: Tx, id: string, dueAt: number): Promise<void> {
  await tx.updateTable('timer').set({ due_at: dueAt, claimed_until: 0 }).where('id', '=', id).execute();
}

/** Takes a timer away; with `dueAt`, only if it was not moved to another time since. */
export async function dropTimer(tx: Tx, id: string, dueAt?: number): Promise<void> {
  await tx
    .deleteFrom('timer')
    .where('id', '=', id)
    .$if(dueAt !== undefined, (query) => query.where('due_at', '=', dueAt ?? 0))
    .execute();
}

/** The payloads of every timer of a kind, or of those due later than a time. */
export async function listTimers(tx: Tx, kind: TimerKind, dueAfter = 0): Promise<Timer['payload'][]> {
  const rows = await tx.selectFrom('timer').select('payload_json').where('kind', '=', kind).where('due_at', '>', dueAfter).limit(2000).execute();
  return rows.map((row) => JSON.parse(row.payload_json) as Timer['payload']);
}

export async function hasDueTimers(tx: Tx, now: number): Promise<boolean> {
  const row = await tx.selectFrom('timer').select('id').where('due_at', '<=', now).where('claimed_until', '<=', now).limit(1).executeTakeFirst();
  return row !== undefined;
}
