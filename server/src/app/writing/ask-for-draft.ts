import { limits } from '@frontdesk/shared/limits.ts';
import type { Message } from '@frontdesk/shared/message.ts';
import { addAudit } from '../../store/audit.ts';
import { findConversation, type Conversation } from '../../store/conversations.ts';
import { listMessages } from '../../store/messages.ts';
import { newId, type Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import type { Written, Writing } from './writing.ts';

/** An advisor's page waits 8 seconds for an answer. */
export const draftWithin = 6_000;

export type Drafting = { writing: Writing; one: Conversation; messages: Message[] };

/** What a draft is made of, for the advisor who has the chat: that they asked for it is kept, and they may ask so often. */
export async function askForDraft(deps: Deps, staffId: string, conversationId: string, use: 'draft' | 'summary'): Promise<Drafting> {
  const { writing } = deps;
  if (!writing?.uses.has(use)) throw new RefusedError('draftsOff');
  if (!(await deps.live.take('draft', staffId))) throw new RefusedError('rateLimited');
  const at = deps.clock();
  return deps.store.transaction(async (tx) => {
    const one = await findConversation(tx, conversationId);
    if (!one || one.context.advisorId !== staffId) throw new RefusedError('notYours');
    if (one.state !== 'assigned' || one.context.callBack !== null) throw new RefusedError('notNow');
    const event = use === 'draft' ? 'draft.reply' : 'draft.summary';
    const id = `${one.id}-draft-${newId()}`;
    await addAudit(tx, { id, at, conversation_id: one.id, actor: staffId, event, before_state: one.state, after_state: one.state });
    return { writing, one, messages: await listMessages(tx, one.id, Math.max(0, one.headSeq - limits.syncPage), limits.syncPage) };
  });
}

/** The sentences of a draft; refused with what went wrong. */
export function draftOf(done: Written): string {
  if (done.outcome === 'shown') return done.sentences.join(' ');
  throw new RefusedError(done.outcome === 'unsupported' ? 'draftUnsupported' : 'draftFailed');
}

/** Names and details that we have of those who chat: they stay here. */
export const knownOf = ({ one, messages }: Pick<Drafting, 'one' | 'messages'>): (string | null | undefined)[] => [
  one.residentName,
  one.contact?.name,
  one.contact?.email,
  one.contact?.phone,
  ...new Set(messages.flatMap((message) => (message.kind === 'advisor' ? [message.firstName] : []))),
];
