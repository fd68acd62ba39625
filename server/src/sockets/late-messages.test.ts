import { expect, it } from 'vitest';
import type { Count } from '../app/count.ts';
import { lateMessages } from './late-messages.ts';

function connection() {
  let late = 0;
  const synced = lateMessages({ repaired: (_kind, howMany) => (late += howMany) } as Partial<Count> as Count);
  return { synced: (sinceSeq: number, howMany: number, more = false) => synced([{ sinceSeq, messages: Array(howMany).fill({}), more }]), late: () => late };
}

it('takes what a page lacks when it connects for no repair, however many pages it takes', () => {
  const { synced, late } = connection();
  synced(7, 200, true);
  synced(207, 40);
  expect(late()).toBe(0);
});

it('counts what a connected page had to ask for', () => {
  const { synced, late } = connection();
  synced(7, 3);
  synced(10, 0);
  synced(10, 2);
  expect(late()).toBe(2);
});

it('does not count a conversation of which the page had nothing', () => {
  const { synced, late } = connection();
  synced(0, 0);
  synced(0, 12);
  expect(late()).toBe(0);
});
