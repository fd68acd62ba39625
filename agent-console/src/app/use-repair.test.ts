import { cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { notSent, type Ask } from '../connection/ask.ts';
import { aConversation, fromResident } from '../inbox/samples.ts';
import { nothingKept, startInbox } from '../inbox/state.ts';
import { useRepair } from './use-repair.ts';

const behind = (head: number) => ({
  ...startInbox(nothingKept),
  live: true,
  chats: { c1: { conversation: aConversation(), messages: [fromResident(1)], head, typingAt: null } },
});
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void (cleanup(), vi.useRealTimers()));

it('asks for what is missing once, however long the answer takes and however often a beat names it, and again when none came', async () => {
  let answer!: (reply: typeof notSent) => void;
  const ask = vi.fn(() => new Promise((resolve) => (answer = resolve)));
  const dispatch = vi.fn();
  const { rerender } = renderHook(({ head }) => useRepair(behind(head), ask as unknown as Ask, dispatch), { initialProps: { head: 2 } });
  for (let beats = 0; beats < 5; beats += 1) {
    await vi.advanceTimersByTimeAsync(2_000);
    rerender({ head: 2 + beats });
  }
  expect(ask.mock.calls).toEqual([['conversation.read', { conversationId: 'c1', sinceSeq: 1 }]]);
  answer(notSent);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(ask).toHaveBeenCalledTimes(2);
  expect(dispatch).not.toHaveBeenCalled();
});
