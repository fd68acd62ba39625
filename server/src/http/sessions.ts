import { failure, type Failure } from '@frontdesk/shared/errors.ts';
import { Session, SignIn } from '@frontdesk/shared/http-protocol.ts';
import express, { Router, type Request, type Response } from 'express';
import * as v from 'valibot';
import { RefusedError } from '../app/refused.ts';
import { authenticate, readSession, sessionLasts, signIn, signOut } from '../app/staff/sign-in.ts';
import { sameKey } from '../callers/same-key.ts';
import { codeOf } from '../callers/failures.ts';
import type { Edge } from '../callers/edge.ts';
import { isOwnOrigin } from '../callers/origins.ts';
import { sessionCookie, sessionTokenOf } from '../callers/session-cookie.ts';

const refuse = (response: Response, status: number, code: Failure['error']['code']): void => void response.status(status).json(failure(code));

/** Signing in and out, and who is signed in. */
export function sessionRoutes({ deps, publicUrl, addressOf }: Edge): Router {
  const router = Router();
  const cookie = (request: Request) => ({
    httpOnly: true,
    sameSite: 'strict' as const,
    path: '/',
    secure: request.secure || publicUrl?.startsWith('https:') === true,
  });
  router.use('/api', (_request, response, next) => (response.setHeader('Cache-Control', 'no-store'), next()));

  router.post('/api/sign-in', express.json({ limit: '8kb' }), async (request, response) => {
    if (!isOwnOrigin(request, publicUrl)) return refuse(response, 403, 'forbiddenOrigin');
    const parsed = v.safeParse(SignIn, request.body);
    if (!parsed.success) return refuse(response, 400, codeOf(parsed.issues));
    const { email, password } = parsed.output;
    // By who is tried and from where, and by where alone, so that neither one address nor one attacker wears the other out.
    const address = addressOf(request);
    const allowed = (await deps.live.take('signIn', `${address} ${email.toLowerCase()}`)) && (await deps.live.take('connect', address));
    if (!allowed) return refuse(response, 429, 'rateLimited');
    try {
      const { token, session } = await signIn(deps, email, password);
      response.cookie(sessionCookie, token, { ...cookie(request), maxAge: sessionLasts }).json(session satisfies Session);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      refuse(response, 401, error.code);
    }
  });

  router.get('/api/me', async (request, response) => {
    try {
      response.json(await readSession(deps, sessionTokenOf(request)));
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      refuse(response, 401, error.code);
    }
  });

  router.post('/api/sign-out', async (request, response) => {
    try {
      const session = await authenticate(deps, sessionTokenOf(request));
      if (!sameKey(session.key, request.get('x-frontdesk-key') ?? '')) return refuse(response, 403, 'notSignedIn');
      await signOut(deps, session);
      response.clearCookie(sessionCookie, cookie(request)).json({ ok: true });
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      refuse(response, 401, error.code);
    }
  });
  return router;
}
