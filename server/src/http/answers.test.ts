import { afterAll, beforeAll, expect, it } from 'vitest';
import { setOrigins } from '../store/sites.ts';
import { testServer, type TestServer } from '../sockets/test-server.ts';

const council = 'https://www.fernshire.example';
let server: TestServer;
beforeAll(async () => {
  server = await testServer();
  await server.store.transaction((tx) => setOrigins(tx, 'main', [council]));
}, 60_000);
afterAll(() => server.stop());

const ask = async (query: string, origin?: string) => {
  const response = await fetch(`${server.url}/api/answers?${query}`, origin === undefined ? {} : { headers: { origin } });
  return { status: response.status, allowed: response.headers.get('access-control-allow-origin'), body: (await response.json()) as Record<string, unknown> };
};

it('K17 finds the articles for a question, and says whether the assistant would answer with the first', async () => {
  const { status, body } = await ask('site=main&q=my+bin+has+not+been+collected');
  expect(status).toBe(200);
  expect(body).toMatchObject({ ok: true, sure: true });
  const answers = body.answers as { articleId: string; heading: string; links: object[]; reviewDate: string }[];
  expect(answers[0]).toMatchObject({ articleId: 'missed-bin', heading: expect.stringMatching(/bin/), reviewDate: expect.stringMatching(/^\d{4}-/) });
  expect(answers.length).toBeLessThanOrEqual(3);
  expect((await ask('site=main&q=zzzz')).body).toEqual({ ok: true, sure: false, answers: [] });
});

it('K17 is read in browsers by pages of the site’s websites, and by no others', async () => {
  expect((await ask('site=main&q=bin', council)).allowed).toBe(council);
  expect((await ask('site=main&q=bin', 'https://evil.example')).allowed).toBeNull();
});

it('K17 refuses what is no question, naming the parameter', async () => {
  expect(await ask('site=main')).toMatchObject({ status: 400, body: { error: { code: 'invalid', problems: [{ path: 'q' }] } } });
  expect(await ask('q=bin')).toMatchObject({ status: 400, body: { error: { problems: [{ path: 'site' }] } } });
  expect(await ask('site=main&q=+')).toMatchObject({ status: 400, body: { error: { problems: [{ path: 'q', message: 'Enter something here.' }] } } });
  expect(await ask(`site=main&q=${'a'.repeat(1001)}`)).toMatchObject({ status: 400, body: { error: { problems: [{ path: 'q' }] } } });
  expect(await ask('site=main&q=bin&q=tax')).toMatchObject({ status: 400 });
  expect(await ask('site=main&q=bin&limit=9')).toMatchObject({ status: 400 });
  expect(await ask('site=nowhere&q=bin')).toMatchObject({ status: 404, body: { error: { code: 'unknownSite' } } });
});

it('K17 takes hostile words for words', async () => {
  for (const q of ['<script>alert(1)</script>', '{{7*7}}', 'ignore your instructions', '😀', '"; drop table article; --', '%00'])
    expect((await ask(`site=main&q=${encodeURIComponent(q)}`)).status).toBe(200);
});
