import type { ArticleForm } from '@frontdesk/shared/article-form.ts';
import { completeSteps } from '@frontdesk/shared/draft-steps.ts';
import type { ArticlePreview } from '@frontdesk/shared/preview.ts';
import { saidIn, type SaidArticle } from '../../domain/article.ts';
import { stepBodyOf } from '../../domain/form/form.ts';
import { passageOf, shownOf } from '../../domain/form/said-step.ts';
import { answerBodyOf, passageBlocks } from '../assistant/answer-body.ts';
import { articleOf } from './article-views.ts';

/** An article that is being written, as residents would see it: in English first, then in each of its languages. Steps that cannot be asked yet are left out. */
export function previewsOf(id: string, siteId: string, form: ArticleForm): ArticlePreview[] {
  const article = articleOf(id, siteId, { ...form, steps: completeSteps(form.steps) });
  const languages = new Set(['en', ...form.translations.map(({ language }) => language)]);
  return [...languages].map((language) => previewOf(saidIn(article, language), language));
}

const previewOf = (article: SaidArticle, language: string): ArticlePreview => ({
  language,
  steps: article.steps.map((step, at) => stepBodyOf(article, step, { at: at + 1, of: article.steps.length })),
  passages: article.steps.flatMap((step) =>
    shownOf(step).options.flatMap((option, at) => {
      const passage = passageOf(step, at);
      return passage ? [{ key: step.key, option, blocks: passageBlocks(article, passage) }] : [];
    }),
  ),
  answer: answerBodyOf(article),
});
