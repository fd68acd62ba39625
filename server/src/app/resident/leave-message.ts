import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import type { ResidentCommands } from '@frontdesk/shared/resident-protocol.ts';
import { perform } from '../conversation/perform.ts';
import { ownConversation, type Who } from '../conversation/start.ts';
import { step } from '../conversation/step.ts';
import type { Deps } from '../deps.ts';
import { admit } from '../routing/admit.ts';
import { listPeople } from '../routing/people-there.ts';
import { viewForResident } from '../routing/standing.ts';
import { findSite } from './read-site.ts';

type Leave = ResidentCommands['contact.leave'];

/** Keeps a message with contact details for the team that owns the matter; its reference is the conversation's. */
export async function leaveMessage(deps: Deps, who: Who, input: PayloadOf<Leave>): Promise<ResultOf<Leave>> {
  const now = deps.clock();
  const contact = { name: input.name, email: input.email, phone: input.phone };
  const taken = await deps.store.transaction(async (tx) => {
    const site = await findSite(tx, who.siteId);
    const before = await ownConversation(tx, now, who, input.conversationId, input.page);
    const { teamId, teamName } = admit(site, await listPeople(tx, []), before, now);
    return step(tx, now, before, { type: 'message.left', reference: before.reference, contact, text: input.text, teamId, teamName }, 'resident', {
      contact,
      residentName: contact.name,
    });
  });
  perform(deps, [taken]);
  if (taken.after.context.teamId) deps.queueChanged(taken.after.context.teamId);
  return { conversation: await viewForResident(deps, taken.after) };
}
