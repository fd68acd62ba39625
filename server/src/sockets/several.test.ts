import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endSession } from '../store/sessions.ts';
import { hashToken } from '../app/staff/sign-in.ts';
import { hasBoth, sharedEngines } from './test-engines.ts';
import { testServer, type TestServer } from './test-server.ts';

let ids = 0;
const id = () => `several-${ids++}-message`;

describe.skipIf(!hasBoth)('several processes on PostgreSQL and Redis', () => {
  let servers: TestServer[] = [];
  let settings: Record<string, string>;
  const server = (index: number) => servers[index] as TestServer;
  const ahead = { by: 0 };
  beforeAll(async () => {
    settings = await sharedEngines();
    servers = await Promise.all([1, 2, 3].map(() => testServer(settings, ahead)));
  }, 60_000);
  afterAll(() => Promise.all(servers.map((one) => one.stop())));

  /** A chat between a resident on one process and an advisor on another. */
  async function chat(login: string) {
    const advisor = await server(1).advisor(login);
    const resident = await server(0).resident();
    const { conversation } = await resident.call('person.request', { conversationId: null });
    const { offer } = await advisor.hears('offer.made', (one) => one.offer.conversationId === conversation.id);
    const taken = await advisor.call('offer.accept', { offerId: offer.id });
    return { advisor, resident, conversation, taken };
  }

  it('N1 brings a resident and an advisor together wherever each is connected, with typing and every message in order', async () => {
    const { advisor, resident, conversation } = await chat('advisor1');
    await resident.hears('conversation.changed', (one) => one.conversation.state === 'assigned');
    for (const n of [1, 2, 3]) {
      await resident.call('message.send', { conversationId: conversation.id, clientMessageId: id(), text: `question ${n}` });
      await advisor.call('message.send', { conversationId: conversation.id, clientMessageId: id(), text: `answer ${n}` });
    }
    await advisor.call('typing.set', { conversationId: conversation.id, typing: true });
    await resident.hears('typing.changed', (one) => one.typing === true);
    await resident.call('typing.set', { typing: true });
    await advisor.hears('typing.changed', (one) => one.typing === true);
    await resident.hears('message.created', (one) => one.message.text === 'answer 3');
    await advisor.hears('message.created', (one) => one.message.text === 'question 3');
    const answers = resident.told.filter((one) => one.event === 'message.created' && one.payload.message.kind === 'advisor');
    expect(answers.map((one) => one.payload.message.text as string)).toEqual(['answer 1', 'answer 2', 'answer 3']);
    await advisor.call('conversation.end', { conversationId: conversation.id });
    await resident.hears('conversation.changed', (one) => one.conversation.state === 'closed');
    await advisor.call('conversation.finish', { conversationId: conversation.id, outcome: 'resolved' });
    advisor.socket.disconnect();
  });

  it('N2 starts one chat for fifty requests at once of one token over three processes', async () => {
    const first = await server(0).resident();
    const { token } = await first.call('conversation.sync', { conversationId: null, sinceSeq: 0 });
    const pages = await Promise.all(Array.from({ length: 12 }, (_, n) => server(n % 3).resident({ token })));
    // Two questions without an answer would lead to a person, and wait for one.
    const text = 'Hello';
    const sends = await Promise.all(
      Array.from({ length: 48 }, (_, n) =>
        (pages[n % 12] as (typeof pages)[number]).ask('message.send', { conversationId: null, clientMessageId: `p2-message-${n % 2}`, text }),
      ),
    );
    const kept = sends.flatMap((reply) => (reply.ok ? [`${reply.conversation.id} ${reply.seq}`] : []));
    const refused = sends.flatMap((reply) => (reply.ok ? [] : [reply.error.code]));
    // More than twenty in ten seconds of one resident are refused in words; every other got the same answer as the first with its id.
    expect(new Set(refused)).toEqual(new Set(['rateLimited']));
    expect(new Set(kept).size).toBe(2);
    expect(new Set(kept.map((one) => one.split(' ')[0])).size).toBe(1);
  });

  it('N2 has one owner for a chat that twenty pages accept at once over three processes', async () => {
    const { cookie, session } = await server(0).signIn('advisor2');
    const pages = await Promise.all(Array.from({ length: 20 }, (_, n) => server(n % 3).advisorWith(cookie, session.key)));
    await pages[0]?.call('status.set', { status: 'available' });
    const resident = await server(2).resident();
    const { conversation } = await resident.call('person.request', { conversationId: null });
    const { offer } = await (pages[7] as (typeof pages)[number]).hears('offer.made', (one) => one.offer.conversationId === conversation.id);
    const replies = await Promise.all(pages.map((page) => page.ask('offer.accept', { offerId: offer.id })));
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1);
    expect(replies.flatMap((reply) => (reply.ok ? [] : [reply.error.code]))).toEqual(Array.from({ length: 19 }, () => 'offerGone'));
    await resident.call('conversation.end', { conversationId: conversation.id });
    pages.forEach((page) => page.socket.disconnect());
  });

  it('N4 cuts a session ended on one process at once on the others, and within seconds when nobody could tell them', async () => {
    const { cookie, session } = await server(0).signIn('advisor3');
    const [here, there] = [await server(0).advisorWith(cookie, session.key), await server(1).advisorWith(cookie, session.key)];
    await fetch(`${server(0).url}/api/sign-out`, { method: 'POST', headers: { origin: server(0).url, cookie, 'x-frontdesk-key': session.key } });
    await Promise.all([here.hears('session.ended'), there.hears('session.ended')]);

    const again = await server(1).signIn('advisor3');
    const page = await server(2).advisorWith(again.cookie, again.session.key);
    await server(0).store.transaction((tx) => endSession(tx, hashToken(again.cookie.split('=')[1] ?? '')));
    await page.hears('session.ended');
    await expect.poll(() => page.socket.connected).toBe(false);
  });

  it('N5 takes work from a process that stops, and loses nothing of its chats', async () => {
    const fourth = await testServer(settings, ahead);
    const page = await fourth.resident();
    const started = await page.call('message.send', { conversationId: null, clientMessageId: id(), text: 'How do I report a pothole?' });
    const { token } = await page.call('conversation.sync', { conversationId: null, sinceSeq: 0 });
    const stopped = fourth.running.stop();
    const { reconnectAfter } = await page.hears('server.stopping');
    expect(reconnectAfter).toBeGreaterThanOrEqual(0);
    // It still takes what is sent until the page leaves.
    const last = await page.call('message.send', { conversationId: started.conversation.id, clientMessageId: id(), text: 'Before I go' });
    page.socket.disconnect();
    await stopped;
    const moved = await server(0).resident({ token });
    const { messages } = await moved.call('conversation.sync', { conversationId: null, sinceSeq: 0 });
    expect(messages.map((message) => message.seq)).toContain(last.seq);
    await expect(fetch(fourth.url)).rejects.toThrow();
  });
});
