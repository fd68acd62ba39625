import { isOngoing } from '../conversation/selectors.ts';
import type { Deps } from './deps.ts';
import type { Syncing } from './syncing.ts';

/** The server beats every 15 s while a conversation is open. */
const beatIsDue = 15_500;
const probeWithin = 3_500;

/**
 * Finds a line that is dead though it looks open: no beat came, so a sync must be answered soon. The browser's own signs
 * (the network is back, the tab is looked at again) are used at once.
 */
export function watchLine({ store, link }: Deps, syncing: Syncing): void {
  let probing = false;
  const check = async () => {
    if (store.state().refusal !== null || probing) return;
    probing = true;
    if (!link.connected()) link.redial();
    else if (!(await syncing.run(probeWithin))) link.redial();
    probing = false;
  };
  setInterval(() => {
    if (link.connected() && isOngoing(store.state()) && link.quietFor() > beatIsDue) void check();
  }, 1_000);
  window.addEventListener('online', () => void check());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && (!link.connected() || link.quietFor() > beatIsDue)) void check();
  });
}
