import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type TestServer } from '../sockets/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
}, 60_000);
afterAll(() => server.stop());

const get = (path: string, init: RequestInit = {}) => fetch(server.url + path, { redirect: 'manual', ...init });
const policy = (response: Response) => response.headers.get('content-security-policy') ?? '';

describe('pages', () => {
  it.each(['/', '/schools', '/waste', '/roads', '/privacy'])('%s is a council page with a strict policy and the one script tag', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(policy(response)).toContain("default-src 'none'");
    expect(policy(response)).toContain("script-src 'self';");
    expect(policy(response)).not.toMatch(/unsafe|\*/);
    const html = await response.text();
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script src="/embed.js" data-site="main" async>']);
    expect(html).not.toMatch(/ style=| on\w+="/);
  });

  it('serves the loader with hours and people in front, to any council’s page', async () => {
    const response = await get('/embed.js');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const [first = ''] = (await response.text()).split('\n');
    expect(JSON.parse(first.replace('self.frontdeskSites=', '').replace(/;$/, ''))).toMatchObject({
      main: { name: 'Fernshire Council', hint: 'No advisors are signed in just now. The assistant can help.', later: [] },
    });
  });

  it('lets the chat be framed by its site’s origins, and the console by nobody', async () => {
    expect(policy(await get('/chat/main'))).toContain("frame-ancestors 'self';");
    const desk = await get('/console/queue');
    expect(policy(desk)).toContain("frame-ancestors 'none'");
    expect(policy(desk)).toContain("require-trusted-types-for 'script'");
    expect((await get('/chat/nowhere')).status).toBe(404);
  });

  it('answers an unknown page and an unknown request, each in its kind', async () => {
    const page = await get('/no/such/page');
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    const request = await get('/api/no-such-thing');
    expect([request.status, await request.json()]).toMatchObject([404, { ok: false, error: { code: 'notFound' } }]);
  });

  it('describes its HTTP interface', async () => {
    expect(await (await get('/api/openapi.json')).json()).toMatchObject({ openapi: '3.1.0', paths: { '/api/sign-in': { post: {} } } });
  });
});

describe('a message without JavaScript', () => {
  const post = (fields: Record<string, string>) => get('/chat/main/message', { method: 'POST', body: new URLSearchParams(fields) });

  it('stands in the chat’s page, is kept, and is confirmed with a reference', async () => {
    expect(await (await get('/chat/main')).text()).toContain('action="/chat/main/message"');
    const html = await (await post({ name: 'Jo', email: 'jo@example.com', phone: '', text: 'Please call' })).text();
    expect(html).toMatch(/FD-[0-9A-Z]{4}-[0-9A-Z]{2}/);
  });

  it('says what is wrong, keeps what was typed, and runs none of it', async () => {
    const response = await post({ name: '"><script>alert(1)</script>', email: 'nonsense', phone: '', text: 'x' });
    expect(response.status).toBe(400);
    const html = await response.text();
    expect(html).toContain('Enter an email address in the right form');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script>');
  });
});

describe('signing in by HTTP', () => {
  const signIn = (body: string, headers: Record<string, string> = {}) =>
    get('/api/sign-in', { method: 'POST', body, headers: { 'content-type': 'application/json', origin: server.url, ...headers } });

  it('refuses another website’s page, broken JSON, unknown fields and a body that is too long', async () => {
    expect((await signIn('{}', { origin: 'https://evil.example' })).status).toBe(403);
    expect((await signIn('{')).status).toBe(400);
    expect((await signIn(JSON.stringify({ email: 'a@b.c', password: 'x', role: 'admin' }))).status).toBe(400);
    expect((await signIn(`{"email":"${'x'.repeat(20_000)}"}`)).status).toBe(413);
  });

  it('sets a cookie that scripts and other sites’ pages cannot use', async () => {
    const response = await signIn(JSON.stringify({ email: 'ADMIN@fernshire.example', password: 'correct horse battery' }));
    expect(response.status).toBe(200);
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Strict/);
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});
