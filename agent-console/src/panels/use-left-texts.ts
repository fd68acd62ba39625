import type { DeskConversation } from '@frontdesk/shared/desk';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ask } from '../connection/ask.ts';

/** A list longer than this shows the first lines of its head only: each is a read of its own. */
const most = 30;
/** The message that was left is among the last things of its conversation. */
const tail = 3;

/** The text of each left message, by conversation, as they become known. */
export const useLeftTexts = (ask: Ask, left: readonly DeskConversation[]): ReadonlyMap<string, string> => {
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const asked = useRef(new Set<string>());
  const ids = left.map(({ id }) => id).join();

  useEffect(() => {
    let gone = false;
    const readAll = async () => {
      for (const { id, headSeq } of left.slice(0, most)) {
        if (gone || asked.current.has(id)) continue;
        asked.current.add(id);
        const reply = await ask('conversation.read', { conversationId: id, sinceSeq: Math.max(0, headSeq - tail) });
        // Without its first line an entry is still complete; the next list tries again.
        if (!reply.ok) asked.current.delete(id);
        else {
          const notice = reply.messages
            .flatMap((message) => (message.kind === 'notice' && message.notice.type === 'messageLeft' ? [message.notice] : []))
            .at(-1);
          if (notice) setTexts((known) => new Map(known).set(id, notice.text));
        }
      }
    };
    void readAll();
    return () => {
      gone = true;
    };
  }, [ask, ids]);
  return texts;
};
