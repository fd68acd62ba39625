import type { AnswerBody } from '@frontdesk/shared/message.ts';
import type { Found } from '../../domain/assistant/decide-answer.ts';
import type { Article } from '../../domain/article.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { parseAnswer } from '../../knowledge/parse-answer.ts';

/** An article as the assistant says it: in the resident's language where it is translated, or else in English. */
export function answerBodyOf(article: Article, language = 'en'): AnswerBody {
  const { question, answer } = article.translations.find((one) => one.language === language) ?? article;
  return {
    type: 'answer',
    articleId: article.id,
    heading: question,
    blocks: parseAnswer(answer),
    links: article.links,
    reviewDate: article.reviewDate,
  };
}

/** The articles that were found, as the assistant says them: without those that are gone meanwhile. */
export const answersFound = (knowledge: Knowledge, siteId: string, found: readonly Found[], language?: string): AnswerBody[] =>
  found.flatMap(({ articleId }) => {
    const article = knowledge.article(siteId, articleId);
    return article ? [answerBodyOf(article, language)] : [];
  });
