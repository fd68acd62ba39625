import * as v from 'valibot';
import { expect, it } from 'vitest';
import { newMessageId } from './message-id.ts';
import { ClientMessageId } from './vocabulary.ts';

const anyBytes = () => Uint8Array.from({ length: 16 }, () => Math.floor(Math.random() * 256));

it('is taken by the protocol, never comes twice, and is in the order of time', () => {
  const now = Date.UTC(2026, 10, 24);
  const same = Array.from({ length: 1000 }, () => newMessageId(now, anyBytes()));
  expect(new Set(same).size).toBe(1000);
  for (const id of same) expect(v.is(ClientMessageId, id)).toBe(true);
  const times = [0, 1, 63, 64, 4095, 4096, now - 1, now, now + 1, now * 2];
  const ids = times.map((time) => newMessageId(time, anyBytes()));
  expect([...ids].sort()).toEqual(ids);
});
