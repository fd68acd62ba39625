import * as v from 'valibot';
import { commands } from './commands.ts';
import { Id } from './vocabulary.ts';

/** What an advisor may have drafted here by a language model. Nothing of it is sent anywhere before they send it themselves. */
export const Drafts = v.object({ reply: v.boolean(), summary: v.boolean() });
export type Drafts = v.InferOutput<typeof Drafts>;

/** A reply in sentences that the article supports, which the advisor may change and send. */
export const ReplyDraft = v.object({ text: v.string(), articleId: Id, heading: v.string() });
export type ReplyDraft = v.InferOutput<typeof ReplyDraft>;

const ofConversation = v.strictObject({ conversationId: Id });

/**
 * For the advisor who has the chat. Refused as draftsOff where there is no model for it, as draftNothing where nothing is found to draft from, as draftUnsupported where
 * the draft said more than its source, and as draftFailed where none came in time.
 */
export const draftCommands = commands({
  'draft.reply': { payload: ofConversation, result: ReplyDraft },
  /** Of the chat so far, in its own words, for the note of a transfer. */
  'draft.summary': { payload: ofConversation, result: v.object({ text: v.string() }) },
});
export type DraftCommands = typeof draftCommands;
