import { expect, it, vi } from 'vitest';
import { Log } from './log.ts';
import { Outbox, type Carry } from './outbox.ts';

type Answer = Awaited<ReturnType<Carry>>;
const stored = (seq: number): Answer => ({ ok: true, seq, conversationId: 'c1' });

/** An outbox on a line that answers from a list, and says what was carried. */
function outbox(answers: Answer[]) {
  const log = new Log(() => 0);
  const line = { ready: true, carried: [] as string[] };
  const carry: Carry = async (message) => (line.carried.push(message), answers.shift() ?? null);
  const box = new Outbox(
    log,
    carry,
    () => line.ready,
    () => undefined,
  );
  return { box, line, said: () => log.entries.map(({ what }) => what) };
}

it('carries one at a time, in the order of writing', async () => {
  const { box, line } = outbox([stored(1), stored(2)]);
  expect(await Promise.all([box.write('a', 'A'), box.write('b', 'B')])).toEqual([true, true]);
  expect(line.carried).toEqual(['a', 'b']);
  expect(box.empty).toBe(true);
});

it('keeps a message without an answer, and sends it again under the same id before what was written after it', async () => {
  const { box, line, said } = outbox([null, stored(1), stored(2)]);
  const done = Promise.all([box.write('a', 'A'), box.write('b', 'B')]);
  await Promise.resolve();
  expect(box.empty).toBe(false);
  await box.pump();
  expect(await done).toEqual([true, true]);
  expect(line.carried).toEqual(['a', 'a', 'b']);
  expect(said()).toEqual(['sent', 'again', 'acknowledged', 'sent', 'acknowledged']);
});

it('waits while the page is not up to date', async () => {
  const { box, line } = outbox([stored(1)]);
  line.ready = false;
  const done = box.write('a', 'A');
  expect(line.carried).toEqual([]);
  line.ready = true;
  await box.pump();
  expect(await done).toBe(true);
});

it('tries again where a refusal can pass, and gives up where it cannot', async () => {
  vi.useFakeTimers();
  const { box, line } = outbox([{ ok: false, code: 'notSent' }, stored(1), { ok: false, code: 'conversationClosed' }]);
  const done = Promise.all([box.write('a', 'A'), box.write('b', 'B')]);
  await vi.advanceTimersByTimeAsync(5_000);
  vi.useRealTimers();
  expect(await done).toEqual([true, false]);
  expect(line.carried).toEqual(['a', 'a', 'b']);
});
