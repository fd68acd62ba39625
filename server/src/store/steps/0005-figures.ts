import { sql, type Kysely } from 'kysely';
import { textOf, type Step } from './step.ts';

/** A day, in milliseconds: what lasted longer is found by an index of its own. */
const day = 86_400_000;

/**
 * What the figures are worked out from: what happened to conversations and to advisors, each a row that is never changed; and the chats that are in hand now.
 * What happened before is filled in as far as the conversations tell: one team and one advisor each, and no wrap-up.
 */
export const figures: Step = {
  name: '0005-figures',
  oldestVersion: 4,
  async up(db) {
    const text = textOf(db);
    const table = (name: string) => db.schema.createTable(name);
    await table('event')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('conversation_id', text, (c) => c.notNull())
      .addColumn('site_id', text, (c) => c.notNull())
      .addColumn('team_id', text)
      .addColumn('staff_id', text)
      .addColumn('since', 'bigint')
      .addColumn('until', 'bigint')
      .addColumn('first_since', 'bigint')
      .addColumn('first_team_id', text)
      .addColumn('result', text)
      .addColumn('is_long', 'integer', (c) => c.notNull())
      .execute();
    await table('assignment')
      .addColumn('conversation_id', text, (c) => c.primaryKey())
      .addColumn('site_id', text, (c) => c.notNull())
      .addColumn('team_id', text)
      .addColumn('staff_id', text, (c) => c.notNull())
      .addColumn('since', 'bigint', (c) => c.notNull())
      .addColumn('until', 'bigint')
      .addColumn('result', text)
      .execute();
    await table('duty')
      .addColumn('staff_id', text, (c) => c.notNull())
      .addColumn('n', 'integer', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('is_connected', 'integer', (c) => c.notNull())
      .addColumn('status', text, (c) => c.notNull())
      .addColumn('capacity', 'integer', (c) => c.notNull())
      .addColumn('team_ids_json', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('duty_key', ['staff_id', 'n'])
      .execute();
    await db.schema.alterTable('presence').addColumn('seen_at', 'bigint').execute();

    const index = (name: string) => db.schema.createIndex(name);
    await index('event_by_time').on('event').columns(['at']).execute();
    await index('event_of_conversation').on('event').columns(['conversation_id']).execute();
    await index('event_that_lasted')
      .on('event')
      .columns(['at'])
      .where('is_long' as never, '=', 1 as never)
      .execute();
    await index('duty_by_time').on('duty').columns(['at']).execute();
    await index('duty_of_staff').on('duty').columns(['staff_id', 'at', 'n']).execute();
    await fillIn(db);
  },
};

/** What conversations tell of what happened to them before there was a log. */
async function fillIn(db: Kysely<unknown>): Promise<void> {
  const into = sql`insert into event (id, at, kind, conversation_id, site_id, team_id, staff_id, since, until, first_since, first_team_id, result, is_long)`;
  const isLong = (since: string, at: string) => sql`case when ${sql.ref(at)} - ${sql.ref(since)} >= ${sql.lit(day)} then 1 else 0 end`;
  await sql`${into} select id || '-start', created_at, 'began', id, site_id, null, null, null, null, null, null, null, 0 from conversation`.execute(db);
  await sql`${into} select id || '-asked', requested_at, 'assistantEnded', id, site_id, null, null, created_at, null, null, null, 'asked', 
    ${isLong('created_at', 'requested_at')} from conversation where requested_at is not null`.execute(db);
  await sql`${into} select id || '-ended', closed_at, 'assistantEnded', id, site_id, null, null, created_at, null, null, null, outcome,
    ${isLong('created_at', 'closed_at')} from conversation
    where requested_at is null and closed_at is not null and outcome in ('contained', 'leftWithoutSaying', 'leftMessage')`.execute(db);
  const asked = sql`requested_at is not null and team_id is not null`;
  await sql`${into} select id || '-queued', requested_at, 'queued', id, site_id, team_id, null, null, null, requested_at, team_id, null, 0
    from conversation where ${asked}`.execute(db);
  for (const [kind, column] of [
    ['accepted', 'accepted_at'],
    ['answered', 'answered_at'],
  ] as const) {
    const at = sql.ref(column);
    await sql`${into} select id || '-' || ${sql.lit(kind)}, ${at}, ${sql.lit(kind)}, id, site_id, team_id, advisor_id, requested_at, null, requested_at, team_id, null,
      ${isLong('requested_at', column)} from conversation where ${asked} and ${at} is not null`.execute(db);
  }
  await sql`${into} select id || '-left', left_at, 'left', id, site_id, team_id, null, requested_at, null, requested_at, team_id,
    case when outcome = 'leftMessage' then 'leftMessage' else 'abandoned' end, ${isLong('requested_at', 'left_at')}
    from conversation where ${asked} and left_at is not null`.execute(db);
  await sql`${into} select id || '-handled', closed_at, 'handled', id, site_id, team_id, advisor_id, accepted_at, closed_at, null, null, 'ended',
    ${isLong('accepted_at', 'closed_at')}
    from conversation where ${asked} and advisor_id is not null and accepted_at is not null and closed_at >= accepted_at`.execute(db);
  await sql`insert into assignment (conversation_id, site_id, team_id, staff_id, since, until, result)
    select id, site_id, team_id, advisor_id, accepted_at, null, null from conversation
    where state = 'assigned' and advisor_id is not null and accepted_at is not null`.execute(db);
}
