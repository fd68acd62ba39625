import { sql, type Kysely } from 'kysely';
import { textOf, type Step } from './step.ts';

type Before = {
  article: {
    id: string;
    site_id: string;
    question: string;
    phrasings_json: string;
    service: string;
    answer: string;
    links_json: string;
    review_date: string;
    topic: string | null;
    steps_json: string | null;
  };
  article_record: Record<string, unknown>;
};

/** Articles as staff work on them, with every version; and for each site a number that goes up with what is live there. */
export const knowledge: Step = {
  name: '0014-knowledge',
  oldestVersion: 1,
  async up(db) {
    const text = textOf(db);
    for (const name of ['valid_from', 'valid_to']) await db.schema.alterTable('article').addColumn(name, text).execute();
    await db.schema
      .alterTable('article')
      .addColumn('translations_json', text, (c) => c.notNull().defaultTo('[]'))
      .execute();
    await db.schema
      .createTable('article_record')
      .addColumn('id', text, (c) => c.primaryKey())
      .addColumn('question', text, (c) => c.notNull())
      .addColumn('service', text, (c) => c.notNull())
      .addColumn('site_ids_json', text, (c) => c.notNull())
      .addColumn('owner_id', text)
      .addColumn('review_date', text, (c) => c.notNull())
      .addColumn('is_live', 'integer', (c) => c.notNull())
      .addColumn('work', text, (c) => c.notNull())
      .addColumn('draft_json', text)
      .addColumn('live_json', text)
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('changed_by', text)
      .addColumn('changed_at', 'bigint')
      .execute();
    await db.schema.createIndex('article_record_question').on('article_record').columns(['question', 'id']).execute();
    await db.schema
      .createTable('article_version')
      .addColumn('article_id', text, (c) => c.notNull().references('article_record.id'))
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('at', 'bigint', (c) => c.notNull())
      .addColumn('by', text)
      .addColumn('act', text, (c) => c.notNull())
      .addColumn('note', text)
      .addColumn('body_json', text, (c) => c.notNull())
      .addPrimaryKeyConstraint('article_version_pk', ['article_id', 'version'])
      .execute();
    await db.schema.createIndex('article_version_at').on('article_version').columns(['at']).execute();
    await db.schema
      .createTable('site_knowledge')
      .addColumn('site_id', text, (c) => c.primaryKey().references('site.id'))
      .addColumn('mark', 'integer', (c) => c.notNull())
      .execute();
    await sql`insert into turn (name) values ('knowledge')`.execute(db);
    await recordEach(db);
  },
};

/** What was live before is live still; one that is on several sites becomes one record for them all. */
async function recordEach(db: Kysely<Before>): Promise<void> {
  const rows = await db.selectFrom('article').selectAll().orderBy('id').orderBy('site_id').execute();
  const sitesOf = new Map<string, string[]>();
  for (const { id, site_id } of rows) sitesOf.set(id, [...(sitesOf.get(id) ?? []), site_id]);
  for (const row of rows) {
    const siteIds = sitesOf.get(row.id) ?? [];
    if (siteIds[0] !== row.site_id) continue;
    const { id, question, service, answer, topic, review_date } = row;
    const form = {
      question,
      phrasings: JSON.parse(row.phrasings_json) as unknown,
      service,
      siteIds,
      answer,
      links: JSON.parse(row.links_json) as unknown,
      reviewDate: review_date,
      ...{ ownerId: null, validFrom: null, validTo: null, topic, translations: [] },
      steps: JSON.parse(row.steps_json ?? '[]') as unknown,
    };
    await db
      .insertInto('article_record')
      .values({
        ...{ id, question, service, review_date, owner_id: null, is_live: 1, work: 'none', draft_json: null, version: 0, changed_by: null, changed_at: null },
        site_ids_json: JSON.stringify(siteIds),
        live_json: JSON.stringify(form),
      })
      .execute();
  }
}
