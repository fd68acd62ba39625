import type { AnswerBody } from '@frontdesk/shared/message.ts';
import type { Article } from '../../domain/article.ts';
import { parseAnswer } from '../../knowledge/parse-answer.ts';

/** An article as the assistant says it. */
export const answerBodyOf = (article: Article): AnswerBody => ({
  type: 'answer',
  articleId: article.id,
  heading: article.question,
  blocks: parseAnswer(article.answer),
  links: article.links,
  reviewDate: article.reviewDate,
});
