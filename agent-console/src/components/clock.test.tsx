import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aQueue } from '../inbox/samples.ts';
import { Clock } from './clock.tsx';
import { Queues } from './use-promise.ts';

beforeEach(() => vi.useFakeTimers({ now: 100_000 }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const first = (waitedSeconds: number) =>
  render(<Clock reading={{ kind: 'first', since: 100_000 - waitedSeconds * 1000 }} teamId={aQueue().team.id} offset={0} />);

it('says how long and how bad, in words and in a level', () => {
  first(4);
  expect(screen.getByRole('img', { name: 'Waiting 4 seconds' }).dataset['level']).toBe('ok');
});

it('turns amber with a word at 12 seconds, and is a number once late', () => {
  first(14);
  const clock = screen.getByRole('img', { name: 'Waiting 14 seconds, at risk' });
  expect(clock.dataset['level']).toBe('atRisk');
  expect(clock.textContent).toBe('14At risk');
  cleanup();
  first(125);
  const late = screen.getByRole('img', { name: 'Waiting 2 minutes 5 seconds, late' });
  expect(late.dataset['level']).toBe('late');
  expect(late.textContent).toBe('2:05Late');
});

it('ticks, with the server’s clock', () => {
  render(<Clock reading={{ kind: 'first', since: 160_000 }} teamId={aQueue().team.id} offset={65_000} />);
  expect(screen.getByRole('img', { name: 'Waiting 5 seconds' })).toBeTruthy();
  vi.advanceTimersByTime(3_000);
  return vi.waitFor(() => expect(screen.getByRole('img', { name: 'Waiting 8 seconds' })).toBeTruthy());
});

it('is quiet about later replies', () => {
  render(<Clock reading={{ kind: 'reply', since: 60_000 }} teamId={aQueue().team.id} offset={0} />);
  const clock = screen.getByRole('img', { name: 'Waiting for a reply for 40 seconds' });
  expect(clock.dataset['level']).toBeUndefined();
  expect(clock.textContent).toBe('0:40');
});

it('V10 goes by the promise of its own team', () => {
  const reading = { kind: 'first', since: 60_000 } as const;
  const queues = [aQueue({ targetSeconds: 60, atRiskSeconds: 45 })];
  render(
    <Queues.Provider value={queues}>
      <Clock reading={reading} teamId={queues[0]?.team.id} offset={0} />
      <Clock reading={reading} teamId="another" offset={0} />
    </Queues.Provider>,
  );
  expect(screen.getAllByRole('img').map((one) => one.dataset['level'])).toEqual(['ok', 'late']);
});
