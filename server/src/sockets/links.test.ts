import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { emptyArticle, type ArticleForm, type CompleteForm } from '@frontdesk/shared/article-form.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepArticle } from '../app/knowledge/publish-article.ts';
import { setOrigins } from '../store/sites.ts';
import { markKnowledge } from '../store/site-knowledge.ts';
import { engines } from './test-engines.ts';
import type { TestServer } from './test-server.ts';

type Staff = Awaited<ReturnType<TestServer['advisor']>>;
const hour = 3_600_000;

describe.each(engines)('links on %s', (_, open) => {
  let server: TestServer;
  let advisor: Staff;
  let supervisor: Staff;
  let website: Server;
  let origin: string;
  let away = false;
  let busy = 0;
  let busiest = 0;
  const asked: string[] = [];
  beforeAll(async () => {
    website = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '', 'http://x');
      asked.push(`${request.method ?? ''} ${pathname}`);
      busiest = Math.max(busiest, (busy += 1));
      setTimeout(() => {
        busy -= 1;
        response.writeHead(pathname === '/gone' ? 404 : pathname === '/away' && away ? 503 : 200).end();
      }, 20);
    });
    await new Promise<void>((done) => website.listen(0, '127.0.0.1', done));
    origin = `http://127.0.0.1:${(website.address() as AddressInfo).port}`;
    server = await open();
    await server.running.deps.knowledge.settled();
    await server.store.transaction(async (tx) => {
      for (const table of ['article', 'article_version', 'article_record'] as const) await tx.deleteFrom(table).execute();
      await markKnowledge(tx, ['main']);
    });
    await server.running.deps.articles.refresh();
    advisor = await server.advisor('advisor1');
    supervisor = await server.advisor('supervisor');
  }, 120_000);
  afterAll(async () => {
    await server.stop();
    website.closeAllConnections();
    website.close();
  });

  let number = 0;
  const publish = async (over: Partial<ArticleForm>) => {
    const value = {
      ...emptyArticle,
      question: `Question ${(number += 1)}?`,
      service: 'Leisure',
      siteIds: ['main'],
      answer: 'Here.',
      reviewDate: '2099-01-01',
      ...over,
    };
    return (await supervisor.call('article.save', { articleId: null, version: 0, value, then: 'publish' })).article;
  };
  const followedAll = async () => {
    await expect.poll(async () => (await advisor.call('link.list', {})).left, { timeout: 20_000 }).toBe(0);
    return advisor.call('link.list', {});
  };
  const broken = (report: Awaited<ReturnType<typeof followedAll>>) => report.links.map(({ url }) => url.replace(origin, ''));

  it('K67 says which sites have no website that paths are on', async () => {
    await publish({ links: [{ text: 'x', url: '/bins' }] });
    expect(await supervisor.call('link.check', {})).toMatchObject({ links: [], total: 0, left: 0, unreached: 1, checkedAt: null });
  });

  it('K67 follows every link of live articles, in answers and translations as well, and says which are broken and where', async () => {
    await server.store.transaction((tx) => setOrigins(tx, 'main', [origin]));
    const first = await publish({ answer: 'See [this](/gone#part) or [that](/fine).\n\n- [Call](tel:01632960100)\n- [Write](mailto:a@b.example)' });
    const second = await publish({
      links: [{ text: 'x', url: `${origin}/gone` }],
      translations: [{ language: 'pl', question: 'Co?', phrasings: [], answer: '[tu](/away)' }],
    });
    await supervisor.call('article.save', {
      articleId: null,
      version: 0,
      value: { ...emptyArticle, question: 'A draft?', links: [{ text: 'x', url: '/draft' }] },
      then: 'draft',
    });
    expect((await advisor.ask('link.check', {})).ok).toBe(false);
    expect((await supervisor.call('link.check', {})).left).toBeGreaterThan(0);
    const report = await followedAll();
    expect(report).toMatchObject({ total: 4, unreached: 0, links: [{ url: `${origin}/gone`, reason: expect.stringContaining('404') as string }] });
    expect(report.links[0]?.articles.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
    expect([...new Set(asked)].sort()).toEqual(['GET /gone', 'HEAD /away', 'HEAD /bins', 'HEAD /fine', 'HEAD /gone']);
    // One host is never asked twice at once.
    expect(busiest).toBe(1);
    // Whoever mends an article need not wait for the next night to see it.
    await supervisor.call('article.save', { articleId: first.id, version: first.version, value: { ...first.live, answer: 'Here.' }, then: 'publish' });
    expect((await advisor.call('link.list', {})).links[0]?.articles.map(({ id }) => id)).toEqual([second.id]);
  });

  it('K67 takes a website that is away for broken an hour later, and for whole once it answers', async () => {
    away = true;
    await supervisor.call('link.check', {});
    expect(broken(await followedAll())).toEqual(['/gone']);
    server.advance(hour);
    await expect.poll(async () => broken(await advisor.call('link.list', {})), { timeout: 20_000 }).toEqual(['/gone', '/away']);
    away = false;
    await supervisor.call('link.check', {});
    expect(broken(await followedAll())).toEqual(['/gone']);
  });

  it('K67 is done each night, and the next night is owed', async () => {
    const timers = () => server.store.read((tx) => tx.selectFrom('timer').select(['id', 'due_at']).where('kind', '=', 'links.check').execute());
    const [before] = await timers();
    expect(Number(before?.due_at) - server.running.deps.clock()).toBeLessThanOrEqual(25 * hour);
    asked.length = 0;
    server.advance(25 * hour);
    await expect.poll(() => asked.includes('HEAD /fine') || asked.includes('HEAD /bins'), { timeout: 20_000 }).toBe(true);
    await expect.poll(async () => Number((await timers())[0]?.due_at) > Number(before?.due_at), { timeout: 10_000 }).toBe(true);
    expect(await timers()).toHaveLength(1);
    expect(Number((await timers())[0]?.due_at)).toBeGreaterThan(server.running.deps.clock());
  });

  it('V50 follows nothing inside the network, and says so', async () => {
    // A day passed above, and with it the sessions.
    [advisor, supervisor] = [await server.advisor('advisor1'), await server.advisor('supervisor')];
    // Written when such links were still let through.
    const before = { draft: null, live: null, work: 'none' as const, version: 0, changedBy: null, changedAt: null };
    const inside = { ...emptyArticle, steps: [], question: 'Inside?', service: 'Leisure', siteIds: ['main'], reviewDate: '2099-01-01' };
    for (const [id, over] of Object.entries<Partial<CompleteForm>>({
      metadata: { links: [{ text: 'x', url: 'http://169.254.169.254/latest/meta-data/' }] },
      loopback: { answer: `[x](http://localhost:${new URL(origin).port}/inside)` },
    }))
      await server.store.transaction(async (tx) => {
        const form = { ...inside, question: id, ...over };
        const changed = { after: { id, draft: null, live: form, work: 'none' as const }, act: 'published' as const, form };
        await keepArticle(tx, { before: { id, ...before }, changed, by: null, at: 1 });
      });
    await supervisor.call('link.check', {});
    await followedAll();
    server.advance(hour);
    await expect
      .poll(async () => (await advisor.call('link.list', {})).links.filter(({ reason }) => reason.includes('inside a private network')).length, {
        timeout: 20_000,
      })
      .toBe(2);
    expect(asked.join()).not.toContain('/inside');
  });
});
