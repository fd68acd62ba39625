import type { Step } from '@frontdesk/shared/article-steps.ts';
import type { ArticleLink } from '@frontdesk/shared/message.ts';

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
  /** What is asked before the answer is given, in order; none for most. */
  steps: Step[];
};
