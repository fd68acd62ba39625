import type { AdvisorCommands } from '@frontdesk/shared/advisor-protocol.ts';
import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import { findConversation } from '../../store/conversations.ts';
import { findByClientMessageId } from '../../store/messages.ts';
import { deskView } from '../conversation/views.ts';
import type { Deps } from '../deps.ts';
import { act, advisorOf } from './act.ts';

type Send = AdvisorCommands['message.send'];

/** On disk when it resolves. A retry with the same clientMessageId, by the chat's own advisor, gets the first answer. */
export async function sendReply(deps: Deps, staffId: string, input: PayloadOf<Send>): Promise<ResultOf<Send>> {
  const { conversationId, clientMessageId, text } = input;
  const one = await deps.store.read((tx) => findConversation(tx, conversationId));
  const first = one?.context.advisorId === staffId && (await deps.store.read((tx) => findByClientMessageId(tx, conversationId, clientMessageId)));
  if (one && first) return { ...first, conversation: deskView(one) };

  const { after, messages } = await act(deps, staffId, conversationId, (acting) => ({ type: 'advisor.wrote', text, clientMessageId, ...advisorOf(acting) }));
  return { seq: after.headSeq, at: messages.at(-1)?.at ?? deps.clock(), conversation: deskView(after) };
}
