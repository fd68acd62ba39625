import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { password, testServer, type TestServer } from './sockets/test-server.ts';

// Words that stand in no program: wherever one turns up, it came from a caller.
const said = {
  text: 'zebrafish',
  name: 'Quokkaname',
  email: 'narwhal@example.com',
  phone: '07700 900461',
  note: 'axolotl-note',
  page: 'capybara-page',
};
const contact = { name: said.name, email: said.email, phone: said.phone, text: said.text };

let server: TestServer;
let token = '';
beforeAll(async () => {
  server = await testServer({ LOG_LEVEL: 'trace' });
}, 60_000);
afterAll(() => server.stop());

let ids = 0;
const message = <I extends string | null>(conversationId: I) => ({ conversationId, clientMessageId: `client-${ids++}-message`, text: said.text });
const change = (text: string) => server.store.transaction((tx) => sql.raw(text).execute(tx));

/** One resident's whole visit, and everything an advisor does with it; failures are part of it. */
async function visit(): Promise<void> {
  const sam = await server.advisor('advisor1');
  const resident = await server.resident();
  token = (await resident.call('conversation.sync', { conversationId: null, sinceSeq: 0 })).token;
  const page = { url: `http://x.example/${said.page}?q=${said.email}`, title: said.page };
  const sent = await resident.ask('message.send', { ...message(null), page });
  const id = sent.ok ? sent.conversation.id : null;
  await resident.ask('contact.leave', { conversationId: null, ...contact, email: `${said.email} nonsense` });
  if (id !== null) {
    await resident.ask('person.request', { conversationId: id });
    const { offer } = await sam.hears('offer.made', (one) => one.offer.conversationId === id);
    await sam.ask('offer.accept', { offerId: offer.id });
    await sam.ask('message.send', message(id));
    await sam.ask('conversation.transfer', { conversationId: id, teamId: 'highways', note: said.note });
    await resident.ask('contact.leave', { conversationId: id, ...contact });
  }
  await resident.ask('message.send', { ...message(said.text), text: said.text.repeat(500) });
  const form = { method: 'POST', body: new URLSearchParams(contact) };
  await fetch(`${server.url}/chat/main/message`, form);
  await fetch(`${server.url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: `{"email":"${said.email}"`,
  });
  await fetch(`${server.url}/${said.page}?q=${said.email}`);
}

function expectNothingSaid(): void {
  const log = server.logged.join('');
  for (const word of [...Object.values(said), password, token]) expect(log).not.toContain(word);
}

describe('the log at its finest', () => {
  it('O6 has nothing that people wrote, when all goes well', async () => {
    await visit();
    expect(token).toMatch(/^[\w-]{43}$/);
    expectNothingSaid();
  });

  it('O6 has nothing that people wrote when the database refuses it, tells of that once, and gives the request’s id to its caller', async () => {
    const before = server.logged.length;
    await change("create trigger refuse_message before insert on message begin select raise(abort, 'refused'); end");
    await visit();
    const response = await fetch(`${server.url}/chat/main/message`, { method: 'POST', body: new URLSearchParams(contact) });
    await change('drop trigger refuse_message');

    const lines = server.logged.slice(before).map((line) => JSON.parse(line) as { level: number; msg: string; id?: string; command?: string; route?: string });
    expect(response.status).toBe(503);
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'a request failed', route: '/chat/:site/message', id: response.headers.get('x-request-id') }));
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'a command failed', command: 'message.send', id: expect.any(String) }));
    // An operator who reads errors gets one line, however many callers were refused.
    expect(lines.filter((line) => line.level >= 50).map((line) => line.msg)).toEqual([
      'the database does not do its work; callers are told, and it is tried again',
    ]);
    expectNothingSaid();
  });

  it('O6 has nothing that people wrote when a library throws it back', async () => {
    const { knowledge } = server.running.deps;
    const { find } = knowledge;
    knowledge.find = (_site, text) => JSON.parse(text) as never;
    const resident = await server.resident();
    await resident.call('message.send', message(null));
    await resident.hears('message.created', (one) => one.message.kind === 'assistant');
    knowledge.find = find;
    expect(server.logged.join('')).toContain('the search failed');
    expectNothingSaid();
  });

  it('O6 keeps a request’s id from a trusted proxy alone', async () => {
    const idOf = async (url: string, id: string) => (await fetch(`${url}/healthz`, { headers: { 'x-request-id': id } })).headers.get('x-request-id');
    expect(await idOf(server.url, 'from-anyone-1')).toMatch(/^[\w-]{22}$/);
    const proxied = await testServer({ TRUST_PROXY: '1' });
    expect(await idOf(proxied.url, 'from-the-proxy-1')).toBe('from-the-proxy-1');
    expect(await idOf(proxied.url, 'not an id {}')).toMatch(/^[\w-]{22}$/);
    await proxied.stop();
  });
});
