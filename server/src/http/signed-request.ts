import type { ApiScope } from '@frontdesk/shared/api-keys-protocol.ts';
import { failure, type ErrorCode } from '@frontdesk/shared/errors.ts';
import express, { type Request, type RequestHandler, type Response } from 'express';
import { admitRequest } from '../app/api-keys/admit-request.ts';
import { RefusedError } from '../app/refused.ts';
import type { Edge } from '../callers/edge.ts';
import type { StoredApiKey } from '../store/api-keys.ts';

/** The body as it was sent, since that is what was signed; a compressed one is refused as 415. */
export const rawBody = (): RequestHandler => express.raw({ type: () => true, limit: '16kb', inflate: false });

const bodyOf = (request: Request): Buffer => (Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0));

/** Whether somebody tries to sign: then a cookie does not count. */
export const isSigned = (request: Request): boolean => request.get('frontdesk-key') !== undefined;

/** The key that signed a request and may be used for `scope`. Throws RefusedError as admitRequest does. A request with a body must have come through `rawBody`. */
export async function keyOf({ deps, addressOf }: Edge, request: Request, scope: ApiScope): Promise<StoredApiKey> {
  // Before anything is read: a stranger can keep the database busy no more than this.
  if (!(await deps.live.take('signed', `address ${addressOf(request)}`))) throw new RefusedError('rateLimited');
  const header = (name: string): string => request.get(`frontdesk-${name}`) ?? '';
  return admitRequest(
    deps,
    {
      keyId: header('key'),
      timestamp: header('timestamp'),
      nonce: header('nonce'),
      signature: header('signature'),
      method: request.method,
      target: request.originalUrl,
      body: bodyOf(request),
    },
    scope,
  );
}

/** The JSON of a body; undefined, which fits no form, where there is none. */
export function jsonOf(request: Request): unknown {
  try {
    return JSON.parse(bodyOf(request).toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The status of each refusal that a signed request can meet; 400 for any other. */
export const signedStatuses: Partial<Record<ErrorCode, number>> = {
  unsigned: 401,
  badSignature: 401,
  clockSkew: 401,
  outOfScope: 403,
  notFound: 404,
  unknownAdvisor: 404,
  unknownTeam: 404,
  replayed: 409,
  callEnded: 409,
  rateLimited: 429,
};

/** Answers a refusal of a signed request; whatever else went wrong goes on to the one place for that. */
export function refuse(response: Response, error: unknown): void {
  if (!(error instanceof RefusedError)) throw error;
  if (error.code === 'rateLimited') response.setHeader('Retry-After', '60');
  response.status(signedStatuses[error.code] ?? 400).json(failure(error.code, error.detail));
}
