import type { LinkReport } from '@frontdesk/shared/knowledge-protocol.ts';
import { firstMoment, localDay } from '../../domain/local-day.ts';
import { pauseEvery } from '../../knowledge/pause.ts';
import { listLiveForms } from '../../store/article-records.ts';
import { putLinks } from '../../store/link-checks.ts';
import { listSites } from '../../store/sites.ts';
import type { Tx } from '../../store/store.ts';
import { addTimerOnce, putTimer } from '../../store/timers.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { requireRole } from '../staff/me.ts';
import { addressesIn, followed } from './links-of.ts';
import { listLinks } from './list-links.ts';

const linksMost = 20_000;
const page = 50;

/** Between two and four at night by the first site's clock, at a minute of this installation's own: not every council's server asks GOV.UK at once. */
function nextNight(deps: Deps, timeZone: string): number {
  const spread = [...(deps.publicUrl ?? '')].reduce((sum, sign) => (sum * 31 + (sign.codePointAt(0) ?? 0)) % 120, 17);
  const now = deps.clock();
  const today = localDay(now, timeZone);
  const tonight = firstMoment(today, 120 + spread, timeZone);
  return tonight > now ? tonight : firstMoment(today + 1, 120 + spread, timeZone);
}

async function nightly(deps: Deps, tx: Tx) {
  const timeZone = (await listSites(tx))[0]?.hours.timeZone ?? 'Europe/London';
  return { id: 'links-check', kind: 'links.check', conversationId: null, dueAt: nextNight(deps, timeZone), payload: {} } as const;
}

/** When the server starts: the next night's check is owed, where it is not already. */
export const oweLinkCheck = (deps: Deps): Promise<void> => deps.store.transaction(async (tx) => addTimerOnce(tx, await nightly(deps, tx)));

/** The timer of the night: has all links followed, and is moved to the next night. */
export async function checkLinksNightly(deps: Deps): Promise<void> {
  await planLinks(deps);
  await deps.store.transaction(async (tx) => putTimer(tx, await nightly(deps, tx)));
}

/** Has every link of live articles followed, one after the other, beginning now. */
export async function checkLinksNow(deps: Deps, staffId: string): Promise<LinkReport> {
  await requireRole(deps, staffId, 'supervisor');
  if (!(await deps.live.take('linkCheck', staffId))) throw new RefusedError('rateLimited');
  await planLinks(deps);
  return listLinks(deps);
}

/** Gathers the links of live articles, with others' turns between, and marks all as due. */
async function planLinks(deps: Deps): Promise<void> {
  const sites = await deps.store.read(listSites);
  const homes = { sites, publicUrl: deps.publicUrl };
  const found = new Map<string, { url: string; host: string; articleIds: string[] }>();
  const rest = pauseEvery(8);
  for (let after: string | null = ''; after !== null && found.size < linksMost;) {
    const from: string = after;
    const forms = await deps.store.read((tx) => listLiveForms(tx, from, page));
    for (const { id, form } of forms) {
      await rest();
      for (const address of addressesIn(form))
        for (const siteId of form.siteIds) {
          const link = followed(address, siteId, homes);
          if (link === null || link === 'unreached') continue;
          const known = found.get(link.url) ?? { ...link, articleIds: [] };
          if (!known.articleIds.includes(id)) known.articleIds.push(id);
          found.set(link.url, known);
        }
    }
    after = forms.length < page ? null : (forms.at(-1)?.id ?? null);
  }
  await deps.store.transaction((tx) => putLinks(tx, [...found.values()].slice(0, linksMost), deps.clock()));
  deps.wakeLinks();
}
