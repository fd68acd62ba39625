import type { Offer } from '@frontdesk/shared/desk';
import { useEffect, useState } from 'preact/hooks';
import type { Ask } from '../connection/ask.ts';
import type { InboxEvent } from '../inbox/event.ts';
import type { Inbox } from '../inbox/state.ts';
import { sentenceFor, words } from '../inbox/words.ts';

type Deps = { inbox: Inbox; ask: Ask; dispatch: (event: InboxEvent) => void; onAccepted: () => void };

/** Answering offers, and taking them off when their time is up. */
export const useOffers = ({ inbox, ask, dispatch, onAccepted }: Deps) => {
  const [answering, setAnswering] = useState<ReadonlySet<string>>(new Set());
  const { offers, offset } = inbox;

  useEffect(() => {
    const first = offers[0];
    if (!first) return;
    const timer = setTimeout(() => dispatch({ type: 'offer.over', offerId: first.id }), Math.max(0, first.expiresAt - Date.now() - offset));
    return () => clearTimeout(timer);
  }, [offers, offset]);

  const answer = async (offer: Offer, act: () => Promise<void>) => {
    if (answering.has(offer.id)) return;
    setAnswering((now) => new Set(now).add(offer.id));
    await act();
    setAnswering((now) => new Set([...now].filter((id) => id !== offer.id)));
  };
  const say = (line: string) => dispatch({ type: 'line.said', line });

  const accept = (offer: Offer) =>
    void answer(offer, async () => {
      const reply = await ask('offer.accept', { offerId: offer.id });
      if (reply.ok) {
        dispatch({ type: 'offer.over', offerId: offer.id });
        dispatch({ type: 'transcript.read', transcript: reply });
        dispatch({ type: 'chat.opened', conversationId: reply.conversation.id });
        say('');
        onAccepted();
        return;
      }
      if (reply.error.code === 'offerGone') dispatch({ type: 'offer.over', offerId: offer.id });
      say(sentenceFor(reply, words.notNow));
    });

  const decline = (offer: Offer) =>
    void answer(offer, async () => {
      const reply = await ask('offer.decline', { offerId: offer.id });
      if (reply.ok || reply.error.code === 'offerGone') dispatch({ type: 'offer.over', offerId: offer.id });
      say(reply.ok ? '' : sentenceFor(reply, words.notNow));
    });

  return { answering, accept, decline };
};
