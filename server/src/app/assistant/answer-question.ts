import type { AssistantBody } from '@frontdesk/shared/message.ts';
import type { Found } from '../../knowledge/knowledge.ts';
import { parseAnswer } from '../../knowledge/parse-answer.ts';
import { findConversation, lockConversation } from '../../store/conversations.ts';
import { listMessages } from '../../store/messages.ts';
import { teamOfService } from '../../store/sites.ts';
import { perform } from '../conversation/perform.ts';
import { momentOf, step } from '../conversation/step.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';

/** Below this the assistant says that it does not know. Chosen by measuring; see docs/assistant.md. */
const sureEnough = 0.6;

/**
 * Answers the question at `forSeq`, owed since it was stored. Searching happens outside the transaction; a conversation that has gone on to a person
 * meanwhile is left alone.
 */
export async function answerQuestion(deps: Deps, conversationId: string, forSeq: number): Promise<void> {
  const [one, question] = await deps.store.read(
    async (tx) => [await findConversation(tx, conversationId), (await listMessages(tx, conversationId, forSeq - 1, 1))[0]] as const,
  );
  if (one?.state !== 'assistant' || question?.kind !== 'resident') return;

  const best = search(deps, one.siteId, question.text);
  const article = best && best.confidence >= sureEnough ? deps.knowledge.article(one.siteId, best.articleId) : undefined;
  const body: AssistantBody = article
    ? {
        type: 'answer',
        articleId: article.id,
        heading: article.question,
        blocks: parseAnswer(article.answer),
        links: article.links,
        reviewDate: article.reviewDate,
      }
    : { type: 'noAnswer' };

  const taken = await deps.store
    .transaction(async (tx) => {
      const before = await lockConversation(tx, conversationId);
      if (before?.state !== 'assistant') return undefined;
      const teamId = article ? ((await teamOfService(tx, before.siteId, article.service)) ?? null) : null;
      return step(tx, momentOf(deps), before, { type: 'assistant.answered', body, teamId, forSeq }, 'system');
    })
    .catch((error: unknown) => {
      if (error instanceof RefusedError) return undefined;
      throw error;
    });
  if (taken) perform(deps, [taken]);
}

/** A search that fails is a question without an answer: the resident is led to a person, and not left waiting. */
function search(deps: Deps, siteId: string, text: string): Found | undefined {
  try {
    return deps.knowledge.find(siteId, text)[0];
  } catch (error) {
    deps.log.error({ err: error, siteId }, 'the search failed');
    return undefined;
  }
}
