import { createHash, randomBytes } from 'node:crypto';
import { apiKeysMost, type ApiKey, type ApiScope } from '@frontdesk/shared/api-keys-protocol.ts';
import { addApiKey, listApiKeys } from '../../store/api-keys.ts';
import { addAudit } from '../../store/audit.ts';
import type { Store } from '../../store/store.ts';
import { newId } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { apiKeyView } from './list-keys.ts';

/** 256 random bits. The prefix lets a scan for leaked secrets know what it found. */
const newSecret = (): string => `fdsk_${randomBytes(32).toString('base64url')}`;

/**
 * Requests are signed with the SHA-256 of the secret, and that is what is kept. The server has to have what it checks signatures with, so whoever reads the database could
 * sign; but what was shown, which somebody may keep or send elsewhere, is not in it.
 */
export const signingKeyOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

/** Makes a key and answers its secret, this once. `by`: a staff id, or null for the command line. Throws RefusedError keysMany. */
export async function addKey(
  store: Store,
  now: number,
  by: string | null,
  { name, scopes }: { name: string; scopes: readonly ApiScope[] },
): Promise<{ key: ApiKey; secret: string }> {
  const secret = newSecret();
  const key = { id: newId(), name, scopes: [...new Set(scopes)], signingKey: signingKeyOf(secret), createdBy: by, createdAt: now };
  return store.transaction(async (tx) => {
    if ((await listApiKeys(tx, apiKeysMost)).filter((one) => one.revokedAt === null).length >= apiKeysMost) throw new RefusedError('keysMany');
    await addApiKey(tx, key);
    const actor = by ?? 'command line';
    await addAudit(tx, { id: newId(), at: now, conversation_id: null, actor, event: 'apiKey.added', before_state: null, after_state: key.id });
    return { key: await apiKeyView(tx, { ...key, revokedAt: null, lastUsedAt: null }), secret };
  });
}
