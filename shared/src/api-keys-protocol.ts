import * as v from 'valibot';
import { commands } from './commands.ts';
import { typedText } from './text-fields.ts';
import { Id, Time } from './vocabulary.ts';

/** What a key may be used for. */
export const apiScopes = ['telephone', 'figures'] as const;
export type ApiScope = (typeof apiScopes)[number];

/** Keys that are not revoked, at the most: each is a door, and a council has a few systems. */
export const apiKeysMost = 50;
/** Keys in one list, those in use first. */
export const apiKeysListed = 200;

/** A key without its secret. `createdBy` is a whole name; null when it was made on the command line. */
export const ApiKey = v.object({
  id: Id,
  name: v.string(),
  scopes: v.array(v.picklist(apiScopes)),
  createdBy: v.nullable(v.string()),
  createdAt: Time,
  revokedAt: v.nullable(Time),
  /** To the minute. */
  lastUsedAt: v.nullable(Time),
});
export type ApiKey = v.InferOutput<typeof ApiKey>;

export const apiKeyNameMost = 60;
export const ApiKeyName = typedText(apiKeyNameMost);
export const ApiScopes = v.pipe(v.array(v.picklist(apiScopes)), v.minLength(1, 'scopeMissing'), v.maxLength(apiScopes.length));

/** Admins. */
export const apiKeyCommands = commands({
  'apiKey.list': { payload: v.strictObject({}), result: v.object({ keys: v.array(ApiKey) }) },
  /** `secret` is answered this once. Refused as keysMany when there are `apiKeysMost` in use. */
  'apiKey.add': { payload: v.strictObject({ name: ApiKeyName, scopes: ApiScopes }), result: v.object({ key: ApiKey, secret: v.string() }) },
  /** For good; a second time changes nothing. */
  'apiKey.revoke': { payload: v.strictObject({ keyId: Id }), result: v.object({ key: ApiKey }) },
});
export type ApiKeyCommands = typeof apiKeyCommands;
