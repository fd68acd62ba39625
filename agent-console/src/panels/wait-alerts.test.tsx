import type { QueueSummary } from '@frontdesk/shared/desk';
import { act, cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aQueue } from '../inbox/samples.ts';
import { waitAlerts } from '../inbox/wait-alerts.ts';
import { WaitAlerts } from './wait-alerts.tsx';

beforeEach(() => vi.useFakeTimers({ now: 100_000 }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const highways = { id: 'highways', name: 'Highways' };
const waits = (since: number | null, change: Partial<QueueSummary> = {}) =>
  aQueue({ waiting: since === null ? 0 : 1, inQueueSince: since, longestSince: since, ...change });
const pass = (ms: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
const said = () => screen.getByRole('alert').textContent;
const shown = () => screen.queryByRole('region', { name: 'Waiting too long' })?.textContent ?? null;

it('Z20 goes by each team’s own seconds, and by the time in this queue', () => {
  const passedOn = waits(95_000, { longestSince: 1_000 });
  const slow = waits(60_000, { team: highways, alertSeconds: 60 });
  expect(waitAlerts([passedOn, slow, waits(null)], 100_000)).toEqual([]);
  expect(waitAlerts([passedOn, slow], 120_000).map(({ team }) => team)).toEqual(['Highways', 'General enquiries']);
});

it('Z20 shows a wait past the team’s seconds with its name and how long, says it once, and goes when the chat is taken', async () => {
  const onQueue = vi.fn();
  const draw = (...queues: QueueSummary[]) => <WaitAlerts queues={queues} offset={0} onQueue={onQueue} />;
  const { rerender } = render(draw(waits(90_000)));
  expect(shown()).toBeNull();
  expect(said()).toBe('');
  await pass(10_500);
  expect(shown()).toContain('General enquiries: one waits, for 0:20');
  const sentence = 'General enquiries: somebody has waited longer than 20 seconds and nobody has the chat yet.';
  expect(said()).toBe(sentence);

  // The seconds go on; what is read aloud does not change with them, nor with who else waits.
  await pass(5_000);
  rerender(draw(waits(90_000, { waiting: 3 })));
  await pass(1_000);
  expect(shown()).toContain('3 wait, the first for 0:26');
  expect(said()).toBe(sentence);
  rerender(draw(waits(90_000), waits(60_000, { team: highways })));
  await pass(300);
  expect(said()).toBe('Highways: somebody has waited longer than 20 seconds and nobody has the chat yet.');
  screen.getByRole('button', { name: 'See the queue' }).click();
  expect(onQueue).toHaveBeenCalledTimes(1);

  rerender(draw(waits(null), waits(null, { team: highways })));
  await pass(300);
  expect(shown()).toBeNull();
  expect(said()).toBe('');
  // It is said again when it happens again.
  rerender(draw(waits(80_000)));
  await pass(300);
  expect(said()).toBe(sentence);
});
