import { emptyArticle, type ArticleForm } from '@frontdesk/shared/article-form.ts';
import type { ImportReport } from '@frontdesk/shared/import-protocol.ts';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { columnNames } from '../knowledge/files/csv-columns.ts';
import { writeCsv } from '../knowledge/files/write-csv.ts';
import { writeArticleFile } from '../knowledge/write-article-file.ts';
import { markKnowledge } from '../store/site-knowledge.ts';
import { engines } from '../sockets/test-engines.ts';
import type { TestServer } from '../sockets/test-server.ts';

type Signed = Awaited<ReturnType<TestServer['signIn']>>;
type Sent = { status: number; body: ImportReport & { error?: { code: string } } };

describe.each(engines)('articles as files on %s', (_, open) => {
  let server: TestServer;
  let supervisor: Signed;
  let advisor: Signed;
  let number = 0;
  const dateIn = (days: number) => new Date(server.running.deps.clock() + days * 86_400_000).toISOString().slice(0, 10);
  const anArticle = (over: Partial<ArticleForm & { id: string; owner: string | null; sites: string[] }> = {}) => {
    number += 1;
    const { id = `made-${number}`, owner = null, sites = ['main'], ...rest } = over;
    const { siteIds: _s, ownerId: _o, ...empty } = emptyArticle;
    const fields = {
      ...empty,
      question: `Where is shed ${number}?`,
      service: 'Leisure',
      answer: 'Here.\n\n- One\n- Two',
      reviewDate: dateIn(100),
      ...rest,
      owner,
      sites,
    };
    return { id, fields };
  };
  beforeAll(async () => {
    server = await open();
    await server.running.deps.knowledge.settled();
    // A council with few articles, and none of the starter pack's topics, learns them in no time.
    await server.store.transaction(async (tx) => {
      for (const table of ['article', 'article_version', 'article_record'] as const) await tx.deleteFrom(table).execute();
      await markKnowledge(tx, ['main']);
    });
    await server.running.deps.articles.refresh();
    [supervisor, advisor] = [await server.signIn('supervisor'), await server.signIn('advisor1')];
    const questions = { 'missed-bin': 'What should I do if my bin collection was missed?', allotment: 'How do I get an allotment?' };
    const first = Object.entries(questions).map(([id, question]) => anArticle({ id, question }));
    expect(await send(supervisor, 'first.csv', csvOf(...first), '&then=publish')).toMatchObject({ body: { kept: true, added: 2 } });
  }, 120_000);
  afterAll(() => server.stop());

  const types: Record<string, string> = { csv: 'text/csv; charset=utf-8', md: 'text/markdown', zip: 'application/zip' };
  const send = async (who: Signed, name: string, body: string | Uint8Array, query = '', headers: Record<string, string> = {}): Promise<Sent> => {
    const response = await fetch(`${server.url}/api/articles/import?name=${encodeURIComponent(name)}${query}`, {
      method: 'POST',
      headers: { cookie: who.cookie, 'x-frontdesk-key': who.session.key, 'content-type': types[name.split('.').pop() ?? ''] ?? 'text/plain', ...headers },
      body: typeof body === 'string' ? body : Buffer.from(body),
    });
    return { status: response.status, body: (await response.json()) as Sent['body'] };
  };
  const get = (path: string, who: Signed | null = advisor) => fetch(server.url + path, { headers: who ? { cookie: who.cookie } : {} });
  const csvOf = (...articles: Parameters<typeof writeCsv>[0]) => [...writeCsv(articles)].join('');
  const rowOf = (over: Record<string, string>) =>
    `${columnNames.join(',')}\n${columnNames.map((name) => (({ id: 'x', question: 'When?', service: 'Waste', answer: 'Today.', 'review date': dateIn(50), ...over }) as Record<string, string>)[name] ?? '').join(',')}`;
  const zipOf = (files: Record<string, string>) => zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  const record = (id: string) => server.store.read((tx) => tx.selectFrom('article_record').selectAll().where('id', '=', id).executeTakeFirst());
  const known = async (id: string) => (await server.running.deps.articles.refresh(), server.running.deps.knowledge.article('main', id));
  /** Everything that an import could have touched. */
  const everything = () =>
    server.store.read(async (tx) =>
      JSON.stringify([
        await tx.selectFrom('article').selectAll().orderBy('id').execute(),
        await tx.selectFrom('article_record').selectAll().orderBy('id').execute(),
        await tx.selectFrom('article_version').select(['article_id', 'version']).orderBy('article_id').orderBy('version').execute(),
        await tx.selectFrom('site_knowledge').selectAll().execute(),
      ]),
    );

  it('K63 brings in articles to be looked at, by anyone; supervisors may bring them in live', async () => {
    const [one, two] = [anArticle({ owner: 'SUPERVISOR@fernshire.example' }), anArticle()];
    const sent = await send(advisor, 'sheds.csv', csvOf(one, two));
    expect(sent).toMatchObject({ status: 200, body: { kept: true, added: 2, changed: 0, unchanged: 0, problems: [] } });
    expect(await record(one.id)).toMatchObject({ work: 'review', is_live: 0, version: 1, owner_id: supervisor.session.me.id });
    expect(await known(one.id)).toBeUndefined();
    expect(await send(advisor, 'sheds.csv', csvOf(one, two))).toMatchObject({ body: { added: 0, changed: 0, unchanged: 2 } });
    expect(await send(advisor, 'sheds.csv', csvOf(one), '&then=publish')).toMatchObject({ status: 403, body: { error: { code: 'forbidden' } } });
    const console_ = await server.advisor('supervisor');
    expect(await send(supervisor, 'sheds.csv', csvOf(one, two), '&then=publish')).toMatchObject({
      status: 200,
      body: { kept: true, added: 0, changed: 2, drafts: 2 },
    });
    expect((await known(one.id))?.question).toBe(one.fields.question);
    await console_.hears('article.changed', ({ articleId, changedBy }) => articleId === null && changedBy === 'Grace Bennett');
    const { versions } = await console_.call('article.history', { articleId: one.id, before: null });
    expect(versions.map(({ act, by, note }) => [act, by, note])).toEqual([
      ['imported', 'Grace Bennett', 'Published from sheds.csv.'],
      ['imported', 'Sam Carter', 'Handed in from sheds.csv.'],
    ]);
    const audit = await server.store.read((tx) => tx.selectFrom('audit').select('after_state').where('event', '=', 'article.imported').execute());
    expect(audit.map(({ after_state }) => after_state)).toContain('{"from":"sheds.csv","then":"publish","articles":2}');
  });

  it('K63 says what would come of it, and keeps nothing', async () => {
    const before = await everything();
    const sent = await send(advisor, 'a.csv', csvOf(anArticle(), anArticle({ id: 'missed-bin' })), '&check=1&then=publish');
    expect(sent).toMatchObject({ status: 200, body: { kept: false, added: 1, changed: 1, unchanged: 0, problems: [] } });
    expect(await everything()).toBe(before);
  });

  it('K64 is the same after it was downloaded and brought in again, and changes one that was changed', async () => {
    const [csv, zip] = [await get('/api/articles.csv'), await get('/api/articles.zip')];
    expect([csv.headers.get('content-type'), zip.headers.get('content-type')]).toEqual(['text/csv; charset=utf-8; header=present', 'application/zip']);
    expect(csv.headers.get('content-disposition')).toBe(`attachment; filename="articles-${dateIn(0)}.csv"`);
    const [text, bytes] = [await csv.arrayBuffer(), new Uint8Array(await zip.arrayBuffer())];
    const before = await everything();
    const unchanged = Object.keys(unzipSync(bytes)).length;
    expect(unchanged).toBeGreaterThanOrEqual(4);
    for (const [name, body] of [['a.csv', new Uint8Array(text)] as const, ['a.zip', bytes] as const])
      expect(await send(supervisor, name, body, '&then=publish')).toMatchObject({ body: { added: 0, changed: 0, unchanged, problems: [] } });
    expect(await everything()).toBe(before);
    const edited = Buffer.from(text).toString('utf8').replace('How do I get an allotment?', 'How can I get an allotment?');
    expect(await send(supervisor, 'a.csv', edited, '&then=publish')).toMatchObject({ body: { added: 0, changed: 1, unchanged: unchanged - 1 } });
    expect((await known('allotment'))?.question).toBe('How can I get an allotment?');
    expect((await (await get('/api/articles.csv?site=nowhere')).text()).trim().split('\n')).toHaveLength(1);
  });

  it('K64 leaves an article alone that was not changed, also when its review date has passed', async () => {
    const article = anArticle({ reviewDate: dateIn(1) });
    await send(supervisor, 'a.csv', csvOf(article), '&then=publish');
    server.advance(3 * 86_400_000);
    [supervisor, advisor] = [await server.signIn('supervisor'), await server.signIn('advisor1')];
    expect(await send(supervisor, 'a.csv', csvOf(article), '&then=publish')).toMatchObject({ body: { unchanged: 1, problems: [] } });
    const edited = { ...article, fields: { ...article.fields, answer: 'There.' } };
    expect(await send(supervisor, 'a.csv', csvOf(edited), '&then=publish')).toMatchObject({
      status: 422,
      body: { kept: false, problems: [{ column: 'review date', row: 2 }] },
    });
  });

  it.each<[string, () => [string, string | Uint8Array], object]>([
    [
      'an unclosed list',
      () => ['a.md', '---\nid: x\nquestion: Q\nphrasings: [one, "two\nservice: W\nreviewDate: 2030-01-01\n---\nA\n'],
      { file: 'a.md', line: 4 },
    ],
    ['an empty item in an answer', () => ['a.csv', rowOf({ answer: '"- one\n-\n- two"' })], { file: 'a.csv', line: 3, row: 2, column: 'answer' }],
    [
      'a link that runs',
      () => ['a.csv', rowOf({ links: 'Press <javascript:alert(1)>' })],
      { line: 2, column: 'links', message: expect.stringContaining('web address') as string },
    ],
    [
      'a link in an answer that runs',
      () => ['a.csv', rowOf({ answer: '[Press](javascript:alert(1))' })],
      { line: 2, column: 'answer', message: expect.stringContaining('cannot be followed') as string },
    ],
    [
      'a review date in the past',
      () => ['a.csv', rowOf({ 'review date': '01/02/2020' })],
      { line: 2, column: 'review date', message: expect.stringContaining('has passed') as string },
    ],
    ['a date that there is not', () => ['a.csv', rowOf({ 'review date': '31/02/2030' })], { column: 'review date' }],
    ['a wrong column', () => ['a.csv', rowOf({}).replace('id,', 'id,department,')], { line: 1, column: 'department' }],
    [
      'several things',
      () => ['a.csv', rowOf({ service: '', answer: '# Title', 'review date': '01/02/2020' })],
      ['review date', 'service', 'answer'].map((column) => ({ column })),
    ],
    [
      'two with one id',
      () => ['a.csv', `${rowOf({})}\n${rowOf({ question: 'Other?' }).split('\n')[1]}`],
      { row: 3, column: 'id', message: expect.stringContaining('row 2') as string },
    ],
    ['two that ask the same', () => ['a.csv', `${rowOf({})}\n${rowOf({ id: 'y', question: 'WHEN?' }).split('\n')[1]}`], { row: 3, column: 'question' }],
    [
      'a question that is asked already',
      () => ['a.csv', rowOf({ question: 'what should i do if my bin collection was missed?' })],
      { column: 'question', message: expect.stringContaining('"missed-bin"') as string },
    ],
    ['a site that is not there', () => ['a.csv', rowOf({ sites: 'nowhere' })], { column: 'sites', message: 'There is no site "nowhere". Sites: main.' }],
    ['an owner who is not there', () => ['a.csv', rowOf({ owner: 'x@y.example' })], { column: 'owner' }],
    ['another encoding', () => ['a.csv', Buffer.from(rowOf({ answer: '£5' }), 'latin1')], { line: 2, message: expect.stringContaining('UTF-8') as string }],
    ['an answer with script', () => ['a.csv', rowOf({ answer: '<img src=x onerror=alert(1)>' })], { column: 'answer', line: 2 }],
  ])('K65 refuses a whole import with %s in it, with the place and the reason', async (_name, bad, problem) => {
    const before = await everything();
    const [name, body] = bad();
    const sent = await send(supervisor, name, body, '&then=publish');
    expect(sent).toMatchObject({ status: 422, body: { kept: false, problems: Array.isArray(problem) ? problem : [problem] } });
    const good = anArticle();
    const text = typeof body === 'string' ? body : Buffer.from(body).toString('latin1');
    if (name.endsWith('.md')) {
      const both = await send(supervisor, 'a.zip', zipOf({ 'in/good.md': writeArticleFile(good.id, good.fields), 'in/bad.md': text }), '&then=publish');
      expect(both).toMatchObject({ status: 422, body: { kept: false, problems: [{ ...problem, file: 'in/bad.md' }] } });
    }
    expect(await everything()).toBe(before);
  });

  it('K65 keeps all or nothing when two bring in the same at once', async () => {
    const articles = Array.from({ length: 30 }, () => anArticle());
    const other = articles.map(({ id, fields }) => ({ id, fields: { ...fields, answer: 'Elsewhere.' } }));
    const sent = await Promise.all([
      send(supervisor, 'a.csv', csvOf(...articles), '&then=publish'),
      send(supervisor, 'b.csv', csvOf(...other), '&then=publish'),
    ]);
    expect(sent.map(({ status }) => status)).toEqual([200, 200]);
    const answers = await server.store.read((tx) =>
      tx
        .selectFrom('article')
        .select(['answer'])
        .where(
          'id',
          'in',
          articles.map(({ id }) => id),
        )
        .execute(),
    );
    expect([answers.length, new Set(answers.map(({ answer }) => answer)).size]).toEqual([30, 1]);
  });

  it('K66 is for who is signed in, with the key of the session, within limits', async () => {
    expect((await get('/api/articles.csv', null)).status).toBe(401);
    expect((await get('/api/articles.zip', null)).status).toBe(401);
    const body = rowOf({});
    expect(await send({ ...advisor, cookie: '' }, 'a.csv', body)).toMatchObject({ status: 401 });
    expect(await send(advisor, 'a.csv', body, '', { 'x-frontdesk-key': 'wrong' })).toMatchObject({ status: 403 });
    expect(await send(advisor, 'a.csv', body, '', { 'x-frontdesk-key': supervisor.session.key })).toMatchObject({ status: 403 });
    expect(await send(advisor, 'a.exe', body)).toMatchObject({ status: 415, body: { error: { code: 'importKind' } } });
    expect(await send(advisor, 'a.csv', body, '&then=everything')).toMatchObject({ status: 400 });
    expect(await send(advisor, 'a.csv', new Uint8Array(11 * 1024 * 1024))).toMatchObject({ status: 413, body: { error: { code: 'importLarge' } } });
    expect(await send(advisor, 'a.csv', '')).toMatchObject({ status: 422, body: { problems: [{ message: 'This file is empty.' }] } });
    const many = await Promise.all(Array.from({ length: 60 }, () => send(advisor, 'a.csv', 'x')));
    expect(many.map(({ status }) => status)).toContain(429);
  });
});
