import type { Deps } from './deps.ts';

/** A timer holds no more than 24 days, in milliseconds. */
const longestTimer = 2e9;

/**
 * Turns the window when the hours do, by this device's clock as the server corrected it: to the moment, and also while the connection is away. Timers rest while
 * a computer sleeps, so the clock is looked at as well when somebody comes back to the page.
 */
export function watchHours({ store, now }: Pick<Deps, 'store' | 'now'>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due: number | null | undefined;
  const look = () => {
    const { site, offset } = store.state();
    const changesAt = site?.availability.changesAt ?? null;
    const next = changesAt === null ? null : changesAt - offset;
    if (next !== null && next <= now()) return store.dispatch({ type: 'hoursTurned', now: now() });
    if (next === due) return;
    due = next;
    clearTimeout(timer);
    if (next !== null) timer = setTimeout(again, Math.min(next - now(), longestTimer));
  };
  const again = () => {
    due = undefined;
    look();
  };
  store.subscribe(look);
  document.addEventListener('visibilitychange', again);
}
