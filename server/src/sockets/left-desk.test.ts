import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from './test-engines.ts';
import type { TestServer } from './test-server.ts';

describe.each(engines)('an advisor who comes back on %s', (_, open) => {
  let server: TestServer;
  beforeAll(async () => void (server = await open()));
  afterAll(() => server.stop());

  it('A11 is told who has the chat that went on without them, and nothing of chats they never had', async () => {
    const sam = await server.advisor('advisor1');
    const resident = await server.resident();
    const { conversation } = await resident.call('person.request', { conversationId: null });
    const { offer } = await sam.hears('offer.made');
    await sam.call('offer.accept', { offerId: offer.id });
    const known = { [conversation.id]: 1 };
    expect((await sam.call('desk.sync', { known })).left).toEqual([]);
    sam.socket.disconnect();
    await server.misses('advisor1');
    server.advance(46_000);
    await resident.hears('message.created', (one) => one.message.notice?.reason === 'returned');

    // Back before anybody took it, on a page that still shows it; Away, so that it is not offered at once.
    const priya = await server.advisor('advisor2');
    const again = await priya.hears('offer.made', (one) => one.offer.conversationId === conversation.id);
    const back = await server.advisor('advisor1');
    expect((await back.call('desk.sync', { known })).left).toEqual([{ conversationId: conversation.id, residentName: 'Resident', with: null }]);
    await priya.call('offer.accept', { offerId: again.offer.id });
    const gone = [{ conversationId: conversation.id, residentName: 'Resident', with: 'Priya' }];
    expect((await back.call('desk.sync', { known })).left).toEqual(gone);
    // On another machine, or after a reload, the page remembers nothing.
    expect((await back.call('desk.sync', { known: {}, fresh: true })).left).toEqual(gone);
    expect((await back.call('desk.sync', { known: {} })).left).toEqual([]);
    expect((await priya.call('desk.sync', { known: {}, fresh: true })).left).toEqual([]);
    expect((await priya.call('desk.sync', { known })).left).toEqual([]);

    const helen = await server.advisor('highways1');
    expect((await helen.call('desk.sync', { known: { ...known, nothing: 1 } })).left).toEqual([]);
    await priya.call('conversation.end', { conversationId: conversation.id });
    expect((await back.call('desk.sync', { known })).left).toEqual([]);
  });
});
