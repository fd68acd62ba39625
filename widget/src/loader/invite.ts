import type { EmbedSites } from '@frontdesk/shared/embed-protocol.ts';
import { isAmong } from '@frontdesk/shared/invitations.ts';

const keyOf = (site: string) => `frontdesk:${site}:invited`;
/** A page that cannot keep that it has invited somebody does not begin to. */
const wasInvited = (site: string): boolean => {
  try {
    return sessionStorage.getItem(keyOf(site)) !== null;
  } catch {
    return true;
  }
};

/** Once in a tab, after a time on a page, and if the server says then that a person is free. `isWanted`: nobody has come to the chat by themselves meanwhile. */
export function planInvitation(origin: string, site: string, invite: EmbedSites[string]['invite'], isWanted: () => boolean, show: () => void): void {
  if (!invite || wasInvited(site)) return;
  setTimeout(() => {
    // Pages that change without loading: where somebody is now counts.
    if (!isAmong(location.pathname, invite.pages) || !isWanted()) return;
    fetch(`${origin}/api/invitations/${site}`, { credentials: 'omit' })
      .then((response) => response.json() as Promise<{ invite?: unknown }>)
      .then((answer) => {
        if (answer.invite !== true || !isWanted() || wasInvited(site)) return;
        sessionStorage.setItem(keyOf(site), '1');
        show();
      })
      // A page whose policy forbids it, or no network: nobody misses an offer that was not made.
      .catch(() => undefined);
  }, invite.after);
}
