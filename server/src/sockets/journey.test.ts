import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '../store/audit.ts';
import { fillDisk } from '../store/test-full-disk.ts';
import { engines } from './test-engines.ts';
import type { TestServer } from './test-server.ts';

describe.each(engines)('on %s', (engine, open) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await open();
  }, 60_000);
  afterAll(() => server.stop());

  let ids = 0;
  const id = () => `client-${ids++}-message`;
  const message = (text: string, conversationId: string | null = null) => ({ conversationId, clientMessageId: id(), text });

  describe('from question to specialist', () => {
    it('J1 answers from an article, in a conversation that the first message starts', async () => {
      const resident = await server.resident();
      const { token, site } = await resident.call('conversation.sync', { conversationId: null, sinceSeq: 0 });
      expect(token).toMatch(/^[\w-]{43}$/);
      expect(site).toMatchObject({ name: 'Fernshire Council', availability: { status: 'nobodySignedIn' } });
      const sent = await resident.call('message.send', message('my bin was not collected'));
      expect(sent).toMatchObject({ seq: 1, conversation: { state: 'assistant', headSeq: 1 } });
      const answer = await resident.hears('message.created', (one) => one.message.kind === 'assistant');
      expect(answer.message).toMatchObject({ seq: 2, body: { type: 'answer', articleId: 'missed-bin' } });
      const rated = await resident.call('answer.rate', { conversationId: sent.conversation.id, answerSeq: 2, helped: true });
      expect(rated.conversation.state).toBe('closed');
      expect(await resident.ask('message.send', message('more', sent.conversation.id))).toMatchObject({ ok: false, error: { code: 'conversationClosed' } });
    });

    it('J2 says that nobody is there, takes a message and confirms it with a reference', async () => {
      const resident = await server.resident();
      const asked = await resident.call('person.request', { conversationId: null });
      expect(asked.conversation.state).toBe('assistant');
      await resident.hears('message.created', (one) => one.message.notice?.type === 'nobodyAvailable' && one.message.notice.reason === 'nobodySignedIn');
      const contact = { conversationId: asked.conversation.id, name: 'Jo', email: 'jo@example.com', phone: null, text: 'Please call' };
      expect(await resident.ask('contact.leave', { ...contact, email: null })).toMatchObject({ error: { code: 'contactMissing' } });
      const left = await resident.call('contact.leave', contact);
      expect(left.conversation).toMatchObject({ state: 'leftMessage', reference: expect.stringMatching(/^FD-[0-9A-Z]{4}-[0-9A-Z]{2}$/) });
    });

    it('J3 queues, offers, accepts, transfers with the whole story, and never shows the note to the resident', async () => {
      const sam = await server.advisor('advisor1');
      const maria = await server.advisor('schools1');
      const resident = await server.resident();
      const { conversation } = await resident.call('message.send', {
        ...message('How do I apply for a reception place?'),
        page: { url: 'http://x.example/schools', title: 'Schools' },
      });
      await resident.hears('message.created', (one) => one.message.kind === 'assistant');
      await sam.call('status.set', { status: 'busy' });
      const queued = await resident.call('person.request', { conversationId: conversation.id });
      expect(queued.conversation).toMatchObject({ state: 'queued', position: 1, someoneThere: true, teamName: 'School admissions' });

      const { offer } = await maria.hears('offer.made');
      expect(offer).toMatchObject({ residentName: 'Resident', preview: 'How do I apply for a reception place?', page: { title: 'Schools' } });
      const accepted = await maria.call('offer.accept', { offerId: offer.id });
      expect(accepted.messages.map((one) => one.kind)).toEqual(['resident', 'assistant', 'notice', 'notice']);
      expect(await maria.ask('offer.accept', { offerId: offer.id })).toMatchObject({ error: { code: 'offerGone' } });
      await resident.hears('message.created', (one) => one.message.notice?.type === 'joined' && one.message.notice.firstName === 'Maria');

      expect(await sam.ask('message.send', { conversationId: conversation.id, clientMessageId: id(), text: 'mine' })).toMatchObject({
        error: { code: 'notYours' },
      });
      expect(await sam.ask('conversation.read', { conversationId: conversation.id, sinceSeq: 0 })).toMatchObject({ error: { code: 'notFound' } });

      const helen = await server.advisor('highways1');
      await maria.call('conversation.transfer', { conversationId: conversation.id, teamId: 'highways', note: 'Secret: walks to school along the A12' });
      await maria.hears('conversation.removed', (one) => one.reason === 'transferred');
      const passed = await helen.hears('offer.made');
      expect(passed.offer).toMatchObject({ note: 'Secret: walks to school along the A12', requestedAt: queued.conversation.requestedAt });
      const taken = await helen.call('offer.accept', { offerId: passed.offer.id });
      expect(taken.messages).toHaveLength(6);
      expect(JSON.stringify(taken.messages)).toContain('Secret');
      await helen.call('message.send', { conversationId: conversation.id, clientMessageId: id(), text: 'Hello, I am Helen.' });
      await resident.hears('message.created', (one) => one.message.text === 'Hello, I am Helen.');
      const whole = await resident.call('conversation.sync', { conversationId: null, sinceSeq: 0 });
      expect(whole.messages.map((one) => one.seq)).toEqual([1, 2, 3, 4, 5, 6, 7]);
      expect(JSON.stringify([whole, resident.told])).not.toContain('Secret');
      expect(JSON.stringify([whole, resident.told])).not.toMatch(/Wright|Lopez|@fernshire/);

      await helen.call('conversation.end', { conversationId: conversation.id });
      await helen.call('conversation.finish', { conversationId: conversation.id, outcome: 'resolved' });
      await helen.hears('presence.changed', (one) => one.me.load === 0);
      // C12: one row for every change of state, each beginning where the last one ended.
      const audit = await server.store.read((tx) => listAudit(tx, conversation.id));
      expect(audit.map((row) => row.after_state)).toEqual(['queued', 'offered', 'assigned', 'queued', 'offered', 'assigned', 'wrapUp', 'closed']);
      expect(audit.slice(1).map((row) => row.before_state)).toEqual(audit.slice(0, -1).map((row) => row.after_state));
      const supervisor = await server.advisor('supervisor');
      const figures = await supervisor.call('figures.read', {});
      expect(figures.all).toMatchObject({ offered: 1, withinTarget: 1, share: 1 });
      expect(await helen.ask('figures.read', {})).toMatchObject({ error: { code: 'forbidden' } });
      for (const one of [sam, maria, helen, supervisor]) one.socket.disconnect();
    });

    it('J4 offers to the next person after 7 s, keeps the place, and withdraws when the last connection drops', async () => {
      const sam = await server.advisor('advisor1');
      const resident = await server.resident();
      const { conversation } = await resident.call('person.request', { conversationId: null });
      const { offer } = await sam.hears('offer.made');
      const priya = await server.advisor('advisor2');
      server.advance(7_100);
      await sam.hears('offer.ended', (one) => one.offerId === offer.id && one.reason === 'expired');
      const second = await priya.hears('offer.made');
      expect(second.offer).toMatchObject({ conversationId: conversation.id, requestedAt: offer.requestedAt });
      expect(await sam.ask('offer.accept', { offerId: offer.id })).toMatchObject({ error: { code: 'offerGone' } });
      priya.socket.disconnect();
      server.advance(10_100);
      const again = await sam.hears('offer.made', (one) => one.offer.id !== offer.id);
      await sam.call('offer.accept', { offerId: again.offer.id });
      sam.socket.disconnect();
      await server.misses('advisor1');
      server.advance(46_000);
      await resident.hears('message.created', (one) => one.message.notice?.reason === 'returned');
      await resident.call('conversation.end', { conversationId: conversation.id });
    });

    it('J5 keeps a message once, and gives a retry the first answer', async () => {
      const resident = await server.resident();
      const one = message('hello there');
      const replies = await Promise.all(Array.from({ length: 10 }, () => resident.call('message.send', one)));
      expect(new Set(replies.map((reply) => `${reply.conversation.id} ${reply.seq} ${reply.at}`)).size).toBe(1);
    });

    it('J6 has one conversation for a token, in however many tabs', async () => {
      const first = await server.resident();
      const { token } = await first.call('conversation.sync', { conversationId: null, sinceSeq: 0 });
      const second = await server.resident({ token });
      const [a, b] = await Promise.all([first.call('message.send', message('one')), second.call('message.send', message('two'))]);
      expect(a.conversation.id).toBe(b.conversation.id);
      await first.hears('message.created', (told) => told.message.text === 'two');
      await second.call('conversation.end', { conversationId: a.conversation.id });
      await first.hears('conversation.changed', (told) => told.conversation.state === 'closed');
    });
  });

  describe('what pages are told', () => {
    it('D14 tells every page of a message but the one that sent it', async () => {
      const [desk, otherDesk] = [await server.advisor('advisor1'), await server.advisor('advisor1')];
      const page = await server.resident();
      const { token } = await page.call('conversation.sync', { conversationId: null, sinceSeq: 0 });
      const otherPage = await server.resident({ token });
      const { conversation } = await page.call('person.request', { conversationId: null });
      const { offer } = await desk.hears('offer.made');
      await desk.call('offer.accept', { offerId: offer.id });

      await page.call('message.send', message('from the page', conversation.id));
      for (const one of [otherPage, desk, otherDesk]) await one.hears('message.created', (told) => told.message.text === 'from the page');
      await desk.call('message.send', { ...message('from the desk'), conversationId: conversation.id });
      for (const one of [page, otherPage, otherDesk]) await one.hears('message.created', (told) => told.message.text === 'from the desk');
      const texts = (one: Pick<typeof page, 'told'>) => one.told.map(({ payload }) => payload.message?.text as unknown).filter(Boolean);
      expect([texts(page), texts(desk)]).toEqual([['from the desk'], ['from the page']]);
      for (const one of [desk, otherDesk]) one.socket.disconnect();
    });
  });

  describe('bad input', () => {
    it('B1 answers an unknown event, a wrong payload, an empty and a long message each by its own code, and goes on', async () => {
      const resident = await server.resident();
      const raw = (event: string, ...args: unknown[]) => resident.socket.timeout(3000).emitWithAck(event, ...args) as Promise<unknown>;
      expect(await raw('chat.destroy', {})).toMatchObject({ ok: false, error: { code: 'unknownCommand' } });
      for (const name of ['constructor', '__proto__', 'toString', 'desk.sync'])
        expect(await raw(name, {})).toMatchObject({ error: { code: 'unknownCommand' } });
      expect(await raw('message.send', { text: 'no ids' })).toMatchObject({ error: { code: 'invalid' } });
      expect(await raw('message.send', { ...message('x'), role: 'admin' })).toMatchObject({ error: { code: 'invalid' } });
      expect(await raw('message.send')).toMatchObject({ error: { code: 'invalid' } });
      expect(await raw('message.send', message('   '))).toMatchObject({ error: { code: 'emptyText' } });
      expect(await raw('message.send', message('x'.repeat(4001)))).toMatchObject({ error: { code: 'tooLong' } });
      for (const odd of [null, 0, [], true, { $ne: 1 }, [[]]])
        expect(await raw('message.send', { ...message('x'), text: odd })).toMatchObject({ error: { code: 'invalid' } });
      expect(await resident.call('message.send', message('x'.repeat(4000)))).toMatchObject({ seq: 1 });
    });

    it('B2 refuses another site, another protocol, and a page of another origin', async () => {
      await expect(server.resident({ site: 'nowhere' })).rejects.toMatchObject({ data: { code: 'unknownSite' } });
      await expect(server.resident({ protocol: 0 })).rejects.toMatchObject({ data: { code: 'outOfDate' } });
      await expect(server.resident({ token: ['x'] })).rejects.toMatchObject({ data: { code: 'invalid' } });
      for (const origin of ['https://evil.example', 'null', `${server.url}.evil.example`]) await expect(server.resident({}, { origin })).rejects.toThrow();
    });

    it('B3 keeps the conversation of one resident from another', async () => {
      const [one, other] = [await server.resident(), await server.resident()];
      const { conversation } = await one.call('message.send', message('private'));
      expect(await other.ask('conversation.end', { conversationId: conversation.id })).toMatchObject({ error: { code: 'notFound' } });
      expect(await other.call('conversation.sync', { conversationId: conversation.id, sinceSeq: 0 })).toMatchObject({ conversation: null, messages: [] });
    });

    it('B4 signs nobody in with a wrong password, and says the same for an unknown address; too many tries are refused', async () => {
      const attempt = (email: string, body: object = { email, password: 'wrong password' }) =>
        fetch(`${server.url}/api/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json', origin: server.url }, body: JSON.stringify(body) });
      const wrong = await Promise.all(['advisor3@fernshire.example', 'nobody@fernshire.example'].map(async (email) => (await attempt(email)).json()));
      expect(wrong[0]).toEqual(wrong[1]);
      expect(wrong[0]).toMatchObject({ error: { code: 'wrongPassword' } });
      expect((await attempt('', { email: { $ne: 1 }, password: 'x' })).status).toBe(400);
      let status = 0;
      for (let n = 0; n < 12; n++) status = (await attempt('advisor3@fernshire.example')).status;
      expect(status).toBe(429);
    });

    it('B5 lets no socket in without the cookie and its key, and cuts it off at sign-out', async () => {
      const { cookie, session } = await server.signIn('schools2');
      const page = await server.advisorWith(cookie, session.key);
      await expect(server.advisorWith(cookie, 'x'.repeat(43))).rejects.toMatchObject({ data: { code: 'notSignedIn' } });
      await expect(server.advisorWith('', session.key)).rejects.toMatchObject({ data: { code: 'notSignedIn' } });
      const signOut = (key: string) => fetch(`${server.url}/api/sign-out`, { method: 'POST', headers: { cookie, 'x-frontdesk-key': key } });
      expect((await signOut('wrong')).status).toBe(403);
      const daniel = await server.advisor('schools2');
      expect((await signOut(session.key)).status).toBe(200);
      expect((await fetch(`${server.url}/api/me`, { headers: { cookie } })).status).toBe(401);
      await page.hears('session.ended');
      await expect.poll(() => page.socket.connected).toBe(false);
      expect(daniel.socket.connected).toBe(true);
      daniel.socket.disconnect();
    });

    it('B6 answers "not sent" when the disk is full, keeps nothing, and takes the retry once there is room', async () => {
      const resident = await server.resident();
      const emptyDisk = await fillDisk(server.store, engine);
      const one = { ...message('x'.repeat(4000)) };
      const fill = await Promise.all(Array.from({ length: 15 }, (_, n) => resident.ask('message.send', { ...one, clientMessageId: `fill-${n}-disk-full` })));
      expect(fill.at(-1)).toMatchObject({ ok: false, error: { code: 'notSent' } });
      await emptyDisk();
      const sent = await resident.call('message.send', { ...one, clientMessageId: 'fill-14-disk-full' });
      const { messages, conversation } = await resident.call('conversation.sync', { conversationId: null, sinceSeq: 0 });
      expect(messages.filter((kept) => kept.kind === 'resident' && kept.clientMessageId === 'fill-14-disk-full')).toHaveLength(1);
      const acknowledged = fill.filter((reply) => reply.ok).length + 1;
      expect(messages.filter((kept) => kept.kind === 'resident')).toHaveLength(acknowledged);
      expect(conversation?.id).toBe(sent.conversation.id);
    });

    it('B7 limits a flood from one token, and forgets it in seconds', async () => {
      const resident = await server.resident();
      const replies = await Promise.all(Array.from({ length: 30 }, () => resident.ask('message.send', message('again'))));
      expect(replies.filter((reply) => reply.ok)).toHaveLength(20);
      expect(replies.at(-1)).toMatchObject({ error: { code: 'rateLimited' } });
    });
  });
});
