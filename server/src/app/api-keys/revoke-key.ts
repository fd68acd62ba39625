import type { ApiKey } from '@frontdesk/shared/api-keys-protocol.ts';
import { findApiKey, revokeApiKey } from '../../store/api-keys.ts';
import { addAudit } from '../../store/audit.ts';
import type { Store } from '../../store/store.ts';
import { newId } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { apiKeyView } from './list-keys.ts';

/** Nothing that is signed with the key is taken from now on. Throws RefusedError notFound. */
export const revokeKey = (store: Store, now: number, by: string | null, keyId: string): Promise<ApiKey> =>
  store.transaction(async (tx) => {
    const revoked = await revokeApiKey(tx, keyId, now);
    const key = await findApiKey(tx, keyId);
    if (!key) throw new RefusedError('notFound');
    const actor = by ?? 'command line';
    if (revoked) await addAudit(tx, { id: newId(), at: now, conversation_id: null, actor, event: 'apiKey.revoked', before_state: null, after_state: keyId });
    return apiKeyView(tx, key);
  });
