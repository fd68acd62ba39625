// Whether a message costs the same when much is stored already: in chats of 10 and of 10,000 messages, and beside 100 and 100,000 old conversations.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { flatOut, rounded } from './load.mjs';
import { thirtyChats } from './people.mjs';
import { startFrontdesk } from './servers.mjs';

const Database = createRequire(new URL('../../server/package.json', import.meta.url))('libsql');
const load = { seconds: 4, inFlight: 64 };

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
async function costWith(statements) {
  const first = await startFrontdesk();
  const before = await thirtyChats(first);
  before.leave();
  await first.stop({ keep: true });
  fill(first.folder, statements);
  const server = await startFrontdesk({ folder: first.folder });
  const chats = await before.again(server);
  await flatOut(server, chats.sends, load);
  const { perSecond, serverMicroseconds } = await flatOut(server, chats.sends, load);
  chats.leave();
  await server.stop();
  return { perSecond, serverMicroseconds };
}

const ratio = (small, large) => (small.serverMicroseconds === null ? null : rounded(large.serverMicroseconds / small.serverMicroseconds));

export async function growth() {
  const [few, many] = [await costWith(oldConversations(100)), await costWith(oldConversations(100_000))];
  const [short, long] = [await costWith(longChats(10)), await costWith(longChats(10_000))];
  return {
    conversations: { 100: few, 100000: many, ratio: ratio(few, many) },
    messages: { 10: short, 10000: long, ratio: ratio(short, long) },
  };
}
