import type { SiteSurge } from '@frontdesk/shared/resident-surge-protocol.ts';
import type { ChatState } from './state.ts';

/** The surge that is on: one whose end has come is over, whether or not anybody said so. `now` is the server's. */
export const surgeAt = ({ site }: ChatState, now: number): SiteSurge | null =>
  site !== null && site.surge !== null && now < site.surge.endsAt ? site.surge : null;

/** Names a banner: another text is to be read even by those who have put the last one away. */
export const bannerName = ({ id, banner }: SiteSurge): string => `${id} ${banner}`;
