import { newMessageId } from '@frontdesk/shared/message-id.ts';
import { keepTryingFor } from '../conversation/outbox.ts';
import { openConversationId } from '../conversation/selectors.ts';
import type { Deps } from './deps.ts';

export type Sending = {
  send(text: string): void;
  tryAgain(clientMessageId: string): void;
  /** Sends what waits, in order, one at a time: the first message of all must have made the conversation before the second goes. */
  pump(): Promise<void>;
};

export function startSending({ store, link, now }: Deps): Sending {
  let pumping = false;

  const pump = async () => {
    // The first sync tells the server and this page who the resident is.
    if (pumping || store.state().site === null) return;
    pumping = true;
    for (let entry = next(); entry !== undefined && link.connected(); entry = next()) {
      const { clientMessageId, text } = entry;
      const { page } = store.state();
      const answer = await link.send('message.send', {
        conversationId: openConversationId(store.state()),
        clientMessageId,
        text,
        ...(page === null ? {} : { page }),
      });
      // No answer: it may or may not be stored. It goes again, under the same id, on the next connection.
      if (answer === null) break;
      if (answer.ok) store.dispatch({ type: 'sent', clientMessageId, seq: answer.seq, at: answer.at, conversation: answer.conversation });
      else store.dispatch({ type: 'refusedToSend', clientMessageId, sentence: answer.error.message });
    }
    pumping = false;
  };
  const next = () => store.state().outbox.find((entry) => entry.state === 'sending');
  const giveUpLater = () => setTimeout(() => store.dispatch({ type: 'gaveUp', before: now() - keepTryingFor }), keepTryingFor + 50);

  // Left over from an earlier load of this tab.
  if (next() !== undefined) giveUpLater();

  return {
    pump,
    send(text) {
      store.dispatch({ type: 'written', clientMessageId: newMessageId(now(), crypto.getRandomValues(new Uint8Array(16))), text, now: now() });
      giveUpLater();
      void pump();
    },
    tryAgain(clientMessageId) {
      store.dispatch({ type: 'triedAgain', clientMessageId, now: now() });
      giveUpLater();
      void pump();
    },
  };
}
