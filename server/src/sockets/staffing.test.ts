import type { SiteHours } from '@frontdesk/shared/hours.ts';
import { setWeekly } from '../app/hours/set-weekly.ts';
import { staffingLimits } from '@frontdesk/shared/staffing-limits.ts';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newContext } from '../domain/conversation.ts';
import { aSurge } from '../domain/surge/test-surge.ts';
import { addAudit } from '../store/audit.ts';
import { addConversation } from '../store/conversations.ts';
import { listPastRequests } from '../store/past-requests.ts';
import { findSetting, putSetting } from '../store/settings.ts';
import { addSurge } from '../store/surges.ts';
import { aConversation } from '../store/store-contract.ts';
import { engines } from './test-engines.ts';
import type { TestServer } from './test-server.ts';

const at = (local: string): number => Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/London').epochMilliseconds;
/** A Monday in summer time. Of the eight before, three are ordinary; Easter Monday was as busy as they were, and is none. */
const now = at('2027-04-19T09:20');
const mondays = ['2027-04-12', '2027-03-22', '2027-03-29', '2027-03-15'];
const requests = [8, 9, 10, 10];
const allDay = [{ from: 0, to: 1440 }];
const weekly = { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay };
const goal = { ahtSeconds: 720, chatsAtOnce: 3, sharePercent: 80, withinSeconds: 20, shortAbandonSeconds: 10, patienceSeconds: 120, shrinkagePercent: 25 };

