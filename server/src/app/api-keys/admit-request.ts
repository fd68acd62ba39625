import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { ApiScope } from '@frontdesk/shared/api-keys-protocol.ts';
import { findApiKey, noteApiKeyUse, spendNonce, type StoredApiKey } from '../../store/api-keys.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';

/** What of a request is signed, and its signature. `target`: the path with its query, as it was asked for. */
export type SignedRequest = {
  keyId: string;
  timestamp: string;
  nonce: string;
  signature: string;
  method: string;
  target: string;
  body: Uint8Array;
};

/** A request is taken this long before and after its own time, in milliseconds; its nonce is remembered for as long as it could be taken. */
export const signedWithin = 5 * 60_000;

const nonceForm = /^[A-Za-z0-9_-]{16,64}$/;
const signatureForm = /^v1=([0-9a-f]{64})$/;

/** Epoch milliseconds of whole seconds since 1970, or of a time such as 2026-12-07T14:30:00Z; NaN for anything else. */
export const parseTimestamp = (text: string): number => {
  if (/^\d{9,11}$/.test(text)) return Number(text) * 1000;
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
};

/** HMAC-SHA256, in hex, of the method, the target, the timestamp, the nonce and the SHA-256 of the body, each on a line. */
export function signatureOf(signingKey: string, { method, target, timestamp, nonce, body }: Omit<SignedRequest, 'keyId' | 'signature'>): string {
  const bodyHash = createHash('sha256').update(body).digest('hex');
  return createHmac('sha256', Buffer.from(signingKey, 'hex')).update([method, target, timestamp, nonce, bodyHash].join('\n')).digest('hex');
}

/** Signs for keys that are not there, so that a wrong id takes as long as a wrong signature. */
const nobodysKey = createHash('sha256').update('').digest('hex');

/**
 * The key that a request was signed with. Throws RefusedError: unsigned, clockSkew, badSignature (also for a key that is unknown or revoked, in the same words), outOfScope,
 * rateLimited, or replayed. Only a request that passes all else spends its nonce.
 */
export async function admitRequest(deps: Deps, request: SignedRequest, scope: ApiScope): Promise<StoredApiKey> {
  const [now, at] = [deps.clock(), parseTimestamp(request.timestamp)];
  const given = signatureForm.exec(request.signature)?.[1];
  if (request.keyId === '' || given === undefined || Number.isNaN(at) || !nonceForm.test(request.nonce)) throw new RefusedError('unsigned');
  if (Math.abs(now - at) > signedWithin) throw new RefusedError('clockSkew');

  const key = await deps.store.read((tx) => findApiKey(tx, request.keyId));
  const usable = key !== undefined && key.revokedAt === null;
  const fits = timingSafeEqual(Buffer.from(given, 'hex'), Buffer.from(signatureOf(key?.signingKey ?? nobodysKey, request), 'hex'));
  if (!usable || !fits) throw new RefusedError('badSignature');
  if (!key.scopes.includes(scope)) throw new RefusedError('outOfScope');
  if (!(await deps.live.take('signed', `key ${key.id}`))) throw new RefusedError('rateLimited');

  const fresh = await deps.store.transaction(async (tx) => {
    // Revoked since it was read: whoever revokes a key may count on it at once.
    if ((await findApiKey(tx, key.id))?.revokedAt !== null) throw new RefusedError('badSignature');
    if (!(await spendNonce(tx, { keyId: key.id, nonce: request.nonce, expiresAt: at + signedWithin }, now))) return false;
    await noteApiKeyUse(tx, key.id, now);
    return true;
  });
  if (!fresh) throw new RefusedError('replayed');
  return key;
}
