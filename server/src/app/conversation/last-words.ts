import { wordsBesidesSteps } from '../../domain/form/words-besides.ts';
import type { Conversation } from '../../store/conversations.ts';
import { lastResidentText, listNewest } from '../../store/messages.ts';
import type { Tx } from '../../store/store.ts';

/** Of so many messages at the end of a conversation: more are no form's. */
const lookedAt = 40;

/** What a resident said last, besides the answers to steps, for an offer or the reason of a call. */
export const lastWords = async (tx: Tx, { id, context }: Pick<Conversation, 'id' | 'context'>): Promise<string> =>
  (context.asked ?? []).length === 0 ? lastResidentText(tx, id) : wordsBesidesSteps(await listNewest(tx, id, lookedAt));
