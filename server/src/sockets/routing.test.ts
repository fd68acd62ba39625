import type { AdvisorCommands } from '@frontdesk/shared/advisor-protocol.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findLogin } from '../store/staff.ts';
import { engines } from './test-engines.ts';
import type { Caller, TestServer } from './test-server.ts';

type Advisor = Caller<AdvisorCommands>;
const offersOf = (advisor: Advisor): string[] => advisor.told.filter((one) => one.event === 'offer.made').map((one) => String(one.payload.offer.id));
const lastOffer = async (advisor: Advisor, count = 1): Promise<string> => {
  await expect.poll(() => offersOf(advisor).length, { timeout: 10_000 }).toBeGreaterThanOrEqual(count);
  return offersOf(advisor).at(-1) ?? '';
};

describe.each(engines)('routing on %s', (_, open) => {
  let server: TestServer;
  beforeEach(async () => void (server = await open()));
  afterEach(() => server.stop());

  const ask = async () => {
    const resident = await server.resident();
    const { conversation } = await resident.call('person.request', { conversationId: null });
    return { resident, conversation };
  };
  const idOf = async (login: string) => (await server.store.read((tx) => findLogin(tx, `${login}@fernshire.example`)))?.id ?? '';

  it('Q23 holds a chat out to two after 8 seconds, and tells the slower one at once', async () => {
    const advisors = [await server.advisor('advisor1'), await server.advisor('advisor2'), await server.advisor('advisor3')];
    const { conversation } = await ask();
    await expect.poll(() => advisors.flatMap(offersOf).length, { timeout: 10_000 }).toBe(1);
    server.advance(8_000);
    await expect.poll(() => advisors.flatMap(offersOf).length, { timeout: 10_000 }).toBe(3);
    const [first, second] = advisors.filter((one) => one.told.every((told) => told.event !== 'offer.ended'));
    if (!first || !second) throw new Error('two hold an offer');
    const late = await lastOffer(second);
    expect((await first.call('offer.accept', { offerId: await lastOffer(first) })).conversation.id).toBe(conversation.id);
    expect(await second.hears('offer.ended')).toMatchObject({ offerId: late, reason: 'takenByOther' });
    expect(await second.ask('offer.accept', { offerId: late })).toMatchObject({ error: { code: 'offerGone' } });
    // It counts for nothing against them.
    expect((await second.call('desk.sync', { known: {} })).me).toMatchObject({ status: 'available', load: 0 });
  });

  it('Q24 sets someone who misses two in a row to Away, tells them, and asks them again once they are back', async () => {
    const advisor = await server.advisor('advisor1');
    await ask();
    await lastOffer(advisor);
    server.advance(7_000);
    await advisor.hears('offer.ended', (payload) => payload.reason === 'expired');
    server.advance(10_000);
    await lastOffer(advisor, 2);
    server.advance(7_000);
    expect(await advisor.hears('presence.changed', (payload) => payload.me.status === 'away')).toMatchObject({ me: { load: 0 } });
    server.advance(60_000);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(offersOf(advisor)).toHaveLength(2);
    await advisor.call('status.set', { status: 'available' });
    await lastOffer(advisor, 3);
  });

  it('Q12 does not ask twice who declined, and Q25 lets them take it by hand all the same', async () => {
    const advisor = await server.advisor('advisor1');
    const stranger = await server.advisor('schools1');
    const { conversation } = await ask();
    await advisor.call('offer.decline', { offerId: await lastOffer(advisor) });
    server.advance(120_000);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(offersOf(advisor)).toHaveLength(1);
    expect(await stranger.ask('queue.take', { conversationId: conversation.id })).toMatchObject({ error: { code: 'forbidden' } });
    const taken = await advisor.call('queue.take', { conversationId: conversation.id });
    expect(taken.conversation).toMatchObject({ id: conversation.id, state: 'assigned', advisor: { firstName: 'Sam' } });
    expect(await advisor.ask('queue.take', { conversationId: conversation.id })).toMatchObject({ error: { code: 'offerGone' } });
  });

  it('Q25 refuses by hand what there is no seat for', async () => {
    const advisor = await server.advisor('advisor1');
    await advisor.call('status.set', { status: 'busy', capacity: 1 });
    const [one, other] = [await ask(), await ask()];
    await advisor.call('queue.take', { conversationId: one.conversation.id });
    expect(await advisor.ask('queue.take', { conversationId: other.conversation.id })).toMatchObject({ error: { code: 'noSeat' } });
  });

  it('G13 asks the overflow team after 14 seconds, by the rules that an admin has set a moment ago', async () => {
    const admin = await server.advisor('admin');
    const own = await server.advisor('advisor1');
    const helper = await server.advisor('highways1');
    await own.call('status.set', { capacity: 1 });
    const first = await ask();
    await own.call('offer.accept', { offerId: await lastOffer(own) });
    await admin.call('setting.change', {
      kind: 'teamRules',
      owner: 'general',
      version: 0,
      value: { overflowTeamIds: ['highways'], offerSeconds: 9, targetSeconds: 30 },
    });
    const { conversation } = await ask();
    expect(conversation.targetSeconds).toBe(30);
    server.advance(10_000);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(offersOf(helper)).toEqual([]);
    server.advance(4_000);
    const offerId = await lastOffer(helper);
    const { offer } = await helper.hears('offer.made');
    expect(offer.expiresAt - offer.requestedAt).toBeGreaterThanOrEqual(14_000 + 9_000);
    expect((await helper.call('offer.accept', { offerId })).conversation.id).toBe(conversation.id);
    expect(first.conversation.id).not.toBe(conversation.id);
  });

  it('Q27 puts nobody in a queue that is full by the team’s rules, and says so', async () => {
    const admin = await server.advisor('admin');
    const advisor = await server.advisor('advisor1');
    await advisor.call('status.set', { status: 'busy' });
    await admin.call('setting.change', { kind: 'teamRules', owner: 'general', version: 0, value: { queueMost: 1 } });
    expect((await ask()).conversation.state).toBe('queued');
    const { resident, conversation } = await ask();
    expect(conversation.state).toBe('assistant');
    await resident.hears('message.created', (one) => one.message.notice?.reason === 'queueFull');
  });

  it('G10 brings a resident who comes back to the advisor who served them', async () => {
    const [sam, priya] = [await server.advisor('advisor1'), await server.advisor('advisor2')];
    const { resident, conversation } = await ask();
    await expect.poll(() => [sam, priya].flatMap(offersOf).length, { timeout: 10_000 }).toBe(1);
    const served = offersOf(sam).length > 0 ? sam : priya;
    await served.call('offer.accept', { offerId: await lastOffer(served) });
    await served.call('conversation.end', { conversationId: conversation.id });
    await served.call('conversation.finish', { conversationId: conversation.id, outcome: 'resolved' });
    // By fairness it would be the other's turn.
    await resident.call('person.request', { conversationId: null });
    await lastOffer(served, 2);
  });

  it('Q26 says of each conversation who was considered and why, to supervisors alone', async () => {
    const [sam, grace] = [await server.advisor('advisor1'), await server.advisor('supervisor')];
    const priya = await server.advisor('advisor2');
    await priya.call('status.set', { status: 'break' });
    const { conversation } = await ask();
    await sam.call('offer.accept', { offerId: await lastOffer(sam) });
    expect(await sam.ask('routing.why', { conversationId: conversation.id })).toMatchObject({ error: { code: 'forbidden' } });
    expect(await sam.ask('routing.list', {})).toMatchObject({ error: { code: 'forbidden' } });
    const { steps, more } = await grace.call('routing.why', { conversationId: conversation.id });
    expect(more).toBe(false);
    const decision = steps.find((step) => step.type === 'decision');
    expect(decision).toMatchObject({ ring: 1, rank: 1, considered: expect.arrayContaining([{ name: 'Sam Carter', score: 0, why: 'chosen' }]) });
    expect(decision).toMatchObject({ considered: expect.arrayContaining([{ name: 'Priya Shah', score: null, why: 'notAvailable' }]) });
    expect(steps.find((step) => step.type === 'offer')).toMatchObject({ name: 'Sam Carter', result: 'accepted' });
    expect(steps.at(-1)).toMatchObject({ type: 'change', by: 'Sam Carter', after: 'assigned' });
    const listed = await grace.call('routing.list', { reference: conversation.reference.slice(0, 6).toLowerCase() });
    expect(listed.conversations.map((one) => one.id)).toContain(conversation.id);
    expect(await grace.ask('routing.why', { conversationId: 'nothing' })).toMatchObject({ error: { code: 'notFound' } });
  });

  it('G7 keeps a language for whoever speaks it, and goes without where nobody does', async () => {
    await server.store.transaction(async (tx) => {
      await tx
        .insertInto('ability')
        .values({ staff_id: await idOf('advisor2'), kind: 'language', name: 'pl' })
        .execute();
    });
    const [sam, priya] = [await server.advisor('advisor1'), await server.advisor('advisor2')];
    const resident = await server.resident();
    const { conversation } = await resident.call('message.send', { conversationId: null, clientMessageId: 'language-1', text: 'Dzień dobry' });
    await server.store.transaction((tx) => tx.updateTable('conversation').set({ language: 'pl' }).where('id', '=', conversation.id).execute());
    await resident.call('person.request', { conversationId: conversation.id });
    await lastOffer(priya);
    expect(offersOf(sam)).toEqual([]);
    await priya.call('status.set', { status: 'offline' });
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(offersOf(sam)).toEqual([]);
    priya.socket.disconnect();
    await lastOffer(sam);
  });
});
