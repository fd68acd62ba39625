import { isBehind } from '../conversation/selectors.ts';
import { headOf } from '../conversation/merge.ts';
import type { Deps } from './deps.ts';

/** A live message and the news of it come apart by a moment: that is no gap. */
const settle = 100;
const tryAgainAfter = 2_000;

export type Syncing = {
  /** Fetches what is missing; true when the server answered. `within`: how long an answer may take. */
  run(within?: number): Promise<boolean>;
};

/** Keeps the transcript whole: syncs when told to, and whenever the state is behind what the server has spoken of. One at a time. */
export function keepInSync({ store, link, kept, now }: Deps, onSynced: () => void): Syncing {
  let running: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let refused = false;

  const isDue = () => refused || isBehind(store.state());
  const later = (wait: number) => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (link.connected() && isDue()) void run();
    }, wait);
  };
  const run = (within?: number): Promise<boolean> => {
    running ??= fetchAll(within).finally(() => {
      running = null;
      if (isDue()) later(tryAgainAfter);
    });
    return running;
  };
  const fetchAll = async (within?: number): Promise<boolean> => {
    refused = false;
    for (;;) {
      const { conversation, messages } = store.state();
      const asked = conversation?.id ?? null;
      const answer = await link.send('conversation.sync', { conversationId: asked, sinceSeq: asked === null ? 0 : headOf(messages) }, within);
      if (answer === null) return false;
      if (!answer.ok) {
        refused = true;
        return true;
      }
      kept.token.write(answer.token);
      store.dispatch({ type: 'synced', asked, result: answer, now: now() });
      // Put away, or an older conversation than the one begun meanwhile: its other pages are not wanted.
      if (!answer.more || store.state().conversation?.id !== answer.conversation?.id) {
        onSynced();
        return true;
      }
    }
  };
  store.subscribe(() => {
    if (isBehind(store.state()) && running === null) later(settle);
  });
  return { run };
}
