import type { AnswerBody } from '@frontdesk/shared/message.ts';
import type { Found } from '../../domain/assistant/decide-answer.ts';
import { saidIn, type Article } from '../../domain/article.ts';
import { passagesOf, type Known } from '../../domain/form/form.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { parseAnswer } from '../../knowledge/parse-answer.ts';

/** An article as the assistant says it, with the passages that belong to what the resident chose before the rest. */
export const answerBodyOf = (article: Article, known: Known = {}): AnswerBody => ({
  type: 'answer',
  articleId: article.id,
  heading: article.question,
  blocks: [...passagesOf(article.steps, known), article.answer].flatMap(parseAnswer),
  links: article.links,
  reviewDate: article.reviewDate,
});

/** The articles that were found, as the assistant says them: without those that are gone meanwhile. */
export const answersFound = (knowledge: Knowledge, siteId: string, found: readonly Found[], language = 'en'): AnswerBody[] =>
  found.flatMap(({ articleId }) => {
    const article = knowledge.article(siteId, articleId);
    return article ? [answerBodyOf(saidIn(article, language))] : [];
  });
