import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';

type Policy = { frameAncestors: string[]; frames?: boolean; forms?: boolean; sockets?: boolean; trustedTypes?: boolean };

/** Older Safari does not take 'self' for websockets, so they are named. */
const socketsOf = (host: string | undefined): string[] => (host && /^[\w.:[\]-]+$/.test(host) ? [`ws://${host}`, `wss://${host}`] : []);

/** A strict Content-Security-Policy: everything from this server, no inline script or style, no plug-ins. */
export function setPolicy(response: Response, policy: Policy): void {
  const self = "'self'";
  const directives: Record<string, string[]> = {
    'default-src': ["'none'"],
    'script-src': [self],
    'style-src': [self],
    'img-src': [self, 'data:'],
    'font-src': [self],
    'media-src': [self],
    'connect-src': [self, ...(policy.sockets ? socketsOf(response.req.headers.host) : [])],
    'frame-src': policy.frames ? [self] : ["'none'"],
    'form-action': policy.forms ? [self] : ["'none'"],
    'base-uri': ["'none'"],
    'frame-ancestors': policy.frameAncestors,
    ...(policy.trustedTypes ? { 'require-trusted-types-for': ["'script'"] } : {}),
  };
  response.setHeader(
    'Content-Security-Policy',
    Object.entries(directives)
      .map(([name, values]) => `${name} ${values.join(' ')}`)
      .join('; '),
  );
}

/** Headers for every answer. The policy of a page is set where the page is made; without one, nothing may run and nothing may frame it. */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
    // Who may frame the chat depends on the site: frame-ancestors says so, and this older header cannot.
    frameguard: false,
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    crossOriginEmbedderPolicy: false,
  });
}
