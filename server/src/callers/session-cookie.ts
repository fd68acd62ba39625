import type { IncomingMessage } from 'node:http';
import { parseCookie } from 'cookie';

export const sessionCookie = 'frontdesk_session';

export const sessionTokenOf = (request: IncomingMessage): string | undefined => parseCookie(request.headers.cookie ?? '')[sessionCookie];
