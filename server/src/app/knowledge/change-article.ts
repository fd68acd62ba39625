import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import type { KnowledgeCommands } from '@frontdesk/shared/knowledge-protocol.ts';
import type { Problem } from '@frontdesk/shared/problems.ts';
import type { Role } from '@frontdesk/shared/vocabulary.ts';
import { changeArticle, type ArticleEvent } from '../../domain/article-record.ts';
import { lockArticleRecord, type StoredArticle } from '../../store/article-records.ts';
import { listSites } from '../../store/sites.ts';
import type { Tx } from '../../store/store.ts';
import { takeTurn } from '../../store/turn.ts';
import { newId, type Deps } from '../deps.ts';
import { auditAct } from '../people/as-admin.ts';
import { requireVersion } from '../people/people-view.ts';
import { RefusedError } from '../refused.ts';
import { requireRole } from '../staff/me.ts';
import { viewArticle } from './article-views.ts';
import { todayAt } from './articles-now.ts';
import { checkComplete, checkDraft, linkHostsOf } from './check-form.ts';
import { keepArticle } from './publish-article.ts';
import { tellArticles } from './tell-articles.ts';

type Kept = ResultOf<KnowledgeCommands['article.save']>;
type Asked = { articleId: string | null; version: number; note?: string };

const nobodys = (id: string): StoredArticle => ({ id, draft: null, live: null, work: 'none', version: 0, changedBy: null, changedAt: null });

/** What is done to an article as it stands; null where nothing is. */
type EventOf = (tx: Tx, before: StoredArticle) => Promise<ArticleEvent | null>;

/** One act on an article by somebody who has seen the last one: all of it is kept, or nothing. What `eventOf` writes is part of it. */
export async function actOnArticle(deps: Deps, staffId: string, least: Role, asked: Asked, eventOf: EventOf): Promise<Kept> {
  await requireRole(deps, staffId, least);
  const at = deps.clock();
  const article = await deps.store.transaction(async (tx) => {
    // Two that publish at once could both find that nobody else asks the same.
    await takeTurn(tx, 'knowledge');
    const before = asked.articleId === null ? nobodys(newId()) : await lockArticleRecord(tx, asked.articleId);
    if (!before) throw new RefusedError('notFound');
    await requireVersion(tx, before, asked.version);
    const event = await eventOf(tx, before);
    if (event === null) return viewArticle(tx, before);
    const changed = changeArticle(before, event);
    if ('refused' in changed) throw new RefusedError(changed.refused);
    const kept = await keepArticle(tx, { before, changed, by: staffId, at, note: asked.note ?? null });
    await auditAct(tx, { by: staffId, at }, `article.${changed.act}`, null, { id: kept.id, version: kept.version });
    return viewArticle(tx, kept);
  });
  if (article.version !== asked.version) tellArticles(deps, { articleId: article.id, by: staffId, at });
  return { article };
}

/** Keeps what somebody wrote; hands it in or publishes it where they ask for that and it is complete. */
export function saveArticle(deps: Deps, staffId: string, { value, then, ...asked }: PayloadOf<KnowledgeCommands['article.save']>): Promise<Kept> {
  return actOnArticle(deps, staffId, then === 'publish' ? 'supervisor' : 'advisor', asked, async (tx, { id }) => {
    if (then === 'draft') return { type: 'save', form: formOf(await checkDraft(tx, value)) };
    const timeZone = (await listSites(tx))[0]?.hours.timeZone ?? 'Europe/London';
    const form = formOf(await checkComplete(tx, { id, value, today: todayAt(deps.clock(), timeZone), hosts: linkHostsOf(deps) }));
    return { type: then === 'publish' ? 'publish' : 'submit', form };
  });
}

function formOf<F>(checked: { form: F } | { problems: Problem[] }): F {
  if ('problems' in checked) throw new RefusedError('invalid', { problems: checked.problems });
  return checked.form;
}

const simple =
  (type: 'return' | 'withdraw' | 'discard', least: Role) =>
  (deps: Deps, staffId: string, asked: { articleId: string; version: number; note?: string }): Promise<Kept> =>
    actOnArticle(deps, staffId, least, asked, () => Promise.resolve({ type }));

export const returnArticle = simple('return', 'supervisor');
export const withdrawArticle = simple('withdraw', 'supervisor');
export const discardArticle = simple('discard', 'advisor');
