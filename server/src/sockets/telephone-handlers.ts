import type { ApiKeyCommands } from '@frontdesk/shared/api-keys-protocol.ts';
import type { TelephoneCommands } from '@frontdesk/shared/telephone-protocol.ts';
import { addKey } from '../app/api-keys/add-key.ts';
import { listKeys } from '../app/api-keys/list-keys.ts';
import { revokeKey } from '../app/api-keys/revoke-key.ts';
import type { Deps } from '../app/deps.ts';
import { requireRole } from '../app/staff/me.ts';
import { readTelephone } from '../app/telephone/read-telephone.ts';
import type { Handlers } from './commands.ts';

export const telephoneHandlers = (deps: Deps): Handlers<TelephoneCommands & ApiKeyCommands, string> => ({
  'telephone.read': (staffId) => readTelephone(deps, staffId),
  'apiKey.list': async (staffId) => {
    await requireRole(deps, staffId, 'admin');
    return { keys: await listKeys(deps.store) };
  },
  'apiKey.add': async (staffId, payload) => {
    await requireRole(deps, staffId, 'admin');
    return addKey(deps.store, deps.clock(), staffId, payload);
  },
  'apiKey.revoke': async (staffId, { keyId }) => {
    await requireRole(deps, staffId, 'admin');
    return { key: await revokeKey(deps.store, deps.clock(), staffId, keyId) };
  },
});
