import type { Availability } from '@frontdesk/shared/resident-protocol.ts';
import { openingWords } from '../conversation/dates.ts';

/** Every word the loader puts on a council's page. */
export const chatWithUs = 'Chat with us';
export const hideMessage = 'Hide this message';
export const windowTitle = (siteName: string) => `Chat with ${siteName}`;
export const unreadWords = (count: number) => `${count} new message${count === 1 ? '' : 's'}`;
export const unknownSite = (site: string) => `Frontdesk: data-site="${site}" on the script tag names no chat.`;

/**
 * What to say beside the launcher, or nothing. The server's word stands until the very moment, watched for on the open page,
 * at which the hours change; then only what follows from the hours can be known, since nothing is asked before the chat is opened.
 */
export function hintWords({ status, opensAt, changesAt }: Availability, now: number, timeZone: string): string {
  const changed = now === changesAt;
  if (status === (changed ? 'outOfHours' : 'available')) return '';
  if (changed) return 'Our advisors have gone home. The assistant can help now.';
  // In hours, or in hours that never come.
  if (opensAt === null) return 'No advisors are signed in just now. The assistant can help.';
  return `Our advisors are back ${openingWords(opensAt, now, timeZone)}. The assistant can help now.`;
}
