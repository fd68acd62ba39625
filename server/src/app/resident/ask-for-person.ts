import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import type { ResidentCommands } from '@frontdesk/shared/resident-protocol.ts';
import type { Page } from '@frontdesk/shared/text-fields.ts';
import type { Admission } from '../../domain/conversation.ts';
import { perform } from '../conversation/perform.ts';
import { ownConversation, type Who } from '../conversation/start.ts';
import { momentOf, step, type StepEvent } from '../conversation/step.ts';
import type { Deps } from '../deps.ts';
import { openingsOf } from '../hours/which-hours.ts';
import { admit } from '../routing/admit.ts';
import { fullTeams } from '../routing/full-teams.ts';
import { needsOf } from '../routing/needs-of.ts';
import { listPeople } from '../routing/people-there.ts';
import { viewForResident } from '../routing/standing.ts';
import { findSite } from './read-site.ts';

/** An event that may lead to a person: it is decided with who is there at that moment. */
async function decideWithAdmission(deps: Deps, who: Who, conversationId: string | null, page: Page | undefined, event: (admission: Admission) => StepEvent) {
  const present = [...(await deps.live.present())];
  const now = deps.clock();
  const full = await fullTeams(deps, who.siteId);
  const taken = await deps.store.transaction(async (tx) => {
    const site = await findSite(tx, who.siteId);
    const there = await listPeople(tx, present, now, deps.surges.inForce(now));
    const before = await ownConversation(tx, now, who, conversationId, page);
    const moment = momentOf(deps, now);
    return step(tx, moment, before, event(admit(site, there, before, openingsOf(deps, site), now, await needsOf(tx, moment, before), full)), 'resident');
  });
  perform(deps, [taken]);
  return { conversation: await viewForResident(deps, taken.after) };
}

type Request = ResidentCommands['person.request'];

/** Queues for a person, or says that nobody is there. Refused while the conversation waits for or has a person already. */
export const requestPerson = (deps: Deps, who: Who, input: PayloadOf<Request>): Promise<ResultOf<Request>> =>
  decideWithAdmission(deps, who, input.conversationId, input.page, (admission) => ({ type: 'person.requested', admission }));

type Rate = ResidentCommands['answer.rate'];

/** "Yes, thank you" ends as contained; "No, I need more help" asks for a person. Each answer is rated once. */
export const rateAnswer = (deps: Deps, who: Who, input: PayloadOf<Rate>): Promise<ResultOf<Rate>> =>
  decideWithAdmission(deps, who, input.conversationId, undefined, (admission) => ({
    type: 'answer.rated',
    answerSeq: input.answerSeq,
    helped: input.helped,
    admission,
  }));
