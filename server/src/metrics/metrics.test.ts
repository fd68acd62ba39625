import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type TestServer } from '../sockets/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
}, 60_000);
afterAll(() => server.stop());

const scrape = (headers: Record<string, string> = {}) => fetch(`${server.url}/metrics`, { headers });
/** One figure, by its name with its labels. */
async function figure(name: string): Promise<number | undefined> {
  const line = (await (await scrape()).text()).split('\n').find((one) => one.startsWith(`${name} `));
  return line === undefined ? undefined : Number(line.slice(name.length + 1));
}

describe('the metrics', () => {
  it('O1 count commands by name and outcome, waits, connections and conversations by state', async () => {
    const sam = await server.advisor('advisor1');
    const resident = await server.resident();
    await resident.call('conversation.sync', { conversationId: null, sinceSeq: 0 });
    const { conversation } = await resident.call('person.request', { conversationId: null });
    const { offer } = await sam.hears('offer.made');
    expect(await figure('frontdesk_connections{namespace="/resident"}')).toBe(1);
    expect(await figure('frontdesk_conversations{state="offered"}')).toBe(1);
    await sam.call('offer.accept', { offerId: offer.id });
    expect((await resident.ask('conversation.end', { conversationId: 'nobody-has-this' })).ok).toBe(false);

    expect(conversation).toBeDefined();
    expect(await figure('frontdesk_queue_wait_seconds_count')).toBe(1);
    expect(await figure('frontdesk_command_seconds_count{command="person.request",outcome="ok"}')).toBe(1);
    expect(await figure('frontdesk_command_seconds_count{command="conversation.end",outcome="refused"}')).toBe(1);
    expect(await figure('frontdesk_timers_late_seconds_count')).toBeGreaterThanOrEqual(0);
    expect(await figure('frontdesk_store_failures_total')).toBe(0);
    expect(await figure('frontdesk_live_healthy')).toBe(1);
  });

  it('O1 take no labels from callers', async () => {
    const resident = await server.resident();
    resident.socket.emit('made.up', {}, () => undefined);
    await resident.ask('conversation.sync', { conversationId: null, sinceSeq: 0 });
    expect(await (await scrape()).text()).not.toContain('made.up');
  });

  it('O1 count the messages that a connected page had to ask for', async () => {
    const resident = await server.resident();
    await resident.call('conversation.sync', { conversationId: null, sinceSeq: 0 });
    const { conversation } = await resident.call('message.send', {
      conversationId: null,
      clientMessageId: 'client-late-message',
      text: 'When are bins collected?',
    });
    const before = (await figure('frontdesk_repaired_total{kind="message"}')) ?? NaN;
    await resident.hears('message.created', ({ message }) => message.kind === 'assistant');
    // As a page that heard nothing of the answer would.
    const { messages } = await resident.call('conversation.sync', { conversationId: conversation.id, sinceSeq: 1 });
    expect(messages.length).toBeGreaterThan(0);
    expect(await figure('frontdesk_repaired_total{kind="message"}')).toBe(before + messages.length);
  });

  it('O1 have the event loop’s lag and what runs', async () => {
    expect(await figure('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThan(0);
    expect(await figure(`frontdesk_info{version="0.1.0",node="${process.versions.node}"}`)).toBe(1);
  });
});

describe('who may read the metrics', () => {
  it('O2 is this machine’s own programs, and nobody through a proxy', async () => {
    expect((await scrape()).headers.get('content-type')).toContain('text/plain');
    const proxied = await scrape({ 'x-forwarded-for': '127.0.0.1' });
    expect(proxied.status).toBe(403);
    expect(await proxied.text()).toContain('METRICS_TOKEN');
  });

  it('O2 is whoever has the token, where one is set', async () => {
    const guarded = await testServer({ METRICS_TOKEN: 'a-long-enough-token' });
    const ask = (headers: Record<string, string>) => fetch(`${guarded.url}/metrics`, { headers });
    expect((await ask({})).status).toBe(401);
    expect((await ask({ authorization: 'Bearer a-long-enough-tokem' })).status).toBe(401);
    const answered = await ask({ authorization: 'Bearer a-long-enough-token', 'x-forwarded-for': '203.0.113.9' });
    expect(answered.status).toBe(200);
    expect(await answered.text()).toContain('frontdesk_info');
    await guarded.stop();
  });
});
