import type { Failure } from '@frontdesk/shared/errors.ts';
import type { Session } from '@frontdesk/shared/http-protocol.ts';

export type Login = { email: string; password: string };
export type SignedIn = { cookie: string; key: string; staffId: string };

/** Signs in as the console does. Throws an Error that names the address and says why. */
export async function signIn(url: string, { email, password }: Login): Promise<SignedIn> {
  const response = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email, password }),
  });
  const answer = (await response.json()) as Session | Failure;
  if (!answer.ok) throw new Error(`${email} cannot sign in at ${url}: ${answer.error.message}`);
  return { cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '', key: answer.key, staffId: answer.me.id };
}
