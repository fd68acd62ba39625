import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import type { ResidentCommands } from '@frontdesk/shared/resident-protocol.ts';
import { perform } from '../conversation/perform.ts';
import { ownConversation, type Who } from '../conversation/start.ts';
import { momentOf, step } from '../conversation/step.ts';
import type { Deps } from '../deps.ts';
import { viewForResident } from '../routing/standing.ts';

type End = ResidentCommands['conversation.end'];

/** The resident ends the chat. With an advisor in it, the advisor still wraps up. Ending twice is refused as ended. */
export async function endChat(deps: Deps, who: Who, input: PayloadOf<End>): Promise<ResultOf<End>> {
  const now = deps.clock();
  const taken = await deps.store.transaction(async (tx) => {
    const before = await ownConversation(tx, now, who, input.conversationId);
    return step(tx, momentOf(deps, now), before, { type: 'resident.ended' }, 'resident');
  });
  perform(deps, [taken]);
  return { conversation: await viewForResident(deps, taken.after) };
}
