import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answer, stateWith } from '../conversation/samples.ts';
import type { ChatState } from '../conversation/state.ts';
import { openStore } from './store.ts';
import { startSuggesting } from './suggesting.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const message = answer(2);
const answers = message.kind === 'assistant' && message.body.type === 'answer' ? [message.body] : [];

function start(state: ChatState = { ...stateWith([]), conversation: null }) {
  const store = openStore(state);
  const send = vi.fn(() => Promise.resolve({ ok: true as const, answers }));
  return { store, send, suggesting: startSuggesting({ store, link: { send } as never }) };
}

it('K28 looks up after a pause, once for the same text, and nothing short', async () => {
  const { store, send, suggesting } = start();
  suggesting.typed('my bin');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(send).not.toHaveBeenCalled();
  for (const text of ['my bin was', 'my bin was not', 'my bin was not emptied', 'my bin was not emptied ']) suggesting.typed(text);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(send.mock.calls).toEqual([['answer.suggest', { text: 'my bin was not emptied' }]]);
  expect(store.state().suggestions).toEqual(answers);
});

it('K28 takes them away when the message is sent or the box is emptied, and shows no late ones', async () => {
  const { store, suggesting } = start();
  suggesting.typed('my bin was not emptied');
  await vi.advanceTimersByTimeAsync(2_000);
  suggesting.typed('');
  expect(store.state().suggestions).toEqual([]);
  suggesting.typed('my bin was not emptied again');
  await vi.advanceTimersByTimeAsync(500);
  suggesting.stop();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(store.state().suggestions).toEqual([]);
});

it('K28 looks up nothing of what is typed to a person', async () => {
  const { send, suggesting } = start(stateWith([], { state: 'assigned' }));
  suggesting.typed('my bin was not emptied');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(send).not.toHaveBeenCalled();
});

it('K28 looks up nothing of what is typed in answer to a step', async () => {
  const body = { type: 'step' as const, articleId: 'a', key: 'street', ask: 'Which street?', kind: 'text' as const, options: [], length: 80 };
  const step = { kind: 'assistant' as const, seq: 1, at: 0, body: { ...body, again: false, place: { at: 1, of: 1 } } };
  const { send, suggesting } = start(stateWith([step]));
  suggesting.typed('my bin was not emptied');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(send).not.toHaveBeenCalled();
});
