import type { Reply } from '@frontdesk/shared/commands.ts';
import type { ResidentCommands } from '@frontdesk/shared/resident-protocol.ts';
import { replyAddress, trimmed, type ContactForm } from '../conversation/contact-form.ts';
import { openConversationId } from '../conversation/selectors.ts';
import type { Asked } from '../conversation/state.ts';
import { words } from '../conversation/words.ts';
import type { Deps } from './deps.ts';

/** The commands whose answer is the conversation as it now is. */
type Granted = Reply<ResidentCommands['person.request']>;

export function startAsking({ store, link, kept }: Deps, resync: () => void) {
  const settle = async (asked: Asked, answering: Promise<Granted | null>, contact?: string): Promise<boolean> => {
    store.dispatch({ type: 'asked', asked });
    const answer = await answering;
    if (answer?.ok) {
      store.dispatch({ type: 'granted', asked, conversation: answer.conversation, ...(contact === undefined ? {} : { contact }) });
      return true;
    }
    store.dispatch({ type: 'declined', asked, sentence: answer?.error.message ?? words.notSentWhy });
    // Refused: this page's picture of the conversation may be old.
    resync();
    return false;
  };
  const page = () => {
    const { page } = store.state();
    return page === null ? {} : { page };
  };
  const idle = () => store.state().asking === null;

  return {
    rate(answerSeq: number, helped: boolean): void {
      const conversationId = openConversationId(store.state());
      if (conversationId !== null && idle()) void settle('rating', link.send('answer.rate', { conversationId, answerSeq, helped }));
    },
    ratePinned(surgeId: string, helped: boolean): void {
      if (idle()) void settle('rating', link.send('pinned.rate', { surgeId, helped, conversationId: null, ...page() }));
    },
    forPerson(): void {
      if (idle()) void settle('person', link.send('person.request', { conversationId: openConversationId(store.state()), ...page() }));
    },
    toEnd(): void {
      const conversationId = openConversationId(store.state());
      if (conversationId !== null && idle()) void settle('ending', link.send('conversation.end', { conversationId }));
    },
    toStay(): void {
      const conversationId = openConversationId(store.state());
      if (conversationId !== null && idle()) void settle('staying', link.send('silence.break', { conversationId }));
    },
    async toLeaveMessage(typed: ContactForm): Promise<void> {
      if (!idle()) return;
      const { name, email, phone, text } = trimmed(typed);
      const payload = { conversationId: openConversationId(store.state()), name, email: email || null, phone: phone || null, text, ...page() };
      const left = await settle('leaving', link.send('contact.leave', payload), replyAddress(typed));
      if (left) kept.draft.write(null);
    },
  };
}
