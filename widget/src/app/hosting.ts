import { embedMark, type ToFrame } from '@frontdesk/shared/embed-protocol.ts';
import { limits } from '@frontdesk/shared/limits.ts';
import type { HostWindow } from '../connection/host-window.ts';
import { isOngoing, unreadCount } from '../conversation/selectors.ts';
import type { Deps } from './deps.ts';
import type { Store } from './store.ts';

/** What the council's page says to the chat. */
export function hearHost(store: Store, focusChat: () => void): (message: ToFrame) => void {
  return (message) => {
    if (message.type === 'hidden') return store.dispatch({ type: 'windowHidden' });
    if (message.type === 'shown') {
      store.dispatch({ type: 'windowShown' });
      if (message.focus) focusChat();
      return;
    }
    const { url, title } = message.page;
    store.dispatch({ type: 'pageTold', page: { url: url.slice(0, limits.urlLength), title: title.slice(0, limits.titleLength) } });
  };
}

/** What the chat says to the page: whether it goes on, and how much is unread. Nothing before the server has said how things stand. */
export function tellHost(store: Store, host: HostWindow): void {
  let ongoing: boolean | null = null;
  let unread = 0;
  store.subscribe(() => {
    const state = store.state();
    if (state.site === null) return;
    if (isOngoing(state) !== ongoing) {
      ongoing = isOngoing(state);
      host.tell({ mark: embedMark, type: 'ongoing', ongoing });
    }
    if (unreadCount(state) !== unread) {
      unread = unreadCount(state);
      host.tell({ mark: embedMark, type: 'unread', count: unread });
    }
  });
}

/** Tells the server when the resident goes to another page while the chat goes on. */
export function tellOfPages({ store, link, now }: Deps): void {
  const loadedAt = now();
  let told: string | null = null;
  store.subscribe(() => {
    const { page, conversation, offset } = store.state();
    if (page === null || page.url === told || !isOngoing(store.state()) || !link.connected()) return;
    // What began on this page came with it.
    const beganHere = told === null && conversation !== null && conversation.startedAt >= loadedAt + offset;
    if (beganHere) {
      told = page.url;
      return;
    }
    told = page.url;
    void link.send('page.visit', { page });
  });
}
