import type { KnowledgeCommands } from '@frontdesk/shared/knowledge-protocol.ts';
import type { Deps } from '../app/deps.ts';
import { discardArticle, returnArticle, saveArticle, withdrawArticle } from '../app/knowledge/change-article.ts';
import { checkArticle } from '../app/knowledge/check-article.ts';
import { listLinks } from '../app/knowledge/list-links.ts';
import { checkLinksNow } from '../app/knowledge/plan-links.ts';
import { articleHistory, articleOptions, listArticlePage, readArticle } from '../app/knowledge/read-articles.ts';
import { readMe } from '../app/staff/me.ts';
import type { Handlers } from './commands.ts';

/** Whoever is signed in may read every article and write. */
export const knowledgeHandlers = (deps: Deps): Handlers<KnowledgeCommands, string> => ({
  'article.list': async (staffId, payload) => (await readMe(deps, staffId), listArticlePage(deps, payload)),
  'article.options': async (staffId) => (await readMe(deps, staffId), articleOptions(deps)),
  'article.read': async (staffId, { articleId }) => (await readMe(deps, staffId), readArticle(deps, articleId)),
  'article.check': async (staffId, payload) => (await readMe(deps, staffId), checkArticle(deps, payload)),
  'article.save': (staffId, payload) => saveArticle(deps, staffId, payload),
  'article.return': (staffId, payload) => returnArticle(deps, staffId, payload),
  'article.withdraw': (staffId, payload) => withdrawArticle(deps, staffId, payload),
  'article.discard': (staffId, payload) => discardArticle(deps, staffId, payload),
  'link.list': async (staffId) => (await readMe(deps, staffId), listLinks(deps)),
  'link.check': (staffId) => checkLinksNow(deps, staffId),
  'article.history': async (staffId, payload) => (await readMe(deps, staffId), articleHistory(deps, payload)),
});
