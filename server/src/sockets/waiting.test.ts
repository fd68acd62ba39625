import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { predictedWait } from '../app/routing/expected-wait.ts';
import { peopleThere } from '../app/routing/people-there.ts';
import { listStays } from '../store/queue-stays.ts';
import { engines } from './test-engines.ts';
import type { Caller, TestServer } from './test-server.ts';
import type { AdvisorCommands } from '@frontdesk/shared/advisor-protocol.ts';
import type { ResidentCommands } from '@frontdesk/shared/resident-protocol.ts';

const minute = 60_000;

describe.each(engines)('honest waiting on %s', (_, open) => {
  let server: TestServer;
  let sam: Caller<AdvisorCommands>;
  let residents: Caller<ResidentCommands>[];
  beforeAll(async () => {
    server = await open();
    // An offer lasts as long as a slow machine needs.
    const admin = await server.advisor('admin');
    await admin.call('setting.change', { kind: 'teamRules', owner: 'general', version: 0, value: { offerSeconds: 60, idlePercent: 100 } });
    admin.socket.disconnect();
    sam = await server.advisor('advisor1');
    await sam.call('status.set', { status: 'available', capacity: 1 });
    residents = await Promise.all(Array.from({ length: 14 }, () => server.resident()));
  }, 60_000);
  afterAll(() => server.stop());

  let toldWhileJoining: number[] = [];
  const taken = new Set<string>();
  const takeNext = async (): Promise<string> => {
    const { offer } = await sam.hears('offer.made', (one) => !taken.has(one.offer.conversationId));
    taken.add(offer.conversationId);
    await sam.call('offer.accept', { offerId: offer.id });
    return offer.conversationId;
  };
  const newest = (resident: Caller<ResidentCommands>) => resident.told.filter((one) => one.event === 'conversation.changed').at(-1)?.payload.conversation;

  it('Z3 says that it cannot be said before anyone has waited, and Z2 gives a range once eight have', async () => {
    let open = '';
    for (const resident of residents) {
      const { conversation } = await resident.call('person.request', { conversationId: null });
      expect(conversation).toMatchObject({ wait: null, waitUnknown: 'tooFewWaits' });
      if (resident === residents[0]) open = await takeNext();
    }
    await expect.poll(() => newest(residents.at(-1) as Caller<ResidentCommands>)?.position, { timeout: 10_000 }).toBe(13);
    toldWhileJoining = residents.slice(1).map((resident) => resident.told.filter((one) => one.event === 'conversation.changed').length);
    for (let done = 0; done < 9; done++) {
      server.advance(2 * minute);
      await sam.call('conversation.end', { conversationId: open });
      await sam.call('conversation.finish', { conversationId: open, outcome: 'resolved' });
      open = await takeNext();
    }
    server.advance(6_000);
    const last = residents.at(-1) as Caller<ResidentCommands>;
    const { conversation } = await last.call('conversation.sync', { conversationId: null, sinceSeq: 0 });
    // Four are left in front of one seat that comes free every two minutes.
    expect(conversation).toMatchObject({ state: 'queued', position: 4, waitUnknown: null });
    const { lowSeconds, highSeconds } = conversation?.wait ?? { lowSeconds: NaN, highSeconds: NaN };
    expect(lowSeconds).toBeGreaterThanOrEqual(360);
    expect(lowSeconds).toBeLessThanOrEqual(480);
    expect(highSeconds).toBeGreaterThan(480);
    expect(highSeconds).toBeLessThanOrEqual(900);
    const next = residents.at(-4) as Caller<ResidentCommands>;
    const first = (await next.call('conversation.sync', { conversationId: null, sinceSeq: 0 })).conversation?.wait;
    expect(first?.highSeconds).toBeLessThan(highSeconds);

    const there = await peopleThere(server.running.deps);
    const { waiting, wait } = await predictedWait(server.running.deps, there, 'general');
    expect([waiting, typeof wait === 'object' && wait.middle > 8 * minute]).toEqual([4, true]);
    const { queues } = await sam.call('desk.sync', { known: {} });
    expect(queues.find((queue) => queue.team.id === 'general')?.wait?.highSeconds).toBeGreaterThanOrEqual(highSeconds);
  }, 60_000);

  it('Z7 keeps a row of each stay: when it stood in front of a full team, when it was offered, how it ended', async () => {
    const stays = await server.store.read((tx) => listStays(tx, 'general', 0, 100));
    expect(stays).toHaveLength(14);
    const answered = stays.filter((one) => one.how === 'accepted');
    expect(answered).toHaveLength(10);
    // All but the first, for whom a seat was free.
    expect(answered.filter((one) => one.frontAt !== null && one.seats === 1)).toHaveLength(9);
    for (const { queuedAt, offeredAt, endedAt } of answered) {
      expect(offeredAt).toBeGreaterThanOrEqual(queuedAt);
      expect(endedAt).toBeGreaterThanOrEqual(offeredAt ?? Infinity);
    }
    const leaver = residents.at(-2) as Caller<ResidentCommands>;
    await leaver.call('conversation.end', { conversationId: newest(leaver).id });
    const after = await server.store.read((tx) => listStays(tx, 'general', 0, 100));
    expect(after.filter((one) => one.how === 'left')).toHaveLength(1);
  });

  it('Z6 tells a waiting resident what is new, and not that others joined behind them', () => {
    // Their own joining is told by whoever joined and by the pass over the queue. Twelve others joined behind the first of them.
    expect(toldWhileJoining.length).toBe(13);
    for (const told of toldWhileJoining) expect(told).toBeLessThanOrEqual(3);
  });

  it('Z3 says so when nobody of the team is Available, and again when somebody is', async () => {
    const last = residents.at(-1) as Caller<ResidentCommands>;
    await sam.call('status.set', { status: 'break' });
    await last.hears('conversation.changed', (one) => one.conversation.waitUnknown === 'nobodyThere');
    await sam.call('status.set', { status: 'available' });
    await expect.poll(() => newest(last).waitUnknown, { timeout: 10_000 }).toBeNull();
  });
});
