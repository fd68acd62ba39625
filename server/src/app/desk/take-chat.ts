import type { DeskTranscript } from '@frontdesk/shared/advisor-protocol.ts';
import { lockConversation } from '../../store/conversations.ts';
import { findStaff } from '../../store/staff.ts';
import { perform } from '../conversation/perform.ts';
import { momentOf, step } from '../conversation/step.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { readTranscript } from './transcript.ts';

/**
 * Takes a chat out of the queue by hand, whoever it is held out to. Refused as offerGone when it no longer waits, as noSeat without a free seat, and as
 * forbidden for a chat of a team that is neither one's own nor one that one's teams help; supervisors and admins may take any.
 */
export async function takeChat(deps: Deps, staffId: string, conversationId: string): Promise<DeskTranscript> {
  const taken = await deps.store.transaction(async (tx) => {
    const person = await findStaff(tx, staffId);
    if (!person) throw new RefusedError('notSignedIn');
    const before = await lockConversation(tx, conversationId);
    if (!before || before.context.teamId === null) throw new RefusedError('offerGone');
    const { teamId, teamName } = before.context;
    const mayServe = person.teamIds.includes(teamId) || deps.settings.rulesOf(teamId).overflowTeamIds.some((helper) => person.teamIds.includes(helper));
    if (person.role === 'advisor' && !mayServe) throw new RefusedError('forbidden');
    const event = { type: 'advisor.took', staffId, firstName: person.firstName, teamName: teamName ?? '' } as const;
    return step(tx, momentOf(deps), before, event, staffId);
  });
  perform(deps, [taken]);
  const { requestedAt, acceptedAt } = taken.after.context;
  if (taken.before.context.acceptedAt === null && taken.after.context.callBack === null && requestedAt !== null && acceptedAt !== null)
    deps.count.queueWaited(acceptedAt - requestedAt);
  return readTranscript(deps, taken.after, 0);
}
