import { textOf, type Step } from './step.ts';

/**
 * What admins set on screen, with everything it ever was; what people can do; and what routing remembers of people and of its own reasons.
 * A chat can be held out to two people from here on, which the program before could not read.
 */
export const settings: Step = {
  name: '0004-settings',
  oldestVersion: 4,
  async up(db) {
    const text = textOf(db);
    const table = (name: string) => db.schema.createTable(name);
    await table('setting')
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('owner', text, (c) => c.notNull())
      .addColumn('body_json', text, (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('changed_by', text, (c) => c.notNull())
      .addColumn('changed_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('setting_key', ['kind', 'owner'])
      .execute();
    await table('setting_change')
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('owner', text, (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('body_json', text, (c) => c.notNull())
      .addColumn('changed_by', text, (c) => c.notNull())
      .addColumn('changed_at', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('setting_change_key', ['kind', 'owner', 'version'])
      .execute();
    await table('ability')
      .addColumn('staff_id', text, (c) => c.notNull().references('staff.id'))
      .addColumn('kind', text, (c) => c.notNull())
      .addColumn('name', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('ability_key', ['staff_id', 'kind', 'name'])
      .execute();
    await table('routing_decision')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('conversation_id', text, (c) => c.notNull().references('conversation.id'))
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('body_json', text, (c) => c.notNull())
      .execute();
    await db.schema.createIndex('routing_decision_of').on('routing_decision').columns(['conversation_id', 'at']).execute();
    await db.schema
      .alterTable('service')
      .addColumn('needs_json', text, (c) => c.notNull().defaultTo('{}'))
      .execute();
    await db.schema.alterTable('team').addColumn('removed_at', 'bigint').execute();
    await db.schema
      .alterTable('presence')
      .addColumn('relief', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
    await db.schema
      .alterTable('presence')
      .addColumn('misses', 'integer', (c) => c.notNull().defaultTo(0))
      .execute();
    await db.schema
      .alterTable('presence')
      .addColumn('cooldown_until', 'bigint', (c) => c.notNull().defaultTo(0))
      .execute();
  },
};
