// Whether a message costs the same when much is stored already: in chats of 10 and of 10,000 messages, and beside 100 and 100,000 old conversations.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { flatOut, median, rounded } from './load.mjs';
import { thirtyChats } from './people.mjs';
import { startFrontdesk } from './servers.mjs';

const Database = createRequire(new URL('../../server/package.json', import.meta.url))('libsql');
const rounds = 4;
const load = { seconds: 3, inFlight: 64 };

/** Fills the database between two runs of the server, since it keeps the file to itself. */
function fill(folder, statements) {
  const database = new Database(join(folder, 'frontdesk.db'));
  database.exec(statements);
  database.close();
}

const upTo = (most) => `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${most})`;

/** Closed conversations of residents who will not be back, each with a few messages, besides those that are there. */
const oldConversations = (most) => `
  insert into conversation (id, site_id, resident_hash, reference, machine_version, state, context_json, version, head_seq, is_open, page_url,
    page_title, language, created_at, closed_at, team_id, advisor_id, requested_at, accepted_at, answered_at, outcome)
  ${upTo(most)}
  select 'old-' || i, 'main', 'old-resident-' || i, 'OLD-' || i, 1, 'closed', (select context_json from conversation limit 1), 9, 4, 0, '', '', 'en',
    i * 1000, i * 1000, 'general', 'advisor-' || (i % 50), i * 1000, i * 1000, i * 1000, 'resolved' from n;
  insert into message (conversation_id, seq, at, kind, client_message_id, staff_id, body_json)
  select conversation.id, s.seq, created_at, 'resident', conversation.id || '-' || s.seq, null, '{"kind":"resident","text":"An old question of some length."}'
  from conversation join (select 1 as seq union select 2 union select 3 union select 4) s where conversation.id like 'old-%';`;

/** So many messages in each of the chats that go on, as if they had been written in them. */
const longChats = (most) => `
  insert into message (conversation_id, seq, at, kind, client_message_id, staff_id, body_json)
  ${upTo(most)}
  select id, head_seq + i, created_at + i, 'resident', 'filled-' || i, null, '{"kind":"resident","text":"One of many messages in a long talk."}'
  from conversation, n where is_open = 1;
  update conversation set head_seq = head_seq + ${most}, version = version + 1 where is_open = 1;`;

/** Thirty chats on a database of its own; `statements` fills it while they are open. */
async function prepare(statements) {
  const first = await startFrontdesk();
  const before = await thirtyChats(first);
  before.leave();
  await first.stop({ keep: true });
  fill(first.folder, statements);
  const server = await startFrontdesk({ folder: first.folder });
  return { server, chats: await before.again(server), turns: [] };
}

/** The two take turns, so that what else the machine does falls on both. */
async function compare(little, much) {
  // Filling takes this process a while, in which nobody who is connected already would answer a ping.
  const many = await prepare(much);
  const both = [await prepare(little), many];
  for (let round = 0; round <= rounds; round++) {
    for (const { server, chats, turns } of both) turns.push(await flatOut(server, chats.sends, load));
  }
  for (const { server, chats } of both) {
    chats.leave();
    await server.stop();
  }
  // The first turn lets the programs warm up.
  const costs = both.map(({ turns }) => turns.slice(1).map((turn) => turn.serverMicroseconds));
  const [small, large] = costs.map((turns) => (turns.includes(null) ? null : median(turns)));
  return { small, large, ratio: small === null ? null : rounded(large / small) };
}

export async function growth() {
  return {
    conversations: { sizes: [100, 100_000], serverMicroseconds: await compare(oldConversations(100), oldConversations(100_000)) },
    messages: { sizes: [10, 10_000], serverMicroseconds: await compare(longChats(10), longChats(10_000)) },
  };
}
