import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { typingSignal } from './typing-signal.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('says typing at most every 3 seconds, and stops after 4 of rest', () => {
  const said: boolean[] = [];
  const signal = typingSignal((typing) => said.push(typing));
  signal.typed();
  vi.advanceTimersByTime(2_000);
  signal.typed();
  expect(said).toEqual([true]);
  vi.advanceTimersByTime(1_500);
  signal.typed();
  expect(said).toEqual([true, true]);
  vi.advanceTimersByTime(4_000);
  expect(said).toEqual([true, true, false]);
});

it('stops once when told, and not at all when nothing was said', () => {
  const said: boolean[] = [];
  const signal = typingSignal((typing) => said.push(typing));
  signal.stopped();
  signal.typed();
  signal.stopped();
  vi.advanceTimersByTime(10_000);
  expect(said).toEqual([true, false]);
});
