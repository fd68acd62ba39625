import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Clock } from './clock.tsx';

beforeEach(() => vi.useFakeTimers({ now: 100_000 }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const first = (waitedSeconds: number) => render(<Clock reading={{ kind: 'first', since: 100_000 - waitedSeconds * 1000 }} offset={0} />);

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
  render(<Clock reading={{ kind: 'first', since: 160_000 }} offset={65_000} />);
  expect(screen.getByRole('img', { name: 'Waiting 5 seconds' })).toBeTruthy();
  vi.advanceTimersByTime(3_000);
  return vi.waitFor(() => expect(screen.getByRole('img', { name: 'Waiting 8 seconds' })).toBeTruthy());
});

it('is quiet about later replies', () => {
  render(<Clock reading={{ kind: 'reply', since: 60_000 }} offset={0} />);
  const clock = screen.getByRole('img', { name: 'Waiting for a reply for 40 seconds' });
  expect(clock.dataset['level']).toBeUndefined();
  expect(clock.textContent).toBe('0:40');
});
