// What an open page costs that says nothing, and whether a crowd of them slows down those who speak: memory for each idle connection beside a
// bare Socket.IO server, then 200 messages a second with the crowd still there.
import { rounded, steadily } from './load.mjs';
import { connect, connectResident, thirtyChats } from './people.mjs';
import { startEcho, startFrontdesk } from './servers.mjs';

const idle = 5_000;
const atOnce = 100;

/** Connects so many, and answers how many bytes each takes and how many were cut off while they stood. */
async function gather(server, open) {
  const before = server.memory();
  const crowd = [];
  let lost = 0;
  while (crowd.length < idle) crowd.push(...(await Promise.all(Array.from({ length: atOnce }, () => open(server)))));
  crowd.forEach((socket) => socket.once('disconnect', () => lost++));
  // Long enough for what a connection sets going to be done, and for a round of pings.
  await new Promise((resolve) => setTimeout(resolve, 10_000));
  const bytes = before === null ? null : Math.round((server.memory() - before) / idle);
  return { bytes, lost: () => lost, leave: () => crowd.forEach((socket) => socket.disconnect()) };
}

export async function crowd() {
  const bare = await startEcho();
  const bareCrowd = await gather(bare, ({ url, namespace }) => connect(url, namespace, {}));
  bareCrowd.leave();
  await bare.stop();

  const frontdesk = await startFrontdesk();
  const residents = await gather(frontdesk, connectResident);
  const chats = await thirtyChats(frontdesk);
  const speaking = await steadily(frontdesk, chats.sends, { seconds: 15, perSecond: 200 });
  const result = {
    idle,
    bytesEach: { bareEcho: bareCrowd.bytes, frontdesk: residents.bytes },
    ratio: bareCrowd.bytes === null ? null : rounded(residents.bytes / bareCrowd.bytes),
    lost: residents.lost(),
    steady: speaking,
  };
  chats.leave();
  residents.leave();
  await frontdesk.stop();
  return result;
}
