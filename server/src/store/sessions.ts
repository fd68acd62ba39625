import type { Tx } from './store.ts';

export type StoredSession = { tokenHash: string; staffId: string; key: string; createdAt: number; expiresAt: number };

export async function addSession(tx: Tx, session: StoredSession): Promise<void> {
  await tx
    .insertInto('session')
    .values({ token_hash: session.tokenHash, staff_id: session.staffId, key: session.key, created_at: session.createdAt, expires_at: session.expiresAt })
    .execute();
}

/** A session that still runs, of someone who may sign in. */
export async function findSession(tx: Tx, tokenHash: string, now: number): Promise<StoredSession | undefined> {
  const row = await tx
    .selectFrom('session')
    .innerJoin('staff', 'staff.id', 'session.staff_id')
    .selectAll('session')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return row && { tokenHash: row.token_hash, staffId: row.staff_id, key: row.key, createdAt: row.created_at, expiresAt: row.expires_at };
}

/** Sessions that still run, of people who may sign in. */
export async function listSessionHashes(tx: Tx, now: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('session')
    .innerJoin('staff', 'staff.id', 'session.staff_id')
    .select('token_hash')
    .where('expires_at', '>', now)
    .where('disabled_at', 'is', null)
    .limit(20_000)
    .execute();
  return rows.map((row) => row.token_hash);
}

export async function endSession(tx: Tx, tokenHash: string): Promise<void> {
  await tx.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
}

export async function dropExpiredSessions(tx: Tx, now: number): Promise<void> {
  await tx.deleteFrom('session').where('expires_at', '<=', now).execute();
}

/** Ends every session of someone. Answers which there were. */
export async function endSessionsOf(tx: Tx, staffId: string): Promise<string[]> {
  const rows = await tx.deleteFrom('session').where('staff_id', '=', staffId).returning('token_hash').execute();
  return rows.map((row) => row.token_hash);
}
