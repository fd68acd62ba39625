import type { LinkReport } from '@frontdesk/shared/knowledge-protocol.ts';
import { listArticleRecordsOf } from '../../store/article-records.ts';
import { countLinks, listBrokenLinks } from '../../store/link-checks.ts';
import { listSites } from '../../store/sites.ts';
import type { Deps } from '../deps.ts';
import { addressesIn, followed } from './links-of.ts';

const listedMost = 200;

/** The broken links of live articles. One that was taken out of an article since is not of it any more, whenever the next check is. */
export async function listLinks(deps: Deps): Promise<LinkReport> {
  return deps.store.read(async (tx) => {
    const homes = { sites: await listSites(tx), publicUrl: deps.publicUrl };
    const broken = await listBrokenLinks(tx, listedMost);
    const records = await listArticleRecordsOf(tx, [...new Set(broken.flatMap(({ articleIds }) => articleIds))]);
    const standsIn = (url: string, id: string): boolean => {
      const live = records.get(id)?.live;
      return !!live && addressesIn(live).some((address) => live.siteIds.some((siteId) => urlOf(followed(address, siteId, homes)) === url));
    };
    const links = broken.flatMap(({ url, reason, failedAt, checkedAt, articleIds }) => {
      const articles = articleIds.filter((id) => standsIn(url, id)).map((id) => ({ id, question: records.get(id)?.live?.question ?? '' }));
      return articles.length === 0 ? [] : [{ url, reason: reason ?? '', since: failedAt ?? 0, checkedAt: checkedAt ?? 0, articles }];
    });
    return {
      links,
      ...(await countLinks(tx, deps.clock())),
      unreached: homes.sites.filter(({ origins }) => origins.length === 0 && homes.publicUrl === null).length,
    };
  });
}

const urlOf = (link: ReturnType<typeof followed>): string | null => (typeof link === 'object' && link !== null ? link.url : null);
