import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import type { ResidentCommands } from '@frontdesk/shared/resident-protocol.ts';
import type { Page } from '@frontdesk/shared/text-fields.ts';
import type { Admission } from '../../domain/conversation.ts';
import { perform } from '../conversation/perform.ts';
import { ownConversation, type Who } from '../conversation/start.ts';
import { step, type StepEvent } from '../conversation/step.ts';
import type { Deps } from '../deps.ts';
import { viewForResident } from '../routing/standing.ts';
import { withAdmission } from '../routing/with-admission.ts';

async function decideWithAdmission(deps: Deps, who: Who, conversationId: string | null, page: Page | undefined, event: (admission: Admission) => StepEvent) {
  const taken = await withAdmission(deps, who.siteId, async (tx, moment, admissionOf) => {
    const before = await ownConversation(tx, moment.now, who, conversationId, page);
    return step(tx, moment, before, event(await admissionOf(before)), 'resident');
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
