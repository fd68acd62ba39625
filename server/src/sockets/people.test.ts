import type { PersonForm, PersonRecord } from '@frontdesk/shared/people-protocol.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from './test-engines.ts';
import type { TestServer } from './test-server.ts';

type Admin = Awaited<ReturnType<TestServer['advisor']>>;

describe.each(engines)('people on %s', (_, open) => {
  let server: TestServer;
  // Signed in once: each sign-in costs what a password's hash costs.
  let admin: Admin;
  let advisor: Admin;
  let supervisor: Admin;
  beforeAll(async () => {
    server = await open();
    admin = await server.advisor('admin');
    advisor = await server.advisor('advisor1');
    supervisor = await server.advisor('supervisor');
  }, 120_000);
  afterAll(() => server.stop());
  const personOf = async (admin: Admin, login: string): Promise<PersonRecord> => {
    const { people } = await admin.call('person.list', {});
    const person = people.find(({ email }) => email === `${login}@fernshire.example`);
    if (!person) throw new Error(`${login} is not listed.`);
    return person;
  };
  const change = (person: PersonRecord, form: Partial<PersonForm>) => ({ personId: person.id, version: person.version, value: { ...person.form, ...form } });

  it('V11 are read by supervisors and changed by admins alone', async () => {
    const sam = await personOf(admin, 'advisor1');
    expect(sam.form).toEqual({ firstName: 'Sam', lastName: 'Carter', role: 'advisor', teamIds: ['general'], skills: [], languages: [], capacity: 3 });
    expect((await personOf(supervisor, 'advisor1')).id).toBe(sam.id);
    expect(await advisor.ask('person.list', {})).toMatchObject({ error: { code: 'forbidden' } });
    const refused = { error: { code: 'forbidden' } };
    for (const caller of [advisor, supervisor]) {
      expect(await caller.ask('person.change', change(sam, { capacity: 4 }))).toMatchObject(refused);
      expect(await caller.ask('person.disable', { personId: sam.id, version: 0 })).toMatchObject(refused);
      expect(await caller.ask('person.enable', { personId: sam.id, version: 0 })).toMatchObject(refused);
      expect(await caller.ask('person.add', { value: { ...sam.form, email: 'new@fernshire.example' } })).toMatchObject(refused);
    }
    expect((await personOf(admin, 'advisor1')).version).toBe(0);
  });

  it('V12 have teams, skills, languages and chats at once in force at once, with an audit row', async () => {
    const before = await personOf(admin, 'advisor1');
    const form = { teamIds: ['general', 'highways'], skills: ['Blue badge', 'Blue badge'], languages: ['pl'], capacity: 5, role: 'supervisor' as const };
    const { person } = await admin.call('person.change', change(before, form));
    expect(person).toMatchObject({ version: 1, changedBy: 'Alex Morgan', form: { ...form, skills: ['Blue badge'] } });
    const told = await advisor.hears('presence.changed', ({ me }) => me.capacity === 5);
    expect(told.me).toMatchObject({ role: 'supervisor', teams: [{ id: 'general' }, { id: 'highways' }] });
    expect(await advisor.ask('person.list', {})).toMatchObject({ ok: true, skills: ['Blue badge'] });
    await admin.hears('people.changed', ({ changedBy }) => changedBy === 'Alex Morgan');
    const [row] = await server.store.read((tx) => tx.selectFrom('audit').selectAll().where('event', '=', 'person.changed').execute());
    expect(JSON.parse(row?.after_state ?? '')).toMatchObject({ id: before.id, capacity: 5 });
    await admin.call('person.change', change(person, before.form));
    expect(await advisor.ask('person.list', {})).toMatchObject({ error: { code: 'forbidden' } });
  });

  it('V13 are refused beside each field, with nothing kept', async () => {
    const tom = await personOf(admin, 'advisor3');
    const problemsOf = async (form: object) => {
      const reply = await admin.ask('person.change', { personId: tom.id, version: tom.version, value: { ...tom.form, ...form } });
      return reply.ok ? null : reply.error.problems;
    };
    expect(await problemsOf({ capacity: 0, firstName: ' ' })).toEqual([
      { path: 'firstName', message: 'Enter something here.' },
      { path: 'capacity', message: 'Enter 1 or more.' },
    ]);
    expect(await problemsOf({ capacity: 1000 })).toEqual([{ path: 'capacity', message: 'Enter 10 or less.' }]);
    expect(await problemsOf({ languages: ['Polish'] })).toEqual([{ path: 'languages.0', message: 'Choose a language from the list.' }]);
    expect(await problemsOf({ teamIds: ['nowhere'] })).toMatchObject([{ path: 'teamIds' }]);
    const alex = await personOf(admin, 'admin');
    expect(await admin.ask('person.change', change(alex, { role: 'advisor' }))).toMatchObject({ error: { problems: [{ path: 'role' }] } });
    expect(await admin.ask('person.disable', { personId: alex.id, version: alex.version })).toMatchObject({ error: { code: 'ownAccount' } });
    expect(await personOf(admin, 'advisor3')).toEqual(tom);
  });

  it('V14 of two changes at once keep one, and say who made it', async () => {
    const helen = await personOf(admin, 'highways1');
    const replies = await Promise.all([4, 5, 6].map((capacity) => admin.ask('person.change', change(helen, { capacity }))));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    for (const reply of replies.filter(({ ok }) => !ok))
      expect(reply).toMatchObject({ error: { code: 'changedMeanwhile', changed: { by: 'Alex Morgan', at: expect.any(Number) } } });
    expect((await personOf(admin, 'highways1')).version).toBe(helen.version + 1);
  });

  it('V15 two admins who take each other’s role leave one', async () => {
    await admin.call('person.change', change(await personOf(admin, 'supervisor'), { role: 'admin' }));
    const [alex, grace] = [await personOf(admin, 'admin'), await personOf(admin, 'supervisor')];
    const [byGrace, byAlex] = await Promise.all([
      supervisor.ask('person.change', change(alex, { role: 'advisor' })),
      admin.ask('person.change', change(grace, { role: 'advisor' })),
    ]);
    expect([byGrace, byAlex].filter(({ ok }) => ok)).toHaveLength(1);
    expect([byGrace, byAlex].find(({ ok }) => !ok)).toMatchObject({ error: { code: 'forbidden' } });
    // As they were, for what follows.
    if (byGrace.ok) await supervisor.call('person.change', change(await personOf(supervisor, 'admin'), { role: 'admin' }));
    await admin.call('person.change', change(await personOf(admin, 'supervisor'), { role: 'supervisor' }));
  });

  it('V16 are added with a password that is told once, and sign in with it', async () => {
    const value = {
      email: 'Nia@fernshire.example',
      firstName: 'Nia',
      lastName: 'Rees',
      role: 'advisor',
      teamIds: ['general'],
      skills: [],
      languages: ['cy'],
      capacity: 2,
    };
    const { person, password } = await admin.call('person.add', { value });
    expect(person).toMatchObject({ email: 'nia@fernshire.example', form: { languages: ['cy'], capacity: 2 }, changedBy: 'Alex Morgan' });
    expect(password).toMatch(/^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/);
    const signIn = await fetch(`${server.url}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: JSON.stringify({ email: 'nia@fernshire.example', password }),
    });
    expect(await signIn.json()).toMatchObject({ ok: true, me: { firstName: 'Nia' } });
    expect(await admin.ask('person.add', { value })).toMatchObject({ error: { code: 'invalid', problems: [{ path: 'email' }] } });
    const kept = await server.store.read((tx) => tx.selectFrom('audit').selectAll().execute());
    expect(JSON.stringify(kept)).not.toContain(password);
  });

  it('V17 who are disabled are signed out at once, and their chats go back to the queue; enabled, they sign in again', async () => {
    const maria = await server.advisor('schools1');
    const resident = await server.resident();
    const sent = await resident.call('message.send', {
      conversationId: null,
      clientMessageId: 'disable-me-1',
      text: 'How do I apply for a secondary school place?',
    });
    await resident.hears('message.created', ({ message }) => message.kind === 'assistant');
    await resident.call('person.request', { conversationId: sent.conversation.id });
    const { offer } = await maria.hears('offer.made');
    await maria.call('offer.accept', { offerId: offer.id });
    const before = await personOf(admin, 'schools1');
    const { person } = await admin.call('person.disable', { personId: before.id, version: before.version });
    expect(person.disabledAt).not.toBeNull();
    await maria.hears('session.ended');
    await expect.poll(() => maria.socket.connected).toBe(false);
    const { conversation } = await resident.call('conversation.sync', { conversationId: sent.conversation.id, sinceSeq: 0 });
    expect(conversation?.state).toBe('queued');
    expect((await server.signIn('schools1')).session).toMatchObject({ ok: false });
    await admin.call('person.enable', { personId: person.id, version: person.version });
    expect((await server.signIn('schools1')).session).toMatchObject({ ok: true });
  });
});
