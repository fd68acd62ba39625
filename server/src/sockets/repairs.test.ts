import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../app/assistant/answer-question.ts';
import { newContext } from '../domain/conversation.ts';
import { addConversation, findConversation } from '../store/conversations.ts';
import { aConversation } from '../store/store-contract.ts';
import { dropTimer, listTimers } from '../store/timers.ts';
import { engines } from './test-engines.ts';
import type { TestServer } from './test-server.ts';

describe.each(engines)('on %s', (_, open) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await open();
  }, 60_000);
  afterAll(() => server.stop());

  let ids = 0;
  const id = () => `repair-${ids++}-message`;

  async function chatWith(login: string) {
    const advisor = await server.advisor(login);
    const resident = await server.resident();
    const { conversation } = await resident.call('person.request', { conversationId: null });
    const { offer } = await advisor.hears('offer.made', (one) => one.offer.conversationId === conversation.id);
    await advisor.call('offer.accept', { offerId: offer.id });
    return { advisor, resident, conversation };
  }

  describe('what goes wrong is made good', () => {
    it('R1 gives every absence its own grace', async () => {
      const { advisor, resident, conversation } = await chatWith('advisor1');
      advisor.socket.disconnect();
      await server.misses('advisor1');
      server.advance(40_000);
      const back = await server.advisor('advisor1');
      await expect.poll(async () => server.store.read((tx) => listTimers(tx, 'advisor.absent'))).toEqual([]);
      back.socket.disconnect();
      await server.misses('advisor1');
      server.advance(30_000);
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      expect((await resident.call('conversation.sync', { conversationId: null, sinceSeq: 0 })).conversation?.state).toBe('assigned');
      server.advance(16_000);
      await resident.hears('message.created', (one) => one.message.notice?.reason === 'returned');
      await resident.call('conversation.end', { conversationId: conversation.id });
    });

    it('R2 returns the chats of someone who is gone even if the row that should do it was lost', async () => {
      const { advisor, resident, conversation } = await chatWith('advisor1');
      advisor.socket.disconnect();
      await server.misses('advisor1');
      for (const { staffId } of await server.store.read((tx) => listTimers(tx, 'advisor.absent')))
        await server.store.transaction((tx) => dropTimer(tx, `absent-${staffId}`));
      await server.misses('advisor1');
      server.advance(46_000);
      await resident.hears('message.created', (one) => one.message.notice?.reason === 'returned');
      await resident.call('conversation.end', { conversationId: conversation.id });
    });

    it('R3 answers a question once, however often the work is tried', async () => {
      const resident = await server.resident();
      const { conversation } = await resident.call('message.send', { conversationId: null, clientMessageId: id(), text: 'How do I report fly-tipping?' });
      await resident.hears('message.created', (one) => one.message.kind === 'assistant');
      await answerQuestion(server.running.deps, conversation.id, 1);
      const { messages } = await resident.call('conversation.sync', { conversationId: null, sinceSeq: 0 });
      expect(messages.map((one) => one.kind)).toEqual(['resident', 'assistant']);
    });

    it('R4 gives an advisor’s retry its first answer, at once and after a transfer', async () => {
      const { advisor, resident, conversation } = await chatWith('advisor1');
      const reply = { conversationId: conversation.id, clientMessageId: id(), text: 'On its way' };
      const answers = await Promise.all(Array.from({ length: 20 }, () => advisor.ask('message.send', reply)));
      expect(new Set(answers.map((one) => (one.ok ? one.seq : one.error.code))).size).toBe(1);
      await advisor.call('conversation.transfer', { conversationId: conversation.id, teamId: 'highways', note: 'n' });
      expect(await advisor.ask('message.send', reply)).toMatchObject({ ok: true });
      expect(await advisor.ask('message.send', { ...reply, clientMessageId: id() })).toMatchObject({ error: { code: 'notYours' } });
      await resident.call('conversation.end', { conversationId: conversation.id });
      advisor.socket.disconnect();
    });

    it('R5 keeps a message once when its confirmation was lost and it is sent again', async () => {
      const resident = await server.resident();
      const left = { conversationId: null, name: 'Jo', email: 'jo@example.com', phone: null, text: 'Please call' };
      const first = await resident.call('contact.leave', left);
      const second = await resident.call('contact.leave', left);
      expect(second.conversation).toEqual(first.conversation);
      expect((await resident.call('contact.leave', { ...left, text: 'Something else' })).conversation.id).not.toBe(first.conversation.id);
    });

    it('R6 offers a chat that someone can take, behind hundreds that nobody can', async () => {
      await server.store.transaction(async (tx) => {
        for (let n = 0; n < 600; n++) {
          const context = { ...newContext(), teamId: 'highways', teamName: 'Highways', requestedAt: 1, teamQueuedAt: 1 };
          await addConversation(tx, aConversation({ id: `stuck-${n}`, residentHash: `stuck-${n}`, state: 'queued', context }));
        }
      });
      const { advisor } = await chatWith('advisor2');
      advisor.socket.disconnect();
      await server.store.transaction((tx) => tx.deleteFrom('conversation').where('id', 'like', 'stuck-%').execute());
      await server.store.transaction((tx) => tx.deleteFrom('timer').where('conversation_id', 'like', 'stuck-%').execute());
    });

    it('R8 keeps the place of a resident whose page is gone for five minutes, and no longer', async () => {
      const priya = await server.advisor('advisor2');
      await priya.call('status.set', { status: 'busy' });
      const resident = await server.resident();
      const { token } = await resident.call('conversation.sync', { conversationId: null, sinceSeq: 0 });
      const { conversation } = await resident.call('person.request', { conversationId: null });
      const owed = () => server.store.read((tx) => listTimers(tx, 'resident.absent'));
      resident.socket.disconnect();
      await expect.poll(async () => (await owed()).length).toBe(1);
      server.advance(4 * 60_000);
      const back = await server.resident({ token });
      await expect.poll(async () => (await owed()).length).toBe(0);
      expect((await back.call('conversation.sync', { conversationId: null, sinceSeq: 0 })).conversation).toMatchObject({ state: 'queued', position: 1 });
      back.socket.disconnect();
      await expect.poll(async () => (await owed()).length).toBe(1);
      server.advance(5 * 60_000 + 1_000);
      await expect.poll(async () => (await server.store.read((tx) => findConversation(tx, conversation.id)))?.context.outcome).toBe('abandoned');
      priya.socket.disconnect();
    });

    it('Q17 tells a waiting resident when everyone of the team has gone, a few seconds after the last page closed', async () => {
      const helen = await server.advisor('highways1');
      await helen.call('status.set', { status: 'busy' });
      const resident = await server.resident();
      const { conversation } = await resident.call('message.send', {
        conversationId: null,
        clientMessageId: id(),
        text: 'How do I report a pothole or road damage?',
      });
      await resident.hears('message.created', (one) => one.message.kind === 'assistant');
      await resident.call('person.request', { conversationId: conversation.id });
      helen.socket.disconnect();
      await server.misses('highways1');
      server.advance(11_000);
      await resident.hears('conversation.changed', (one) => one.conversation.state === 'queued' && !one.conversation.someoneThere);
      await resident.call('conversation.end', { conversationId: conversation.id });
    });

    it('R7 takes nobody in the namespace that everyone gets by default', async () => {
      const { io } = await import('socket.io-client');
      const socket = io(server.url, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { origin: server.url } });
      await expect(new Promise((resolve, reject) => socket.on('connect', () => resolve('in')).on('connect_error', reject))).rejects.toThrow();
      socket.disconnect();
    });
  });
});
