import type { Message } from '@frontdesk/shared/message.ts';
import { expect, it } from 'vitest';
import { Held } from './held.ts';
import { contentOf, Log } from './log.ts';

const said = (seq: number, text = 'x'): Message => ({ kind: 'resident', seq, at: seq, text, clientMessageId: `sim-r0-${seq}` });

it('reaches as far as the first gap, and is behind what the server has spoken of', () => {
  const held = new Held('c1', new Log(() => 0));
  held.take(said(1), 'push');
  held.take(said(3), 'push');
  expect([held.head, held.isBehind]).toEqual([1, true]);
  held.take(said(2), 'sync');
  expect([held.head, held.isBehind]).toEqual([3, false]);
  held.spokenOf = 4;
  expect(held.isBehind).toBe(true);
});

it('logs what is new, not what it has, and what differs from what it has', () => {
  const log = new Log(() => 0);
  const held = new Held('c1', log);
  for (const [text, by] of [
    ['x', 'push'],
    ['x', 'sync'],
    ['y', 'push'],
  ] as const)
    held.take(said(1, text), by);
  expect(log.entries.map((entry) => entry.what === 'heard' && entry.content)).toEqual(['resident sim-r0-1 x', 'resident sim-r0-1 y']);
});

it('makes the same of a message for residents and for staff', () => {
  const notice = { type: 'transferred', fromFirstName: 'Sam', teamName: 'Highways' } as const;
  const seen = contentOf({ kind: 'notice', seq: 2, at: 9, notice });
  expect(contentOf({ kind: 'notice', seq: 2, at: 9, notice: { ...notice, note: 'for staff' } })).toBe(seen);
});
