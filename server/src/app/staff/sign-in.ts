import { createHash, randomBytes } from 'node:crypto';
import type { Session } from '@frontdesk/shared/http-protocol.ts';
import { addAudit } from '../../store/audit.ts';
import { addSession, dropExpiredSessions, endSession, findSession, type StoredSession } from '../../store/sessions.ts';
import { findLogin, findStaff } from '../../store/staff.ts';
import { newId, type Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { beginOffline, setStatus } from './set-status.ts';
import { verifyPassword } from './passwords.ts';

/** A working day and its overtime. */
export const sessionLasts = 12 * 60 * 60 * 1000;

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
const newToken = (): string => randomBytes(32).toString('base64url');

/** Answers a new token for the cookie; the same sentence and the same time for a wrong address as for a wrong password. */
export async function signIn(deps: Deps, email: string, password: string): Promise<{ token: string; session: Session }> {
  const login = await deps.store.read((tx) => findLogin(tx, email));
  if (!(await verifyPassword(password, login?.passwordHash)) || !login) throw new RefusedError('wrongPassword');
  // Available yesterday does not mean available before the console is even open.
  if (!(await deps.live.present()).has(login.id)) await beginOffline(deps, login.id);
  const token = newToken();
  const now = deps.clock();
  const session = { tokenHash: hashToken(token), staffId: login.id, key: newToken(), createdAt: now, expiresAt: now + sessionLasts };
  await deps.store.transaction(async (tx) => {
    await dropExpiredSessions(tx, now);
    await addSession(tx, session);
    await addAudit(tx, { id: newId(), at: now, conversation_id: null, actor: login.id, event: 'staff.signedIn', before_state: null, after_state: null });
  });
  return { token, session: await describe(deps, session) };
}

async function describe(deps: Deps, { staffId, key }: StoredSession): Promise<Session> {
  const person = await deps.store.read((tx) => findStaff(tx, staffId));
  if (!person) throw new RefusedError('notSignedIn');
  const { id, firstName, lastName, role } = person;
  return { ok: true, key, me: { id, firstName, lastName, role } };
}

/** The session of a cookie. Throws RefusedError notSignedIn. */
export async function authenticate(deps: Deps, token: string | undefined): Promise<StoredSession> {
  const session = token && (await deps.store.read((tx) => findSession(tx, hashToken(token), deps.clock())));
  if (!session) throw new RefusedError('notSignedIn');
  return session;
}

export const readSession = async (deps: Deps, token: string | undefined): Promise<Session> => describe(deps, await authenticate(deps, token));

/** Ends the session on every page that uses it, and takes the person off the queue. */
export async function signOut(deps: Deps, session: StoredSession): Promise<void> {
  await deps.store.transaction((tx) => endSession(tx, session.tokenHash));
  await setStatus(deps, session.staffId, { status: 'offline' });
  deps.live.publish({ to: 'session', tokenHash: session.tokenHash, event: 'session.ended', payload: {} });
}
