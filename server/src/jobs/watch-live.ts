import type { Logger } from 'pino';
import type { Live } from '../live/live.ts';

const lookEvery = 1_000;

/** Says once when the other processes can no longer be reached, and once when they can again. */
export function liveWatch(live: Pick<Live, 'healthy' | 'trouble'>, log: Pick<Logger, 'warn' | 'info'>) {
  let wasHealthy = true;
  let interval: NodeJS.Timeout | null = null;
  const look = (): void => {
    const healthy = live.healthy();
    if (healthy === wasHealthy) return;
    wasHealthy = healthy;
    if (healthy) log.info('other processes can be reached again');
    else log.warn({ trouble: live.trouble() }, 'other processes cannot be reached; until they can, they learn of changes here with delay');
  };
  return {
    start: () => void (interval ??= setInterval(look, lookEvery)),
    stop: () => void (interval && clearInterval(interval)),
  };
}
