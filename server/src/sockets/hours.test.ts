import type { SiteHours, Weekly } from '@frontdesk/shared/hours.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byCommand, setWeekly } from '../app/hours/set-weekly.ts';
import { roundTheClock } from '../domain/hours.ts';
import { findSetting } from '../store/settings.ts';
import { engines } from './test-engines.ts';
import type { TestServer } from './test-server.ts';

const day = [{ from: 510, to: 1020 }];
const weekly: Partial<Weekly> = { mon: day, tue: day, wed: day, thu: day, fri: day };
const main = { kind: 'siteHours', owner: 'main' } as const;
const emergency = [{ label: 'Duty social worker', phone: '01632 960 555' }];
/** A Monday, two minutes before closing. */
const almostFive = Date.parse('2028-12-04T16:58:00Z');
const fivePm = Date.parse('2028-12-04T17:00:00Z');
const tuesday = Date.parse('2028-12-05T08:30:00Z');

describe.each(engines)('opening hours on %s', (_, open) => {
  let server: TestServer;
  let ids = 0;
  const goTo = (at: number) => server.advance(at - server.running.deps.clock());
  const version = async (kind: 'siteHours' | 'teamHours', owner: string) => (await server.store.read((tx) => findSetting(tx, kind, owner)))?.version ?? 0;
  async function save(kind: 'siteHours' | 'teamHours', owner: string, value: unknown) {
    const admin = await server.advisor('admin');
    const saved = await admin.call('setting.change', { kind, owner, version: await version(kind, owner), value });
    await admin.call('status.set', { status: 'offline' });
    admin.socket.disconnect();
    return saved;
  }
  /** A new resident who has asked, and has been answered from an article of School admissions. */
  async function askedOfSchools() {
    const resident = await server.resident();
    const { conversation } = await resident.call('message.send', {
      conversationId: null,
      clientMessageId: `hours-${ids++}-message`,
      text: 'How do I apply for a reception place?',
    });
    await resident.hears('message.created', (one) => one.message.kind === 'assistant');
    return { resident, conversationId: conversation.id };
  }
  beforeAll(async () => {
    server = await open();
    goTo(almostFive);
  }, 60_000);
  afterAll(() => server.stop());

  it('U9 are saved in force at once, and told to open windows with the emergency numbers', async () => {
    const resident = await server.resident();
    const before = await resident.call('conversation.sync', { conversationId: null, sinceSeq: 0 });
    expect(before.site.availability).toMatchObject({ changesAt: null });
    expect(before.site.emergency.map(({ phone }) => phone)).toContain('999');
    await save('siteHours', 'main', { weekly, emergency });
    const told = await resident.hears('availability.changed', (one) => one.availability.changesAt === fivePm);
    expect(told).toMatchObject({ availability: { reopensAt: tuesday }, emergency: [{ phone: '01632 960 555', detail: '' }] });
    // What pages are given before they connect may be a moment old.
    const launcher = async () => (await (await fetch(`${server.url}/embed.js`)).text()).split('\n')[0];
    await expect.poll(launcher).toContain('Our advisors are back on Tuesday at 8:30am.');
  });

  it('U12 end while people chat and wait: both go on, nobody new is let in, and it opens again', async () => {
    const sam = await server.advisor('advisor1');
    await sam.call('status.set', { status: 'available', capacity: 1 });
    const [chatting, waiting, late] = [await server.resident(), await server.resident(), await server.resident()];
    const { conversation } = await chatting.call('person.request', { conversationId: null });
    const { offer } = await sam.hears('offer.made', (one) => one.offer.conversationId === conversation.id);
    await sam.call('offer.accept', { offerId: offer.id });
    const waits = await waiting.call('person.request', { conversationId: null });
    expect(waits.conversation).toMatchObject({ state: 'queued', position: 1 });

    goTo(fivePm);
    const closed = await late.hears('availability.changed', (one) => one.availability.status === 'outOfHours');
    expect(closed.availability).toEqual({ status: 'outOfHours', opensAt: tuesday, changesAt: tuesday, reopensAt: null });
    await chatting.call('message.send', { conversationId: conversation.id, clientMessageId: `hours-${ids++}-message`, text: 'Are you still there?' });
    await sam.call('message.send', { conversationId: conversation.id, clientMessageId: `hours-${ids++}-message`, text: 'I am.' });
    await chatting.hears('message.created', (one) => one.message.text === 'I am.');
    expect((await waiting.call('conversation.sync', { conversationId: null, sinceSeq: 0 })).conversation).toMatchObject({ state: 'queued', position: 1 });
    expect((await late.call('person.request', { conversationId: null })).conversation.state).toBe('assistant');
    const notice = await late.hears('message.created', (one) => one.message.notice?.type === 'nobodyAvailable');
    expect(notice.message.notice).toMatchObject({ reason: 'outOfHours', opensAt: tuesday });

    await sam.call('status.set', { status: 'available', capacity: 2 });
    const next = await sam.hears('offer.made', (one) => one.offer.conversationId === waits.conversation.id);
    await sam.call('offer.accept', { offerId: next.offer.id });
    for (const one of [conversation, waits.conversation]) {
      await sam.call('conversation.end', { conversationId: one.id });
      await sam.call('conversation.finish', { conversationId: one.id, outcome: 'resolved' });
    }
    sam.socket.disconnect();
    goTo(tuesday);
    await late.hears('availability.changed', (one) => one.availability.status !== 'outOfHours' && one.availability.changesAt > tuesday);
    const again = await server.advisor('advisor1');
    await late.hears('availability.changed', (one) => one.availability.status === 'available' && one.availability.changesAt > tuesday);
    expect((await late.call('person.request', { conversationId: null })).conversation.state).toBe('queued');
    await late.call('conversation.end', {
      conversationId: (await late.call('conversation.sync', { conversationId: null, sinceSeq: 0 })).conversation?.id ?? '',
    });
    again.socket.disconnect();
  });

  it('U13 of a closed team: the general team stands in; with both closed, the first of them to open is told', async () => {
    goTo(Date.parse('2028-12-05T10:00:00Z'));
    const [sam, maria] = [await server.advisor('advisor1'), await server.advisor('schools1')];
    await save('teamHours', 'school-admissions', { own: { weekly: { wed: [{ from: 420, to: 1200 }] } } });
    const standIn = await askedOfSchools();
    const { conversation } = await standIn.resident.call('person.request', { conversationId: standIn.conversationId });
    expect(conversation).toMatchObject({ state: 'queued', teamName: 'General' });

    goTo(Date.parse('2028-12-05T18:00:00Z'));
    const nobody = await askedOfSchools();
    await nobody.resident.call('person.request', { conversationId: nobody.conversationId });
    const { message } = await nobody.resident.hears('message.created', (one) => one.message.notice?.type === 'nobodyAvailable');
    expect(message.notice).toMatchObject({ reason: 'outOfHours', opensAt: Date.parse('2028-12-06T07:00:00Z') });
    maria.socket.disconnect();
    sam.socket.disconnect();
  });

  it('U13 of a team that is open while its site is not: it takes its own chats, and no others', async () => {
    goTo(Date.parse('2028-12-06T19:00:00Z'));
    const maria = await server.advisor('schools1');
    const theirs = await askedOfSchools();
    expect((await theirs.resident.call('conversation.sync', { conversationId: null, sinceSeq: 0 })).site.availability).toMatchObject({
      status: 'available',
      changesAt: Date.parse('2028-12-06T20:00:00Z'),
      reopensAt: Date.parse('2028-12-07T08:30:00Z'),
    });
    const { conversation } = await theirs.resident.call('person.request', { conversationId: theirs.conversationId });
    expect(conversation).toMatchObject({ state: 'queued', teamName: 'School admissions' });
    const other = await server.resident();
    expect((await other.call('person.request', { conversationId: null })).conversation.state).toBe('assistant');
    maria.socket.disconnect();
  });

  it('U2 that are wrong are refused beside each field, and nothing of them is kept', async () => {
    const admin = await server.advisor('admin');
    const before = await admin.call('setting.read', main);
    const wrong = {
      weekly: { mon: [{ from: 1020, to: 510 }] },
      special: [{ date: '2029-02-29', name: '', spans: [] }],
      emergency: [{ label: 'Gas', phone: 'gas' }],
    };
    expect(await admin.ask('setting.change', { ...main, version: before.setting.version, value: wrong })).toMatchObject({
      error: {
        code: 'invalid',
        problems: [
          { path: 'weekly.mon.0.to', message: 'This is before the start. Enter a later time, or 24:00 for the end of the day.' },
          { path: 'special.0.date', message: 'Enter a date that exists, like 24/12/2026.' },
          { path: 'special.0.name', message: 'Enter something here.' },
          { path: 'emergency.0.phone', message: 'Enter a phone number, like 01632 960100.' },
        ],
      },
    });
    expect(await admin.call('setting.read', main)).toEqual(before);
  });

  it('U14 of somebody who did not see the last change are refused, with who made it', async () => {
    const [admin, other] = [await server.advisor('admin'), await server.advisor('admin')];
    const { setting } = await admin.call('setting.read', main);
    await admin.call('setting.change', { ...main, version: setting.version, value: { weekly, bankHolidays: 'asUsual', emergency } });
    expect(await other.ask('setting.change', { ...main, version: setting.version, value: { weekly: {} } })).toMatchObject({
      error: { code: 'changedMeanwhile', changed: { by: 'Alex Morgan' } },
    });
    expect((await other.call('setting.read', main)).setting.value).toMatchObject({ bankHolidays: 'asUsual', weekly: { mon: day } });
  });

  it('U15 are shown before they are saved, with the bank holidays by name', async () => {
    goTo(Date.parse('2028-12-18T12:00:00Z'));
    const supervisor = await server.advisor('supervisor');
    const special = [{ date: '2028-12-27', name: 'Between the years', spans: [{ from: 600, to: 720 }] }];
    const { days, bankHolidays, ...opening } = await supervisor.call('hours.preview', { siteId: 'main', hours: { weekly, special } });
    expect(opening).toMatchObject({ open: true, changesAt: Date.parse('2028-12-18T17:00:00Z') });
    expect(days).toHaveLength(15);
    expect(days.filter(({ by }) => by !== 'week')).toEqual([
      { date: '2028-12-25', spans: [], by: 'bankHoliday', name: 'Christmas Day' },
      { date: '2028-12-26', spans: [], by: 'bankHoliday', name: 'Boxing Day' },
      { date: '2028-12-27', spans: [{ from: 600, to: 720 }], by: 'special', name: 'Between the years' },
      { date: '2029-01-01', spans: [], by: 'bankHoliday', name: "New Year's Day" },
    ]);
    expect(bankHolidays).toHaveLength(12);
    expect((await supervisor.call('hours.preview', { siteId: 'main', hours: null })).days.every(({ by }) => by === 'week')).toBe(true);
    expect(await supervisor.ask('hours.preview', { siteId: 'nowhere', hours: null })).toMatchObject({ error: { code: 'unknownSite' } });
    const advisor = await server.advisor('advisor1');
    expect(await advisor.ask('hours.preview', { siteId: 'main', hours: null })).toMatchObject({ error: { code: 'forbidden' } });
  });

  it('U16 set by command keep what an admin set besides the week, and every page learns of them within a second', async () => {
    const resident = await server.resident();
    const at = server.running.deps.clock();
    expect(await setWeekly(server.store, 'main', [{ day: 1, from: 0, to: 720 }], at)).toBe(true);
    await resident.hears('availability.changed', (one) => one.availability.status === 'outOfHours');
    const admin = await server.advisor('admin');
    const { setting } = await admin.call('setting.read', main);
    expect(setting).toMatchObject({
      changedBy: 'Frontdesk (by command)',
      changedAt: at,
      value: { bankHolidays: 'asUsual', emergency: [{ label: 'Duty social worker' }] },
    });
    expect(setting.value).toMatchObject({ weekly: { mon: [{ from: 0, to: 720 }], tue: [] } });
    expect((await server.store.read((tx) => findSetting(tx, 'siteHours', 'main')))?.changed_by).toBe(byCommand);
    expect(await setWeekly(server.store, 'nowhere', [], at)).toBe(false);
    // After a command, bank holidays are as the next command has them: kept, unless it is always open.
    const bankHolidays = async () =>
      (JSON.parse((await server.store.read((tx) => findSetting(tx, 'siteHours', 'main')))?.body_json ?? '{}') as SiteHours).bankHolidays;
    await setWeekly(server.store, 'main', roundTheClock('Europe/London').spans, at);
    expect(await bankHolidays()).toBe('asUsual');
    await setWeekly(server.store, 'main', [{ day: 1, from: 0, to: 720 }], at);
    expect(await bankHolidays()).toBe('closed');
  });
});
