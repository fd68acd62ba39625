import { hostOf } from '@frontdesk/shared/link-hosts.ts';
import { parseSetting } from '@frontdesk/shared/settings.ts';
import { findSetting } from '../../store/settings.ts';
import type { Site } from '../../store/sites.ts';
import type { Tx } from '../../store/store.ts';

/** Hosts of a site's own websites, to which its articles may always lead. */
export const ownHosts = ({ origins }: Pick<Site, 'origins'>): string[] => origins.flatMap((origin) => hostOf(origin) ?? []);

/** Where articles of each site may lead, as the store has it: for commands, which know no settings. */
export async function linkHostsOfSites(tx: Tx, sites: readonly Site[]): Promise<[string, string[]][]> {
  const all: [string, string[]][] = [];
  for (const site of sites) {
    const row = await findSetting(tx, 'linkHosts', site.id);
    const parsed = parseSetting('linkHosts', row ? (JSON.parse(row.body_json) as unknown) : {});
    all.push([site.id, [...('value' in parsed ? parsed.value.hosts : []), ...ownHosts(site)]]);
  }
  return all;
}
