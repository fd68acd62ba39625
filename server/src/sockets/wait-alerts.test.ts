import type { QueueSummary } from '@frontdesk/shared/desk.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from './test-engines.ts';
import type { TestServer } from './test-server.ts';

describe.each(engines)('whom supervisors are alerted to on %s', (_, open) => {
  let server: TestServer;
  beforeAll(async () => void (server = await open()));
  afterAll(() => server.stop());

  it('Z20 tells since when somebody has been in each queue, and the seconds of that team, until the chat is taken', async () => {
    const admin = await server.advisor('admin');
    await admin.call('setting.change', { kind: 'teamRules', owner: 'highways', version: 0, value: { alertSeconds: 45 } });
    const sam = await server.advisor('advisor1');
    const helen = await server.advisor('highways1');
    await helen.call('status.set', { status: 'busy' });
    const highways = async () => (await admin.call('desk.sync', { known: {} })).queues.find((queue) => queue.team.id === 'highways') as QueueSummary;
    expect(await highways()).toMatchObject({ waiting: 0, inQueueSince: null, alertSeconds: 45 });

    const resident = await server.resident();
    const { conversation } = await resident.call('person.request', { conversationId: null });
    const { offer } = await sam.hears('offer.made');
    await sam.call('offer.accept', { offerId: offer.id });
    // A quarter of an hour of talk, and then to another team: that team's wait begins now.
    server.advance(900_000);
    await sam.call('conversation.transfer', { conversationId: conversation.id, teamId: 'highways', note: 'A hole in the road' });
    const waiting = (one: QueueSummary) => one.team.id === 'highways' && one.inQueueSince !== null;
    await admin.hears('queue.changed', ({ queues }) => queues.some(waiting));
    const { longestSince, inQueueSince } = await highways();
    expect(longestSince).toBe(offer.requestedAt);
    expect(inQueueSince).toBeGreaterThanOrEqual(offer.requestedAt + 900_000);

    // Held out to somebody, it waits still; taken, it does not.
    await helen.call('status.set', { status: 'available' });
    const second = await helen.hears('offer.made');
    expect((await highways()).inQueueSince).toBe(inQueueSince);
    await helen.call('offer.accept', { offerId: second.offer.id });
    expect(await highways()).toMatchObject({ waiting: 0, inQueueSince: null });
  });
});
