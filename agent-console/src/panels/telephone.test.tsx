import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Ask } from '../connection/ask.ts';
import { aMe, team } from '../inbox/samples.ts';
import { MyStatus } from './my-status.tsx';
import { TelephonePage, type TelephoneNow } from './telephone-page.tsx';

beforeEach(() => vi.useFakeTimers({ now: 600_000 }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const quiet: TelephoneNow = { now: 0, since: 0, calls: [], today: { allowed: 0, refused: 0, reasons: [], tooLong: 0 }, lately: [] };
const busy: TelephoneNow = {
  ...quiet,
  calls: [
    { staffId: 'sam', name: 'Sam Okafor', startedAt: 0, how: 'telephone' },
    { staffId: 'amy', name: 'Amy Lee', startedAt: 590_000, how: 'reserved' },
  ],
  today: {
    allowed: 3,
    refused: 5,
    reasons: [
      { reason: 'nobodyFree', count: 1 },
      { reason: 'chatsWaiting', count: 4 },
      { reason: 'nothingWaits', count: 3 },
    ],
    tooLong: 1,
  },
  lately: [
    { id: 'q2', at: 60_000, team, reason: 'chatsWaiting', waiting: 2, longestSeconds: 14, advisor: null },
    { id: 'q1', at: 30_000, team, reason: 'nothingWaits', waiting: 0, longestSeconds: 0, advisor: 'Amy Lee' },
  ],
};

const show = async (now: TelephoneNow) => {
  render(<TelephonePage ask={vi.fn(async () => ({ ok: true, ...now })) as unknown as Ask} queues={[]} live offset={0} />);
  await vi.advanceTimersByTimeAsync(50);
};

it('PH15 shows who is on a call and since when, what was asked today, and the reasons of refusals, the most frequent first', async () => {
  await show(busy);
  const calls = within(screen.getByRole('table', { name: 'On a call now' }));
  expect(calls.getByRole('row', { name: /Sam Okafor 10 minutes Telephone system/ })).toBeTruthy();
  expect(calls.getByRole('row', { name: /Amy Lee less than a minute Kept for a call/ })).toBeTruthy();
  const today = screen.getByRole('region', { name: 'Asked today' });
  expect(
    within(today)
      .getAllByRole('definition')
      .map((one) => one.textContent),
  ).toEqual(['3', '5']);
  expect(
    within(today)
      .getAllByRole('listitem')
      .map((one) => one.textContent),
  ).toEqual(['Chats were waiting: 4', 'Nobody was free: 1']);
  expect(today.textContent).toContain('One call was ended by Frontdesk');
  const lately = within(screen.getByRole('table', { name: 'Asked lately' }));
  expect(lately.getByRole('row', { name: /General enquiries No Chats were waiting \(2 chats, the first for 14 seconds\)/ })).toBeTruthy();
  expect(lately.getByRole('row', { name: /General enquiries Yes, Amy Lee No chat needed them$/ })).toBeTruthy();
});

it('PH15 says so when nobody is on a call and nothing was asked', async () => {
  await show(quiet);
  expect(screen.getByText('Nobody is on a call.')).toBeTruthy();
  expect(screen.getByText('Your telephone system has not asked today.')).toBeTruthy();
});

it('PH7 tells an advisor that it was the telephone system, and how to end it', () => {
  render(<MyStatus me={aMe({ status: 'onACall', onTelephone: true })} offset={0} onChange={vi.fn()} />);
  expect(screen.getByRole('option', { name: 'On a call' })).toHaveProperty('selected', true);
  expect(screen.getByText(/Choose another status if you are not/)).toBeTruthy();
});
