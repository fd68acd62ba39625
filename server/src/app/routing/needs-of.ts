import { noNeeds, type Needs } from '../../domain/conversation.ts';
import type { Conversation } from '../../store/conversations.ts';
import { lastAdvisorOf } from '../../store/routed.ts';
import { needsOfArticle } from '../../store/sites.ts';
import type { Tx } from '../../store/store.ts';
import type { Moment } from '../conversation/step.ts';

/** The language that every advisor has. */
const houseLanguage = 'en';

/** What a conversation asks of who takes it: skills by the service of its last answer, its language, and the advisor its resident talked to a short while ago. */
export async function needsOf(tx: Tx, { now, rulesOf }: Moment, one: Conversation): Promise<Needs> {
  const answer = one.context.answers.at(-1);
  const { sameAdvisorSeconds } = rulesOf(answer?.teamId ?? null);
  return {
    ...noNeeds,
    ...(answer ? await needsOfArticle(tx, one.siteId, answer.articleId) : {}),
    language: one.language === houseLanguage ? null : one.language,
    returningTo: sameAdvisorSeconds > 0 ? await lastAdvisorOf(tx, one.siteId, one.residentHash, now - sameAdvisorSeconds * 1000) : null,
  };
}
