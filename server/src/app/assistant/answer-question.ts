import type { AssistantBody } from '@frontdesk/shared/message.ts';
import type { Article } from '../../domain/article.ts';
import { decideAnswer, nothingFound, type Findings, type Found } from '../../domain/assistant/decide-answer.ts';
import { findConversation, lockConversation, type Conversation } from '../../store/conversations.ts';
import { listMessages } from '../../store/messages.ts';
import { teamOfService } from '../../store/sites.ts';
import { perform } from '../conversation/perform.ts';
import { momentOf, step } from '../conversation/step.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { pinnedArticle } from '../surge/site-surge.ts';
import { answerBodyOf } from './answer-body.ts';

/**
 * Answers the question at `forSeq`, owed since it was stored. Searching happens outside the transaction; a conversation that has gone on to a person
 * meanwhile is left alone.
 */
export async function answerQuestion(deps: Deps, conversationId: string, forSeq: number): Promise<void> {
  const [one, question] = await deps.store.read(
    async (tx) => [await findConversation(tx, conversationId), (await listMessages(tx, conversationId, forSeq - 1, 1))[0]] as const,
  );
  if (one?.state !== 'assistant' || question?.kind !== 'resident') return;

  const findings = await search(deps, one.siteId, question.text);
  const { found } = findings;
  const decision = decideAnswer(findings);
  const sure = decision.type === 'answer' ? deps.knowledge.article(one.siteId, decision.articleId) : undefined;
  const pinned = pinnedFor(deps, one, found, sure);
  const article = sure ?? pinned;
  const lead = sure && pinned;
  const body: AssistantBody = article ? answerBodyOf(article) : { type: 'noAnswer' };

  const taken = await deps.store
    .transaction(async (tx) => {
      const before = await lockConversation(tx, conversationId);
      if (before?.state !== 'assistant') return undefined;
      const teamOf = async (of: Article | undefined) => (of && (await teamOfService(tx, before.siteId, of.service))) ?? null;
      const first = lead && { body: answerBodyOf(lead), teamId: await teamOf(lead) };
      return step(tx, momentOf(deps), before, { type: 'assistant.answered', body, teamId: await teamOf(article), forSeq, lead: first }, 'system');
    })
    .catch((error: unknown) => {
      if (error instanceof RefusedError) return undefined;
      throw error;
    });
  if (taken) perform(deps, [taken]);
}

/** A search that fails is a question without an answer: the resident is led to a person, and not left waiting. */
async function search(deps: Deps, siteId: string, text: string): Promise<Findings> {
  try {
    return await deps.knowledge.find(siteId, text);
  } catch (error) {
    deps.log.error({ err: error, siteId }, 'the search failed');
    return nothingFound;
  }
}

/**
 * The answer that a surge pins, where it should be said: once in a conversation, when the search finds it near the question at all, or when no answer is sure.
 * Undefined where it is the sure answer itself.
 */
function pinnedFor(deps: Deps, one: Conversation, found: readonly Found[], sure: Article | undefined): Article | undefined {
  const pinned = pinnedArticle(deps, deps.surges.inForce(deps.clock()).on(one.siteId));
  if (!pinned || pinned.id === sure?.id || one.context.answers.some(({ articleId }) => articleId === pinned.id)) return undefined;
  return !sure || found.some(({ articleId }) => articleId === pinned.id) ? pinned : undefined;
}
