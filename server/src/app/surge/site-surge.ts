import type { SiteView } from '@frontdesk/shared/resident-protocol.ts';
import type { Article } from '../../domain/article.ts';
import { overAt, type Surge } from '../../domain/surge/surge.ts';
import { answerBodyOf } from '../assistant/answer-body.ts';
import type { Deps } from '../deps.ts';

/** The article that stands first while a surge is on; undefined without one, or when it is no longer there. */
export function pinnedArticle(deps: Deps, surge: Surge | undefined): Article | undefined {
  return surge && surge.pinnedArticleId !== null ? deps.knowledge.article(surge.siteId, surge.pinnedArticleId) : undefined;
}

/** What residents of a site see of a surge. While one is on nobody is invited to chat, whatever the site's settings say. */
export function siteSurge(deps: Deps, siteId: string): Pick<SiteView, 'surge' | 'invitations'> {
  const surge = deps.surges.inForce(deps.clock()).on(siteId);
  if (!surge) return { surge: null, invitations: deps.settings.of('invitations', siteId).isOn };
  const article = pinnedArticle(deps, surge);
  return { surge: { id: surge.id, banner: surge.banner, endsAt: overAt(surge), pinned: article ? answerBodyOf(article) : null }, invitations: false };
}
