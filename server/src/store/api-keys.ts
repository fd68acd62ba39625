import type { ApiScope } from '@frontdesk/shared/api-keys-protocol.ts';
import type { ApiKeyTable } from './schema.ts';
import type { Tx } from './store.ts';

export type StoredApiKey = {
  id: string;
  name: string;
  scopes: ApiScope[];
  /** The SHA-256 of the secret, in hex: signs, and is told to nobody. */
  signingKey: string;
  createdBy: string | null;
  createdAt: number;
  revokedAt: number | null;
  lastUsedAt: number | null;
};

const toKey = (row: ApiKeyTable): StoredApiKey => ({
  id: row.id,
  name: row.name,
  scopes: JSON.parse(row.scopes_json) as ApiScope[],
  signingKey: row.signing_key,
  createdBy: row.created_by,
  createdAt: row.created_at,
  revokedAt: row.revoked_at,
  lastUsedAt: row.last_used_at,
});

export async function addApiKey(tx: Tx, key: Omit<StoredApiKey, 'revokedAt' | 'lastUsedAt'>): Promise<void> {
  await tx
    .insertInto('api_key')
    .values({
      id: key.id,
      name: key.name,
      scopes_json: JSON.stringify(key.scopes),
      signing_key: key.signingKey,
      created_by: key.createdBy,
      created_at: key.createdAt,
      revoked_at: null,
      last_used_at: null,
    })
    .execute();
}

/** Keys in use first, then the newest first. */
export async function listApiKeys(tx: Tx, most: number): Promise<StoredApiKey[]> {
  const rows = await tx
    .selectFrom('api_key')
    .selectAll()
    .orderBy((eb) => eb.case().when('revoked_at', 'is', null).then(0).else(1).end())
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(toKey);
}

export async function findApiKey(tx: Tx, id: string): Promise<StoredApiKey | undefined> {
  const row = await tx.selectFrom('api_key').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toKey(row);
}

/** Answers whether it was in use until now. */
export async function revokeApiKey(tx: Tx, id: string, at: number): Promise<boolean> {
  const row = await tx.updateTable('api_key').set({ revoked_at: at }).where('id', '=', id).where('revoked_at', 'is', null).returning('id').executeTakeFirst();
  return row !== undefined;
}

const usedWithin = 60_000;

/** Notes that a key was used: once a minute, so that a busy system does not write a row a request. */
export async function noteApiKeyUse(tx: Tx, id: string, at: number): Promise<void> {
  await tx
    .updateTable('api_key')
    .set({ last_used_at: at })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('last_used_at', 'is', null), eb('last_used_at', '<', at - usedWithin)]))
    .execute();
}

/** Remembers what was signed until it is too old to be taken again, and forgets what is. Answers false when it was seen before. */
export async function spendNonce(tx: Tx, { keyId, nonce, expiresAt }: { keyId: string; nonce: string; expiresAt: number }, now: number): Promise<boolean> {
  await tx.deleteFrom('api_nonce').where('expires_at', '<', now).execute();
  const row = await tx
    .insertInto('api_nonce')
    .values({ key_id: keyId, nonce, expires_at: expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('nonce')
    .executeTakeFirst();
  return row !== undefined;
}
