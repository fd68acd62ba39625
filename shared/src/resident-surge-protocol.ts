import * as v from 'valibot';
import { AnswerBody } from './message.ts';
import { Id, Time } from './vocabulary.ts';

/** A surge as residents see it: `banner` may be empty, `pinned` is the answer that stands first. */
export const SiteSurge = v.object({ id: Id, banner: v.string(), endsAt: Time, pinned: v.nullable(AnswerBody) });
export type SiteSurge = v.InferOutput<typeof SiteSurge>;

/** What a surge changes of a site. `invitations`: whether pages may invite residents to chat. */
export const surgeOfSite = { surge: v.nullable(SiteSurge), invitations: v.boolean() };