describe.each(engines)('staffing on %s', (_, open) => {
  let server: TestServer;
  let made = 0;
  /** A request of the past: answered after 10 s and handled for 6 minutes with 30 s of wrap-up, or given up after 40 s. */
  const asked = (teamId: string, requestedAt: number, gaveUp = false) =>
    server.store.transaction(async (tx) => {
      const id = `past-${made++}`;
      const [acceptedAt, closedAt] = gaveUp ? [null, requestedAt + 40_000] : [requestedAt + 10_000, requestedAt + 370_000];
      const context = { ...newContext(), teamId, requestedAt, acceptedAt, answeredAt: acceptedAt, advisorId: gaveUp ? null : 'sam' };
      await addConversation(tx, {
        ...aConversation({ id, residentHash: id, state: 'closed', createdAt: requestedAt, closedAt, leftAt: gaveUp ? closedAt : null }),
        context,
      });
      const audit = { conversation_id: id, actor: 'sam', event: 'outcome.picked', before_state: 'wrapUp', after_state: 'closed' } as const;
      if (!gaveUp) await addAudit(tx, { id: `${id}-9`, at: closedAt + 30_000, ...audit });
    });

  beforeAll(async () => {
    server = await open();
    server.advance(now - Date.now());
    for (const [i, date] of mondays.entries()) {
      for (let n = 0; n < (requests[i] ?? 0); n++) await asked('general', at(`${date}T10:${String(15 + n)}`));
      await asked('highways', at(`${date}T10:40`));
      for (let n = 0; n < 4; n++) await asked('general', at(`${date}T11:${String(30 + n)}`), true);
    }
    // A surge on one Monday, and on another a day that has been taken out of the hours since.
    await server.store.transaction((tx) => addSurge(tx, aSurge({ startsAt: at('2027-03-08T09:00'), endsAt: at('2027-03-08T11:00') })));
    await asked('general', at('2027-03-08T10:20'));
    await asked('general', at('2027-03-01T10:20'));
    const save = (since: string, special: SiteHours['special']) =>
      server.store.transaction(async (tx) => {
        const version = ((await findSetting(tx, 'siteHours', 'main'))?.version ?? 0) + 1;
        const body_json = JSON.stringify({ weekly, bankHolidays: 'asUsual', special });
        await putSetting(tx, { kind: 'siteHours', owner: 'main', version, body_json, changed_by: 'grace', changed_at: at(since) });
      });
    await save('2027-02-20T12:00', [{ date: '2027-03-01', name: 'Staff conference', spans: [] }]);
    await save('2027-03-10T12:00', []);
    await server.running.deps.settings.refresh();
    // Today's and another weekday's say nothing of a Monday.
    await asked('general', at('2027-04-19T09:05'));
    await asked('general', at('2027-04-14T10:20'));
  }, 60_000);
  afterAll(() => server.stop());

  const supervisor = () => server.advisor('supervisor');

  it('Y6 Y7 forecasts a team’s hours from the weeks that have figures', async () => {
    const answer = await (await supervisor()).call('staffing.forecast', { siteId: null, teamId: 'general' });
    expect(answer).toMatchObject({ siteId: 'main', teamId: 'general', timeZone: 'Europe/London', withinSeconds: 20, shortAbandonSeconds: 10 });
    expect(answer.sites).toEqual([{ id: 'main', name: 'Fernshire Council', teams: expect.arrayContaining([{ id: 'highways', name: 'Highways' }]) }]);
    const hour = (local: string) => answer.hours.find((one) => one.at === at(local));
    expect(hour('2027-04-19T10:00')).toMatchObject({ weeks: 3, mean: 9, least: 8, most: 10, perHour: 9, openMinutes: 60 });
    expect(hour('2027-04-19T11:00')).toMatchObject({ weeks: 3, mean: 4 });
    expect(hour('2027-04-20T10:00')).toMatchObject({ weeks: 0, mean: null, perHour: null });
    expect(answer.quarters.find((one) => one.at === at('2027-04-19T10:15'))).toMatchObject({ weeks: 3, mean: 9 });
  });

  it('Y14 leaves out odd days by name, and takes earlier weeks instead', async () => {
    const answer = await (await supervisor()).call('staffing.forecast', { siteId: null, teamId: 'general' });
    const isMonday = ({ date }: { date: string }): boolean => new Date(date).getUTCDay() === 1;
    // On 22 February the service had not begun.
    expect(answer.days.filter(isMonday)).toEqual([
      { date: '2027-04-12', leftOut: null, name: null },
      { date: '2027-04-05', leftOut: 'nothing', name: null },
      { date: '2027-03-29', leftOut: 'bankHoliday', name: 'Easter Monday' },
      { date: '2027-03-22', leftOut: null, name: null },
      { date: '2027-03-15', leftOut: null, name: null },
      { date: '2027-03-08', leftOut: 'surge', name: 'Snow or bad weather' },
      { date: '2027-03-01', leftOut: 'special', name: 'Staff conference' },
    ]);
  });

  it('Y6 adds up all teams of a site', async () => {
    const answer = await (await supervisor()).call('staffing.forecast', { siteId: 'main', teamId: null });
    expect(answer.hours.find((one) => one.at === at('2027-04-19T10:00'))).toMatchObject({ mean: 10, least: 9, most: 11 });
  });

  it('Y9 offers the team’s own handling time and patience, with how many they come from', async () => {
    const answer = await (await supervisor()).call('staffing.forecast', { siteId: null, teamId: 'general' });
    // 27 of Mondays and one of a Wednesday, 360 s and 30 s each.
    expect(answer.handling).toEqual({ seconds: 390, sample: 28, least: 20 });
    // 28 waited 10 s, and 12 gave up after 40 s.
    expect(answer.patience.seconds).toBeCloseTo((28 * 10 + 12 * 40) / 12, 9);
    expect(answer.patience).toMatchObject({ sample: 12, waited: 40, least: 10 });
    const few = await (await supervisor()).call('staffing.forecast', { siteId: null, teamId: 'highways' });
    expect(few).toMatchObject({ handling: { seconds: null, sample: 3 }, patience: { seconds: null, sample: 0, waited: 3 } });
  });

  it('Y9 measures the handling time of a chat as it happens, with its wrap-up', async () => {
    const maria = await server.advisor('schools1');
    const resident = await server.resident();
    const { conversation } = await resident.call('message.send', {
      conversationId: null,
      clientMessageId: 'staffing-first',
      text: 'How do I apply for a reception place?',
    });
    await resident.hears('message.created', (one) => one.message.kind === 'assistant');
    await resident.call('person.request', { conversationId: conversation.id });
    const { offer } = await maria.hears('offer.made');
    await maria.call('offer.accept', { offerId: offer.id });
    server.advance(100_000);
    await maria.call('conversation.end', { conversationId: conversation.id });
    server.advance(20_000);
    await maria.call('conversation.finish', { conversationId: conversation.id, outcome: 'resolved' });
    const [past] = await server.store.read((tx) => listPastRequests(tx, { teamIds: ['school-admissions'], from: now, to: now + 3_600_000 }, 10));
    const spans = { active: (past?.closedAt ?? 0) - (past?.acceptedAt ?? 0), wrapUp: (past?.finishedAt ?? 0) - (past?.closedAt ?? 0) };
    // The clock runs on while the commands are under way.
    expect(Math.floor(spans.active / 10_000)).toBe(10);
    expect(Math.floor(spans.wrapUp / 10_000)).toBe(2);
    expect(past).toMatchObject({ withAdvisor: true, leftAt: null });
    server.advance(-120_000);
    maria.socket.disconnect();
  });

  it('Y9 takes a wait that ended with asking for a call as one of that length, and nothing of the call itself', async () => {
    const from = at('2027-04-15T10:00');
    const called = async (id: string, askedAt: number, acceptedAt: number) =>
      server.store.transaction(async (tx) => {
        const context = { ...newContext(), teamId: 'adult-social-care', requestedAt: from, acceptedAt, answeredAt: acceptedAt, advisorId: 'sam' };
        await addConversation(tx, { ...aConversation({ id, residentHash: id, state: 'closed', createdAt: from, closedAt: from + 900_000 }), context });
        await tx.updateTable('conversation').set({ call_back_asked_at: askedAt }).where('id', '=', id).execute();
      });
    await called('waited-30-s', from + 30_000, from + 600_000);
    await called('chatted-first', from + 200_000, from + 5_000);
    await called('never-waited', from, from + 600_000);
    const past = await server.store.read((tx) => listPastRequests(tx, { teamIds: ['adult-social-care'], from, to: from + 1 }, 10));
    expect(past.map((one) => [(one.acceptedAt ?? 0) - from, one.leftAt, one.withAdvisor]).sort()).toEqual([
      [30_000, null, false],
      [5_000, null, false],
    ]);
  });

  it('Y6 says nothing of hours in which the team is closed', async () => {
    await setWeekly(server.store, 'main', [{ day: 1, from: 9 * 60, to: 12 * 60 }], server.running.deps.clock());
    await server.running.deps.settings.refresh();
    const { hours, quarters } = await (await supervisor()).call('staffing.forecast', { siteId: null, teamId: 'general' });
    expect(hours.map((hour) => hour.at)).toEqual(['09', '10', '11'].map((hour) => at(`2027-04-19T${hour}:00`)));
    expect(quarters.at(-1)?.at).toBe(at('2027-04-19T11:45'));
  });

  it('Y1 Y3 Y5 plans several intervals by both methods', async () => {
    const answer = await (await supervisor()).call('staffing.plan', { ...goal, perHour: [70, 210, 700, 0] });
    expect(answer).toMatchObject({ factor: 2.5, effectiveAhtSeconds: 288 });
    expect(answer.plans.map((plan) => plan.erlangC.advisors)).toEqual([9, 21, 63, 0]);
    expect(answer.plans[0]?.erlangC).toMatchObject({ rostered: 12 });
    expect(answer.plans[0]?.erlangA?.rows.map((row) => row.advisors)).toEqual([6, 7, 8, 9, 10]);
    expect((await (await supervisor()).call('staffing.plan', { ...goal, perHour: [70], patienceSeconds: null })).plans[0]?.erlangA).toBeNull();
  });

  it('Y2 answers the most that can be asked for, and refuses more', async () => {
    const caller = await supervisor();
    const most = { perHour: Array<number>(staffingLimits.intervals).fill(5_000), ahtSeconds: 7_200, chatsAtOnce: 1, sharePercent: 99, withinSeconds: 0 };
    const answer = await caller.call('staffing.plan', { ...goal, ...most });
    expect(answer.plans).toHaveLength(staffingLimits.intervals);
    expect(answer.plans[0]?.erlangC.advisors).toBeGreaterThan(10_000);
    for (const wrong of [
      { perHour: [] },
      { perHour: [-1] },
      { perHour: [5_001] },
      { ahtSeconds: 0 },
      { chatsAtOnce: 6 },
      { sharePercent: 100 },
      { patienceSeconds: 0 },
    ]) {
      expect(await caller.ask('staffing.plan', { ...goal, perHour: [70], ...wrong }), JSON.stringify(wrong)).toMatchObject({ error: { code: 'invalid' } });
    }
  });

  it('Y10 refuses advisors, and sites and teams that are not there', async () => {
    const sam = await server.advisor('advisor1');
    expect(await sam.ask('staffing.plan', { ...goal, perHour: [70] })).toMatchObject({ error: { code: 'forbidden' } });
    expect(await sam.ask('staffing.forecast', { siteId: null, teamId: null })).toMatchObject({ error: { code: 'forbidden' } });
    const caller = await supervisor();
    expect(await caller.ask('staffing.forecast', { siteId: 'nowhere', teamId: null })).toMatchObject({ error: { code: 'notFound' } });
    expect(await caller.ask('staffing.forecast', { siteId: 'main', teamId: 'nowhere' })).toMatchObject({ error: { code: 'notFound' } });
    expect(await (await server.advisor('admin')).call('staffing.plan', { ...goal, perHour: [70] })).toMatchObject({ factor: 2.5 });
  });

  it('Y11 says how many are there now', async () => {
    const maria = await server.advisor('schools1');
    const daniel = await server.advisor('schools2');
    await daniel.call('status.set', { status: 'break' });
    await maria.call('status.set', { status: 'available', capacity: 4 });
    await daniel.call('status.set', { status: 'break', capacity: 10 });
    const answer = await (await supervisor()).call('staffing.forecast', { siteId: null, teamId: 'school-admissions' });
    expect(answer).toMatchObject({ available: 1, signedIn: 2, chatsAtOnce: 4 });
  });
});
