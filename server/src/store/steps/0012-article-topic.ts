import { sql } from 'kysely';
import { textOf, type Step } from './step.ts';

/** Which of the subjects that every council is asked about an article answers: its phrasings count as the article's. Articles of the demo council are named after theirs. */
export const articleTopic: Step = {
  name: '0012-article-topic',
  oldestVersion: 1,
  async up(db) {
    await db.schema.alterTable('article').addColumn('topic', textOf(db)).execute();
    await sql`update article set topic = id`.execute(db);
  },
};
