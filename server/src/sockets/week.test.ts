import { emptyArticle, type ArticleForm } from '@frontdesk/shared/article-form.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { weekAt } from '../domain/figures/week.ts';
import type { AskedTable } from '../store/asked-table.ts';
import { markKnowledge } from '../store/site-knowledge.ts';
import { engines } from './test-engines.ts';
import type { TestServer } from './test-server.ts';

type Staff = Awaited<ReturnType<TestServer['advisor']>>;
const day = 86_400_000;

describe.each(engines)('the week on %s', (_, open) => {
  let server: TestServer;
  let supervisor: Staff;
  let ids = 0;
  const now = () => server.running.deps.clock();
  beforeAll(async () => {
    server = await open();
    await server.store.transaction(async (tx) => {
      await tx.deleteFrom('article').where('id', 'not in', ['missed-bin', 'allotment']).execute();
      await tx.updateTable('article').set({ topic: null }).execute();
      await markKnowledge(tx, ['main']);
    });
    // To the Thursday of a week to come: nothing of the test is near an edge.
    server.advance(weekAt(now(), 'Europe/London', 0).to + 3.5 * day - now());
    await learnt();
    supervisor = await server.advisor('supervisor');
    const resident = await server.resident();
    server.advance(-30 * day);
    conversationId = (await resident.call('message.send', { conversationId: null, clientMessageId: 'week-first', text: 'hello' })).conversation.id;
    server.advance(30 * day);
  }, 120_000);
  afterAll(() => server.stop());

  const learnt = async () => {
    await server.running.deps.articles.refresh();
    await server.running.deps.knowledge.settled();
  };
  const read = async (over: object = {}) => (await supervisor.call('week.read', { siteId: null, weeksBack: 0, ...over })).week;
  /** Where the messages of what is logged stand: far behind its own. */
  let conversationId = '';
  /** A question as the log has it, with its message. */
  const log = async (at: number, over: Partial<AskedTable> = {}, text = 'zorbing hire') => {
    const seq = 10_000 + (ids += 1);
    const client_message_id = `week-${seq}`;
    await server.store.transaction(async (tx) => {
      const body_json = JSON.stringify({ kind: 'resident', text, clientMessageId: client_message_id });
      await tx
        .insertInto('message')
        .values({ conversation_id: conversationId, seq, at, kind: 'resident', client_message_id, staff_id: null, body_json })
        .execute();
      const nothing = {
        article_id: null,
        answer_seq: null,
        picked: null,
        helped: null,
        advisor_seq: null,
        settled_at: null,
        settled_by: null,
        settled_as: null,
      };
      const place = { id: `week-${seq}`, conversation_id: conversationId, seq, site_id: 'main', at, page_url: '', language: 'en' };
      await tx
        .insertInto('asked')
        .values({ ...place, ...nothing, how: 'none', is_whole: 1, is_open: over.how === undefined ? 1 : 0, ...over })
        .execute();
    });
  };
  const answered = (at: number, helped: number | null, article_id = 'missed-bin') => log(at, { how: 'answered', article_id, helped });
  const form = (over: Partial<ArticleForm> = {}): ArticleForm => ({
    ...emptyArticle,
    ...{ question: 'Where can I hire a zorb?', phrasings: ['zorbing'], service: 'Leisure', siteIds: ['main'], answer: 'Ring us.' },
    ...{ reviewDate: new Date(now() + 100 * day).toISOString().slice(0, 10), ...over },
  });

  it('V55 agrees with the figures about conversations and containment, week by week', async () => {
    const resident = await server.resident();
    const bins = server.running.deps.knowledge.article('main', 'missed-bin')?.question ?? '';
    const { conversation } = await resident.call('message.send', { conversationId: null, clientMessageId: 'week-contained', text: bins });
    const { message } = await resident.hears('message.created', ({ message: one }) => (one as { kind: string }).kind === 'assistant');
    await resident.call('answer.rate', { conversationId: conversation.id, answerSeq: (message as { seq: number }).seq, helped: true });
    const leaver = await server.resident();
    const begun = await leaver.call('message.send', { conversationId: null, clientMessageId: 'week-leaves', text: bins });
    await leaver.hears('message.created', ({ message: one }) => (one as { kind: string }).kind === 'assistant');
    await leaver.call('conversation.end', { conversationId: begun.conversation.id });
    for (const weeksBack of [0, 1]) {
      const week = await read({ weeksBack });
      const { total } = await supervisor.call('figures.report', { from: week.from, to: week.to, interval: 'none', by: 'all' });
      const { conversations, contained, leftWithoutSaying } = week;
      expect({ conversations, contained, leftWithoutSaying }).toEqual({
        conversations: total.conversations,
        contained: total.contained,
        leftWithoutSaying: total.leftWithoutSaying,
      });
    }
    expect(await read()).toMatchObject({ conversations: 2, contained: 1, leftWithoutSaying: 1, timeZone: 'Europe/London', questions: { all: 2, answered: 2 } });
    expect((await read({ weeksBack: 1 })).conversations).toBe(0);
  });

  it('V56 counts questions by what became of them, and articles with the most "no" first', async () => {
    const at = now() - 8 * day;
    for (const helped of [1, 1, 0, null]) await answered(at, helped);
    for (const helped of [0, 0, 1]) await answered(at, helped, 'allotment');
    await log(at, { how: 'choices', picked: 'allotment', article_id: 'allotment', helped: 1 });
    await log(at, { how: 'choices' });
    await log(at);
    const week = await read({ weeksBack: 1 });
    expect(week.questions).toEqual({ all: 10, answered: 7, choices: 2, picked: 1, none: 1 });
    expect(week.articles).toMatchObject([
      { articleId: 'allotment', asked: 4, yes: 2, no: 2 },
      { articleId: 'missed-bin', asked: 4, yes: 2, no: 1 },
    ]);
    expect(week.gaps).toEqual([{ text: 'zorbing hire', count: 1, all: 1 }]);
    expect((await read({ weeksBack: 51 })).questions.all).toBe(0);
  });

  it('V57 says of what was published how it did before and since, over equally long spans', async () => {
    const { article } = await supervisor.call('article.save', { articleId: null, version: 0, value: form(), then: 'publish' });
    await learnt();
    const published = now();
    server.advance(2 * day);
    for (const before of [0.5, 1, 1.5, 3]) await log(published - before * day, {}, 'how much is zorbing');
    for (const helped of [1, 1, 1, 1, 0]) await answered(published + day, helped, article.id);
    await log(published + day, {}, 'zorbing with dogs');
    supervisor = await server.advisor('supervisor');
    const [change, ...others] = (await read()).changes;
    expect(others).toEqual([]);
    expect(change).toMatchObject({ act: 'published', articleId: article.id, question: form().question, by: 'Grace Bennett' });
    expect(Math.abs((change?.length ?? 0) - 2 * day)).toBeLessThan(60_000);
    expect(change?.before).toEqual({ asked: 0, yes: 0, no: 0, unanswered: 3 });
    expect(change?.after).toEqual({ asked: 5, yes: 4, no: 1, unanswered: 1 });
    await supervisor.call('article.withdraw', { articleId: article.id, version: article.version });
    expect((await read()).changes).toMatchObject([{ articleId: article.id, act: 'withdrawn', by: 'Grace Bennett' }]);
  });

  it('V56 is a file for spreadsheets, for supervisors and nobody else', async () => {
    const get = (path: string, cookie: string) => fetch(`${server.url}${path}`, { headers: { cookie } });
    const { cookie } = await server.signIn('supervisor');
    const file = await get('/api/week.csv?back=1', cookie);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="week-of-\d{4}-\d\d-\d\d\.csv"$/);
    const lines = Buffer.from(await file.arrayBuffer())
      .toString('utf8')
      .split('\r\n');
    expect(lines[0]).toBe('\uFEFFFrom,To (included),Part,Article id,Name,Measure,Number');
    expect(lines.filter((line) => line.includes(',Article,allotment,')).map((line) => line.split(',').slice(-2))).toEqual([
      ['Answered with (questions)', '4'],
      ['It helped (answers)', '2'],
      ['It did not help (answers)', '2'],
      ['Helpful (% of answers)', ''],
    ]);
    const advisor = await server.signIn('advisor1');
    expect((await get('/api/week.csv', advisor.cookie)).status).toBe(403);
    expect((await get('/api/week.csv', '')).status).toBe(401);
    expect((await get('/api/week.csv?site=nowhere', cookie)).status).toBe(404);
    for (const [query, path] of [
      ['back=52', 'back'],
      ['back=-1', 'back'],
      ['sort=up', 'sort'],
      ['site=%20', 'site'],
    ] as const)
      expect(await (await get(`/api/week.csv?${query}`, cookie)).json()).toMatchObject({ error: { code: 'invalid', problems: [{ path }] } });
    expect(await (await server.advisor('advisor1')).ask('week.read', { siteId: null, weeksBack: 0 })).toMatchObject({ error: { code: 'forbidden' } });
    expect(await supervisor.ask('week.read', { siteId: 'nowhere', weeksBack: 0 })).toMatchObject({ error: { code: 'notFound' } });
  });
});
