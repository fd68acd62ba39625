import type { RequestHandler } from 'express';
import { newId } from '../app/deps.ts';

/**
 * Gives every request an id, and tells it to the caller: what is logged of the request carries it. Where a proxy stands in front, the id that
 * the proxy gave is kept, so that its log and ours can be read together; anyone else's is not.
 */
export const requestId =
  (trustedProxies: number): RequestHandler =>
  (request, response, next) => {
    const given = trustedProxies > 0 ? request.get('x-request-id') : undefined;
    const id = given !== undefined && /^[\w-]{8,64}$/.test(given) ? given : newId();
    response.locals.requestId = id;
    response.setHeader('X-Request-Id', id);
    next();
  };
