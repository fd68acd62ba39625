import type { LinkHosts } from '@frontdesk/shared/link-hosts';
import { changeOf, type WordedChange } from './setting-changes.ts';

/** The words of Settings > Links. */
export const linkHostWords = {
  title: 'Links',
  intro: 'Where articles may lead, besides the council’s own websites. An article with a link to anywhere else cannot be published.',
  hosts: 'Websites',
  hostsHint: 'One on each line, like nhs.uk. All that end in it are meant too, such as www.nhs.uk.',
  saved: (site: string) => `Saved. Articles of ${site} may lead there from now on.`,
  nowhere: 'nowhere else',
} as const;

const hostsOf = ({ hosts }: LinkHosts): string => hosts.join(', ') || linkHostWords.nowhere;
export const linkHostChanges = (was: LinkHosts, is: LinkHosts): WordedChange[] => changeOf(linkHostWords.hosts, hostsOf(was), hostsOf(is));
