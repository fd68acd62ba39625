import type { IncomingMessage } from 'node:http';

/** The exact origin of a header; null for anything that is not one. */
const originOf = (text: string): URL | null => {
  try {
    const url = new URL(text);
    return url.origin === text.toLowerCase() || url.origin === text ? url : null;
  } catch {
    return null;
  }
};

/** Whether a request comes from a page of this server itself: by its own address, or by the one it is known by. */
export function isOwnOrigin(request: IncomingMessage, publicUrl: string | null): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return isSameOriginRead(request, host);
  const url = originOf(origin);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return false;
  return publicUrl === null ? url.host === host : url.origin === new URL(publicUrl).origin || url.host === host;
}

/** Browsers leave Origin out of same-origin GETs, and say so by Sec-Fetch-Site; a websocket always carries one. */
function isSameOriginRead(request: IncomingMessage, host: string | undefined): boolean {
  if (request.headers.upgrade !== undefined) return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const referer = request.headers.referer;
  try {
    return referer !== undefined && new URL(referer).host === host;
  } catch {
    return false;
  }
}

/** Whether a request comes from one of the origins, exactly. */
export const isListedOrigin = (request: IncomingMessage, origins: readonly string[]): boolean =>
  request.headers.origin !== undefined && origins.includes(request.headers.origin);
