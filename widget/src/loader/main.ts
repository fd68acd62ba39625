import type { EmbedSites } from '@frontdesk/shared/embed-protocol.ts';
import { start } from './start.ts';
import { unknownSite } from './words.ts';

declare global {
  interface Window {
    /** Written by the server in the line before this script. */
    frontdeskSites?: EmbedSites;
  }
}

// Set while a classic script runs, async ones too.
const tag = document.currentScript as HTMLScriptElement | null;
const site = tag?.dataset.site ?? '';
const about = window.frontdeskSites?.[site];

if (!tag || !about) console.error(unknownSite(site));
// Included twice, it is drawn once.
else if (!window.frontdesk?.drawn) start(new URL(tag.src).origin, site, about);
