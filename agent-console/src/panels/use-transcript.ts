import type { Message } from '@frontdesk/shared/message';
import { useEffect, useState } from 'preact/hooks';
import type { Ask } from '../connection/ask.ts';
import { mergeMessages, wholeUpTo } from '../inbox/transcript.ts';
import { sentenceFor, words } from '../inbox/words.ts';

type Read = { messages: Message[] | null; problem: string | null; again: () => void };

/** The messages of one conversation, page by page; read on when its head moves. */
export const useTranscript = (ask: Ask, conversationId: string, headSeq: number): Read => {
  const [messages, setMessages] = useState<Message[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let gone = false;
    const read = async () => {
      setProblem(null);
      let have = messages ?? [];
      for (let more = true; more;) {
        const reply = await ask('conversation.read', { conversationId, sinceSeq: wholeUpTo(have) });
        if (gone) return;
        if (!reply.ok) return setProblem(sentenceFor(reply, words.notRead));
        more = reply.more && reply.messages.length > 0;
        have = mergeMessages(have, reply.messages);
        setMessages(have);
      }
      // An empty conversation is read too.
      setMessages(have);
    };
    void read();
    return () => {
      gone = true;
    };
  }, [ask, conversationId, headSeq, attempt]);

  return { messages, problem, again: () => setAttempt((count) => count + 1) };
};
