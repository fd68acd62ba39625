import type { EmbedSites } from '@frontdesk/shared/embed-protocol.ts';
import type { SiteView } from '@frontdesk/shared/resident-protocol.ts';
import { listSites, type Site } from '../../store/sites.ts';
import type { Tx } from '../../store/store.ts';
import type { Deps } from '../deps.ts';
import { lately } from '../lately.ts';
import { RefusedError } from '../refused.ts';
import { openingsOf, siteHours } from '../hours/which-hours.ts';
import { availabilityOf, turnsOf } from '../routing/admit.ts';
import { peopleThere } from '../routing/people-there.ts';
import { siteSurge } from '../surge/site-surge.ts';

/** Throws RefusedError unknownSite. */
export async function findSite(tx: Tx, siteId: string): Promise<Site> {
  const site = (await listSites(tx)).find((one) => one.id === siteId);
  if (!site) throw new RefusedError('unknownSite');
  return site;
}

/** `turns`: when it next opens or closes, for the launcher. */
export type ServedSite = SiteView & { origins: string[]; turns: number[]; invite: EmbedSites[string]['invite'] };
/** Three days of a week; the page is loaded again before that, or the tab is forgotten. */
const turnsMost = 6;

/** Every site with its hours and people as they are now. */
export async function readSites(deps: Deps): Promise<ServedSite[]> {
  const there = await peopleThere(deps);
  const sites = await deps.store.read((tx) => listSites(tx));
  const now = deps.clock();
  const inviteOf = (siteId: string): ServedSite['invite'] => {
    const { afterSeconds, pages } = deps.settings.of('invitations', siteId);
    return { after: afterSeconds * 1000, pages };
  };
  return sites.map((site) => {
    const surge = siteSurge(deps, site.id);
    return {
      id: site.id,
      name: site.name,
      assistantName: site.assistantName,
      greeting: site.greeting,
      privacyUrl: site.privacyUrl,
      timeZone: site.hours.timeZone,
      availability: availabilityOf(site, there, openingsOf(deps, site), now),
      emergency: siteHours(deps, site).emergency,
      ...surge,
      invite: surge.invitations ? inviteOf(site.id) : null,
      origins: site.origins,
      turns: turnsOf(site, there, openingsOf(deps, site), now, turnsMost),
    };
  });
}

/** Whether somebody on a page may be offered a chat at this moment: only while a person is there who could take it. */
export async function mayInvite(deps: Deps, siteId: string): Promise<boolean> {
  const { invitations, availability } = await readSite(deps, siteId);
  return invitations && availability.status === 'available';
}

/** The same as they were a moment ago, for what pages are shown. */
export const sitesLately: (deps: Deps) => Promise<ServedSite[]> = lately(readSites, 250);

export async function readSite(deps: Deps, siteId: string): Promise<SiteView> {
  const site = (await sitesLately(deps)).find((one) => one.id === siteId);
  if (!site) throw new RefusedError('unknownSite');
  const { origins: _origins, turns: _turns, invite: _invite, ...view } = site;
  // Known without asking anyone, so never older than the event that told of it.
  return { ...view, ...siteSurge(deps, siteId) };
}
