import { useEffect, useMemo } from 'preact/hooks';
import type { Ask } from '../connection/ask.ts';
import { newMessageId } from '@frontdesk/shared/message-id.ts';
import { typingSignal } from '../connection/typing-signal.ts';
import type { InboxEvent } from '../inbox/event.ts';
import { sentenceFor, words } from '../inbox/words.ts';
import type { ChatActions } from '../panels/conversation.tsx';
import { useCallBackActions } from './use-call-back-actions.ts';

type Deps = { ask: Ask; dispatch: (event: InboxEvent) => void; setDraft: (conversationId: string, text: string) => void; onLeft: () => void };

/** What can be done to the open chat, each action one command. */
export const useChatActions = (conversationId: string | null, { ask, dispatch, setDraft, onLeft }: Deps): ChatActions => {
  const id = conversationId ?? '';
  const signal = useMemo(() => typingSignal((typing) => void ask('typing.set', { conversationId: id, typing })), [ask, id]);
  useEffect(() => () => signal.stopped(), [signal]);

  const callBack = useCallBackActions(id, { ask, dispatch, onLeft });

  return {
    callBack,
    transfer: async (team, note) => {
      const reply = await ask('conversation.transfer', { conversationId: id, teamId: team.id, note });
      if (!reply.ok) return sentenceFor(reply, words.notNow);
      dispatch({ type: 'chat.passed', conversationId: id, teamName: team.name });
      setDraft(id, '');
      onLeft();
      return null;
    },
    end: async () => {
      const reply = await ask('conversation.end', { conversationId: id });
      if (!reply.ok) return sentenceFor(reply, words.notNow);
      dispatch({ type: 'conversation.changed', conversation: reply.conversation, heardAt: Date.now() });
      setDraft(id, '');
      return null;
    },
    giveMoreTime: async () => {
      const reply = await ask('silence.extend', { conversationId: id });
      if (!reply.ok) return sentenceFor(reply, words.notNow);
      dispatch({ type: 'conversation.changed', conversation: reply.conversation, heardAt: Date.now() });
      return null;
    },
    finish: async (outcome) => {
      const reply = await ask('conversation.finish', { conversationId: id, outcome });
      if (!reply.ok) return sentenceFor(reply, words.notNow);
      dispatch({ type: 'chat.finished', conversationId: id });
      onLeft();
      return null;
    },
    draftReply: async () => {
      const reply = await ask('draft.reply', { conversationId: id });
      return reply.ok ? reply : sentenceFor(reply, words.notNow);
    },
    draftSummary: async () => {
      const reply = await ask('draft.summary', { conversationId: id });
      return reply.ok ? reply : sentenceFor(reply, words.notNow);
    },
    send: (text) => {
      signal.stopped();
      dispatch({
        type: 'message.written',
        conversationId: id,
        clientMessageId: newMessageId(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
        text,
        at: Date.now(),
      });
    },
    typing: signal.typed,
    retry: (clientMessageId) => dispatch({ type: 'message.retried', clientMessageId, at: Date.now() }),
    drop: (clientMessageId) => dispatch({ type: 'message.dropped', clientMessageId }),
    draft: (text) => setDraft(id, text),
  };
};
