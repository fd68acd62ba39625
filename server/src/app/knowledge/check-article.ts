import { ArticleDraft, emptyArticle, type ArticleForm } from '@frontdesk/shared/article-form.ts';
import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import type { KnowledgeCommands } from '@frontdesk/shared/knowledge-protocol.ts';
import { parseForm } from '@frontdesk/shared/problems.ts';
import { teamOfService, listTeams } from '../../store/sites.ts';
import type { Deps } from '../deps.ts';
import { askedLike } from '../learning/asked-like.ts';
import { checkComplete, linkHostsOf } from './check-form.ts';
import { previewsOf } from './preview-article.ts';
import { todayOf } from './read-articles.ts';

type Check = KnowledgeCommands['article.check'];

/** What the assistant would make of an article as it stands on somebody's screen. Nothing is kept of it. */
export async function checkArticle(deps: Deps, { articleId, value }: PayloadOf<Check>): Promise<ResultOf<Check>> {
  const parsed = parseForm(ArticleDraft, value);
  const form = 'value' in parsed ? parsed.value : { ...emptyArticle, ...shownOf(value) };
  const today = await todayOf(deps);
  const id = articleId ?? 'new';
  const [siteId = ''] = form.siteIds;
  const asked = await askedLike(deps, siteId, linesOf(form));
  const { confusions, missed } = await deps.knowledge.rehearse(siteId, { articleId, topic: form.topic, lines: linesOf(form) });
  return deps.store.read(async (tx) => {
    const checked = await checkComplete(tx, { id, value, today, hosts: linkHostsOf(deps) });
    const teams = await listTeams(tx);
    const teamId = form.service === '' ? undefined : await teamOfService(tx, siteId, form.service);
    const team = teams.find((one) => one.id === teamId) ?? (form.service === '' ? undefined : teams.find((one) => one.siteId === siteId && one.isGeneral));
    return {
      check: {
        previews: previewsOf(id, siteId, form),
        problems: 'problems' in checked ? checked.problems : [],
        confusions: confusions.flatMap((one) => {
          const other = deps.knowledge.article(siteId, one.articleId);
          return other ? [{ articleId: other.id, question: other.question, lines: one.lines }] : [];
        }),
        missed,
        asked,
        teamName: team?.name ?? null,
      },
    };
  });
}

const linesOf = ({ question, phrasings }: ArticleForm): string[] => [...new Set([question, ...phrasings])].filter(Boolean);

/** Of a form with something wrong in it, what can be shown all the same. */
function shownOf(value: unknown): Partial<Pick<ArticleForm, 'question' | 'answer'>> {
  if (typeof value !== 'object' || value === null) return {};
  const text = (name: 'question' | 'answer') => (name in value && typeof value[name as never] === 'string' ? String(value[name as never]).slice(0, 8_000) : '');
  return { question: text('question'), answer: text('answer') };
}
