import type { CallEnding } from '@frontdesk/shared/telephone-protocol.ts';
import type { Status } from '@frontdesk/shared/vocabulary.ts';
import type { CallTable } from './schema.ts';
import type { Tx } from './store.ts';

/** A call of the telephone system's; without `reference`, an advisor kept for one until `dueAt`. */
export type Call = {
  id: string;
  keyId: string;
  reference: string | null;
  staffId: string;
  /** What comes back when the last of the person's calls ends. */
  statusBefore: Status;
  startedAt: number;
  dueAt: number;
  endedAt: number | null;
  ending: CallEnding | null;
};

const toCall = (row: CallTable): Call => ({
  id: row.id,
  keyId: row.key_id,
  reference: row.reference,
  staffId: row.staff_id,
  statusBefore: row.status_before,
  startedAt: row.started_at,
  dueAt: row.due_at,
  endedAt: row.ended_at,
  ending: row.ending,
});

/** Waits for everything else that changes a person's status, and keeps it from changing. Undefined for nobody. */
export async function lockPresence(tx: Tx, staffId: string): Promise<{ status: Status } | undefined> {
  return tx.selectFrom('presence').select('status').where('staff_id', '=', staffId).forUpdate().executeTakeFirst();
}

export async function findCall(tx: Tx, id: string): Promise<Call | undefined> {
  const row = await tx.selectFrom('call').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toCall(row);
}

/** By the telephone system's own name for it: as it goes on now, or as it ended. A call that was passed on has a row for each who had it. */
export async function findCallByReference(tx: Tx, keyId: string, reference: string): Promise<Call | undefined> {
  const row = await tx
    .selectFrom('call')
    .selectAll()
    .where('key_id', '=', keyId)
    .where('reference', '=', reference)
    .orderBy((eb) => eb.case().when('ended_at', 'is', null).then(0).else(1).end())
    .orderBy('ended_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toCall(row);
}

/** Calls going on, of one person, or of everybody; the longest first. */
export async function listOpenCalls(tx: Tx, most: number, of: { staffId?: string; keyId?: string } = {}): Promise<Call[]> {
  const rows = await tx
    .selectFrom('call')
    .selectAll()
    .where('ended_at', 'is', null)
    .$if(of.staffId !== undefined, (query) => query.where('staff_id', '=', of.staffId ?? ''))
    .$if(of.keyId !== undefined, (query) => query.where('key_id', '=', of.keyId ?? ''))
    .orderBy('started_at')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(toCall);
}

/** Counts a person's open calls anew, beside their status. */
async function countCalls(tx: Tx, staffId: string): Promise<void> {
  await tx
    .updateTable('presence')
    .set((eb) => ({
      calls: eb
        .selectFrom('call')
        .select((inner) => inner.fn.countAll<number>().as('open'))
        .where('call.staff_id', '=', staffId)
        .where('call.ended_at', 'is', null),
    }))
    .where('staff_id', '=', staffId)
    .execute();
}

export async function addCall(tx: Tx, call: Omit<Call, 'endedAt' | 'ending'>): Promise<void> {
  await tx
    .insertInto('call')
    .values({
      id: call.id,
      key_id: call.keyId,
      reference: call.reference,
      staff_id: call.staffId,
      status_before: call.statusBefore,
      started_at: call.startedAt,
      due_at: call.dueAt,
      ended_at: null,
      ending: null,
    })
    .execute();
  await countCalls(tx, call.staffId);
}

/** The call that somebody was kept for has come. */
export async function claimReservation(tx: Tx, id: string, call: Pick<Call, 'keyId' | 'reference' | 'startedAt' | 'dueAt'>): Promise<void> {
  await tx
    .updateTable('call')
    .set({ key_id: call.keyId, reference: call.reference, started_at: call.startedAt, due_at: call.dueAt })
    .where('id', '=', id)
    .execute();
}

export async function endCall(tx: Tx, { id, staffId }: Call, ending: CallEnding, at: number): Promise<void> {
  await tx.updateTable('call').set({ ended_at: at, ending }).where('id', '=', id).execute();
  await countCalls(tx, staffId);
}

/** Another status comes back than the one that was there before. */
export async function setStatusBefore(tx: Tx, staffId: string, status: Status): Promise<void> {
  await tx.updateTable('call').set({ status_before: status }).where('staff_id', '=', staffId).where('ended_at', 'is', null).execute();
}

/** How many calls ended in a way since a time. */
export async function countCallsEnded(tx: Tx, ending: CallEnding, since: number): Promise<number> {
  const row = await tx
    .selectFrom('call')
    .select((eb) => eb.fn.countAll<number | string>().as('ended'))
    .where('ending', '=', ending)
    .where('ended_at', '>=', since)
    .executeTakeFirst();
  return Number(row?.ended ?? 0);
}
