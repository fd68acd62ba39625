import { textOf, type Step } from './step.ts';

/** What an article asks before its answer is given. */
export const articleSteps: Step = {
  name: '0013-article-steps',
  oldestVersion: 1,
  async up(db) {
    await db.schema.alterTable('article').addColumn('steps_json', textOf(db)).execute();
  },
};
