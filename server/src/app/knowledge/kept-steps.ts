import type { ArticleForm } from '@frontdesk/shared/article-form.ts';
import { completeSteps } from '@frontdesk/shared/draft-steps.ts';
import { fitting, withoutEmptyWords } from '@frontdesk/shared/step-words.ts';
import type { ArticleRecord } from '../../domain/article-record.ts';
import type { ArticleFields } from '../../knowledge/article-entry.ts';

type Kept = Pick<ArticleForm, 'steps' | 'translations'>;

/** The steps of a file and their words in other languages; where the file has no place for them, those that the article has, as far as they fit. */
export function withKeptSteps({ steps, translations }: Pick<ArticleFields, 'steps' | 'translations'>, before: Pick<ArticleRecord, 'draft' | 'live'>): Kept {
  const kept = keptOf(before);
  const asked = steps ?? kept?.steps ?? [];
  return {
    steps: asked,
    translations: translations.map((one) => {
      if (one.steps) return one;
      const known = kept?.translations.find(({ language }) => language === one.language)?.steps;
      return withoutEmptyWords({ ...one, steps: fitting(completeSteps(asked), known) });
    }),
  };
}

/** What somebody is writing, unless its steps are not finished: the draft stays in the article's history, and a file cannot finish them. */
function keptOf({ draft, live }: Pick<ArticleRecord, 'draft' | 'live'>): ArticleForm | null {
  const isFinished = draft !== null && completeSteps(draft.steps).length === draft.steps.length;
  return isFinished ? draft : live;
}
