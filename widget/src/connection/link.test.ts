import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeSocket } from './fake-socket.ts';
import { languageOf, openLink, type Heard } from './link.ts';

const socketIo = vi.hoisted((): { socket: unknown } => ({ socket: null }));
vi.mock('socket.io-client', () => ({ io: () => socketIo.socket }));

const news = { connected: vi.fn(), disconnected: vi.fn(), refused: vi.fn() };
const open = () => {
  const socket = fakeSocket();
  socketIo.socket = socket;
  const link = openLink('main', () => null, news, {} as Heard);
  socket.comes();
  return { link, socket };
};
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void (vi.useRealTimers(), vi.clearAllMocks()));

it('D12 leaves a stopping process at the time it was given, once, and sends as usual until then', async () => {
  const { link, socket } = open();
  socket.hears('server.stopping', { reconnectAfter: 700 });
  await vi.advanceTimersByTimeAsync(699);
  expect(news.disconnected).not.toHaveBeenCalled();
  expect(await link.send('typing.set', { typing: true })).toEqual({ ok: true });
  await vi.advanceTimersByTimeAsync(1);
  expect(news.disconnected).toHaveBeenCalledTimes(1);
  expect(socket.dialled).toBe(1);
  socket.comes();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(socket.dialled).toBe(1);
});

it('does not move again when the process went before the time it gave', async () => {
  const { socket } = open();
  socket.hears('server.stopping', { reconnectAfter: 3_000 });
  socket.breaks('transport close');
  socket.comes();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(socket.dialled).toBe(0);
});

it('dials again 1 to 5 seconds after the server hung up', async () => {
  const { socket } = open();
  socket.active = false;
  socket.breaks('io server disconnect');
  await vi.advanceTimersByTimeAsync(999);
  expect(socket.dialled).toBe(0);
  await vi.advanceTimersByTimeAsync(4_001);
  expect(socket.dialled).toBe(1);
});

it('V23 says the language that the loader put into the address, and none that the server would refuse', () => {
  expect(languageOf('?embed=1&lang=pl')).toEqual({ language: 'pl' });
  for (const search of ['', '?embed=1', '?lang=', '?lang=Polish', '?lang=pl-PL']) expect(languageOf(search)).toEqual({});
});
