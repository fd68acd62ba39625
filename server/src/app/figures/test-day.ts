import { nothingInForce } from '../../domain/surge/in-force.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultTeamRules } from '@frontdesk/shared/team-rules.ts';
import type { Status as AnyStatus } from '@frontdesk/shared/vocabulary.ts';
import { pino } from 'pino';
import { noNeeds } from '../../domain/conversation.ts';
import { roundTheClock } from '../../domain/hours.ts';
import { liveInProcess } from '../../live/in-process.ts';
import { listInState, lockConversation, type Conversation } from '../../store/conversations.ts';
import { openSqlite } from '../../store/open-sqlite.ts';
import { addSite, addTeam } from '../../store/sites.ts';
import { addStaff } from '../../store/staff.ts';
import type { Store } from '../../store/store.ts';
import { openOrStart } from '../conversation/start.ts';
import { momentOf, step, type StepEvent } from '../conversation/step.ts';
import type { Deps } from '../deps.ts';
import { RefusedError } from '../refused.ts';
import { setStatus } from '../staff/set-status.ts';
import { noteConnection } from './note-connections.ts';

/** Those that people set themselves. */
type Status = Exclude<AnyStatus, 'away'>;

export const teams = [
  { id: 'general', siteId: 'main' },
  { id: 'schools', siteId: 'main' },
  { id: 'hr-desk', siteId: 'hr' },
] as const;
export const people: Record<string, readonly string[]> = { sam: ['general'], maria: ['general', 'schools'], daniel: ['schools'], hana: ['hr-desk'] };
const staffIds = Object.keys(people);

/** One thing that somebody tries, `wait` seconds after the last; `who` and `which` pick among those there are. What is not possible just then is left out. */
export type Act = { wait: number; what: (typeof acts)[number]; who: number; which: number };
export const acts = [
  'ask',
  'ask',
  'question',
  'helped',
  'notHelped',
  'residentEnds',
  'leaveMessage',
  'askForCall',
  'offer',
  'offer',
  'offer',
  'accept',
  'accept',
  'accept',
  'decline',
  'take',
  'reply',
  'reply',
  'transfer',
  'advisorEnds',
  'advisorEnds',
  'lost',
  'finish',
  'status',
  'available',
  'available',
  'connect',
  'connect',
  'disconnect',
  'capacity',
] as const;

/** What the day's own diary says of advisors, apart from what the product wrote down. Times are epoch milliseconds. */
export type Diary = {
  duty: { staffId: string; at: number; status: Status; capacity: number; connected: boolean }[];
  lapsed: Map<string, number>;
};

export type Day = {
  deps: Deps;
  store: Store;
  diary: Diary;
  play: (acts: readonly Act[]) => Promise<void>;
  at: (now: number) => void;
  dispose: () => Promise<void>;
};

const nothing = (): void => undefined;

