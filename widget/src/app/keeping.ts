import type { Kept } from '../connection/kept.ts';
import { readOutbox } from '../conversation/outbox.ts';
import type { Remembered } from '../conversation/state.ts';
import type { Store } from './store.ts';

export const remember = (kept: Kept): Remembered => ({
  outbox: readOutbox(kept.outbox.read()),
  putAway: kept.putAway.read(),
  seen: readSeen(kept.seen.read()),
  bannerHidden: kept.banner.read(),
});

function readSeen(seen: unknown): Remembered['seen'] {
  const { conversationId, seq } = (seen ?? {}) as Partial<Record<string, unknown>>;
  return typeof conversationId === 'string' && typeof seq === 'number' ? { conversationId, seq } : { conversationId: null, seq: 0 };
}

/** Writes down, after each change, what a reload must not lose. */
export function keepUp(store: Store, kept: Kept): void {
  let last = store.state();
  store.subscribe(() => {
    const { outbox, seen, putAway, bannerHidden } = store.state();
    if (outbox !== last.outbox) {
      const unsent = outbox.filter((entry) => entry.state !== 'sent');
      kept.outbox.write(unsent.length === 0 ? null : unsent);
    }
    if (seen !== last.seen) kept.seen.write(seen.conversationId === null ? null : seen);
    if (putAway !== last.putAway) kept.putAway.write(putAway);
    if (bannerHidden !== last.bannerHidden) kept.banner.write(bannerHidden);
    last = store.state();
  });
}
