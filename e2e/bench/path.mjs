// Round trips a second: a message through the full durable path (parse, limit, transaction on disk, acknowledgement, fan-out to the advisor)
// beside a bare Socket.IO echo with as many sockets and as many messages in flight, turn about.
import { flatOut, median, rounded } from './load.mjs';
import { echoes, manyChats } from './people.mjs';
import { startEcho, startFrontdesk } from './servers.mjs';

const rounds = 5;
const load = { seconds: 4, inFlight: 50 };

export async function path({ sockets = 1_000, nodeArgs } = {}) {
  const [bare, frontdesk] = [await startEcho(), await startFrontdesk({ nodeArgs })];
  const [plain, chats] = [await echoes(bare, sockets), await manyChats(frontdesk, sockets)];
  const results = [];
  // The first of each lets the programs warm up.
  for (let round = 0; round <= rounds; round++) {
    const echo = await flatOut(bare, plain.sends, load);
    results.push({ echo, full: await flatOut(frontdesk, chats.sends, load) });
  }
  results.shift();
  plain.leave();
  chats.leave();
  await Promise.all([bare.stop(), frontdesk.stop()]);
  const ratios = results.map(({ echo, full }) => rounded(full.perSecond / echo.perSecond, 3));
  const ratio = median(ratios);
  const { echo, full } = results[ratios.indexOf(ratio)];
  return { sockets, ...load, rounds, bareEcho: echo, frontdesk: full, ratios, ratio };
}
