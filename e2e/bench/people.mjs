// Residents and advisors of a benchmark, as sockets.
import { io } from 'socket.io-client';
import { password } from './servers.mjs';

export const text =
  'My bin was not collected this morning although it was out by half past five, and next door’s was taken. Could somebody come back for it please? It is the green one, at the end of Mill Lane, by the post box.';

export const connect = (url, namespace, auth, headers = {}) =>
  new Promise((resolve, reject) => {
    const socket = io(url + namespace, { auth, transports: ['websocket'], forceNew: true, extraHeaders: { origin: url, ...headers } });
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });

export async function ask(socket, command, payload) {
  const reply = await socket.timeout(10_000).emitWithAck(command, payload);
  if (reply.ok === false) throw new Error(`${command}: ${reply.error.code}`);
  return reply;
}

export const connectResident = ({ url, namespace }, token = null) => connect(url, namespace, { protocol: 3, site: 'main', token });

const demoAdvisors = ['advisor1', 'advisor2', 'advisor3'];
export const chatsEach = 10;

/** Advisors of the general team, who accept whatever they are offered, up to ten chats each. */
export async function connectAdvisors(server, logins = demoAdvisors) {
  const advisors = [];
  // A few at once, as many as it pays: checking a password keeps a processor busy on purpose.
  while (advisors.length < logins.length) {
    advisors.push(...(await Promise.all(logins.slice(advisors.length, advisors.length + 4).map((login) => connectAdvisor(server, login)))));
  }
  return advisors;
}

async function connectAdvisor({ url }, login) {
  const response = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ email: `${login}@fernshire.example`, password }),
  });
  const { key } = await response.json();
  const advisor = await connect(url, '/advisor', { protocol: 3, key }, { cookie: response.headers.get('set-cookie').split(';')[0] });
  advisor.on('offer.made', ({ offer }) => void ask(advisor, 'offer.accept', { offerId: offer.id }));
  await ask(advisor, 'status.set', { status: 'available', capacity: chatsEach });
  return advisor;
}

/** A resident whose chat an advisor has accepted. */
export async function connectChatting(server) {
  const socket = await connectResident(server);
  const { token } = await ask(socket, 'conversation.sync', { conversationId: null, sinceSeq: 0 });
  const assigned = new Promise((resolve) => socket.on('conversation.changed', ({ conversation }) => conversation.state === 'assigned' && resolve()));
  const { conversation } = await ask(socket, 'person.request', { conversationId: null });
  await assigned;
  return { socket, token, conversationId: conversation.id };
}

let made = 0;
const message = () => ({ clientMessageId: `bench-${process.pid}-${made++}-message`, text });

/** A load for load.mjs: ways to send one message and wait for its acknowledgement. `again` goes on with the same chats after a restart. */
function speaking(logins, advisors, chats) {
  return {
    sends: chats.map(
      ({ socket, conversationId }) =>
        () =>
          ask(socket, 'message.send', { conversationId, ...message() }),
    ),
    leave: () => [...advisors, ...chats.map(({ socket }) => socket)].forEach((socket) => socket.disconnect()),
    async again(server) {
      const back = await connectAdvisors(server, logins);
      const sockets = await Promise.all(chats.map(({ token }) => connectResident(server, token)));
      return speaking(
        logins,
        back,
        chats.map((chat, index) => ({ ...chat, socket: sockets[index] })),
      );
    },
  };
}

export const thirtyChats = (server) => openChats(server, demoAdvisors, 30);

/** So many chats with so many advisors as they need. */
export async function manyChats(server, count) {
  const logins = Array.from({ length: Math.ceil(count / chatsEach) }, (_, n) => `bench-${n}`);
  await server.importStaff(logins);
  return openChats(server, logins, count);
}

async function openChats(server, logins, count) {
  const advisors = await connectAdvisors(server, logins);
  const chats = [];
  // No more at once than there are advisors: each answers one offer at a time.
  while (chats.length < count) {
    const next = Math.min(logins.length, 20, count - chats.length);
    chats.push(...(await Promise.all(Array.from({ length: next }, () => connectChatting(server)))));
  }
  return speaking(logins, advisors, chats);
}

export async function echoes({ url, namespace }, count) {
  const sockets = [];
  while (sockets.length < count)
    sockets.push(...(await Promise.all(Array.from({ length: Math.min(50, count - sockets.length) }, () => connect(url, namespace, {})))));
  return {
    sends: sockets.map((socket) => () => socket.emitWithAck('message.send', message())),
    leave: () => sockets.forEach((socket) => socket.disconnect()),
  };
}
