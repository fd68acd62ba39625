// Round trips a second: a message through Frontdesk's full durable path (parse, limit, transaction on disk, acknowledgement, fan-out to the
// advisor) beside a bare Socket.IO echo with as many sockets and as many messages in flight, in the same run. Prints JSON.
import { fork, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { io } from 'socket.io-client';

const sockets = 30;
const inFlight = 64;
const seconds = Number(process.argv[2] ?? 5);
const port = { echo: 3911, frontdesk: 3912 };
const password = 'correct horse battery';
const text =
  'My bin was not collected this morning although it was out by half past five, and next door’s was taken. Could somebody come back for it please? It is the green one, at the end of Mill Lane, by the post box.';

const connect = (url, namespace, auth, headers = {}) =>
  new Promise((resolve, reject) => {
    const socket = io(url + namespace, { auth, transports: ['websocket'], forceNew: true, extraHeaders: { origin: url, ...headers } });
    socket.on('connect', () => resolve(socket));
    socket.on('connect_error', reject);
  });
const ask = async (socket, command, payload) => {
  const reply = await socket.timeout(10_000).emitWithAck(command, payload);
  if (reply.ok === false) throw new Error(`${command}: ${reply.error.code}`);
  return reply;
};

/** Keeps `inFlight` sends going for some seconds; answers round trips a second and the milliseconds they took. */
async function measure(sends) {
  const took = [];
  const end = performance.now() + seconds * 1000;
  const begun = performance.now();
  await Promise.all(
    Array.from({ length: inFlight }, async (_, n) => {
      const send = sends[n % sends.length];
      while (performance.now() < end) {
        const start = performance.now();
        await send();
        took.push(performance.now() - start);
      }
    }),
  );
  took.sort((a, b) => a - b);
  const at = (share) => Number((took[Math.floor(took.length * share)] ?? 0).toFixed(2));
  return { perSecond: Math.round(took.length / ((performance.now() - begun) / 1000)), ms: { p50: at(0.5), p95: at(0.95), p99: at(0.99) } };
}

async function echo() {
  const child = fork(fileURLToPath(new URL('./bare-echo.mjs', import.meta.url)), [String(port.echo)]);
  await new Promise((resolve) => child.once('message', resolve));
  const url = `http://localhost:${port.echo}`;
  const clients = await Promise.all(Array.from({ length: sockets }, () => connect(url, '/', {})));
  let n = 0;
  const result = await measure(clients.map((client) => () => client.emitWithAck('message.send', { clientMessageId: `bench-${n++}-message`, text })));
  clients.forEach((client) => client.disconnect());
  child.kill();
  return result;
}

async function frontdesk() {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-bench-'));
  const env = {
    ...process.env,
    PORT: String(port.frontdesk),
    FRONTDESK_DATA: folder,
    FRONTDESK_DEMO_PASSWORD: password,
    FRONTDESK_RATE_FACTOR: '10000',
    LOG_LEVEL: 'error',
  };
  const child = spawn('node', [fileURLToPath(new URL('../../server/dist/main.js', import.meta.url)), 'serve'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const url = `http://localhost:${port.frontdesk}`;
  const advisors = [];
  for (const login of ['advisor1', 'advisor2', 'advisor3']) {
    const response = await fetch(`${url}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify({ email: `${login}@fernshire.example`, password }),
    });
    const { key } = await response.json();
    const advisor = await connect(url, '/advisor', { protocol: 1, key }, { cookie: response.headers.get('set-cookie').split(';')[0] });
    advisor.on('offer.made', ({ offer }) => void ask(advisor, 'offer.accept', { offerId: offer.id }));
    await ask(advisor, 'status.set', { status: 'available', capacity: 10 });
    advisors.push(advisor);
  }
  const sends = [];
  const clients = [];
  let n = 0;
  for (let count = 0; count < sockets; count++) {
    const client = await connect(url, '/resident', { protocol: 1, site: 'main', token: null });
    const assigned = new Promise((resolve) => client.on('conversation.changed', ({ conversation }) => conversation.state === 'assigned' && resolve()));
    const { conversation } = await ask(client, 'person.request', { conversationId: null });
    await assigned;
    clients.push(client);
    sends.push(() => ask(client, 'message.send', { conversationId: conversation.id, clientMessageId: `bench-${n++}-message`, text }));
  }
  const result = await measure(sends);
  [...clients, ...advisors].forEach((client) => client.disconnect());
  child.kill();
  rmSync(folder, { recursive: true, force: true });
  return result;
}

const bare = await echo();
const durable = await frontdesk();
process.stdout.write(
  `${JSON.stringify({ sockets, inFlight, seconds, bareEcho: bare, frontdesk: durable, ratio: Number((durable.perSecond / bare.perSecond).toFixed(3)) }, null, 2)}\n`,
);
process.exit(0);
