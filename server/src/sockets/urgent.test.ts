import type { QueueSummary } from '@frontdesk/shared/desk.ts';
import type { Message } from '@frontdesk/shared/message.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testServer, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => void (server = await testServer()));
afterAll(() => server.stop());

let sent = 0;
const say = (conversationId: string | null, text: string) => ({ conversationId, clientMessageId: `urgent-${(sent += 1)}`.padEnd(16, '0'), text });
const gist = (messages: Message[]): string[] =>
  messages.map((message) => (message.kind === 'assistant' ? message.body.type : message.kind === 'notice' ? message.notice.type : message.kind));

describe('an urgent message', () => {
  it('K29 gets the numbers at once and leads to a person, also with nobody there', async () => {
    const resident = await server.resident();
    const reply = await resident.call('message.send', say(null, 'my dad has collapsed and he is not breathing'));
    const { message } = await resident.hears('message.created', (one) => (one.message as Message).kind === 'assistant');
    expect(reply.seq).toBe(1);
    expect(message).toMatchObject({ seq: 2, body: { type: 'urgent', kind: 'life' } });
    expect(JSON.stringify(message)).toContain('"999"');
    await resident.hears('message.created', (one) => (one.message as Message).kind === 'notice');
    const { messages } = await resident.call('conversation.sync', { conversationId: null, sinceSeq: 0 });
    expect(gist(messages)).toEqual(['resident', 'urgent', 'nobodyAvailable']);
  });

  it('K29 stands first in the queue, with its kind for whoever it is held out to, and says the numbers once', async () => {
    const before = await server.resident();
    const advisor = await server.advisor('advisor1');
    await advisor.call('status.set', { status: 'busy' });
    const one = await before.call('message.send', say(null, 'I want to talk to a person'));
    await before.hears('conversation.changed', ({ conversation }) => (conversation as { state: string }).state === 'queued');
    server.advance(60_000);
    const urgent = await server.resident();
    const { conversation } = await urgent.call('message.send', say(null, 'I smell gas in the whole house and feel dizzy'));
    await urgent.hears('conversation.changed', ({ conversation }) => (conversation as { state: string }).state === 'queued');
    await urgent.call('message.send', say(conversation.id, 'the gas smell is getting stronger, please hurry'));
    await advisor.call('status.set', { status: 'available' });
    const { offer } = await advisor.hears('offer.made');
    expect(offer).toMatchObject({ conversationId: conversation.id, urgent: 'gas-fire' });
    const { messages } = await urgent.call('conversation.sync', { conversationId: conversation.id, sinceSeq: 0 });
    expect(gist(messages).filter((what) => what === 'urgent')).toHaveLength(1);
    await advisor.call('status.set', { status: 'offline' });
    await before.call('conversation.end', { conversationId: one.conversation.id });
    await urgent.call('conversation.end', { conversationId: conversation.id });
  });

  it('K29 blocks nothing: a chat with a person goes on, with the numbers in it', async () => {
    const resident = await server.resident();
    const advisor = await server.advisor('advisor2');
    await advisor.call('status.set', { status: 'available' });
    const { conversation } = await resident.call('message.send', say(null, 'talk to a person'));
    const { offer } = await advisor.hears('offer.made', (one) => one.offer.conversationId === conversation.id);
    await advisor.call('offer.accept', { offerId: offer.id });
    await resident.call('message.send', say(conversation.id, 'I want to kill myself tonight'));
    await resident.hears('message.created', (one) => (one.message as Message).kind === 'assistant' && one.message.body.type === 'urgent');
    const { conversation: now } = await resident.call('conversation.sync', { conversationId: conversation.id, sinceSeq: 0 });
    expect(now?.state).toBe('assigned');
    await advisor.hears('message.created', (one) => one.message.kind === 'assistant' && one.message.body.type === 'urgent');
  });

  it('Z21 tells supervisors of it while it waits, also when somebody writes of danger who waits already', async () => {
    const admin = await server.advisor('admin');
    await (await server.advisor('advisor1')).call('status.set', { status: 'busy' });
    await (await server.advisor('advisor2')).call('status.set', { status: 'busy' });
    const [first, second] = [await server.resident(), await server.resident()];
    const { conversation: before } = await first.call('message.send', say(null, 'I want to talk to a person'));
    await first.hears('conversation.changed', ({ conversation }) => (conversation as { state: string }).state === 'queued');
    const { conversation } = await second.call('message.send', say(null, 'I want to talk to a person'));
    await second.hears('conversation.changed', ({ conversation }) => (conversation as { position: number | null }).position === 2);
    await second.call('message.send', say(conversation.id, 'my husband hit me and he is outside the door'));
    await admin.hears('queue.changed', ({ queues }) =>
      (queues as QueueSummary[]).some(({ urgent }) => urgent?.count === 1 && urgent.kind === 'domestic-abuse'),
    );
    await second.hears('conversation.changed', ({ conversation }) => (conversation as { position: number | null }).position === 1);
    await first.hears('conversation.changed', ({ conversation }) => (conversation as { position: number | null }).position === 2);
    await second.call('conversation.end', { conversationId: conversation.id });
    await admin.hears('queue.changed', ({ queues }) => (queues as QueueSummary[]).every(({ urgent }) => urgent === null));
    await first.call('conversation.end', { conversationId: before.id });
  });
});
