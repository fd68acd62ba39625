import type { HostWindow } from '../connection/host-window.ts';
import type { Kept } from '../connection/kept.ts';
import type { OpenLink } from '../connection/link.ts';
import { initialState } from '../conversation/state.ts';
import { startAsking } from './asking.ts';
import { startCallBacks } from './call-backs.ts';
import { hearServer } from './hearing.ts';
import { hearHost, tellHost, tellOfPages } from './hosting.ts';
import { keepUp, remember } from './keeping.ts';
import { tellOfLink } from './link-news.ts';
import { startSending } from './sending.ts';
import { openStore, type Store } from './store.ts';
import { keepInSync } from './syncing.ts';
import { startSuggesting } from './suggesting.ts';
import { startTyping } from './typing.ts';
import { watchHours } from './watch-hours.ts';
import { watchLine } from './watch-line.ts';

export type Parts = {
  site: string;
  kept: Kept;
  openLink: OpenLink;
  /** Meets the page around the frame; null where the chat is a page of its own. */
  meetHost: ((hear: ReturnType<typeof hearHost>) => HostWindow) | null;
  focusChat: () => void;
  now: () => number;
};
export type Chat = ReturnType<typeof startChat>;

/** A token that something else has cut or changed would be refused at every connection; without one the server makes a new one. */
const wholeToken = (token: string | null): string | null => (token !== null && /^[\w-]{43}$/.test(token) ? token : null);

/** Builds the app's parts and ties them together. */
export function startChat({ site, kept, openLink, meetHost, focusChat, now }: Parts) {
  const store: Store = openStore(initialState(meetHost === null, remember(kept)));
  const onConnected = () => void syncing.run();
  const link = openLink(site, () => wholeToken(kept.token.read()), tellOfLink(store, onConnected), hearServer(store));
  const deps = { store, link, kept, now };
  const syncing = keepInSync(deps, () => void sending.pump());
  const sending = startSending(deps);
  const typing = startTyping(deps);
  const suggesting = startSuggesting(deps);
  const asking = startAsking(deps, () => void syncing.run());
  const calls = startCallBacks(deps, () => void syncing.run());
  const host = meetHost?.(hearHost(store, focusChat)) ?? null;

  keepUp(store, kept);
  watchLine(deps, syncing);
  watchHours(deps);
  if (host !== null) {
    tellHost(store, host);
    tellOfPages(deps);
  }
  return { store, sending, asking, calls, typing, suggesting, host };
}
