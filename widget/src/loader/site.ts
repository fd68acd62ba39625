import type { EmbedSites } from '@frontdesk/shared/embed-protocol.ts';

/** What the server wrote of this site. `now`, where it is given, is the server's time then: the device's own clock may be wrong. */
export type Site = EmbedSites[string] & { now?: number };
