import type { Page } from './text-fields.ts';

/** Messages between the council's page (the loader) and the chat's iframe. Every one carries the mark and is sent to a named origin. */
export const embedMark = 'frontdesk';

export type ToFrame = { mark: typeof embedMark } & (
  | { type: 'page'; page: Page }
  /** The window was shown or hidden; hidden windows count unread messages. `focus` is false when it was restored by a page load. */
  | { type: 'shown'; focus: boolean }
  | { type: 'hidden' }
);

export type ToHost = { mark: typeof embedMark } &
  /** The app runs and wants the page and whether it is shown. */
  (
    | { type: 'ready' }
    | { type: 'close' }
    | { type: 'unread'; count: number }
    /** A conversation is going on: the loader may bring the frame back on the next page of this tab. */
    | { type: 'ongoing'; ongoing: boolean }
  );

/**
 * What the server writes in front of the loader, keyed by site id: what to say beside the launcher before opening, without a request of its own.
 * `hint` stands now; `later` is what stands once so many milliseconds have passed, in order, for the next days. Empty says nothing. Sentences and spans of
 * time, so that neither a device's wrong clock nor words for dates come into it. `invite`: on which pages the launcher may offer a chat by itself, and after how
 * many milliseconds; whether it does is asked then (`/api/invitations/{site}`). Null offers none.
 */
export type EmbedSites = Record<
  string,
  { name: string; hint: string; later: [after: number, words: string][]; invite: { after: number; pages: readonly string[] } | null }
>;
