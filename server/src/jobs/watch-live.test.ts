import { afterEach, expect, it, vi } from 'vitest';
import type { Logger } from 'pino';
import { liveWatch } from './watch-live.ts';

afterEach(() => void vi.useRealTimers());

it('O7 says once that peers are gone, once that they are back, and nothing between or after', () => {
  vi.useFakeTimers();
  const lines: string[] = [];
  let healthy = true;
  const watch = liveWatch(
    { healthy: () => healthy, trouble: () => 'Redis at host:6379: gone' },
    {
      warn: ((what: { trouble: string }, line: string) => lines.push(`warn: ${what.trouble}, ${line}`)) as unknown as Logger['warn'],
      info: (line: string) => lines.push(`info: ${line}`),
    },
  );
  watch.start();
  vi.advanceTimersByTime(5_000);
  expect(lines).toEqual([]);
  healthy = false;
  vi.advanceTimersByTime(60_000);
  healthy = true;
  vi.advanceTimersByTime(60_000);
  expect(lines).toEqual([expect.stringMatching(/^warn: Redis at host:6379: gone, .*cannot be reached/), expect.stringMatching(/^info: .*reached again/)]);
  watch.stop();
  healthy = false;
  vi.advanceTimersByTime(60_000);
  expect(lines).toHaveLength(2);
});
