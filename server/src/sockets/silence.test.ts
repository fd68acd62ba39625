import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TeamRules } from '@frontdesk/shared/team-rules.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findConversation } from '../store/conversations.ts';
import { engines } from './test-engines.ts';
import { testServer, type TestServer } from './test-server.ts';

describe.each(engines)("Z10 a chat silent on the resident's side, on %s", (_, open) => {
  let server: TestServer;
  beforeAll(async () => void (server = await open()), 60_000);
  afterAll(() => server.stop());
  let ids = 0;
  const id = () => `silence-${ids++}-message`;

  async function chat() {
    const sam = await server.advisor('advisor1');
    const resident = await server.resident();
    const { conversation } = await resident.call('person.request', { conversationId: null });
    const { offer } = await sam.hears('offer.made', (one) => one.offer.conversationId === conversation.id);
    await sam.call('offer.accept', { offerId: offer.id });
    const conversationId = conversation.id;
    await sam.call('message.send', { conversationId, clientMessageId: id(), text: 'Which street is it?' });
    const hearsNotice = (fits: (notice: Record<string, unknown>) => boolean) =>
      resident.hears('message.created', (one) => one.message.kind === 'notice' && fits(one.message.notice));
    const hearsStep = (step: string) => hearsNotice((notice) => notice.step === step);
    const leave = () => (sam.socket.disconnect(), resident.socket.disconnect());
    return { sam, resident, conversationId, hearsNotice, hearsStep, leave };
  }
  const silenceOf = async (conversationId: string) => (await server.store.read((tx) => findConversation(tx, conversationId)))?.context.silence;

  it('is asked about, warned of and closed, and goes to wrap-up', async () => {
    const { sam, resident, conversationId, hearsStep, hearsNotice, leave } = await chat();
    server.advance(240_000);
    await hearsStep('nudged');
    await resident.hears('conversation.changed', (one) => one.conversation.silence?.asked === 'nudged');
    server.advance(240_000);
    const { message } = await hearsStep('warned');
    expect(message.notice.closesAt - message.at).toBeGreaterThanOrEqual(119_000);
    await sam.hears('conversation.changed', (one) => one.conversation.silence?.closesAt === message.notice.closesAt);
    server.advance(120_500);
    const ended = await hearsNotice((notice) => notice.type === 'ended');
    expect(ended.message.notice).toMatchObject({ by: 'silence', reference: expect.stringMatching(/^FD-/) as string });
    expect(Math.abs(ended.message.notice.silentSeconds - 600)).toBeLessThan(20);
    await resident.hears('conversation.changed', (one) => one.conversation.state === 'closed' && one.conversation.silence === null);
    await sam.hears('conversation.changed', (one) => one.conversation.state === 'wrapUp');
    await sam.call('conversation.finish', { conversationId, outcome: 'noReply' });
    leave();
  });

  it('goes on when the resident writes, also in the moment before the end', async () => {
    const { resident, conversationId, hearsStep, sam, leave } = await chat();
    server.advance(480_000);
    await hearsStep('warned');
    server.advance(110_000);
    const sent = await resident.call('message.send', { conversationId, clientMessageId: id(), text: 'High Street' });
    expect(sent.conversation).toMatchObject({ state: 'assigned', silence: null });
    server.advance(600_000);
    // The row is taken up, finds that it is the advisor's turn, and is gone.
    await expect
      .poll(async () => (await server.store.read((tx) => tx.selectFrom('timer').select('id').where('kind', '=', 'resident.silent').execute())).length, {
        timeout: 10_000,
      })
      .toBe(0);
    expect((await resident.call('conversation.sync', { conversationId: null, sinceSeq: 0 })).conversation?.state).toBe('assigned');
    // The advisor's next message begins anew.
    await sam.call('message.send', { conversationId, clientMessageId: id(), text: 'Thank you. And the number?' });
    resident.told.length = 0;
    server.advance(240_000);
    await hearsStep('nudged');
    await sam.call('conversation.end', { conversationId });
    await sam.call('conversation.finish', { conversationId, outcome: 'noReply' });
    leave();
  });

  it('Z12 can be extended by the resident once asked, by the advisor at any time, and by nobody else', async () => {
    const { sam, resident, conversationId, hearsStep, leave } = await chat();
    const stranger = await server.resident();
    expect(await resident.ask('silence.break', { conversationId })).toMatchObject({ error: { code: 'notNow' } });
    expect(await stranger.ask('silence.break', { conversationId })).toMatchObject({ error: { code: 'notFound' } });
    const priya = await server.advisor('advisor2');
    expect(await priya.ask('silence.extend', { conversationId })).toMatchObject({ error: { code: 'notYours' } });

    server.advance(480_000);
    await hearsStep('warned');
    const { conversation } = await resident.call('silence.break', { conversationId });
    expect(conversation).toMatchObject({ state: 'assigned', silence: null });
    await sam.hears('message.created', (one) => one.message.notice?.step === 'broken');
    await sam.call('silence.extend', { conversationId });
    await resident.hears('message.created', (one) => one.message.notice?.step === 'extended' && one.message.notice.firstName === 'Sam');
    // Both have added: the end is as far off as it may be, the whole time and one extension.
    const { since, extra } = (await silenceOf(conversationId)) ?? { since: 0, extra: 0 };
    const left = since + 600_000 + extra - server.running.deps.clock();
    expect(left).toBeGreaterThan(1_150_000);
    expect(left).toBeLessThanOrEqual(1_200_000);
    server.advance(600_000);
    expect((await resident.call('conversation.sync', { conversationId: null, sinceSeq: 0 })).conversation?.state).toBe('assigned');
    await sam.call('conversation.end', { conversationId });
    await sam.call('conversation.finish', { conversationId, outcome: 'resolved' });
    for (const one of [stranger, priya]) one.socket.disconnect();
    leave();
  });

  it('G5 an idle chat takes half a seat: with two of three idle a fourth is offered, and none after they write again', async () => {
    const sam = await server.advisor('advisor1');
    const chats = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const resident = await server.resident();
        return { resident, id: (await resident.call('person.request', { conversationId: null })).conversation.id };
      }),
    );
    const offered = () => sam.told.filter((one) => one.event === 'offer.made').map((one) => one.payload.offer as { id: string; conversationId: string });
    const accept = async (nth: number) => {
      await expect.poll(() => offered().length, { timeout: 10_000 }).toBe(nth);
      const offer = offered()[nth - 1];
      await sam.call('offer.accept', { offerId: offer?.id ?? '' });
      return offer?.conversationId ?? '';
    };
    const desk = [await accept(1), await accept(2), await accept(3)];
    for (const conversationId of desk.slice(0, 2)) await sam.call('message.send', { conversationId, clientMessageId: id(), text: 'Which street is it?' });
    expect((await sam.call('desk.sync', { known: {} })).me).toMatchObject({ load: 3, capacity: 3 });
    server.advance(180_000);
    desk.push(await accept(4));
    const relief = async () => (await server.store.read((tx) => tx.selectFrom('presence').select(['load', 'relief']).where('relief', '<>', 0).execute())).at(0);
    expect(await relief()).toEqual({ load: 4, relief: 100 });
    const page = chats.find((one) => one.id === desk[0]);
    await page?.resident.call('message.send', { conversationId: desk[0] ?? '', clientMessageId: id(), text: 'High Street' });
    expect(await relief()).toEqual({ load: 4, relief: 50 });
    // Four, one of them idle, are more than three seats: the next one free does not go to the fifth chat.
    await sam.call('conversation.end', { conversationId: desk[3] ?? '' });
    await sam.call('conversation.finish', { conversationId: desk[3] ?? '', outcome: 'resolved' });
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    expect(offered()).toHaveLength(4);
    for (const conversationId of desk.slice(0, 3)) {
      await sam.call('conversation.end', { conversationId });
      await sam.call('conversation.finish', { conversationId, outcome: 'resolved' });
    }
    expect(await relief()).toBeUndefined();
    for (const { resident, id: conversationId } of chats) if (!desk.includes(conversationId)) await resident.call('conversation.end', { conversationId });
    for (const { resident } of chats) resident.socket.disconnect();
    sam.socket.disconnect();
  });

  it("follows the team's own times, and 0 turns a step off", async () => {
    const admin = await server.advisor('admin');
    const { setting } = await admin.call('setting.read', { kind: 'teamRules', owner: 'general' });
    const value = { ...(setting.value as TeamRules), nudgeSeconds: 0, warnSeconds: 30, closeSeconds: 60 };
    await admin.call('setting.change', { kind: 'teamRules', owner: 'general', version: setting.version, value });
    const { resident, hearsStep, hearsNotice, leave } = await chat();
    server.advance(30_000);
    await hearsStep('warned');
    expect(resident.told.filter((one) => one.payload.message?.notice?.step === 'nudged')).toEqual([]);
    server.advance(31_000);
    await hearsNotice((notice) => notice.by === 'silence');
    admin.socket.disconnect();
    leave();
  });
});

