import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import Database from 'libsql';
import pg from 'pg';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { newContext } from '../domain/conversation.ts';
import { toRow, type Conversation } from './conversation-row.ts';
import { listArticles, putArticle } from './articles.ts';
import { listEvents, listInHand } from './events.ts';
import { addMessage, listMessages } from './messages.ts';
import { appliedSteps, bringUpToDate } from './migrate.ts';
import { migrations, type Step } from './migrations.ts';
import { kyselyOn } from './sqlite-connection.ts';
import { addSite } from './sites.ts';
import { aConversation } from './store-contract.ts';
import type { Tx } from './store.ts';
import { newDatabase } from './test-database.ts';

/** As a version before call-backs wrote it. */
async function addOldConversation(tx: Tx, one: Conversation): Promise<void> {
  const { call_back_from: _from, call_back_to: _to, call_back_asked_at: _asked, call_back_phone: _phone, is_urgent: _urgent, ...row } = toRow(one);
  await tx
    .insertInto('conversation')
    .values(row as ReturnType<typeof toRow>)
    .execute();
}

type Opened = { db: Kysely<unknown>; close: () => Promise<void> };
const cluster = inject('postgresUrl');

const engines: [string, boolean, () => Promise<() => Opened>][] = [
  [
    'SQLite',
    true,
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'frontdesk-steps-'));
      folders.push(folder);
      return () => {
        const handle = new Database(join(folder, 'frontdesk.db'));
        return { db: kyselyOn(handle) as unknown as Kysely<unknown>, close: () => Promise.resolve(void handle.close()) };
      };
    },
  ],
  [
    'PostgreSQL',
    cluster !== null,
    async () => {
      const url = await newDatabase(cluster ?? '');
      return () => {
        const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }) });
        return { db, close: () => db.destroy() };
      };
    },
  ],
];
const site = { id: 'main', name: 'F', assistantName: 'A', greeting: 'H', privacyUrl: '/', hours: { timeZone: 'Europe/London', spans: [] }, origins: [] };
const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

const later = (name: string, oldestVersion: number, up: Step['up']): Step => ({ name, oldestVersion, up });
const addColumn = (db: Kysely<unknown>) =>
  db.schema
    .alterTable('site')
    .addColumn('colour', 'text', (c) => c.defaultTo('blue'))
    .execute();
const broken = later('0099-broken', 1, async (db) => {
  await db.schema.createTable('half').addColumn('id', 'integer').execute();
  throw new Error('a bad deploy');
});

describe.each(engines)('steps of the tables on %s', (_, there, prepare) => {
  it.skipIf(!there)('E10 are all kept or none, and a failing one leaves the version before serving', async () => {
    const open = await prepare();
    const { db, close } = open();
    await bringUpToDate(db);
    const next = open();
    await expect(bringUpToDate(next.db, [...migrations, broken])).rejects.toThrow('Nothing was changed');
    await next.close();
    expect(await appliedSteps(db)).toEqual(migrations.map((step) => step.name));
    expect((await db.introspection.getTables()).map((table) => table.name)).not.toContain('half');
    await db
      .insertInto('probe' as never)
      .values({ id: 'still', at: 1 })
      .execute();
    await close();
  });

  it.skipIf(!there)('E12 let the version before go on where it can, and refuse it where it cannot', async () => {
    const open = await prepare();
    const { db, close } = open();
    await bringUpToDate(db, [...migrations, later('0098-colour', 1, (on) => addColumn(on).then(() => undefined))]);
    await expect(bringUpToDate(db)).resolves.toBeUndefined();
    await bringUpToDate(db, [
      ...migrations,
      later('0098-colour', 1, () => Promise.resolve()),
      later('0099-other', migrations.length + 2, () => Promise.resolve()),
    ]);
    await expect(bringUpToDate(db)).rejects.toThrow(/newer Frontdesk \(0098-colour, 0099-other\).*Install the newer version again/);
    await close();
  });
});

