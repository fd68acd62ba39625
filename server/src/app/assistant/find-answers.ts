import type { AnswersFound } from '@frontdesk/shared/answers-protocol.ts';
import { decideAnswer } from '../../domain/assistant/decide-answer.ts';
import type { Deps } from '../deps.ts';
import { answerBodyOf } from './answer-body.ts';

/** The articles for a question, best first, as a search page shows them. Nothing is kept of it. */
export function findAnswers({ knowledge }: Pick<Deps, 'knowledge'>, siteId: string, question: string): AnswersFound {
  const found = knowledge.find(siteId, question);
  const answers = found.flatMap(({ articleId }) => {
    const article = knowledge.article(siteId, articleId);
    return article ? [answerBodyOf(article)] : [];
  });
  return { ok: true, sure: decideAnswer(found).type === 'answer', answers };
}
