import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Road } from './road.ts';

let echo: Server;
let road: Road;
let socket: Socket;
const port = () => (echo.address() as AddressInfo).port;
const said = async (): Promise<string> => String((await once(socket, 'data'))[0]);

beforeEach(async () => {
  echo = createServer((peer) => peer.on('error', () => undefined).pipe(peer)).listen(0, '127.0.0.1');
  await once(echo, 'listening');
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const nobody = (closed.address() as AddressInfo).port;
  closed.close();
  // The first place answers nobody: the road leads on to the next.
  road = await Road.open([nobody, port()]);
  socket = connect(road.port, '127.0.0.1');
  socket.on('error', () => undefined);
  socket.write('one');
  expect(await said()).toBe('one');
});
afterEach(() => {
  socket.destroy();
  road.close();
  echo.close();
});

it('leads to the first place that answers', () => {
  expect(road.leadsTo).toBe(port());
});

it.each([['up'], ['down']] as const)('holds what goes %s, and lets it through afterwards', async (way) => {
  road.hold(way);
  let heard = '';
  socket.on('data', (data) => (heard += String(data)));
  socket.write('two');
  // A way that is not held is as quick as ever.
  const other = await Road.open([port()]);
  const quick = connect(other.port, '127.0.0.1');
  quick.write('quick');
  await once(quick, 'data');
  quick.destroy();
  other.close();
  expect(heard).toBe('');
  const through = once(socket, 'data');
  road.mend();
  await through;
  expect(heard).toBe('two');
});

it('loses answers, says so, and ends the connection when told to', async () => {
  const lost = road.loseAnswers();
  socket.write('two');
  await lost;
  const ended = once(socket, 'close');
  road.reset();
  await ended;
  expect(socket.bytesRead).toBe('one'.length);
});

it('refuses websockets where it blocks them', async () => {
  road.blocksUpgrades = true;
  socket.write('GET /socket.io/ HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  expect(await said()).toContain('400 Bad Request');
  expect(road.upgradesBlocked).toBe(1);
});
