import type { AdvisorCommands } from '@frontdesk/shared/advisor-protocol.ts';
import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import { lockForMessage } from '../../store/conversations.ts';
import { findReply } from '../../store/messages.ts';
import { momentOf } from '../conversation/step.ts';
import { perform } from '../conversation/perform.ts';
import { deskView } from '../conversation/views.ts';
import type { Deps } from '../deps.ts';
import { actIn, advisorOf } from './act.ts';

type Send = AdvisorCommands['message.send'];

/**
 * On disk when it resolves. A retry with the same clientMessageId gets the first answer, even when the chat has gone to someone else since:
 * what was sent was sent. `socketId` is the sender's.
 */
export async function sendReply(deps: Deps, staffId: string, input: PayloadOf<Send>, socketId: string): Promise<ResultOf<Send>> {
  const { conversationId, clientMessageId, text } = input;
  const now = deps.clock();
  const done = await deps.store.transaction(async (tx) => {
    const { conversation: one, sentBefore } = await lockForMessage(tx, conversationId, clientMessageId);
    const first = sentBefore ? await findReply(tx, conversationId, clientMessageId, staffId) : undefined;
    if (first && one) return { ...first, one };
    const taken = await actIn(tx, momentOf(deps, now), staffId, one, (acting) => ({ type: 'advisor.wrote', text, clientMessageId, ...advisorOf(acting) }));
    return { seq: taken.after.headSeq, at: now, one: taken.after, taken };
  });
  if (done.taken) perform(deps, [done.taken], socketId);
  return { seq: done.seq, at: done.at, conversation: deskView(done.one) };
}
