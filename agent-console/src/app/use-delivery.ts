import { useEffect, useRef } from 'preact/hooks';
import type { Ask } from '../connection/ask.ts';
import type { InboxEvent } from '../inbox/event.ts';
import { nextToSend } from '../inbox/outbox.ts';
import type { Inbox } from '../inbox/state.ts';

/** Empties the outbox: one message of each chat at a time, and again with the same id until the server has answered. */
export const useDelivery = (inbox: Inbox, ask: Ask, dispatch: (event: InboxEvent) => void): void => {
  const underWay = useRef(new Set<string>());
  const { outbox, chats, live } = inbox;
  useEffect(() => {
    if (!live) return;
    for (const { conversationId, clientMessageId, text } of nextToSend({ outbox, chats })) {
      if (underWay.current.has(conversationId)) continue;
      underWay.current.add(conversationId);
      void ask('message.send', { conversationId, clientMessageId, text }).then((reply) => {
        underWay.current.delete(conversationId);
        dispatch({ type: 'message.answered', clientMessageId, reply, at: Date.now() });
      });
    }
  }, [outbox, chats, live, ask]);
};
