import { textOf, type Step } from './step.ts';

/** Teams, services and people are changed on screen from here on: each carries its version, and who changed it last. */
export const peopleAndTeams: Step = {
  name: '0009-people-and-teams',
  oldestVersion: 4,
  async up(db) {
    const text = textOf(db);
    for (const table of ['team', 'service', 'staff']) {
      await db.schema
        .alterTable(table)
        .addColumn('version', 'integer', (c) => c.notNull().defaultTo(0))
        .execute();
      await db.schema.alterTable(table).addColumn('changed_by', text).execute();
      await db.schema.alterTable(table).addColumn('changed_at', 'bigint').execute();
    }
  },
};
