import { noNeeds, subjectOf, type Needs } from '../../domain/conversation.ts';
import type { Conversation } from '../../store/conversations.ts';
import { lastAdvisorOf } from '../../store/routed.ts';
import { needsOfArticle } from '../../store/sites.ts';
import type { Tx } from '../../store/store.ts';
import type { Moment } from '../conversation/step.ts';

/** The language that every advisor has. */
const houseLanguage = 'en';

/** What a conversation asks of who takes it: skills by the service that it is about, its language, and the advisor its resident talked to a short while ago. */
export async function needsOf(tx: Tx, { now, rulesOf }: Moment, one: Conversation): Promise<Needs> {
  const subject = subjectOf(one.context);
  const { sameAdvisorSeconds } = rulesOf(subject?.teamId ?? null);
  return {
    ...noNeeds,
    ...(subject ? await needsOfArticle(tx, one.siteId, subject.articleId) : {}),
    language: one.language === houseLanguage ? null : one.language,
    returningTo: sameAdvisorSeconds > 0 ? await lastAdvisorOf(tx, one.siteId, one.residentHash, now - sameAdvisorSeconds * 1000) : null,
  };
}
