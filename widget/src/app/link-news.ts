import type { LinkNews } from '../connection/link.ts';
import type { Store } from './store.ts';

/** A break shorter than this is nobody's business; the first connection may take longer on an old phone. */
const lostAfter = 2_000;
const unreachableAfter = 6_000;
const backFor = 5_000;

/** Turns connections and breaks into what the resident is told of them. */
export function tellOfLink(store: Store, onConnected: () => void): LinkNews {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasConnected = false;
  let breaking = false;
  const after = (wait: number, link: 'lost' | 'unreachable' | 'open') => {
    clearTimeout(timer);
    timer = setTimeout(() => store.dispatch({ type: 'linkChanged', link }), wait);
  };
  const disconnected = () => {
    // Every failed attempt to come back reports here too: the clock runs from the first.
    if (breaking) return;
    breaking = true;
    after(wasConnected ? lostAfter : unreachableAfter, wasConnected ? 'lost' : 'unreachable');
  };
  disconnected();

  return {
    disconnected,
    connected() {
      const saidLost = store.state().link === 'lost';
      clearTimeout(timer);
      breaking = false;
      wasConnected = true;
      store.dispatch({ type: 'linkChanged', link: saidLost ? 'back' : 'open' });
      if (saidLost) after(backFor, 'open');
      onConnected();
    },
    refused(refusal) {
      clearTimeout(timer);
      store.dispatch({ type: 'turnedAway', refusal });
    },
  };
}
