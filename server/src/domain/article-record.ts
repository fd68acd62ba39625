import type { ArticleForm, CompleteForm } from '@frontdesk/shared/article-form.ts';
import type { ArticleAct } from '@frontdesk/shared/knowledge-protocol.ts';

/**
 * An article as staff work on it. `live` is what the assistant answers with, null where it knows nothing of it; `draft` what is being written beside that, null
 * where nobody writes; `work` whether it is written or waits to be looked at.
 */
export type ArticleRecord = {
  id: string;
  draft: ArticleForm | null;
  live: CompleteForm | null;
  work: 'none' | 'draft' | 'review';
};

export type ArticleEvent =
  | { type: 'save'; form: ArticleForm }
  | { type: 'submit'; form: ArticleForm }
  | { type: 'publish'; form: CompleteForm }
  | { type: 'return' }
  | { type: 'withdraw' }
  | { type: 'discard' };

/** `form`: the article as it is after the act, which its history keeps. */
export type Changed = { after: ArticleRecord; act: ArticleAct; form: ArticleForm };

/** What an act makes of an article; `refused` where it makes no sense as things stand. */
export function changeArticle(before: ArticleRecord, event: ArticleEvent): Changed | { refused: 'notNow' } {
  const { draft, live } = before;
  switch (event.type) {
    case 'save':
      // Whoever goes on writing at what was handed in takes it back.
      return { after: { ...before, draft: event.form, work: 'draft' }, act: 'saved', form: event.form };
    case 'submit':
      return { after: { ...before, draft: event.form, work: 'review' }, act: 'submitted', form: event.form };
    case 'publish':
      return { after: { ...before, draft: null, live: event.form, work: 'none' }, act: 'published', form: event.form };
    case 'return':
      if (before.work !== 'review' || draft === null) return { refused: 'notNow' };
      return { after: { ...before, work: 'draft' }, act: 'returned', form: draft };
    case 'withdraw': {
      if (live === null) return { refused: 'notNow' };
      const kept = draft ?? live;
      return { after: { ...before, live: null, draft: kept, work: before.work === 'review' ? 'review' : 'draft' }, act: 'withdrawn', form: kept };
    }
    case 'discard':
      if (draft === null) return { refused: 'notNow' };
      return { after: { ...before, draft: null, work: 'none' }, act: 'discarded', form: live ?? draft };
  }
}