describe.each(engines)('the step to messages once by id on %s', (_, there, prepare) => {
  it.skipIf(!there)('E14 keeps every message, and still each of them once', async () => {
    const { db, close } = (await prepare())();
    await bringUpToDate(db, migrations.slice(0, 2));
    const tx = db as unknown as Tx;
    await addSite(tx, site);
    await addOldConversation(tx, aConversation());
    const message = (seq: number, clientMessageId: string) =>
      addMessage(tx, 'c1', { seq, at: seq, staffId: null, draft: { kind: 'resident', text: `Message ${seq}`, clientMessageId } });
    for (const seq of [1, 2, 3]) await message(seq, `client-${seq}`);
    const before = await listMessages(tx, 'c1', 0, 10);
    await bringUpToDate(db);
    expect(before).toHaveLength(3);
    expect(await listMessages(tx, 'c1', 0, 10)).toEqual(before);
    await expect(message(4, 'client-2')).rejects.toThrow();
    await expect(message(3, 'client-4')).rejects.toThrow();
    await message(4, 'client-4');
    await close();
  });
});

describe.skipIf(cluster === null)('steps on PostgreSQL', () => {
  it('E11 are taken by one process when several start at once', async () => {
    const url = await newDatabase(cluster ?? '');
    const opened = [1, 2, 3].map(() => new Kysely<unknown>({ dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }) }));
    await Promise.all(opened.map((db) => bringUpToDate(db)));
    expect(await appliedSteps(opened[0]!)).toEqual(migrations.map((step) => step.name));
    for (const db of opened) await db.destroy();
  });
});

describe.each(engines)('the step that tells calls from abandonment on %s', (_, there, prepare) => {
  it.skipIf(!there)('F21 changes what was written of those who asked for a call, and of nobody else', async () => {
    const { db, close } = (await prepare())();
    await bringUpToDate(db, migrations.slice(0, 10));
    const tx = db as unknown as Tx;
    await addSite(tx, site);
    const rows = { called: 9_000, cancelled: 8_000, gone: null };
    for (const [id, askedAt] of Object.entries(rows)) {
      await addOldConversation(tx, aConversation({ id, residentHash: id, state: 'closed', createdAt: 500, context: newContext() }));
      await tx.updateTable('conversation').set({ call_back_asked_at: askedAt }).where('id', '=', id).execute();
      const row = { staff_id: null, since: 1_000, until: null, first_since: 1_000, first_team_id: 'general', is_long: 0 };
      const left = {
        id: `${id}-left`,
        at: 9_000,
        kind: 'left',
        conversation_id: id,
        site_id: 'main',
        team_id: 'general',
        result: 'abandoned',
        ...row,
      } as const;
      await tx.insertInto('event').values(left).execute();
    }
    await bringUpToDate(db);
    const left = (await listEvents(tx, 0, 10_000, 100)).map((row) => [row.conversation_id, row.result]);
    expect(Object.fromEntries(left)).toEqual({ called: 'askedForCall', cancelled: 'abandoned', gone: 'abandoned' });
    await close();
  });
});

