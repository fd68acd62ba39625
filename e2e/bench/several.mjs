// Two processes on PostgreSQL and Redis beside one on the same, and beside one that needs no Redis: how many messages a second, and how long one takes to
// the other side. In the pair residents and advisors
// are connected to different processes, so that every message crosses. Where cores are short, each process also gets a share of one, so that they do not
// compete with each other but with what they share: PostgreSQL, Redis and the locks in it.
import { startPostgres, startRedis } from '../../scripts/services.mjs';
import { limitProcessor } from './limit-processor.mjs';
import { flatOut, median, rounded } from './load.mjs';
import { ask, chatsEach, connectAdvisors, connectChatting, text } from './people.mjs';
import { startFrontdesk } from './servers.mjs';

const rounds = 3;
const chatCount = 200;
// Enough that a process is never idle for want of a message: with a share of a core each answer takes long.
const load = { seconds: 4, inFlight: 200 };
const share = 0.25;
const logins = Array.from({ length: chatCount / chatsEach }, (_, n) => `several-${n}`);
let made = 0;

/** Chats, spread over processes; advisors are on the process after their resident's. */
async function openChats(processes) {
  const heard = new Map();
  await processes[0].importStaff(logins);
  const advisors = await connectAdvisors(processes.at(-1), logins);
  for (const advisor of advisors) advisor.on('message.created', ({ message }) => heard.get(message.clientMessageId)?.());
  const chats = [];
  while (chats.length < chatCount) {
    const several = Array.from({ length: logins.length / 2 }, (_, n) => connectChatting(processes[n % processes.length]));
    chats.push(...(await Promise.all(several)));
  }
  const send = ({ socket, conversationId }, clientMessageId) => ask(socket, 'message.send', { conversationId, clientMessageId, text });
  return {
    sends: chats.map((chat) => () => send(chat, `several-${made++}-message`)),
    /** Milliseconds from the sending to the advisor's page. */
    async deliver(n) {
      const clientMessageId = `several-${made++}-message`;
      const arrived = new Promise((resolve) => heard.set(clientMessageId, resolve));
      const begun = performance.now();
      await Promise.all([send(chats[n % chats.length], clientMessageId), arrived]);
      heard.delete(clientMessageId);
      return performance.now() - begun;
    },
    leave: () => [...advisors, ...chats.map(({ socket }) => socket)].forEach((socket) => socket.disconnect()),
  };
}

/** Fifty a second, so that nothing waits for anything else. */
async function deliveries(chats) {
  const took = [];
  for (let n = 0; n < 200; n++) {
    took.push(await chats.deliver(n));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return median(took);
}

async function measureOn(count, { limited, alone = false }) {
  const [postgres, redis] = [await startPostgres({ durable: true }), await startRedis()];
  const settings = { DATABASE_URL: postgres.url, ...(!alone && { REDIS_URL: redis.url }) };
  const processes = [];
  for (let n = 0; n < count; n++) processes.push(await startFrontdesk({ settings }));
  const chats = await openChats(processes);
  const unlimited = limited ? processes.map(({ pid }) => limitProcessor(pid, share)) : [];
  const results = [];
  if (!unlimited.includes(null)) {
    for (let round = 0; round <= rounds; round++) results.push(await flatOut({ cpu: () => null }, chats.sends, load));
  }
  const delivery = limited ? null : await deliveries(chats);
  chats.leave();
  await Promise.all(processes.map((one) => one.stop()));
  unlimited.forEach((lift) => lift?.());
  await Promise.all([postgres.dispose(), redis.dispose()]);
  // The first round lets the programs warm up.
  const perSecond = results.length === 0 ? null : median(results.slice(1).map((one) => one.perSecond));
  return { perSecond, ...(delivery !== null && { deliveryMs: rounded(delivery) }) };
}

const pair = async (how) => {
  const [one, two] = [await measureOn(1, how), await measureOn(2, how)];
  return { one, two, ratio: one.perSecond && two.perSecond ? rounded(two.perSecond / one.perSecond, 2) : null };
};

export async function several() {
  const alone = await measureOn(1, { limited: false, alone: true });
  const free = await pair({ limited: false });
  return {
    chats: chatCount,
    ...load,
    rounds,
    allCoresShared: { aloneWithoutRedis: alone, ...free, deliveryAddedMs: rounded(free.two.deliveryMs - alone.deliveryMs) },
    eachProcessHasOfACore: { share, ...(await pair({ limited: true })) },
  };
}
