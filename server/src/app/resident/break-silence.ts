import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import type { ResidentCommands } from '@frontdesk/shared/resident-protocol.ts';
import { perform } from '../conversation/perform.ts';
import { ownConversation, type Who } from '../conversation/start.ts';
import { momentOf, step } from '../conversation/step.ts';
import type { Deps } from '../deps.ts';
import { viewForResident } from '../routing/standing.ts';

type Break = ResidentCommands['silence.break'];

/** "I am still here": the chat stays open for longer. Refused as notNow unless they were asked. */
export async function breakSilence(deps: Deps, who: Who, input: PayloadOf<Break>): Promise<ResultOf<Break>> {
  const now = deps.clock();
  const taken = await deps.store.transaction(async (tx) => {
    const before = await ownConversation(tx, now, who, input.conversationId);
    return step(tx, momentOf(deps, now), before, { type: 'silence.broken' }, 'resident');
  });
  perform(deps, [taken]);
  return { conversation: await viewForResident(deps, taken.after) };
}
