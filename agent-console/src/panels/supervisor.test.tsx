import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Queues } from '../components/use-promise.ts';
import type { Ask } from '../connection/ask.ts';
import { aQueue, someNumbers, team } from '../inbox/samples.ts';
import { Supervisor } from './supervisor.tsx';

beforeEach(() => vi.useFakeTimers({ now: 100_000 }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const none = {
  waiting: 0,
  longestSince: null,
  available: 0,
  atCapacity: 0,
  away: 0,
  offered: 0,
  shortAbandons: 0,
  withinTarget: 0,
  acceptedWithinTarget: 0,
  share: null,
  targetSeconds: 20,
  shortAbandonSeconds: 10,
  day: someNumbers(),
  curve: [],
};
const figures = {
  ok: true,
  now: 0,
  since: 0,
  targetSeconds: 20,
  all: { ...none, team: null, waiting: 1, longestSince: 60_000, offered: 15, shortAbandons: 1, withinTarget: 12, acceptedWithinTarget: 13, share: 12 / 14 },
  teams: [{ ...none, team }],
  people: [{ id: 'sam', name: 'Sam Okafor', role: 'advisor', teams: [team], status: 'onACall', statusSince: 0, load: 2, capacity: 3 }],
};

const answer = async (name: string) => (name === 'figures.read' ? figures : { ok: true as const, now: 0, callBacks: [], counts: [] });

it('shows each team’s numbers with their words, and the people', async () => {
  const ask = vi.fn(answer);
  render(<Supervisor ask={ask as unknown as Ask} queues={[]} live offset={0} surge={null} />);
  await vi.advanceTimersByTimeAsync(50);
  const all = within(screen.getByRole('region', { name: 'All teams' }));
  for (const text of ['86%', '0:40', 'Late', 'By acceptance: 93% (13 of 14)', 'Not counting 1 who left within 10 s', 'Answered within 20 s today']) {
    expect(all.getByText(text)).toBeTruthy();
  }
  expect(all.getByText(/12 of 14/)).toBeTruthy();
  expect(within(screen.getByRole('region', { name: 'General enquiries' })).getByText('No chats yet')).toBeTruthy();
  const row = screen.getByRole('row', { name: /Sam Okafor/ });
  for (const text of ['Advisor', 'On a call', '2 of 3', 'General enquiries']) expect(row.textContent).toContain(text);
});

it('V10 the longest wait of all goes by the promise of whoever it is of', async () => {
  const queues = [aQueue({ longestSince: 60_000, targetSeconds: 60, atRiskSeconds: 30 })];
  render(
    <Queues.Provider value={queues}>
      <Supervisor ask={vi.fn(answer) as unknown as Ask} queues={queues} live offset={0} surge={null} />
    </Queues.Provider>,
  );
  await vi.advanceTimersByTimeAsync(50);
  const all = within(screen.getByRole('region', { name: 'All teams' }));
  expect(all.getByText('At risk')).toBeTruthy();
  expect(all.queryByText('Late')).toBeNull();
});

it('reads again every 3 seconds, and soon after the queue changed', async () => {
  const asked = vi.fn(answer);
  const ask = asked as unknown as Ask;
  const reads = () => asked.mock.calls.filter(([name]) => name === 'figures.read').length;
  const { rerender } = render(<Supervisor ask={ask} queues={[]} live offset={0} surge={null} />);
  await vi.advanceTimersByTimeAsync(100);
  expect(reads()).toBe(1);
  rerender(<Supervisor ask={ask} queues={[]} live offset={0} surge={null} />);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(reads()).toBe(2);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(reads()).toBe(3);
});
