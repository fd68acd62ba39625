import { sql, type CompiledQuery, type Dialect, type DialectAdapter, type Kysely } from 'kysely';
import type { AnswersAtOnce } from './fixed-query.ts';
import type { Tables } from './schema.ts';

/** A dialect that writes down every query before it runs. */
export const recording = (dialect: Dialect, seen: CompiledQuery[]): Dialect => ({
  createAdapter() {
    const adapter = dialect.createAdapter() as DialectAdapter & Partial<AnswersAtOnce>;
    const answer = adapter.answer?.bind(adapter);
    if (answer) adapter.answer = (text, parameters) => (seen.push({ sql: text, parameters } as CompiledQuery), answer(text, parameters));
    return adapter;
  },
  createIntrospector: (db) => dialect.createIntrospector(db),
  createQueryCompiler: () => dialect.createQueryCompiler(),
  createDriver() {
    const driver = dialect.createDriver();
    const acquire = driver.acquireConnection.bind(driver);
    const known = new WeakSet();
    driver.acquireConnection = async (...options) => {
      const connection = await acquire(...options);
      if (known.has(connection)) return connection;
      known.add(connection);
      const run = connection.executeQuery.bind(connection);
      connection.executeQuery = (query) => (seen.push(query), run(query));
      return connection;
    };
    return driver;
  },
});

/** Twenty thousand conversations with their messages, offers and audit, nearly all of them over, as in a service that has run for a while. */
export async function fillWithHistory(db: Kysely<Tables>): Promise<void> {
  const upTo = (most: number) => sql`with recursive n(i) as (select 1 union all select i + 1 from n where i < ${sql.lit(most)})`;
  await sql`insert into site (id, name, assistant_name, greeting, privacy_url, time_zone, hours_json, origins_json)
    values ('main', 'Fernshire', 'Fern', 'Hello', '/', 'Europe/London', '[]', '[]')`.execute(db);
  await sql`insert into staff (id, email, first_name, last_name, role, password_hash, created_at)
    ${upTo(200)} select 's' || i, 's' || i || '@example.org', 'Sam', 'Lee', 'advisor', '', 1 from n`.execute(db);
  await sql`insert into presence (staff_id, status, status_since, capacity, load, last_accepted_at) select id, 'available', 1, 3, 0, 0 from staff`.execute(db);
  await sql`insert into conversation (id, site_id, resident_hash, reference, machine_version, state, context_json, version, head_seq, is_open, page_url, page_title,
      language, created_at, closed_at, team_id, advisor_id, requested_at, accepted_at, answered_at)
    ${upTo(20_000)} select 'c' || i, 'main', 'r' || i, 'FD-' || i, 1,
      case i % 500 when 0 then 'queued' when 1 then 'assigned' when 2 then 'leftMessage' when 3 then 'offered' else 'closed' end,
      '{}', 1, 3, case when i % 500 in (0, 1, 3) then 1 else 0 end, '', '', 'en', i, null, 't' || (i % 10), 's' || (i % 200 + 1), i, i, i from n`.execute(db);
  await sql`insert into message (conversation_id, seq, at, kind, client_message_id, body_json)
    ${upTo(3)} select conversation.id, i, i, 'resident', 'm' || i || conversation.id, '{"kind":"resident","text":"Hello"}' from conversation, n`.execute(db);
  await sql`insert into offer (id, conversation_id, staff_id, offered_at, expires_at, ended_at)
    select 'o-' || id, id, advisor_id, created_at, created_at, case when state = 'offered' then null else created_at end from conversation`.execute(db);
  await sql`insert into audit (id, at, conversation_id, actor, event) select 'a-' || id, created_at, id, 'system', 'resident.wrote' from conversation`.execute(
    db,
  );
  await sql`insert into event (id, at, kind, conversation_id, site_id, team_id, staff_id, since, until, is_long)
    select 'e-' || id, created_at, 'handled', id, site_id, team_id, advisor_id, created_at, created_at, 0 from conversation`.execute(db);
  await sql`insert into duty (staff_id, n, at, is_connected, status, capacity, team_ids_json)
    ${upTo(100)} select staff.id, i, i * 200, 1, 'available', 3, '[]' from staff, n`.execute(db);
  await sql`insert into timer (id, kind, conversation_id, due_at, payload_json, claimed_until, attempts)
    select 't-' || id, 'queue.retry', id, created_at + 1000000, '{}', 0, 0 from conversation where is_open = 1`.execute(db);
  await sql`insert into queue_stay (id, conversation_id, team_id, queued_at, offered_at, ended_at, how)
    select 's-' || id, id, team_id, created_at, created_at, case is_open when 1 then null else created_at end, 'accepted' from conversation`.execute(db);
}
