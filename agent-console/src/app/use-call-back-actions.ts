import type { Ask } from '../connection/ask.ts';
import { callWords, nextTryLine } from '../inbox/call-back-words.ts';
import type { InboxEvent } from '../inbox/event.ts';
import { sentenceFor, words } from '../inbox/words.ts';
import type { CallBackActions, CallProblem } from '../panels/call-back-actions.ts';

type Deps = { ask: Ask; dispatch: (event: InboxEvent) => void; onLeft: () => void };

/** The field of the form that a refusal is about. */
const fields: Record<string, CallProblem['field']> = {
  phoneMissing: 'phone',
  phoneNotReal: 'phone',
  phoneNotRung: 'phone',
  callBackTooMany: 'phone',
  callBackTime: 'window',
  callBackFull: 'window',
  invalidEmail: 'email',
};

/** What can be done about ringing the resident of the open chat. */
export const useCallBackActions = (id: string, { ask, dispatch, onLeft }: Deps): CallBackActions => {
  const leave = (line: string) => {
    dispatch({ type: 'chat.finished', conversationId: id });
    dispatch({ type: 'line.said', line });
    onLeft();
  };
  return {
    times: async () => {
      const reply = await ask('callBack.choices', { conversationId: id });
      return reply.ok ? reply : sentenceFor(reply, words.notRead);
    },
    promise: async (details) => {
      const reply = await ask('callBack.promise', { conversationId: id, ...details });
      if (!reply.ok) return { field: fields[reply.error.code] ?? null, sentence: sentenceFor(reply, words.notNow) };
      leave(callWords.arranged);
      return null;
    },
    record: async (outcome, window) => {
      const reply = await ask('callBack.record', { conversationId: id, outcome, window });
      if (!reply.ok) return sentenceFor(reply, words.notNow);
      // What was reached is wrapped up; `conversation.changed` brings it.
      if (reply.next) leave(nextTryLine(reply.next));
      else if (outcome !== 'reached') leave(reply.writeTo === null ? callWords.givenUp : callWords.givenUpWrite(reply.writeTo));
      return null;
    },
  };
};
