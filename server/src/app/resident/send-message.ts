import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import type { ResidentCommands } from '@frontdesk/shared/resident-protocol.ts';
import { urgentNumbers } from '../../domain/urgent-numbers.ts';
import { findUrgent } from '../../knowledge/urgent/find-urgent.ts';
import { findSent } from '../../store/messages.ts';
import { findConversation, lockForMessage } from '../../store/conversations.ts';
import { perform } from '../conversation/perform.ts';
import { openOrStart, theirs, type Who } from '../conversation/start.ts';
import { momentOf, step } from '../conversation/step.ts';
import type { Deps } from '../deps.ts';
import { viewForResident } from '../routing/standing.ts';

type Send = ResidentCommands['message.send'];

/** On disk when it resolves. A retry with the same clientMessageId gets the first answer and changes nothing. `socketId` is the sender's. */
export async function sendMessage(deps: Deps, who: Who, input: PayloadOf<Send>, socketId: string): Promise<ResultOf<Send>> {
  const now = deps.clock();
  const kind = findUrgent(input.text);
  const urgent = kind === null ? undefined : { kind, numbers: urgentNumbers(kind, deps.settings.saved('siteHours', who.siteId)?.emergency ?? []) };
  const done = await deps.store.transaction(async (tx) => {
    const { conversationId, clientMessageId } = input;
    const named = conversationId === null ? null : await lockForMessage(tx, conversationId, clientMessageId);
    // In whichever of their conversations it was stored.
    const sent = named?.conversation && !named.sentBefore ? undefined : await findSent(tx, who.siteId, who.residentHash, clientMessageId);
    const one = sent && (await findConversation(tx, sent.conversationId));
    if (sent && one) return { seq: sent.seq, at: sent.at, one };
    const before = named ? theirs(who, named.conversation) : await openOrStart(tx, now, who, input.page);
    const taken = await step(
      tx,
      momentOf(deps, now),
      before,
      { type: 'resident.wrote', text: input.text, clientMessageId: input.clientMessageId, urgent },
      'resident',
    );
    return { seq: before.headSeq + 1, at: now, one: taken.after, taken };
  });
  if (done.taken) perform(deps, [done.taken], socketId);
  return { seq: done.seq, at: done.at, conversation: await viewForResident(deps, done.one) };
}
