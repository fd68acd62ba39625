import type { DeskTranscript } from '@frontdesk/shared/advisor-protocol.ts';
import type { Team } from '../../store/sites.ts';
import { listTeams } from '../../store/sites.ts';
import { lockConversation, type Conversation } from '../../store/conversations.ts';
import { findOffer } from '../../store/offers.ts';
import { findStaff, type StaffWithPresence } from '../../store/staff.ts';
import type { Tx } from '../../store/store.ts';
import { perform } from '../conversation/perform.ts';
import { momentOf, step, type Step, type StepEvent } from '../conversation/step.ts';
import type { Deps } from '../deps.ts';
import { readTranscript } from '../desk/transcript.ts';
import { RefusedError } from '../refused.ts';

type Answerer = { person: StaffWithPresence; teams: Team[] };

async function answer(deps: Deps, staffId: string, offerId: string, event: (before: Conversation, who: Answerer) => StepEvent): Promise<Step> {
  const taken = await deps.store.transaction(async (tx) => {
    const offer = await findOffer(tx, offerId, staffId);
    const before = offer && (await lockConversation(tx, offer.conversationId));
    if (!before) throw new RefusedError('offerGone');
    return step(tx, momentOf(deps), before, event(before, await answerer(tx, staffId)), staffId);
  });
  perform(deps, [taken]);
  return taken;
}

async function answerer(tx: Tx, staffId: string): Promise<Answerer> {
  const person = await findStaff(tx, staffId);
  if (!person) throw new RefusedError('notSignedIn');
  return { person, teams: await listTeams(tx) };
}

/** The offer's advisor takes the chat and gets the whole of it. A second acceptance, or a late one, is refused as offerGone. */
export async function acceptOffer(deps: Deps, staffId: string, offerId: string): Promise<DeskTranscript> {
  const { before, after } = await answer(deps, staffId, offerId, (before, { person, teams }) => ({
    type: 'offer.accepted',
    offerId,
    staffId,
    firstName: person.firstName,
    teamName: teams.find((team) => team.id === before.context.teamId)?.name ?? '',
  }));
  const { requestedAt, acceptedAt } = after.context;
  if (before.context.acceptedAt === null && after.context.callBack === null && requestedAt !== null && acceptedAt !== null)
    deps.count.queueWaited(acceptedAt - requestedAt);
  return readTranscript(deps, after, 0);
}

export async function declineOffer(deps: Deps, staffId: string, offerId: string): Promise<void> {
  await answer(deps, staffId, offerId, () => ({ type: 'offer.declined', offerId, staffId }));
}
