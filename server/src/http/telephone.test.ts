import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { listAudit } from '../store/audit.ts';
import { listCallQuestions } from '../store/call-questions.ts';
import { findStaffNamed } from '../store/staff.ts';
import { engines, hasBoth, sharedEngines } from '../sockets/test-engines.ts';
import { testServer, type TestServer } from '../sockets/test-server.ts';
import { Signer } from './test-signing.ts';

// Whole journeys, several sign-ins each: a busy machine takes its time over them.
vi.setConfig({ testTimeout: 60_000 });

const email = (login: string) => `${login}@fernshire.example`;
const minutes = (count: number) => count * 60_000;

/** Calls by `signer` at a server of a test. */
const by = (signer: Signer, server: TestServer) => ({
  begin: (login: string, callId: string, more: object = {}) => signer.ask(server, 'POST', '/api/telephone/calls', { advisor: email(login), callId, ...more }),
  end: (callId: string) => signer.ask(server, 'DELETE', `/api/telephone/calls/${callId}`),
  mayTake: (team: string, more: object = {}) => signer.ask(server, 'POST', '/api/telephone/may-take', { team, ...more }),
  status: async (login: string) => (await server.store.read((tx) => findStaffNamed(tx, email(login))))?.presence.status,
});

describe.each(engines)('the telephone on %s', (_, open) => {
  let server: TestServer;
  let phone: ReturnType<typeof by>;
  beforeAll(async () => {
    server = await open();
    phone = by(await Signer.on(server), server);
  }, 60_000);
  afterAll(() => server.stop());
  const opened: { disconnect: () => void }[] = [];
  afterEach(() => opened.splice(0).forEach((socket) => socket.disconnect()));
  const advisor = async (login: string) => {
    const page = await server.advisor(login);
    opened.push(page.socket);
    return page;
  };
  const asks = async () => {
    const page = await server.resident();
    opened.push(page.socket);
    const { conversation } = await page.call('person.request', { conversationId: null });
    return { page, conversation, leave: () => page.call('conversation.end', { conversationId: conversation.id }) };
  };

  it('PH6 a reported call takes all of an advisor: the offer on screen goes without a miss, chats stay, and afterwards the status comes back', async () => {
    const sam = await advisor('advisor1');
    const first = await asks();
    const { offer } = await sam.hears('offer.made');
    await sam.call('offer.accept', { offerId: offer.id });
    const second = await asks();
    const held = await sam.hears('offer.made', (one) => one.offer.conversationId === second.conversation.id);

    const began = await phone.begin('advisor1', 'call-1');
    expect(began).toMatchObject({ status: 201, body: { ok: true, call: { callId: 'call-1', advisor: { email: email('advisor1') }, endedAt: null } } });
    await sam.hears('offer.ended', (one) => one.offerId === held.offer.id && one.reason === 'withdrawn');
    await sam.hears('presence.changed', (one) => one.me.status === 'onACall' && one.me.onTelephone === true && one.me.load === 1);
    expect((await sam.call('desk.sync', { known: {} })).desk.map((one) => one.conversation.id)).toEqual([first.conversation.id]);
    expect(await phone.begin('advisor1', 'call-1')).toMatchObject({ status: 200, body: { call: began.body.call } });

    const ended = await phone.end('call-1');
    expect(ended).toMatchObject({ status: 200, body: { call: { callId: 'call-1', ending: 'reported', endedAt: expect.any(String) } } });
    expect(await phone.end('call-1')).toEqual(ended);
    await sam.hears('offer.made', (one) => one.offer.conversationId === second.conversation.id && one.offer.id !== held.offer.id);
    expect((await sam.call('desk.sync', { known: {} })).me).toMatchObject({ status: 'available', onTelephone: false });
    expect(await phone.begin('advisor1', 'call-1')).toMatchObject({ status: 409, body: { error: { code: 'callEnded' } } });
    await second.leave();
    await sam.call('conversation.end', { conversationId: first.conversation.id });
    await sam.call('conversation.finish', { conversationId: first.conversation.id, outcome: 'resolved' });
  });

  it('PH6 two calls at once end with the second, and a call that is passed on ends for the first', async () => {
    await advisor('advisor1');
    await advisor('advisor2');
    await phone.begin('advisor1', 'two-a');
    await phone.begin('advisor1', 'two-b');
    await phone.end('two-a');
    expect(await phone.status('advisor1')).toBe('onACall');
    expect(await phone.begin('advisor2', 'two-b')).toMatchObject({ status: 201 });
    expect([await phone.status('advisor1'), await phone.status('advisor2')]).toEqual(['available', 'onACall']);
    await phone.end('two-b');
    expect(await phone.status('advisor2')).toBe('available');
  });

  it('PH7 another status chosen by hand ends the calls, and stays when the telephone system says so later', async () => {
    const sam = await advisor('advisor1');
    await phone.begin('advisor1', 'hand-1');
    expect((await sam.call('status.set', { status: 'break' })).me).toMatchObject({ status: 'break', onTelephone: false });
    expect((await phone.end('hand-1')).body.call).toMatchObject({ ending: 'advisor' });
    expect(await phone.status('advisor1')).toBe('break');
    // On a call by hand, and then reported: nobody has said yet that they are free.
    await sam.call('status.set', { status: 'onACall' });
    await phone.begin('advisor1', 'hand-2');
    await phone.end('hand-2');
    expect(await phone.status('advisor1')).toBe('onACall');
  });

  it('PH7 signing in during a call leaves it On a call, with Offline to follow', async () => {
    const { id } = (await server.store.read((tx) => findStaffNamed(tx, email('advisor3'))))!;
    const tom = await advisor('advisor3');
    await phone.begin('advisor3', 'desk-phone');
    tom.socket.disconnect();
    await expect.poll(async () => (await server.running.deps.live.present()).has(id)).toBe(false);
    await server.signIn('advisor3');
    expect(await phone.status('advisor3')).toBe('onACall');
    await phone.end('desk-phone');
    expect(await phone.status('advisor3')).toBe('offline');
  });

  it('PH13 a call that nobody ends ends by itself after the longest time, and supervisors see that it did', async () => {
    await advisor('highways1');
    const admin = await advisor('admin');
    const { setting } = await admin.call('setting.read', { kind: 'teamRules', owner: 'highways' });
    const value = { ...(setting.value as object), callMostMinutes: 300 };
    await admin.call('setting.change', { kind: 'teamRules', owner: 'highways', version: setting.version, value });
    const at = new Date(server.running.deps.clock() - minutes(10)).toISOString();
    expect((await phone.begin('highways1', 'lost-1', { at })).body.call.startedAt).toBe(at);
    const { calls } = await admin.call('telephone.read', {});
    expect(calls).toMatchObject([{ name: 'Helen Wright', how: 'telephone', startedAt: Date.parse(at) }]);
    server.advance(minutes(289));
    expect(await phone.status('highways1')).toBe('onACall');
    server.advance(minutes(2));
    await expect.poll(() => phone.status('highways1')).toBe('available');
    expect((await phone.end('lost-1')).body.call).toMatchObject({ ending: 'tooLong' });
    expect((await admin.call('telephone.read', {})).today.tooLong).toBe(1);
  });

  it('PH8 an advisor that a call may have is kept for it: no chat and no other question gets them, and they come back when it never comes', async () => {
    const sam = await advisor('schools1');
    const [first, second] = await Promise.all([phone.mayTake('school-admissions'), phone.mayTake('school-admissions')]);
    const answers = [first, second].sort((a, b) => Number(b.body.allowed) - Number(a.body.allowed));
    expect(answers.map((answer) => answer.body)).toMatchObject([
      { ok: true, allowed: true, reason: 'nothingWaits', advisor: { email: email('schools1') }, sentence: expect.stringContaining('Maria Lopez') },
      { ok: true, allowed: false, reason: 'nobodyFree', retryAfterSeconds: 7 },
    ]);
    const until = Date.parse(answers[0]?.body.reservedUntil as string);
    expect(until - server.running.deps.clock()).toBeGreaterThan(20_000);
    await sam.hears('presence.changed', (one) => one.me.status === 'onACall' && one.me.onTelephone === true);
    server.advance(31_000);
    await expect.poll(() => phone.status('schools1')).toBe('available');
    // Reported in time, the same person is on that call and no other.
    expect((await phone.mayTake('school-admissions', { advisor: email('schools1') })).body.allowed).toBe(true);
    await phone.begin('schools1', 'kept-1');
    server.advance(31_000);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await phone.status('schools1')).toBe('onACall');
    await phone.end('kept-1');
    expect(await phone.status('schools1')).toBe('available');
  });

  it('PH9 is refused with the reason while chats wait, and PH11 not to those who are left to the telephone', async () => {
    const admin = await advisor('admin');
    const sam = await advisor('advisor1');
    const first = await asks();
    const { offer } = await sam.hears('offer.made', (one) => one.offer.conversationId === first.conversation.id);
    expect((await phone.mayTake('general')).body).toMatchObject({ allowed: false, reason: 'nobodyFree' });
    await sam.call('offer.accept', { offerId: offer.id });
    await sam.call('status.set', { capacity: 1 });
    const waiting = await asks();
    server.advance(14_000);
    const { body } = await phone.mayTake('general');
    expect(body).toMatchObject({ allowed: false, reason: 'chatsWaiting', waiting: 1 });
    expect(body.sentence).toMatch(/^A chat has been waiting for 1\d seconds\. Chats come before calls\.$/);
    expect(body.longestSeconds).toBeGreaterThanOrEqual(14);

    const { setting } = await admin.call('setting.read', { kind: 'teamRules', owner: 'general' });
    const value = { ...(setting.value as object), phoneLeast: 1 };
    await admin.call('setting.change', { kind: 'teamRules', owner: 'general', version: setting.version, value });
    const priya = await advisor('advisor2');
    const granted = await phone.mayTake('general');
    expect(granted.body).toMatchObject({ allowed: true, reason: 'leftToTelephone', waiting: 1, advisor: { email: email('advisor2') } });
    expect(granted.body.sentence).toContain('1 chat waits, and this team leaves 1 person to the telephone.');
    expect(priya.told.filter((one) => one.event === 'offer.made')).toEqual([]);
    await advisor('advisor3');
    const again = await phone.mayTake('general');
    expect(again.body.allowed).toBe(false);

    const seen = await admin.call('telephone.read', {});
    expect(seen.calls).toMatchObject([{ name: 'Priya Shah', how: 'reserved' }]);
    expect(seen.today.reasons.find(({ reason }) => reason === 'leftToTelephone')?.count).toBe(1);
    expect(seen.lately.find(({ reason }) => reason === 'leftToTelephone')).toMatchObject({ team: { name: 'General' }, waiting: 1, advisor: 'Priya Shah' });
    const kept = await server.store.read((tx) => listCallQuestions(tx, 0, 100));
    expect(kept).toHaveLength(seen.today.allowed + seen.today.refused);
    expect(await (await advisor('advisor1')).ask('telephone.read', {})).toMatchObject({ error: { code: 'forbidden' } });
    expect(await server.store.read((tx) => listAudit(tx, waiting.conversation.id))).not.toEqual([]);
  });
});

