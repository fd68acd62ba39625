import type { Step } from '@frontdesk/shared/article-steps.ts';
import type { ArticleLink } from '@frontdesk/shared/message.ts';
import type { StepWords } from '@frontdesk/shared/step-words.ts';
import type { SaidStep } from './form/said-step.ts';

/** `answer` is Markdown of the safe subset; `reviewDate` an ISO date. */
export type Article = {
  id: string;
  siteId: string;
  question: string;
  phrasings: string[];
  service: string;
  answer: string;
  links: ArticleLink[];
  reviewDate: string;
  /** The starter pack's topic that it answers, whose phrasings count as its own; null for another subject. */
  topic: string | null;
  /** The first and the last day on which it is answered with, as ISO dates of the site's own calendar; null without such a limit. */
  validFrom: string | null;
  validTo: string | null;
  translations: Translation[];
  /** What is asked before the answer is given, in order; none for most. */
  steps: Step[];
};

/** The same in another language, `language` being the primary part of a BCP 47 tag. `steps`: the words of its steps, as far as they are translated. */
export type Translation = { language: string; question: string; phrasings: string[]; answer: string; steps?: StepWords[] | undefined };

/** An article as it is said. `language`: which it is translated into; absent in English. */
export type SaidArticle = Omit<Article, 'steps'> & { language?: string; steps: SaidStep[] };

/** As it is said to somebody who reads in a language: translated where it is, and in English otherwise. */
export function saidIn(article: Article, language: string): SaidArticle {
  const translation = article.translations.find((one) => one.language === language);
  if (!translation) return article;
  const { question, answer, steps: words = [] } = translation;
  const steps = article.steps.map((step): SaidStep => {
    const said = words.find(({ key }) => key === step.key);
    return said ? { ...step, words: said } : step;
  });
  return { ...article, language, question, answer, steps };
}

/** Whether an article is answered with on a day, an ISO date. */
export const isInForce = ({ validFrom, validTo }: Pick<Article, 'validFrom' | 'validTo'>, today: string): boolean =>
  (validFrom === null || validFrom <= today) && (validTo === null || today <= validTo);
