import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ask } from '../connection/ask.ts';
import { chatsBehind } from '../inbox/chats.ts';
import type { InboxEvent } from '../inbox/event.ts';
import type { Inbox } from '../inbox/state.ts';

/** Messages of one change arrive within a moment of each other; what is still missing then was lost. */
const settleMs = 250;
const retryMs = 3_000;

/** Fetches what the messages on this page lack, whether a gap, a beat or a first sight of the chat showed it. */
export const useRepair = (inbox: Inbox, ask: Ask, dispatch: (event: InboxEvent) => void): void => {
  const [attempt, setAttempt] = useState(0);
  const underWay = useRef(new Set<string>());
  const behind = chatsBehind(inbox);
  const key = behind.map(({ conversationId, sinceSeq }) => `${conversationId}:${sinceSeq}`).join();

  useEffect(() => {
    if (!inbox.live || key === '') return;
    const readAll = async () => {
      for (const each of behind) {
        // The answer may take longer than the wait for it: a read under way is not repeated.
        if (underWay.current.has(each.conversationId)) continue;
        underWay.current.add(each.conversationId);
        const reply = await ask('conversation.read', each);
        underWay.current.delete(each.conversationId);
        if (reply.ok) dispatch({ type: 'transcript.read', transcript: reply });
      }
    };
    const first = setTimeout(() => void readAll(), settleMs);
    // Only reached when the reads changed nothing: otherwise the key is another one, and so is this effect.
    const later = setTimeout(() => setAttempt((count) => count + 1), settleMs + retryMs);
    return () => {
      clearTimeout(first);
      clearTimeout(later);
    };
  }, [key, inbox.live, ask, attempt]);
};
