import type { AnswerBody, Block } from '@frontdesk/shared/message.ts';
import type { Found } from '../../domain/assistant/decide-answer.ts';
import { saidIn, type SaidArticle } from '../../domain/article.ts';
import { passagesOf, type Known } from '../../domain/form/form.ts';
import type { Passage } from '../../domain/form/said-step.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { parseAnswer } from '../../knowledge/parse-answer.ts';

/** An article as the assistant says it, with the passages that belong to what the resident chose before the rest. */
export const answerBodyOf = (article: SaidArticle, known: Known = {}): AnswerBody => ({
  type: 'answer',
  articleId: article.id,
  heading: article.question,
  blocks: [...passagesOf(article.steps, known).flatMap((passage) => passageBlocks(article, passage)), ...parseAnswer(article.answer)],
  links: article.links,
  reviewDate: article.reviewDate,
  ...(article.language !== undefined && { language: article.language }),
});

/** A passage as it is drawn; one in English among another language says so. */
export const passageBlocks = ({ language }: Pick<SaidArticle, 'language'>, { text, isEnglish }: Passage): Block[] =>
  parseAnswer(text).map((block) => (isEnglish && language !== undefined ? { ...block, language: 'en' } : block));

/** The articles that were found, as the assistant says them: without those that are gone meanwhile. */
export const answersFound = (knowledge: Knowledge, siteId: string, found: readonly Found[], language = 'en'): AnswerBody[] =>
  found.flatMap(({ articleId }) => {
    const article = knowledge.article(siteId, articleId);
    return article ? [answerBodyOf(saidIn(article, language))] : [];
  });
