import type { AdvisorCommands } from '@frontdesk/shared/advisor-protocol.ts';
import type { SurgePlan } from '@frontdesk/shared/surge.ts';
import type { OwnStatus } from '@frontdesk/shared/vocabulary.ts';
import { setWeekly } from '../app/hours/set-weekly.ts';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { addTeam } from '../store/sites.ts';
import { engines } from './test-engines.ts';
import type { Caller, TestServer } from './test-server.ts';

vi.setConfig({ testTimeout: 60_000 });

const minute = 60_000;
export const aPlan = (change: Partial<SurgePlan> = {}): SurgePlan => ({
  reason: 'weather',
  otherReason: null,
  starts: null,
  ends: { by: 'minutes', minutes: 120 },
  extendsHours: true,
  teamIds: ['highways'],
  extraCapacity: 1,
  banner: 'Snow has closed some roads and schools.',
  pinnedArticleId: 'pothole',
  ...change,
});

/** The wall clock of the demo's site, so many minutes from the server's now. */
const wall = (server: TestServer, minutes: number): string =>
  new Date(server.running.deps.clock() + minutes * minute).toLocaleString('sv-SE', { timeZone: 'Europe/London' }).slice(0, 16).replace(' ', 'T');

describe.each(engines)('a surge on %s', (_, open) => {
  let server: TestServer;
  const people = new Map<string, Caller<AdvisorCommands>>();
  let ids = 0;
  const id = () => `surge-${ids++}-message`;
  /** Each signs in once; `status` is where a test wants them. */
  const staff = async (login: string, status: OwnStatus) => {
    const known = people.get(login);
    const caller = known ?? (await server.advisor(login));
    people.set(login, caller);
    await caller.call('status.set', { status });
    return caller;
  };
  const start = async (change: Partial<SurgePlan> = {}) => {
    const grace = await staff('supervisor', 'busy');
    const { surge } = await grace.call('surge.start', { siteId: 'main', plan: aPlan(change) });
    return { grace, surge, end: (version = surge.version) => grace.call('surge.end', { surgeId: surge.id, version }) };
  };
  beforeAll(async () => {
    server = await open();
    await setWeekly(server.store, 'main', [], server.running.deps.clock());
    await server.running.deps.settings.refresh();
    await server.store.transaction((tx) => addTeam(tx, { id: 'registrars', siteId: 'main', name: 'Registrars', isGeneral: false }, 9));
  }, 60_000);
  afterAll(() => server.stop());
  // One that a failed test left behind would fail those after it.
  afterEach(() => server.store.transaction((tx) => tx.updateTable('surge').set({ ended_at: 1, version: 99 }).where('ended_at', 'is', null).execute()));
  const siteOf = async () => (await (await server.resident()).call('conversation.sync', { conversationId: null, sinceSeq: 0 })).site;

  it('SU1 is in force at once: hours, banner, pinned answer, no invitations, and every open page is told', async () => {
    const sam = await staff('advisor1', 'busy');
    const alex = await server.advisor('admin');
    const change = { kind: 'invitations', owner: 'main' } as const;
    await alex.call('setting.change', { ...change, version: 0, value: { isOn: true } });
    const page = await server.resident();
    expect((await page.call('conversation.sync', { conversationId: null, sinceSeq: 0 })).site).toMatchObject({
      availability: { status: 'outOfHours' },
      surge: null,
      invitations: true,
    });
    const invite = async () => (await (await fetch(`${server.url}/api/invitations/main`)).json()) as object;
    const { surge, end } = await start();
    expect(surge).toMatchObject({ reason: 'weather', createdBy: 'Grace Bennett', teams: [{ id: 'highways' }], endsAt: surge.startsAt + 120 * minute });
    const pinned = { articleId: 'pothole', heading: expect.any(String) as string };
    const told = await page.hears('surge.changed');
    expect(told).toMatchObject({ invitations: false, surge: { banner: 'Snow has closed some roads and schools.', endsAt: surge.endsAt, pinned } });
    await page.hears('availability.changed', ({ availability }) => availability.status === 'available' && availability.changesAt === surge.endsAt);
    expect(await siteOf()).toMatchObject({ invitations: false, surge: { id: surge.id } });
    // What pages are given before they connect may be a moment old; whoever is about to invite asks anew.
    const launcher = async () => (await (await fetch(`${server.url}/embed.js`)).text()).split('\n')[0];
    await expect.poll(launcher).toContain('"invite":null');
    expect(await invite()).toEqual({ invite: false });
    expect((await sam.hears('surge.changed')).surges).toMatchObject([{ id: surge.id, createdBy: 'Grace Bennett' }]);
    expect((await sam.call('desk.sync', { known: {} })).surges).toMatchObject([{ id: surge.id }]);
    await end();
    await page.hears('surge.changed', (one) => one.surge === null && one.invitations === true);
    await page.hears('availability.changed', ({ availability }) => availability.status === 'outOfHours');
    await staff('advisor1', 'offline');
  });

  it('SU2 reverts by itself at its end, and what the clock did is written down', async () => {
    const page = await server.resident();
    const { grace, surge } = await start();
    await page.hears('surge.changed', (one) => one.surge?.id === surge.id);
    server.advance(121 * minute);
    // Nothing was asked of a timer yet: the time alone counts.
    expect(server.running.deps.surges.inForce(server.running.deps.clock()).on('main')).toBeUndefined();
    await page.hears('surge.changed', (one) => one.surge === null);
    await expect.poll(async () => (await siteOf()).availability.status).toBe('outOfHours');
    await expect
      .poll(async () => (await grace.call('surge.list', {})).changes.filter((one) => one.surgeId === surge.id))
      .toMatchObject([
        { act: 'started', by: 'Grace Bennett' },
        { act: 'reverted', by: null, at: surge.endsAt },
      ]);
    expect(await grace.ask('surge.change', { surgeId: surge.id, version: 1, plan: aPlan() })).toMatchObject({ error: { code: 'surgeOver' } });
  });

  it('SU3 adds teams in every ring and seats for as long as it lasts, and takes nobody a chat', async () => {
    const helen = await staff('highways1', 'available');
    await helen.call('status.set', { capacity: 1 });
    const { end } = await start();
    expect(server.running.deps.settings.rulesOf('general')).toMatchObject({
      overflowTeamIds: ['highways'],
      rings: [{ overflow: true }, { overflow: true }, { overflow: true }],
    });
    expect(server.running.deps.settings.rulesOf('highways').overflowTeamIds).toEqual([]);
    const chats = [];
    for (let n = 0; n < 2; n++) {
      const resident = await server.resident();
      const { conversation } = await resident.call('person.request', { conversationId: null });
      expect(conversation).toMatchObject({ state: 'queued', teamName: 'General', someoneThere: true });
      const { offer } = await helen.hears('offer.made', (one) => one.offer.conversationId === conversation.id);
      await helen.call('offer.accept', { offerId: offer.id });
      chats.push(conversation.id);
    }
    const third = await server.resident();
    const { conversation: waits } = await third.call('person.request', { conversationId: null });
    expect(await helen.ask('queue.take', { conversationId: waits.id })).toMatchObject({ error: { code: 'noSeat' } });
    await end();
    expect((await helen.call('desk.sync', { known: {} })).me).toMatchObject({ load: 2, capacity: 1 });
    expect(server.running.deps.settings.rulesOf('general').overflowTeamIds).toEqual([]);
    await helen.call('conversation.end', { conversationId: chats[0] ?? '' });
    await helen.call('conversation.finish', { conversationId: chats[0] ?? '', outcome: 'resolved' });
    expect(await helen.ask('queue.take', { conversationId: waits.id })).toMatchObject({ ok: false });
    await helen.call('conversation.end', { conversationId: chats[1] ?? '' });
    await helen.call('conversation.finish', { conversationId: chats[1] ?? '', outcome: 'resolved' });
    await third.call('conversation.end', { conversationId: waits.id });
    await staff('highways1', 'offline');
  });

  it('SU4 says the pinned answer first, once: before a sure one, in place of none, and under the greeting', async () => {
    const { end, surge } = await start();
    const resident = await server.resident();
    const asks = async (text: string, seq: number, conversationId: string | null = null) => {
      const { conversation } = await resident.call('message.send', { conversationId, clientMessageId: id(), text });
      await resident.hears('message.created', (one) => one.message.seq === seq);
      return conversation.id;
    };
    const one = await asks('is a road made of cheese', 2);
    await asks('is the moon made of cheese', 4, one);
    await asks('my bin was not collected', 6, one);
    const { messages } = await resident.call('conversation.sync', { conversationId: null, sinceSeq: 0 });
    const said = messages.flatMap((message) => (message.kind === 'assistant' ? [message.body.type === 'answer' ? message.body.articleId : 'noAnswer'] : []));
    expect(said).toEqual(['pothole', 'noAnswer', 'missed-bin']);

    const near = await server.resident();
    await near.call('message.send', { conversationId: null, clientMessageId: id(), text: 'which roads are closed for repairs' });
    await near.hears('message.created', (heard) => heard.message.seq === 3);
    const both = (await near.call('conversation.sync', { conversationId: null, sinceSeq: 0 })).messages;
    expect(both.map((message) => (message.kind === 'assistant' && message.body.type === 'answer' ? message.body.articleId : message.kind))).toEqual([
      'resident',
      'pothole',
      'road-closure',
    ]);

    const reader = await server.resident();
    const helped = await reader.call('pinned.rate', { surgeId: surge.id, helped: true, conversationId: null });
    expect(helped.conversation).toMatchObject({ state: 'closed', headSeq: 3 });
    const kept = await server.store.read((tx) => tx.selectFrom('conversation').select('outcome').where('id', '=', helped.conversation.id).executeTakeFirst());
    expect(kept?.outcome).toBe('contained');
    await staff('advisor1', 'busy');
    const asker = await server.resident();
    const asked = await asker.call('pinned.rate', { surgeId: surge.id, helped: false, conversationId: null });
    expect(asked.conversation.state).toBe('queued');
    expect(await asker.ask('pinned.rate', { surgeId: surge.id, helped: true, conversationId: null })).toMatchObject({ ok: false });
    await asker.call('conversation.end', { conversationId: asked.conversation.id });
    await end();
    expect(await (await server.resident()).ask('pinned.rate', { surgeId: surge.id, helped: true, conversationId: null })).toMatchObject({
      error: { code: 'pinnedGone' },
    });
    await staff('advisor1', 'offline');
  });

  it('SU5 is refused beside the field, and nothing of it is kept', async () => {
    const grace = await staff('supervisor', 'busy');
    const before = await grace.call('surge.list', {});
    const problems = async (change: object) => {
      const reply = await grace.ask('surge.start', { siteId: 'main', plan: { ...aPlan(), ...change } });
      return reply.ok ? 'kept' : (reply.error.problems ?? [reply.error.code]);
    };
    const past = { path: 'ends', message: 'That time has passed. Choose a later one.' };
    expect(await problems({ ends: { by: 'time', at: wall(server, -30) } })).toEqual([past]);
    expect(await problems({ starts: wall(server, -30) })).toMatchObject([{ path: 'starts' }]);
    expect(await problems({ starts: wall(server, 120), ends: { by: 'time', at: wall(server, 60) } })).toMatchObject([
      { path: 'ends', message: 'The surge must end after it starts. Choose a later time.' },
    ]);
    expect(await problems({ teamIds: ['registrars'] })).toEqual([
      { path: 'teamIds', message: 'Registrars has no members, so nobody would join in. Leave it out, or add people first.' },
    ]);
    expect(await problems({ teamIds: ['nobody'] })).toMatchObject([{ path: 'teamIds' }]);
    expect(await problems({ pinnedArticleId: 'nothing' })).toMatchObject([{ path: 'pinnedArticleId' }]);
    expect(await problems({ reason: 'other' })).toMatchObject([{ path: 'otherReason' }]);
    expect(await problems({ extraCapacity: 9, banner: 'x'.repeat(201), reason: 'party' })).toMatchObject([
      { path: 'reason', message: 'Choose a reason.' },
      { path: 'extraCapacity' },
      { path: 'banner' },
    ]);
    expect(await grace.ask('surge.start', { siteId: 'nowhere', plan: aPlan() })).toMatchObject({ error: { code: 'notFound' } });
    expect((await grace.call('surge.list', {})).current).toEqual(before.current);
  });

  it('SU6 is the supervisors’ and admins’ alone', async () => {
    const sam = await staff('advisor1', 'busy');
    expect(await sam.ask('surge.start', { siteId: 'main', plan: aPlan() })).toMatchObject({ error: { code: 'forbidden' } });
    expect(await sam.ask('surge.list', {})).toMatchObject({ error: { code: 'forbidden' } });
    expect(await sam.ask('article.find', { siteId: 'main', text: 'bin' })).toMatchObject({ error: { code: 'forbidden' } });
    const grace = await staff('supervisor', 'busy');
    const { articles } = await grace.call('article.find', { siteId: 'main', text: 'pothole' });
    expect(articles.map((one) => one.answer.articleId)).toContain('pothole');
    expect((await grace.call('article.find', { siteId: 'main', text: '100%' })).articles.length).toBeLessThan(9);
    await staff('advisor1', 'offline');
  });

  it('SU7 has one owner: whoever is second is told who was first, and when', async () => {
    const grace = await staff('supervisor', 'busy');
    const alex = await staff('admin', 'busy');
    const racers = await Promise.all([grace, alex].map((one) => one.ask('surge.start', { siteId: 'main', plan: aPlan() })));
    const won = racers.find((reply) => reply.ok);
    const lost = racers.find((reply) => !reply.ok);
    if (!won?.ok) throw new Error('Nobody could start it.');
    expect(lost).toMatchObject({ error: { code: 'changedMeanwhile', changed: { by: won.surge.createdBy, at: won.surge.createdAt } } });
    const { surge } = await grace.call('surge.change', { surgeId: won.surge.id, version: 1, plan: aPlan({ ends: { by: 'minutes', minutes: 60 } }) });
    expect(surge).toMatchObject({ version: 2, endsAt: won.surge.endsAt + 60 * minute, startsAt: won.surge.startsAt });
    const stale = { surgeId: surge.id, version: 1 };
    const meanwhile = { error: { code: 'changedMeanwhile', changed: { by: 'Grace Bennett' } } };
    expect(await alex.ask('surge.end', stale)).toMatchObject(meanwhile);
    expect(await alex.ask('surge.change', { ...stale, plan: aPlan() })).toMatchObject(meanwhile);
    await alex.call('surge.end', { surgeId: surge.id, version: 2 });
    const { past, changes } = await alex.call('surge.list', {});
    expect(past[0]).toMatchObject({ id: surge.id, endedBy: 'Alex Morgan' });
    expect(changes.filter((one) => one.surgeId === surge.id).map(({ act }) => act)).toEqual(['started', 'extended', 'ended']);
  });

  it('SU8 is planned ahead, may not run into another, begins by itself and can be cancelled', async () => {
    const grace = await staff('supervisor', 'busy');
    const page = await server.resident();
    const times = { starts: wall(server, 60), ends: { by: 'time', at: wall(server, 180) } } as const;
    const { surge } = await grace.call('surge.start', { siteId: 'main', plan: aPlan({ ...times, reason: 'admissions' }) });
    await expect.poll(siteOf).toMatchObject({ surge: null, availability: { status: 'outOfHours', opensAt: surge.startsAt } });
    const clash = await grace.ask('surge.start', { siteId: 'main', plan: aPlan({ ends: { by: 'minutes', minutes: 90 } }) });
    expect(clash).toMatchObject({ error: { problems: [{ path: 'ends', message: expect.stringContaining('School admissions') as string }] } });
    const after = await grace.call('surge.start', {
      siteId: 'main',
      plan: aPlan({ starts: wall(server, 180), ends: { by: 'time', at: wall(server, 240) } }),
    });
    await grace.call('surge.end', { surgeId: after.surge.id, version: 1 });
    server.advance(61 * minute);
    await page.hears('surge.changed', (one) => one.surge?.id === surge.id);
    await expect
      .poll(async () => (await grace.call('surge.list', {})).changes.filter((one) => one.surgeId === surge.id).map(({ act }) => act))
      .toEqual(['planned', 'began']);
    const { changes } = await grace.call('surge.list', {});
    expect(changes.filter((one) => one.surgeId === after.surge.id).map(({ act }) => act)).toEqual(['planned', 'cancelled']);
    await grace.call('surge.end', { surgeId: surge.id, version: 1 });
  });
});