describe.each(engines)('the step to figures on %s', (_, there, prepare) => {
  it.skipIf(!there)('F19 fills in what conversations from before tell, and takes up those that go on', async () => {
    const { db, close } = (await prepare())();
    await bringUpToDate(db, migrations.slice(0, 4));
    const tx = db as unknown as Tx;
    await addSite(tx, site);
    const day = 86_400_000;
    const asked = { ...newContext(), teamId: 'general', requestedAt: 1_000, advisorId: 'sam', acceptedAt: 3_000, answeredAt: 4_000 };
    const one = (id: string, over: Partial<Conversation>) => addOldConversation(tx, aConversation({ id, residentHash: id, createdAt: 500, ...over }));
    await one('over', { state: 'closed', context: { ...asked, outcome: 'resolved' }, closedAt: 3_000 + day });
    await one('left', {
      state: 'closed',
      context: { ...asked, advisorId: null, acceptedAt: null, answeredAt: null, outcome: 'abandoned' },
      closedAt: 9_000,
      leftAt: 9_000,
    });
    await one('helped', { state: 'closed', context: { ...newContext(), outcome: 'contained' }, closedAt: 7_000 });
    await one('goes-on', { state: 'assigned', context: asked });
    await bringUpToDate(db);
    const rows = await listEvents(tx, 0, 2 * day, 100);
    const of = (id: string) =>
      rows.filter((row) => row.conversation_id === id).map((row) => `${row.kind} ${row.since ?? '-'} ${row.at} ${row.result ?? '-'} ${row.is_long}`);
    expect(of('over')).toEqual([
      'began - 500 - 0',
      'assistantEnded 500 1000 asked 0',
      'queued - 1000 - 0',
      'accepted 1000 3000 - 0',
      'answered 1000 4000 - 0',
      `handled 3000 ${3_000 + day} ended 1`,
    ]);
    expect(of('left').slice(2)).toEqual(['queued - 1000 - 0', 'left 1000 9000 abandoned 0']);
    expect(of('helped')).toEqual(['began - 500 - 0', 'assistantEnded 500 7000 contained 0']);
    const inHand = await listInHand(tx, 5_000, 10);
    // This test's own connection to PostgreSQL answers large numbers as text.
    expect(inHand.map((row) => [row.conversation_id, row.staff_id, Number(row.since), row.until])).toEqual([['goes-on', 'sam', 3_000, null]]);
    await close();
  });
});

describe.each(engines)('the step to what articles ask on %s', (_, there, prepare) => {
  it.skipIf(!there)('K30 keeps articles that ask nothing, and then what one asks', async () => {
    const { db, close } = (await prepare())();
    await bringUpToDate(db, migrations.slice(0, 12));
    const tx = db as unknown as Tx;
    await addSite(tx, site);
    const old = { question: 'Q?', phrasings_json: '[]', service: 'Waste', answer: 'A.', links_json: '[]', review_date: '2027-01-01', topic: null };
    await tx
      .insertInto('article')
      .values({ id: 'old', site_id: 'main', ...old, updated_at: 1 })
      .execute();
    await bringUpToDate(db);
    const [article] = await listArticles(tx, 'main');
    expect(article).toMatchObject({ id: 'old', steps: [] });
    const steps = [{ key: 'moves', ask: 'When do you move?', kind: 'date' as const }];
    if (article) await putArticle(tx, { ...article, steps }, 2);
    expect(await listArticles(tx, 'main')).toEqual([{ ...article, steps }]);
    await close();
  });
});

describe.each(engines)('the step to urgent places on %s', (_, there, prepare) => {
  it.skipIf(!there)('S42 puts those first who wait already and may be in danger, and nobody else', async () => {
    const { db, close } = (await prepare())();
    const tx = db as unknown as Tx;
    await bringUpToDate(
      db,
      migrations.slice(
        0,
        migrations.findIndex(({ name }) => name === '0015-urgent-place'),
      ),
    );
    await addSite(tx, site);
    const one = (id: string, over: Partial<Conversation>, urgent?: 'life' | null) =>
      addOldConversation(
        tx,
        aConversation({
          id,
          residentHash: id,
          ...over,
          context: { ...newContext(), teamId: 'general', requestedAt: 1, ...(urgent === undefined ? {} : { urgent }) },
        }),
      );
    await one('danger', { state: 'queued' }, 'life');
    await one('over', { state: 'closed' }, 'life');
    await one('calm', { state: 'queued' }, null);
    await one('older', { state: 'offered' });
    await bringUpToDate(db);
    const rows = await tx.selectFrom('conversation').select(['id', 'is_urgent']).orderBy('id').execute();
    expect(rows.map((row) => `${row.id} ${row.is_urgent}`)).toEqual(['calm 0', 'danger 1', 'older 0', 'over 0']);
    await close();
  });
});
