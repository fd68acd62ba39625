import type { CallForm } from '../conversation/call-form.ts';
import { openConversationId } from '../conversation/selectors.ts';
import { words } from '../conversation/words.ts';
import type { Deps } from './deps.ts';

/** What a resident can do about being rung. */
export function startCallBacks({ store, link, kept }: Deps, resync: () => void) {
  const idle = () => store.state().asking === null;
  const failed = (error: { code: string; message: string } | undefined) => {
    store.dispatch({ type: 'declined', asked: 'calling', sentence: error?.message ?? words.notSentWhy, code: error?.code ?? '' });
  };

  async function read(): Promise<void> {
    const answer = await link.send('callBack.choices', { conversationId: openConversationId(store.state()) });
    if (answer?.ok) store.dispatch({ type: 'callTimesTold', choices: { windows: answer.windows, reason: answer.reason, name: answer.name } });
    else failed(answer?.error);
  }

  return {
    open(): void {
      store.dispatch({ type: 'callFormOpened' });
      void read();
    },
    async ask(form: CallForm): Promise<void> {
      const { window } = form;
      if (!idle() || window === null) return;
      store.dispatch({ type: 'asked', asked: 'calling' });
      const { page } = store.state();
      const answer = await link.send('callBack.ask', {
        conversationId: openConversationId(store.state()),
        name: form.name.trim(),
        phone: form.phone.trim(),
        email: form.email.trim() || null,
        reason: form.reason.trim(),
        window,
        ...(page === null ? {} : { page }),
      });
      if (answer?.ok) {
        store.dispatch({ type: 'granted', asked: 'calling', conversation: answer.conversation });
        kept.draft.write(null);
        return;
      }
      failed(answer?.error);
      // A time that has gone: the list is old.
      if (answer?.error.code === 'callBackTime' || answer?.error.code === 'callBackFull') void read();
      else resync();
    },
    async cancel(): Promise<void> {
      const { conversation } = store.state();
      if (!idle() || conversation === null) return;
      store.dispatch({ type: 'asked', asked: 'calling' });
      const answer = await link.send('callBack.cancel', { conversationId: conversation.id });
      if (answer?.ok) return store.dispatch({ type: 'granted', asked: 'calling', conversation: answer.conversation });
      failed(answer?.error);
      resync();
    },
  };
}
