import { textOf, type Step } from './step.ts';

/** The first tables. Written for any engine: types are text and integer, and nothing else. */
export const first: Step = {
  name: '0001-first',
  oldestVersion: 1,
  async up(db) {
    const table = (name: string) => db.schema.createTable(name);
    const text = textOf(db);

    await table('site')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('name', text, (c) => c.notNull())
      .addColumn('assistant_name', text, (c) => c.notNull())
      .addColumn('greeting', text, (c) => c.notNull())
      .addColumn('privacy_url', text, (c) => c.notNull())
      .addColumn('time_zone', text, (c) => c.notNull())
      .addColumn('hours_json', text, (c) => c.notNull())
      .addColumn('origins_json', text, (c) => c.notNull())
      .execute();
    await table('team')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('site_id', text, (c) => c.notNull().references('site.id'))
      .addColumn('name', text, (c) => c.notNull())
      .addColumn('is_general', 'integer', (c) => c.notNull())
      .addColumn('position', 'integer', (c) => c.notNull())
      .addUniqueConstraint('team_name', ['site_id', 'name'])
      .execute();
    await table('service')
      .addColumn('site_id', text, (c) => c.notNull().references('site.id'))
      .addColumn('name', text, (c) => c.notNull())
      .addColumn('team_id', text, (c) => c.notNull().references('team.id'))
      .addPrimaryKeyConstraint('service_key', ['site_id', 'name'])
      .execute();
    await table('staff')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('email', text, (c) => c.notNull().unique())
      .addColumn('first_name', text, (c) => c.notNull())
      .addColumn('last_name', text, (c) => c.notNull())
      .addColumn('role', text, (c) => c.notNull())
      .addColumn('password_hash', text, (c) => c.notNull())
      .addColumn('disabled_at', 'bigint')
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .execute();
    await table('membership')
      .addColumn('staff_id', text, (c) => c.notNull().references('staff.id'))
      .addColumn('team_id', text, (c) => c.notNull().references('team.id'))
      .addPrimaryKeyConstraint('membership_key', ['staff_id', 'team_id'])
      .execute();
    await table('session')
      .addColumn('token_hash', text, (c) => c.primaryKey())
      .addColumn('staff_id', text, (c) => c.notNull().references('staff.id'))
      .addColumn('key', text, (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      .execute();
    await table('presence')
      .addColumn('staff_id', text, (c) => c.primaryKey().references('staff.id'))
      .addColumn('status', text, (c) => c.notNull())
      .addColumn('status_since', 'bigint', (c) => c.notNull())
      .addColumn('capacity', 'integer', (c) => c.notNull())
      .addColumn('load', 'integer', (c) => c.notNull())
      .addColumn('last_accepted_at', 'bigint', (c) => c.notNull())
      .execute();
    await table('conversation')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('site_id', text, (c) => c.notNull().references('site.id'))
      .addColumn('resident_hash', text, (c) => c.notNull())
      .addColumn('reference', text, (c) => c.notNull().unique())
      .addColumn('machine_version', 'integer', (c) => c.notNull())
      .addColumn('state', text, (c) => c.notNull())
      .addColumn('context_json', text, (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('head_seq', 'integer', (c) => c.notNull())
      .addColumn('is_open', 'integer', (c) => c.notNull())
      .addColumn('resident_name', text)
      .addColumn('contact_json', text)
      .addColumn('page_url', text, (c) => c.notNull())
      .addColumn('page_title', text, (c) => c.notNull())
      .addColumn('language', text, (c) => c.notNull())
      .addColumn('created_at', 'bigint', (c) => c.notNull())
      .addColumn('closed_at', 'bigint')
      .addColumn('team_id', text)
      .addColumn('advisor_id', text)
      .addColumn('requested_at', 'bigint')
      .addColumn('accepted_at', 'bigint')
      .addColumn('answered_at', 'bigint')
      .addColumn('left_at', 'bigint')
      .addColumn('outcome', text)
      .execute();
    await table('message')
      .addColumn('conversation_id', text, (c) => c.notNull().references('conversation.id'))
      .addColumn('seq', 'integer', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('client_message_id', text)
      .addColumn('staff_id', text)
      .addColumn('body_json', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('message_key', ['conversation_id', 'seq'])
      .addUniqueConstraint('message_once', ['conversation_id', 'client_message_id'])
      .execute();
    await table('offer')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('conversation_id', text, (c) => c.notNull().references('conversation.id'))
      .addColumn('staff_id', text, (c) => c.notNull().references('staff.id'))
      .addColumn('offered_at', 'bigint', (c) => c.notNull())
      .addColumn('expires_at', 'bigint', (c) => c.notNull())
      .addColumn('ended_at', 'bigint')
      .addColumn('result', text)
      .execute();
    await table('timer')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('conversation_id', text)
      .addColumn('due_at', 'bigint', (c) => c.notNull())
      .addColumn('payload_json', text, (c) => c.notNull())
      .addColumn('claimed_until', 'bigint', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .execute();
    await table('article')
      .addColumn('id', text, (c) => c.notNull())
      .addColumn('site_id', text, (c) => c.notNull().references('site.id'))
      .addColumn('question', text, (c) => c.notNull())
      .addColumn('phrasings_json', text, (c) => c.notNull())
      .addColumn('service', text, (c) => c.notNull())
      .addColumn('answer', text, (c) => c.notNull())
      .addColumn('links_json', text, (c) => c.notNull())
      .addColumn('review_date', text, (c) => c.notNull())
      .addColumn('updated_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('article_key', ['site_id', 'id'])
      .execute();
    await table('audit')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('conversation_id', text)
      .addColumn('actor', text, (c) => c.notNull())
      .addColumn('event', text, (c) => c.notNull())
      .addColumn('before_state', text)
      .addColumn('after_state', text)
      .execute();

    const index = (name: string) => db.schema.createIndex(name);
    await index('conversation_one_open')
      .unique()
      .on('conversation')
      .columns(['site_id', 'resident_hash'])
      .where('is_open' as never, '=', 1 as never)
      .execute();
    await index('conversation_of_resident').on('conversation').columns(['site_id', 'resident_hash', 'created_at']).execute();
    await index('conversation_in_state').on('conversation').columns(['state', 'team_id', 'requested_at']).execute();
    await index('conversation_of_advisor').on('conversation').columns(['advisor_id', 'state']).execute();
    await index('conversation_requested').on('conversation').columns(['requested_at']).execute();
    await index('offer_standing')
      .on('offer')
      .columns(['staff_id', 'offered_at'])
      .where('ended_at' as never, 'is', null)
      .execute();
    await index('offer_of_conversation').on('offer').columns(['conversation_id']).execute();
    await index('timer_due').on('timer').columns(['due_at']).execute();
    await index('timer_of_conversation').on('timer').columns(['conversation_id']).execute();
    await index('session_of_staff').on('session').columns(['staff_id']).execute();
    await index('audit_of_conversation').on('audit').columns(['conversation_id']).execute();
  },
};
