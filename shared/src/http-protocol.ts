import * as v from 'valibot';
import { limits } from './limits.ts';
import { Id, roles } from './vocabulary.ts';

/** `GET /api/invitations/{site}`: asked by the launcher when it is about to offer a chat. */
export const Invitation = v.object({ invite: v.boolean() });
export type Invitation = v.InferOutput<typeof Invitation>;

/** `POST /api/sign-in`; answers `Session` and sets the cookie, or a `Failure` with status 400, 401 or 429. */
export const SignIn = v.strictObject({
  email: v.pipe(v.string('invalid'), v.trim(), v.minLength(1, 'emptyText'), v.maxLength(limits.emailLength, 'tooLong')),
  password: v.pipe(v.string('invalid'), v.minLength(1, 'emptyText'), v.maxLength(limits.passwordLength, 'tooLong')),
});

/**
 * `GET /api/me` and the answer to `POST /api/sign-in`. `key` goes in the `/advisor` handshake and in the header
 * `x-frontdesk-key` of every request that changes something (such as `POST /api/sign-out`), so that a cookie alone is never enough.
 */
export const Session = v.object({
  ok: v.literal(true),
  key: v.string(),
  me: v.object({ id: Id, firstName: v.string(), lastName: v.string(), role: v.picklist(roles) }),
});
export type Session = v.InferOutput<typeof Session>;
