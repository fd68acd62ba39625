import type { ArticleRecord } from '@frontdesk/shared/knowledge-protocol.ts';
import type { CompleteForm } from '@frontdesk/shared/article-form.ts';
import type { Article } from '../../domain/article.ts';
import { listArticleVersions, type StoredArticle } from '../../store/article-records.ts';
import type { Tx } from '../../store/store.ts';
import { named } from '../people/people-view.ts';

/** By the command line, or with the program. */
const byProgram = 'Frontdesk';

export async function viewArticle(tx: Tx, article: StoredArticle): Promise<ArticleRecord> {
  const [{ changedBy, changedAt }] = (await named(tx, [article])) as [StoredArticle];
  const [last] = article.work === 'draft' ? await listArticleVersions(tx, article.id, null, 1) : [];
  return {
    ...{ id: article.id, isLive: article.live !== null, work: article.work, draft: article.draft, live: article.live, version: article.version },
    changedBy: changedBy ?? (changedAt === null ? null : byProgram),
    changedAt,
    returned: last?.act === 'returned' ? { by: changedBy ?? byProgram, note: last.note ?? '' } : null,
  };
}

/** A form as the assistant's engine takes it, for one site. */
export const articleOf = (id: string, siteId: string, form: CompleteForm): Article => ({
  id,
  siteId,
  question: form.question,
  phrasings: form.phrasings,
  service: form.service,
  answer: form.answer,
  links: form.links,
  reviewDate: form.reviewDate,
  topic: form.topic,
  validFrom: form.validFrom,
  validTo: form.validTo,
  translations: form.translations,
  steps: form.steps,
});
