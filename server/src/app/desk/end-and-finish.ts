import type { AdvisorCommands } from '@frontdesk/shared/advisor-protocol.ts';
import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import { deskView } from '../conversation/views.ts';
import type { Deps } from '../deps.ts';
import { act, advisorOf } from './act.ts';
import { readableConversation } from './transcript.ts';

type End = AdvisorCommands['conversation.end'];

/** The advisor ends the chat and goes to wrap-up. */
export async function endByAdvisor(deps: Deps, staffId: string, input: PayloadOf<End>): Promise<ResultOf<End>> {
  const { after } = await act(deps, staffId, input.conversationId, (acting) => ({ type: 'advisor.ended', ...advisorOf(acting) }));
  return { conversation: deskView(after) };
}

/** Picks the outcome: of a chat in wrap-up by its advisor, of a message left by anyone of the team. */
export async function finish(deps: Deps, staffId: string, input: PayloadOf<AdvisorCommands['conversation.finish']>): Promise<void> {
  const { after, before } = await act(deps, staffId, input.conversationId, async ({ tx, before }) => {
    if (before.state === 'leftMessage') await readableConversation(tx, staffId, before.id);
    return { type: 'outcome.picked', staffId, outcome: input.outcome };
  });
  if (before.state === 'leftMessage' && after.context.teamId) deps.queueChanged(after.context.teamId);
}