/** Real conversations on a real store, from `start` on: every change goes through the product's own steps. */
export async function openDay(start: number): Promise<Day> {
  const folder = await mkdtemp(join(tmpdir(), 'frontdesk-day-'));
  const store = await openSqlite(join(folder, 'frontdesk.db'), { flush: () => Promise.resolve(), close: () => Promise.resolve() });
  let now = start;
  const live = liveInProcess();
  const count = { commandAnswered: nothing, queueWaited: nothing, timerClaimed: nothing, repaired: nothing, storeFailed: nothing };
  const settings = { rulesOf: () => defaultTeamRules } as unknown as Deps['settings'];
  const ways = { inBackground: nothing, wakeTimers: nothing, queueChanged: nothing, wakeLinks: nothing, publicUrl: null };
  const surges = { inForce: () => nothingInForce } as unknown as Deps['surges'];
  const deps = { store, live, settings, surges, clock: () => now, log: pino({ level: 'silent' }), count, ...ways } as unknown as Deps;
  await store.transaction(async (tx) => {
    for (const id of ['main', 'hr']) {
      const site = { id, name: id, assistantName: 'A', greeting: 'Hello', privacyUrl: '/', hours: roundTheClock('Europe/London'), origins: [] };
      await addSite(tx, site);
    }
    for (const [position, team] of teams.entries()) await addTeam(tx, { ...team, name: team.id, isGeneral: position !== 1 }, position);
    for (const [id, teamIds] of Object.entries(people)) {
      const row = { id, email: `${id}@example.org`, first_name: id, last_name: '', role: 'advisor' as const, password_hash: '', created_at: start };
      await addStaff(tx, { ...row, teamIds: [...teamIds], capacity: 2 });
    }
  });

  const diary: Diary = { duty: [], lapsed: new Map() };
  const set = new Map(staffIds.map((staffId) => [staffId, { status: 'offline', capacity: 2, connected: false }]));
  const lapses: { conversationId: string; staffId: string; due: number }[] = [];

  async function change(staffId: string, to: Partial<{ status: Status; capacity: number; connected: boolean }>): Promise<void> {
    const next = { ...set.get(staffId), ...to } as { status: Status; capacity: number; connected: boolean };
    set.set(staffId, next);
    diary.duty.push({ staffId, at: now, ...next });
    if (to.connected === undefined) return void (await setStatus(deps, staffId, { status: next.status, capacity: next.capacity }));
    await (to.connected ? live.arrived(staffId, 'page') : live.left(staffId, 'page'));
    await noteConnection(deps, staffId);
  }

  // Nobody is offered a chat before they have been connected once.
  for (const staffId of staffIds) await change(staffId, { connected: true });

  async function take(one: Conversation, event: StepEvent, actor: string): Promise<void> {
    const after = await store.transaction(async (tx) => {
      const before = await lockConversation(tx, one.id);
      return before && (await step(tx, momentOf(deps), before, event, actor)).after;
    });
    if (after?.state === 'wrapUp' && event.type !== 'wrapUp.lapsed')
      lapses.push({ conversationId: one.id, staffId: after.context.advisorId ?? '', due: now + defaultTeamRules.wrapUpSeconds * 1000 });
  }

  async function open(residentNumber: number): Promise<Conversation> {
    const siteId = residentNumber % 5 === 4 ? 'hr' : 'main';
    return store.transaction((tx) => openOrStart(tx, now, { siteId, residentHash: `resident-${residentNumber}` }));
  }
  const inState = async (state: Conversation['state'], which: number): Promise<Conversation | undefined> => {
    const found = await store.read((tx) =>
      listInState(
        tx,
        state,
        teams.map((team) => team.id),
        100,
      ),
    );
    return found[which % Math.max(1, found.length)];
  };

  let made = 0;
  const admission = (siteId: string, which: number) => {
    const teamId = siteId === 'hr' ? 'hr-desk' : which % 2 === 0 ? 'general' : 'schools';
    return { open: true as const, teamId, teamName: teamId, needs: noNeeds };
  };
  const advisorOf = (one: Conversation) => ({
    staffId: one.context.advisorId ?? '',
    firstName: one.context.advisorId ?? '',
    teamName: one.context.teamId ?? '',
  });

  async function act({ what, who, which }: Act): Promise<void> {
    const staffId = staffIds[who % staffIds.length] ?? 'sam';
    const resident = who % 6;
    if (what === 'available') return change(staffId, { status: 'available' });
    if (what === 'status') return change(staffId, { status: which % 2 === 0 ? 'busy' : 'break' });
    if (what === 'capacity') return change(staffId, { capacity: 1 + (which % 3) });
    if (what === 'connect' || what === 'disconnect') return change(staffId, { connected: what === 'connect' });
    if (what === 'offer') {
      const one = await inState('queued', which);
      const free = staffIds.filter((id) => people[id]?.includes(one?.context.teamId ?? ''));
      const to = free[who % Math.max(1, free.length)];
      if (one && to) await take(one, { type: 'offer.made', offerId: `o${made++}`, staffId: to, expiresAt: now + 7_000 }, 'system');
      return;
    }
    if (what === 'take') {
      const one = await inState(which % 2 === 0 ? 'queued' : 'offered', which);
      if (one) await take(one, { type: 'advisor.took', staffId, firstName: staffId, teamName: '' }, staffId);
      return;
    }
    if (what === 'accept' || what === 'decline') {
      const one = await inState('offered', which);
      const offer = one?.context.offers[0];
      if (!one || !offer) return;
      const by = { offerId: offer.id, staffId: offer.staffId };
      if (what === 'decline') return take(one, { type: 'offer.declined', ...by }, offer.staffId);
      return take(one, { type: 'offer.accepted', ...by, firstName: offer.staffId, teamName: '' }, offer.staffId);
    }
    if (what === 'reply' || what === 'transfer' || what === 'advisorEnds' || what === 'lost') {
      const one = await inState('assigned', which);
      if (!one) return;
      const advisor = advisorOf(one);
      if (what === 'reply') return take(one, { type: 'advisor.wrote', text: 'Hello', clientMessageId: `reply-${made++}`, ...advisor }, advisor.staffId);
      if (what === 'advisorEnds') return take(one, { type: 'advisor.ended', ...advisor }, advisor.staffId);
      if (what === 'lost') return take(one, { type: 'advisor.lost', staffId: advisor.staffId }, 'system');
      const toTeamId = one.context.teamId === 'general' ? 'schools' : 'general';
      if (one.siteId === 'main') await take(one, { type: 'advisor.transferred', ...advisor, toTeamId, toTeamName: toTeamId, note: 'n' }, advisor.staffId);
      return;
    }
    if (what === 'finish') {
      const one = await inState('wrapUp', which);
      const by = one?.context.advisorId;
      if (one && by) await take(one, { type: 'outcome.picked', staffId: by, outcome: 'resolved' }, by);
      return;
    }
    const one = await open(resident);
    if (what === 'ask') return take(one, { type: 'person.requested', admission: admission(one.siteId, which) }, 'resident');
    if (what === 'residentEnds') return take(one, { type: 'resident.ended' }, 'resident');
    if (what === 'leaveMessage') {
      const contact = { name: 'Jo', email: 'jo@example.org', phone: null };
      const { teamId, teamName } = admission(one.siteId, which);
      return take(one, { type: 'message.left', reference: one.reference, contact, text: 'Call me', teamId, teamName }, 'resident');
    }
    if (what === 'askForCall') {
      const by = which % 2 === 0 || one.state !== 'assigned' ? null : one.context.advisorId;
      const callBack = {
        name: 'Jo',
        phone: '+442079460018',
        typed: '020 7946 0018',
        reason: '',
        from: now + 3_600_000,
        to: now + 7_200_000,
        soon: false,
        triesMost: 3,
      };
      const { teamId, teamName, needs } = admission(one.siteId, which);
      const asked = { reference: one.reference, teamId, teamName, needs, callBack, staffId: by, firstName: by };
      return take(one, { type: 'callBack.promised', ...asked }, by ?? 'resident');
    }
    if (what === 'question') {
      const body = { type: 'answer', articleId: 'a', heading: 'A', blocks: [], links: [], reviewDate: '2027-01-01' } as const;
      return take(one, { type: 'assistant.answered', body: { ...body, blocks: [], links: [] }, teamId: null, forSeq: one.headSeq + 1 }, 'system');
    }
    const answerSeq = one.context.answers.find((answer) => answer.helped === null)?.seq ?? 0;
    await take(one, { type: 'answer.rated', answerSeq, helped: what === 'helped', admission: admission(one.siteId, which) }, 'resident');
  }

  const tried = (work: Promise<void>): Promise<void> =>
    work.catch((error: unknown) => {
      if (!(error instanceof RefusedError)) throw error;
    });

  async function lapse(until: number): Promise<void> {
    for (const one of lapses.filter((each) => each.due <= until).sort((a, b) => a.due - b.due)) {
      lapses.splice(lapses.indexOf(one), 1);
      now = one.due;
      const conversation = await store.read((tx) => lockConversation(tx, one.conversationId));
      if (!conversation?.context.seatHeld || conversation.state !== 'wrapUp') continue;
      await take(conversation, { type: 'wrapUp.lapsed', staffId: one.staffId }, 'system');
      diary.lapsed.set(one.conversationId, now);
    }
    now = until;
  }

  return {
    deps,
    store,
    diary,
    async play(all) {
      for (const one of all) {
        await lapse(now + one.wait * 1000);
        await tried(act(one));
      }
    },
    at: (later) => void (now = later),
    async dispose() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
