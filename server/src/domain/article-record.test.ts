import { emptyArticle } from '@frontdesk/shared/article-form.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeArticle, type ArticleEvent, type ArticleRecord } from './article-record.ts';

const form = fc.string().map((question) => ({ ...emptyArticle, steps: [], question }));
const event: fc.Arbitrary<ArticleEvent> = fc.oneof(
  fc.record({ type: fc.constantFrom('save' as const, 'submit' as const, 'publish' as const), form }),
  fc.record({ type: fc.constantFrom('return' as const, 'withdraw' as const, 'discard' as const) }),
);
const nothing: ArticleRecord = { id: 'a', draft: null, live: null, work: 'none' };

describe('changeArticle', () => {
  it('K52 makes nothing live but by publishing, and nobody writes without a draft', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        let article = nothing;
        for (const one of events) {
          const changed = changeArticle(article, one);
          if ('refused' in changed) continue;
          const { after, form: kept } = changed;
          if (one.type === 'publish') expect(after).toMatchObject({ live: one.form, draft: null });
          else if (one.type === 'withdraw') expect(after.live).toBeNull();
          else expect(after.live).toBe(article.live);
          expect(after.draft === null).toBe(after.work === 'none');
          // What was written is never lost: it is the draft, it is live, or the history keeps it.
          expect([after.draft, after.live, article.draft]).toContain(kept);
          article = after;
        }
      }),
    );
  });

  it('K52 refuses what makes no sense as things stand', () => {
    for (const type of ['return', 'withdraw', 'discard'] as const) expect(changeArticle(nothing, { type })).toEqual({ refused: 'notNow' });
    const draft: ArticleRecord = { ...nothing, draft: emptyArticle, work: 'draft' };
    expect(changeArticle(draft, { type: 'return' })).toEqual({ refused: 'notNow' });
  });
});
