import type { TeamRules } from '@frontdesk/shared/team-rules.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engines } from './test-engines.ts';
import type { TestServer } from './test-server.ts';

describe.each(engines)('figures on %s', (_, open) => {
  let server: TestServer;
  beforeAll(async () => void (server = await open()), 60_000);
  afterAll(() => server.stop());
  let ids = 0;
  const id = () => `figures-${ids++}`;
  const range = () => ({ from: Date.now() - 43_200_000, to: Date.now() + 43_200_000 });

  it(
    'F8 count each stay in a team’s queue, F9 and the first request for all; F10 to F14 the rest of a chat that was passed on',
    { timeout: 60_000 },
    async () => {
      const sam = await server.advisor('advisor1');
      const helen = await server.advisor('highways1');
      const supervisor = await server.advisor('supervisor');
      const resident = await server.resident();
      const { conversation } = await resident.call('person.request', { conversationId: null });
      const { offer } = await sam.hears('offer.made');
      await sam.call('offer.accept', { offerId: offer.id });
      const conversationId = conversation.id;
      await sam.call('message.send', { conversationId, clientMessageId: id(), text: 'Hello' });
      server.advance(100_000);
      await sam.call('conversation.transfer', { conversationId, teamId: 'highways', note: 'A pothole' });
      const passed = await helen.hears('offer.made');
      server.advance(3_000);
      await helen.call('offer.accept', { offerId: passed.offer.id });
      server.advance(30_000);
      await helen.call('message.send', { conversationId, clientMessageId: id(), text: 'Where is it?' });
      await helen.call('conversation.end', { conversationId });
      server.advance(10_000);
      await helen.call('conversation.finish', { conversationId, outcome: 'resolved' });

      const asked = { ...range(), to: range().to + 200_000 };
      const { rows, total } = await supervisor.call('figures.report', { ...asked, by: 'team' });
      const of = (team: string) => rows.find((row) => row.group?.id === team);
      expect(of('general')).toMatchObject({
        targetSeconds: 20,
        shortAbandonSeconds: 10,
        offered: 1,
        withinTarget: 1,
        serviceLevel: 1,
        handled: 1,
        transferred: 1,
      });
      expect(of('highways')).toMatchObject({ offered: 1, acceptedWithinTarget: 1, withinTarget: 0, serviceLevel: 0, handled: 1, transferred: 0 });
      expect(Math.round(of('highways')?.averageAnswerSeconds ?? 0)).toBeGreaterThanOrEqual(33);
      expect(Math.round(of('highways')?.averageWrapUpSeconds ?? 0)).toBeGreaterThanOrEqual(10);
      expect(total).toMatchObject({ offered: 1, answered: 1, withinTarget: 1, handled: 2, transferred: 1, conversations: 1, contained: 0 });
      expect(total.availableSeconds).toBeGreaterThan(140);

      const { rows: people } = await supervisor.call('figures.report', { ...asked, by: 'advisor', interval: 15 });
      expect([...new Set(people.map((row) => row.group?.name))]).toEqual(expect.arrayContaining(['Sam Carter', 'Helen Wright']));
      const cards = await supervisor.call('figures.read', {});
      expect(cards.all.day).toMatchObject({ offered: 1, withinTarget: 1, handled: 2 });
      expect(cards.teams.find((team) => team.team?.id === 'highways')).toMatchObject({ offered: 1, share: 0, day: { transferred: 0, handled: 1 } });

      for (const caller of [sam, helen]) expect(await caller.ask('figures.report', asked)).toMatchObject({ error: { code: 'forbidden' } });
      expect(await supervisor.ask('figures.report', { from: 5, to: 5 })).toMatchObject({ error: { code: 'rangeBackward' } });
      expect(await supervisor.ask('figures.report', { from: 0, to: 400 * 86_400_000 })).toMatchObject({ error: { code: 'rangeTooLong' } });
    },
  );

  it('F20 keep the target of the time: a promise that is changed later moves no figure of the past', { timeout: 60_000 }, async () => {
    const supervisor = await server.advisor('supervisor');
    const asked = { ...range(), to: range().to + 400_000, by: 'team' as const };
    const highways = async (over: object = {}) =>
      (await supervisor.call('figures.report', { ...asked, ...over })).rows.filter((row) => row.group?.id === 'highways')[0];
    const before = await highways();
    server.advance(60_000);
    const now = server.running.deps.clock();
    const admin = await server.advisor('admin');
    const { setting } = await admin.call('setting.read', { kind: 'teamRules', owner: 'highways' });
    const value = { ...(setting.value as TeamRules), targetSeconds: 300 };
    await admin.call('setting.change', { kind: 'teamRules', owner: 'highways', version: setting.version, value });
    expect(before).toMatchObject({ offered: 1, withinTarget: 0, targetSeconds: 20 });
    // Two targets in one span: none is printed, and what is counted is what it was.
    expect(await highways()).toMatchObject({ offered: 1, withinTarget: 0, targetSeconds: null, shortAbandonSeconds: 10 });
    expect(await highways({ to: now })).toMatchObject({ offered: 1, withinTarget: 0, targetSeconds: 20 });
  });

  it('F15 are the same by HTTP and as a file, for supervisors and nobody else', { timeout: 60_000 }, async () => {
    const { cookie } = await server.signIn('supervisor');
    const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    const get = (path: string, by = cookie) => fetch(`${server.url}${path}`, { headers: { cookie: by } });
    const asked = `from=${day(-1)}&to=${day(2)}&by=team`;
    const answer = (await (await get(`/api/figures?${asked}`)).json()) as { ok: boolean; rows: { group: { id: string }; offered: number }[] };
    expect(answer).toMatchObject({ ok: true, timeZone: 'Europe/London', total: { offered: 1 } });
    expect(answer.rows.find((row) => row.group.id === 'highways')).toMatchObject({ offered: 1 });

    const file = await get(`/api/figures.csv?${asked}`);
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="figures-\d{4}-\d\d-\d\d-to-\d{4}-\d\d-\d\d\.csv"$/);
    const lines = Buffer.from(await file.arrayBuffer())
      .toString('utf8')
      .split('\r\n');
    expect(lines[0]).toContain('Service level (% of offered less short abandons)');
    expect(lines.filter((line) => line.includes(',Highways,'))).toHaveLength(1);

    const advisor = await server.signIn('advisor1');
    expect((await get(`/api/figures?${asked}`, advisor.cookie)).status).toBe(403);
    expect((await get(`/api/figures.csv?${asked}`, '')).status).toBe(401);
    const wrong = await get('/api/figures?from=yesterday&to=2026-11-26');
    expect([wrong.status, await wrong.json()]).toMatchObject([400, { error: { code: 'invalid', problems: [{ path: 'from' }] } }]);
    expect(await (await get('/api/figures?from=2026-11-26&to=2026-11-25')).json()).toMatchObject({ error: { code: 'rangeBackward' } });
    expect(await (await get('/api/figures?from=2026-11-25&to=2026-11-26&sort=up')).json()).toMatchObject({ error: { problems: [{ path: 'sort' }] } });
    const described = (await (await get('/api/openapi.json')).json()) as { paths: object };
    expect(Object.keys(described.paths)).toEqual(expect.arrayContaining(['/api/figures', '/api/figures.csv']));
  });

  it('F21 count who asked for a call while they waited apart from those who left the queue', { timeout: 60_000 }, async () => {
    const supervisor = await server.advisor('supervisor');
    const total = async () => (await supervisor.call('figures.report', { ...range(), to: range().to + 600_000 })).total;
    const before = await total();
    const resident = await server.resident();
    const { conversation } = await resident.call('person.request', { conversationId: null });
    server.advance(30_000);
    // At night the first time is in the morning.
    const [first] = (await resident.call('callBack.choices', { conversationId: conversation.id })).windows;
    const call = {
      name: 'Jo Bloggs',
      phone: '020 7946 0018',
      reason: 'A pothole',
      window: first?.soon ? ('soon' as const) : { from: first?.from ?? 0, to: first?.to ?? 0 },
      email: null,
    };
    await resident.call('callBack.ask', { conversationId: conversation.id, ...call });
    const after = await total();
    expect([after.callsInstead - before.callsInstead, after.abandoned - before.abandoned, after.shortAbandons - before.shortAbandons]).toEqual([1, 0, 0]);
    expect(after.offered - before.offered).toBe(1);
  });
});