describe.skipIf(!hasBoth)('the telephone on two processes', () => {
  const servers: TestServer[] = [];
  const ahead = { by: 0 };
  let settings: Record<string, string>;
  beforeAll(async () => {
    settings = await sharedEngines();
    servers.push(...(await Promise.all([testServer(settings, ahead), testServer(settings, ahead)])));
  }, 60_000);
  afterAll(() => Promise.all(servers.map((one) => one.stop())));

  it('PH14 answers alike wherever it is asked, refuses a replay at the other, and never promises one person twice', async () => {
    const [here, there] = servers as [TestServer, TestServer];
    const signer = await Signer.on(here);
    const page = await there.advisor('schools1');
    const [one, other] = await Promise.all([by(signer, here).mayTake('school-admissions'), by(signer, there).mayTake('school-admissions')]);
    expect([one.body.allowed, other.body.allowed].sort()).toEqual([false, true]);
    await page.hears('presence.changed', (told) => told.me.onTelephone === true);
    const wrong = { nonce: 'the-same-nonce-twice', timestamp: String(Math.floor(here.running.deps.clock() / 1000)) };
    const body = { advisor: email('schools1'), callId: 'twice' };
    const reports = await Promise.all([here, there].map((server) => signer.ask(server, 'POST', '/api/telephone/calls', body, wrong)));
    expect(reports.map(({ status }) => status).sort()).toEqual([201, 409]);

    // The process that took the call is gone; the other ends it when the telephone system says nothing.
    const third = await testServer(settings, ahead);
    await by(signer, third).begin('schools2', 'orphan');
    await third.stop();
    ahead.by += minutes(241);
    await expect.poll(() => by(signer, there).status('schools2'), { timeout: 10_000 }).toBe('offline');
  });
});
