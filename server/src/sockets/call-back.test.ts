import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setHours } from '../store/sites.ts';
import { engines } from './test-engines.ts';
import type { TestServer } from './test-server.ts';

const asked = { name: 'Jo Bloggs', phone: '020 7946 0018', email: null, reason: 'My bin was missed twice', window: 'soon' as const };
const minute = 60_000;

/** Every hour of every day is open in these tests; at night nobody is rung, so they begin at the next ten in the morning. */
function untilTen(now: number): number {
  const hour = Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: 'numeric', hourCycle: 'h23' }).format(now));
  return ((34 - hour) % 24) * 60 * minute;
}

describe.each(engines)('call-backs on %s', (_, open) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await open();
    server.advance(untilTen(Date.now()));
  }, 60_000);
  afterAll(() => server.stop());
  const phones = (function* () {
    for (let n = 100; ; n++) yield `020 7946 0${n}`;
  })();
  const another = () => ({ ...asked, phone: phones.next().value });
  /** Signed in once each: attempts are limited, and every suite counts. */
  const sessions = new Map<string, ReturnType<TestServer['signIn']>>();
  const staff = async (login: string) => {
    const signed = sessions.get(login) ?? server.signIn(login);
    sessions.set(login, signed);
    const { cookie, session } = await signed;
    const caller = await server.advisorWith(cookie, session.key);
    await caller.call('status.set', { status: 'available' });
    return caller;
  };
  const settle = async (caller: { socket: { disconnect(): void } }) => void caller.socket.disconnect();

  it('CB1 CB2 CB6 CB8 rings from the queue: the place is kept, the page may go, and the advisor sees the whole conversation', async () => {
    const resident = await server.resident();
    const sam = await staff('advisor1');
    await sam.call('status.set', { status: 'busy' });
    const { conversation } = await resident.call('message.send', { conversationId: null, clientMessageId: 'call-back-1', text: 'My bin was missed twice' });
    await resident.hears('message.created', (one) => one.message.kind === 'assistant');
    const queued = await resident.call('person.request', { conversationId: conversation.id });
    expect(queued.conversation).toMatchObject({ state: 'queued', callFrom: (queued.conversation.requestedAt ?? 0) + 20_000, callBack: null });

    const choices = await resident.call('callBack.choices', { conversationId: conversation.id });
    expect(choices.windows[0]).toMatchObject({ soon: true });
    expect(choices.reason).toBe('My bin was missed twice');
    const promised = await resident.call('callBack.ask', { conversationId: conversation.id, ...asked });
    expect(promised.conversation).toMatchObject({
      state: 'callBack',
      requestedAt: queued.conversation.requestedAt,
      callBack: { soon: true, phoneEnd: '018', tries: 0, triesMost: 3, ringing: false },
    });
    // The answer to the first is the answer to a retry, and a second call is refused.
    expect(await resident.call('callBack.ask', { conversationId: conversation.id, ...asked })).toMatchObject({
      conversation: { headSeq: promised.conversation.headSeq },
    });
    expect(await resident.ask('callBack.ask', { conversationId: conversation.id, ...asked, reason: 'Another' })).toMatchObject({
      error: { code: 'callBackAlready' },
    });
    expect(await resident.ask('conversation.end', { conversationId: conversation.id })).toMatchObject({ error: { code: 'conversationClosed' } });
    // X1: name and number are for staff.
    const seen = await resident.call('conversation.sync', { conversationId: null, sinceSeq: 0 });
    expect(JSON.stringify([seen, resident.told])).not.toMatch(/Jo Bloggs|7946/);
    const supervisor = await staff('supervisor');
    expect((await supervisor.call('callBack.list', {})).callBacks).toMatchObject([{ reference: promised.conversation.reference }]);
    await settle(supervisor);

    resident.socket.disconnect();
    server.advance(6 * minute);
    await sam.call('status.set', { status: 'available' });
    const { offer } = await sam.hears('offer.made');
    expect(offer).toMatchObject({ conversationId: conversation.id, residentName: 'Jo Bloggs', callBack: { phone: '+442079460018', reason: asked.reason } });
    const taken = await sam.call('offer.accept', { offerId: offer.id });
    expect(taken.messages.map((one) => one.kind)).toEqual(['resident', 'assistant', 'notice', 'notice', 'notice']);
    expect(taken.conversation.callBack).toMatchObject({ phone: '+442079460018', typed: '020 7946 0018', tries: [] });
    await sam.hears('presence.changed', ({ me }) => me.status === 'onACall' && me.load === 1);
    expect(await sam.ask('message.send', { conversationId: conversation.id, clientMessageId: 'call-back-2', text: 'Hello' })).toMatchObject({ ok: false });

    const recorded = await sam.call('callBack.record', { conversationId: conversation.id, outcome: 'reached', window: null });
    expect(recorded).toMatchObject({ next: null, writeTo: null });
    await sam.hears('presence.changed', ({ me }) => me.status === 'available');
    await sam.call('conversation.finish', { conversationId: conversation.id, outcome: 'resolved' });
    await sam.hears('presence.changed', ({ me }) => me.load === 0);
    await settle(sam);
  });

  it('CB9 CB10 tries three times, each later than the last, then gives up with "not reached" and says where to write', async () => {
    const sam = await staff('advisor1');
    const resident = await server.resident();
    const { conversation } = await resident.call('callBack.ask', { conversationId: null, ...another(), email: 'jo@example.com' });
    const conversationId = conversation.id;
    for (const tries of [1, 2, 3]) {
      const { offer } = await sam.hears('offer.made', (one) => one.offer.callBack?.tries.length === tries - 1 && one.offer.conversationId === conversationId);
      await sam.call('offer.accept', { offerId: offer.id });
      const { next, writeTo } = await sam.call('callBack.record', { conversationId, outcome: 'noAnswer', window: null });
      expect(await sam.ask('callBack.record', { conversationId, outcome: 'noAnswer', window: null })).toMatchObject({ ok: false });
      if (tries === 3) expect({ next, writeTo }).toEqual({ next: null, writeTo: 'jo@example.com' });
      else {
        expect(next?.from).toBeGreaterThanOrEqual(server.running.deps.clock() + 29 * minute);
        server.advance((next?.from ?? 0) - server.running.deps.clock() + 1000);
      }
    }
    await resident.hears('conversation.changed', (one) => one.conversation.state === 'closed' && one.conversation.callBack.tries === 3);
    await settle(sam);
  });

  it('CB4 CB5 refuses numbers that are none or are not rung, and times that cannot be had', async () => {
    const resident = await server.resident();
    const now = server.running.deps.clock();
    const code = async (change: object) => {
      const reply = await resident.ask('callBack.ask', { conversationId: null, ...asked, ...change });
      return reply.ok ? 'ok' : reply.error.code;
    };
    for (const phone of ['999', '12345', 'not a number', '+999 1234567', '01632 960100']) expect(await code({ phone })).toBe('phoneNotReal');
    for (const phone of ['0901 234 5678', '070 1234 5678', '0871 123 4567']) expect(await code({ phone })).toBe('phoneNotRung');
    expect(await code({ phone: '  ' })).toBe('phoneMissing');
    const past = { from: now - 120 * minute, to: now - 60 * minute };
    const night = { from: now + 14 * 60 * minute, to: now + 15 * 60 * minute };
    const backwards = { from: now + 60 * minute, to: now };
    const farOff = { from: now + 60 * 24 * 60 * minute, to: now + (60 * 24 + 1) * 60 * minute };
    for (const window of [past, night, backwards, farOff]) expect(await code({ window })).toBe('callBackTime');
    expect(await code({ window: 'tomorrow' })).toBe('callBackTime');
    const { conversation } = await resident.call('conversation.sync', { conversationId: null, sinceSeq: 0 });
    expect(conversation).toBeNull();
  });

  it('CB7 is cancelled by its own page once, and not by another resident', async () => {
    const [one, other] = [await server.resident(), await server.resident()];
    const { windows } = await one.call('callBack.choices', { conversationId: null });
    const later = windows.find((window) => !window.soon);
    const { conversation } = await one.call('callBack.ask', { conversationId: null, ...another(), window: { from: later?.from ?? 0, to: later?.to ?? 0 } });
    const conversationId = conversation.id;
    expect(conversation).toMatchObject({ state: 'callBack', callBack: { from: later?.from, to: later?.to, soon: false } });
    expect(await other.ask('callBack.cancel', { conversationId })).toMatchObject({ error: { code: 'notFound' } });
    expect((await one.call('callBack.cancel', { conversationId })).conversation.state).toBe('closed');
    expect(await one.ask('callBack.cancel', { conversationId })).toMatchObject({ error: { code: 'callBackOver' } });
    const next = await one.call('message.send', { conversationId: null, clientMessageId: 'call-back-3', text: 'hello' });
    expect(next.conversation.id).not.toBe(conversationId);
  });

  it('CB7 is cancelled with its reference and the end of the number, on a page of its own, which says the same of a wrong one of either', async () => {
    const resident = await server.resident();
    const details = another();
    const { conversation } = await resident.call('callBack.ask', { conversationId: null, ...details });
    const send = (reference: string, digits: string) =>
      fetch(`${server.url}/call-back`, { method: 'POST', body: new URLSearchParams({ reference, digits }), headers: { origin: server.url } });
    const wrong = [await send(conversation.reference, '0000'), await send('FD-0000-00', details.phone.slice(-4))];
    expect(wrong.map((response) => response.status)).toEqual([404, 404]);
    const said = await Promise.all(wrong.map(async (response) => /<strong>(.*?)<\/strong>/.exec(await response.text())?.[1]));
    expect(said[0]).toBe(said[1]);
    const good = await send(conversation.reference.toLowerCase().replaceAll('-', ' '), details.phone.replaceAll(' ', '').slice(-4));
    expect([good.status, await good.text()]).toEqual([200, expect.stringContaining('cancelled')]);
    const sheet = await fetch(`${server.url}/plain.css`);
    expect([sheet.status, sheet.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/css')]);
    await resident.hears('conversation.changed', (one) => one.conversation.state === 'closed');
    let status = 0;
    for (let n = 0; n < 12; n++) status = (await send('FD-0000-00', '0000')).status;
    expect(status).toBe(429);
  });

  it('CB11 tells supervisors of a promise that ran out, keeps it in the queue, and tells its resident', async () => {
    const supervisor = await staff('supervisor');
    const resident = await server.resident();
    const { conversation } = await resident.call('callBack.ask', { conversationId: null, ...another() });
    server.advance(121 * minute);
    expect(await supervisor.hears('callBack.late', (one) => one.reference === conversation.reference)).toMatchObject({ teamName: 'General' });
    await resident.hears('message.created', (one) => one.message.notice?.type === 'callBackLate');
    const { counts, callBacks } = await supervisor.call('callBack.list', {});
    expect(counts.find((count) => count.team.id === 'general')).toMatchObject({ overdue: 1, due: 1 });
    expect(callBacks[0]).toMatchObject({ reference: conversation.reference, state: 'queued', callBack: { late: true } });
    await resident.call('callBack.cancel', { conversationId: conversation.id });
    await settle(supervisor);
  });

  it('CB3 is promised by an advisor for the resident of their chat, and comes back to that advisor; nobody else records it', async () => {
    const [sam, priya] = [await staff('advisor1'), await staff('advisor2')];
    await priya.call('status.set', { status: 'busy' });
    const resident = await server.resident();
    const { conversation } = await resident.call('person.request', { conversationId: null });
    const conversationId = conversation.id;
    const { offer } = await sam.hears('offer.made', (one) => one.offer.conversationId === conversationId);
    await sam.call('offer.accept', { offerId: offer.id });
    expect(await priya.ask('callBack.promise', { conversationId, ...another() })).toMatchObject({ error: { code: 'notYours' } });
    await sam.call('callBack.promise', { conversationId, ...another() });
    await sam.hears('conversation.removed', (one) => one.reason === 'callBack');
    await priya.call('status.set', { status: 'available' });
    const again = await sam.hears('offer.made', (one) => one.offer.conversationId === conversationId && one.offer.callBack !== null);
    await sam.call('offer.accept', { offerId: again.offer.id });
    expect(await priya.ask('callBack.record', { conversationId, outcome: 'reached', window: null })).toMatchObject({ error: { code: 'notYours' } });
    expect(await resident.ask('callBack.cancel', { conversationId })).toMatchObject({ error: { code: 'callBackUnderWay' } });
    expect(await sam.ask('callBack.record', { conversationId, outcome: 'askedLater', window: null })).toMatchObject({ error: { code: 'callBackTime' } });
    const { windows } = await sam.call('callBack.choices', { conversationId });
    const later = windows.find((window) => !window.soon) ?? { from: 0, to: 0 };
    const { next } = await sam.call('callBack.record', { conversationId, outcome: 'askedLater', window: { from: later.from, to: later.to } });
    expect(next).toMatchObject({ from: later.from, to: later.to });
    await resident.call('callBack.cancel', { conversationId });
    for (const one of [sam, priya]) await settle(one);
  });

  it('CB12 stands in nobody’s way: a chat that comes later is offered first, and counts no call before it', async () => {
    const [caller, chatter] = [await server.resident(), await server.resident()];
    const sam = await staff('advisor1');
    await sam.call('status.set', { status: 'busy' });
    const { conversation: call } = await caller.call('callBack.ask', { conversationId: null, ...another() });
    server.advance(1_000);
    const { conversation: chat } = await chatter.call('person.request', { conversationId: null });
    expect(chat.position).toBe(1);
    await sam.call('status.set', { status: 'available' });
    const { offer } = await sam.hears('offer.made');
    expect(offer.conversationId).toBe(chat.id);
    await sam.call('offer.accept', { offerId: offer.id });
    // A call takes the whole desk: none is offered beside a chat, and it is as soon as the desk is empty.
    const { callBacks } = await sam.call('callBack.list', {});
    expect(callBacks).toMatchObject([{ id: call.id, state: 'queued' }]);
    expect((await sam.call('queue.list', {})).waiting).toEqual([]);
    await sam.call('conversation.end', { conversationId: chat.id });
    await sam.call('conversation.finish', { conversationId: chat.id, outcome: 'resolved' });
    const next = await sam.hears('offer.made', (one) => one.offer.conversationId === call.id);
    expect(sam.told.filter((one) => one.event === 'offer.made')).toHaveLength(2);
    await sam.call('offer.decline', { offerId: next.offer.id });
    await caller.call('callBack.cancel', { conversationId: call.id });
    await settle(sam);
  });

  it('CB5 keeps to the limit of a team for an hour', async () => {
    const admin = await staff('admin');
    await admin.call('setting.change', { kind: 'teamRules', owner: 'general', version: 0, value: { callBacksPerHour: 1, callBackSoonMinutes: 60 } });
    const residents = await Promise.all([server.resident(), server.resident()]);
    const replies = await Promise.all(residents.map((resident) => resident.ask('callBack.ask', { conversationId: null, ...another() })));
    expect(replies.map((reply) => (reply.ok ? 'ok' : reply.error.code)).sort()).toEqual(['callBackFull', 'ok']);
    const { windows } = await (await server.resident()).call('callBack.choices', { conversationId: null });
    expect(windows.every((window) => !window.soon)).toBe(true);
    await admin.call('setting.change', { kind: 'teamRules', owner: 'general', version: 1, value: { callBacks: false } });
    expect(await (await server.resident()).call('callBack.choices', { conversationId: null })).toMatchObject({ windows: [] });
  });

  it('CB5 offers no soon out of hours', async () => {
    await server.store.transaction((tx) => setHours(tx, 'main', []));
    const resident = await server.resident();
    expect(await resident.ask('callBack.ask', { conversationId: null, ...another() })).toMatchObject({ error: { code: 'callBackTime' } });
  });
});
