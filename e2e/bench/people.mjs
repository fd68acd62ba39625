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

export const connectResident = ({ url, namespace }, token = null) => connect(url, namespace, { protocol: 1, site: 'main', token });

/** The demo's advisors of the general team, who accept whatever they are offered, up to ten chats each. */
export async function connectAdvisors({ url }) {
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
  return advisors;
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
function speaking(advisors, chats) {
  return {
    sends: chats.map(
      ({ socket, conversationId }) =>
        () =>
          ask(socket, 'message.send', { conversationId, ...message() }),
    ),
    leave: () => [...advisors, ...chats.map(({ socket }) => socket)].forEach((socket) => socket.disconnect()),
    async again(server) {
      const back = await connectAdvisors(server);
      const sockets = await Promise.all(chats.map(({ token }) => connectResident(server, token)));
      return speaking(
        back,
        chats.map((chat, index) => ({ ...chat, socket: sockets[index] })),
      );
    },
  };
}

export async function thirtyChats(server) {
  const advisors = await connectAdvisors(server);
  const chats = [];
  // One after the other: each advisor answers one offer at a time.
  for (let count = 0; count < 30; count++) chats.push(await connectChatting(server));
  return speaking(advisors, chats);
}

export async function thirtyEchoes({ url, namespace }) {
  const sockets = await Promise.all(Array.from({ length: 30 }, () => connect(url, namespace, {})));
  return {
    sends: sockets.map((socket) => () => socket.emitWithAck('message.send', message())),
    leave: () => sockets.forEach((socket) => socket.disconnect()),
  };
}
