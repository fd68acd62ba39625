import { apiKeysListed, type ApiKey } from '@frontdesk/shared/api-keys-protocol.ts';
import { listApiKeys, type StoredApiKey } from '../../store/api-keys.ts';
import { findWholeName } from '../../store/staff.ts';
import type { Store, Tx } from '../../store/store.ts';

/** What may be told of a key: everything but what signs. */
export async function apiKeyView(tx: Tx, { signingKey: _, ...key }: StoredApiKey): Promise<ApiKey> {
  return { ...key, createdBy: key.createdBy === null ? null : ((await findWholeName(tx, key.createdBy)) ?? 'Somebody who has left') };
}

/** Those in use first. */
export const listKeys = (store: Store): Promise<ApiKey[]> =>
  store.read(async (tx) => {
    const keys: ApiKey[] = [];
    for (const key of await listApiKeys(tx, apiKeysListed)) keys.push(await apiKeyView(tx, key));
    return keys;
  });
