import { parseArgs } from 'node:util';
import { ApiKeyName, apiScopes, type ApiKey, type ApiScope } from '@frontdesk/shared/api-keys-protocol.ts';
import * as v from 'valibot';
import { addKey } from './app/api-keys/add-key.ts';
import { listKeys } from './app/api-keys/list-keys.ts';
import { revokeKey } from './app/api-keys/revoke-key.ts';
import { RefusedError } from './app/refused.ts';
import { startClock } from './clock.ts';
import { readConfig } from './config.ts';
import { openStore } from './open-parts.ts';
import type { Store } from './store/store.ts';
import { UsageError } from './usage-error.ts';

type Call = { args: string[]; env: NodeJS.ProcessEnv; root: string };
type Verb = (store: Store, now: number, args: string[]) => Promise<string>;

/** `frontdesk api-key add|list|revoke`; also while a server runs, which takes the change up at once. */
export async function apiKey({ args: [verb = '', ...rest], env, root }: Call): Promise<void> {
  const run = Object.hasOwn(verbs, verb) ? verbs[verb] : undefined;
  if (!run) throw new UsageError('api-key takes add, list or revoke.');
  const config = readConfig(env, root);
  const store = await openStore(config);
  try {
    const clock = await startClock(config, store);
    clock.stop();
    process.stdout.write(await run(store, clock.now(), rest));
  } catch (error) {
    if (error instanceof RefusedError) throw new UsageError(error.message);
    throw error;
  } finally {
    await store.close();
  }
}

const verbs: Record<string, Verb> = {
  async add(store, now, args) {
    const { key, secret } = await addKey(store, now, null, parseKey(args));
    return `The key "${key.name}" is made. Copy both: the secret cannot be read again.\n\n  Key     ${key.id}\n  Secret  ${secret}\n`;
  },
  async list(store) {
    const keys = await listKeys(store);
    return keys.length === 0 ? 'There are no API keys.\n' : keys.map(lineOf).join('');
  },
  async revoke(store, now, [id]) {
    if (id === undefined) throw new UsageError('api-key revoke takes the id of a key: see api-key list.');
    return `The key "${(await revokeKey(store, now, null, id)).name}" is revoked.\n`;
  },
};

const day = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

const lineOf = ({ id, name, scopes, createdAt, createdBy, lastUsedAt, revokedAt }: ApiKey): string =>
  [
    id,
    name,
    scopes.join(','),
    `made ${day(createdAt)} by ${createdBy ?? 'the command line'}`,
    lastUsedAt === null ? 'never used' : `last used ${day(lastUsedAt)}`,
    ...(revokedAt === null ? [] : [`revoked ${day(revokedAt)}`]),
  ].join('  ') + '\n';

function parseKey(args: string[]): { name: string; scopes: ApiScope[] } {
  let values;
  try {
    ({ values } = parseArgs({ args, options: { name: { type: 'string' }, scope: { type: 'string', multiple: true } } }));
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const name = v.safeParse(ApiKeyName, values.name);
  if (!name.success) throw new UsageError('--name takes a name of up to 60 characters, such as "Telephones".');
  const scopes = v.safeParse(v.pipe(v.array(v.picklist(apiScopes)), v.minLength(1)), values.scope ?? []);
  if (!scopes.success) throw new UsageError(`--scope takes ${apiScopes.join(' or ')}; give it twice for both.`);
  return { name: name.output, scopes: scopes.output };
}
