import type { Failure } from '@frontdesk/shared/errors';
import type { Session } from '@frontdesk/shared/http-protocol';
import { notSent } from './ask.ts';

type Answer = Session | Failure;

const fetchAnswer = async (path: string, init?: RequestInit): Promise<Answer> => {
  try {
    const response = await fetch(path, { credentials: 'same-origin', ...init });
    const answer = (await response.json()) as Answer;
    // A proxy's error page may be JSON of another kind.
    return typeof answer.ok === 'boolean' ? answer : notSent;
  } catch {
    return notSent;
  }
};

export const readSession = (): Promise<Answer> => fetchAnswer('/api/me');

export const signIn = (email: string, password: string): Promise<Answer> =>
  fetchAnswer('/api/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });

/** True when the session is over. The key shows that this page asked, not another site with the cookie. */
export const signOut = async (key: string): Promise<boolean> => {
  try {
    const response = await fetch('/api/sign-out', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'x-frontdesk-key': key },
    });
    return response.ok || response.status === 401;
  } catch {
    return false;
  }
};
