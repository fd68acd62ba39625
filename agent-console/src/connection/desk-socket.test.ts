import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeSocket } from './fake-socket.ts';
import { openDesk } from './desk-socket.ts';

const socket = vi.hoisted(() => ({ current: null as ReturnType<typeof fakeSocket> | null }));
vi.mock('socket.io-client', () => ({ io: () => socket.current }));

const listener = { up: vi.fn(), down: vi.fn(), heard: vi.fn(), refused: vi.fn() };
const open = () => {
  const line = fakeSocket();
  socket.current = line;
  const desk = openDesk('key', listener);
  line.comes();
  return { desk, line };
};
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void (vi.useRealTimers(), vi.clearAllMocks()));

it('D12 leaves a stopping process at the time it was given, and works on until then', async () => {
  const { desk, line } = open();
  line.hears('server.stopping', { reconnectAfter: 700 });
  await vi.advanceTimersByTimeAsync(699);
  expect(listener.down).not.toHaveBeenCalled();
  expect(await desk.ask('queue.list', {})).toMatchObject({ ok: true });
  await vi.advanceTimersByTimeAsync(1);
  expect(listener.down).toHaveBeenCalledTimes(1);
  expect(line.dialled).toBe(1);
  line.comes();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(line.dialled).toBe(1);
  expect(listener.heard).not.toHaveBeenCalled();
});

it('does not move again when the process went before the time it gave', async () => {
  const { line } = open();
  line.hears('server.stopping', { reconnectAfter: 3_000 });
  line.breaks('transport close');
  line.comes();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(line.dialled).toBe(0);
});

it('knocks again 1 to 5 seconds after the server hung up', async () => {
  const { line } = open();
  line.hangsUp();
  await vi.advanceTimersByTimeAsync(999);
  expect(line.dialled).toBe(0);
  await vi.advanceTimersByTimeAsync(4_001);
  expect(line.dialled).toBe(1);
});