it('Z11 outlives a restart: what was owed by the server before is done by the next', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'frontdesk-silence-'));
  const ahead = { by: 0 };
  const first = await testServer({ FRONTDESK_DATA: folder }, ahead);
  const sam = await first.advisor('advisor1');
  const resident = await first.resident();
  const { token } = await resident.call('conversation.sync', { conversationId: null, sinceSeq: 0 });
  const { conversation } = await resident.call('person.request', { conversationId: null });
  const { offer } = await sam.hears('offer.made');
  await sam.call('offer.accept', { offerId: offer.id });
  await sam.call('message.send', { conversationId: conversation.id, clientMessageId: 'silence-restart-message', text: 'Which street is it?' });
  await first.stop();

  const second = await testServer({ FRONTDESK_DATA: folder }, ahead);
  try {
    await second.advisor('advisor1');
    const back = await second.resident({ token });
    second.advance(480_000);
    // Down for so long that the nudge is past: the warning alone, with its whole time.
    const { message } = await back.hears('message.created', (one) => one.message.notice?.type === 'silence');
    expect(message.notice.step).toBe('warned');
    second.advance(message.notice.closesAt - message.at + 500);
    await back.hears('message.created', (one) => one.message.notice?.by === 'silence');
  } finally {
    await second.stop();
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);
