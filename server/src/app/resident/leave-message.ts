import type { Contact } from '@frontdesk/shared/message.ts';
import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import type { ResidentCommands } from '@frontdesk/shared/resident-protocol.ts';
import { findNewestConversation, type Conversation } from '../../store/conversations.ts';
import { listMessages } from '../../store/messages.ts';
import type { Tx } from '../../store/store.ts';
import { noNeeds } from '../../domain/conversation.ts';
import { perform } from '../conversation/perform.ts';
import { ownConversation, type Who } from '../conversation/start.ts';
import { momentOf, step } from '../conversation/step.ts';
import type { Deps } from '../deps.ts';
import { openingsOf } from '../hours/which-hours.ts';
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
    const before = (await kept(tx, who, input.text, contact)) ?? (await ownConversation(tx, now, who, input.conversationId, input.page));
    if (before.state === 'leftMessage') return { after: before };
    const { teamId, teamName } = admit(site, await listPeople(tx, [], now, deps.surges.inForce(now)), before, openingsOf(deps, site), now, noNeeds);
    return step(
      tx,
      momentOf(deps, now),
      before,
      { type: 'message.left', reference: before.reference, contact, text: input.text, teamId, teamName },
      'resident',
      {
        contact,
        residentName: contact.name,
      },
    );
  });
  if ('before' in taken) perform(deps, [taken]);
  if (taken.after.context.teamId) deps.queueChanged(taken.after.context.teamId);
  return { conversation: await viewForResident(deps, taken.after) };
}

/** The same words with the same details again are a retry whose first answer was lost: they are kept once. */
async function kept(tx: Tx, who: Who, text: string, contact: Contact): Promise<Conversation | undefined> {
  const newest = await findNewestConversation(tx, who.siteId, who.residentHash);
  if (newest?.state !== 'leftMessage' || JSON.stringify(newest.contact) !== JSON.stringify(contact)) return undefined;
  const [last] = await listMessages(tx, newest.id, newest.headSeq - 1, 1);
  return last?.kind === 'notice' && last.notice.type === 'messageLeft' && last.notice.text === text ? newest : undefined;
}
