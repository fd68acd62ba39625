import { afterAll, beforeAll, expect, it } from 'vitest';
import { testServer, type TestServer } from '../../sockets/test-server.ts';
import { addTimer, listTimers } from '../../store/timers.ts';
import { findLogin } from '../../store/staff.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
}, 60_000);
afterAll(() => server.stop());

it('R9 looks again for someone whose row says gone and who seems to be there, and lets it rest after three times', async () => {
  await server.advisor('advisor1');
  const { id } = (await server.store.read((tx) => findLogin(tx, 'advisor1@fernshire.example'))) ?? { id: '' };
  const owed = () => server.store.read((tx) => listTimers(tx, 'advisor.absent'));
  await expect.poll(owed).toEqual([]);
  const row = { id: `absent-${id}`, kind: 'advisor.absent', conversationId: null, dueAt: server.running.deps.clock(), payload: { staffId: id } } as const;
  await server.store.transaction((tx) => addTimer(tx, row));
  for (const looks of [1, 2]) {
    const later = row.dueAt + looks * 4_000;
    await expect.poll(() => server.store.read((tx) => listTimers(tx, 'advisor.absent', later))).toHaveLength(1);
    server.advance(5_000);
  }
  await expect.poll(owed).toEqual([]);
});
