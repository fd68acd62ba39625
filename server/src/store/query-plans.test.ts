import Database from 'libsql';
import { Kysely, PostgresDialect, sql, type CompiledQuery, type Dialect } from 'kysely';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { newContext } from '../domain/conversation.ts';
import { hadChat, listAudit } from './audit.ts';
import * as conversations from './conversations.ts';
import { countCallBacks, countToNumber, listCallBacks, listPromised, teamsWaiting } from './call-backs.ts';
import { addMessage, findReply, findSent, lastResidentText, listMessages, listNewest } from './messages.ts';
import { dutyAt, listDuty, listSeen, noteDuty } from './duty.ts';
import * as events from './events.ts';
import { bringUpToDate } from './migrate.ts';
import { listDecisions } from './decisions.ts';
import { closeOffer, findOffer, listOffersOf, listStandingOffers } from './offers.ts';
import { countRequests, listPastRequests } from './past-requests.ts';
import * as places from './queue-places.ts';
import * as stays from './queue-stays.ts';
import { leasing } from './postgres-pool.ts';
import { countLent, lastAdvisorOf, listRouted } from './routed.ts';
import type { Tables } from './schema.ts';
import { sqliteDialect } from './sqlite-connection.ts';
import { claimSeat, findFirstName, findStaff } from './staff.ts';
import { aConversation } from './store-contract.ts';
import type { Tx } from './store.ts';
import { newDatabase } from './test-database.ts';
import { fillWithHistory, recording } from './test-plans.ts';
import { addTimerOnce, claimTimers, dropTimer, hasDueTimers } from './timers.ts';

const one = { ...aConversation({ id: 'c7' }), version: 1, context: newContext() };
const message = { seq: 9, at: 9, staffId: null, draft: { kind: 'resident', text: 'Hello', clientMessageId: 'm9' } } as const;

/** What runs with every message, page, pass over the queue or sweep. */
const hot: Record<string, (tx: Tx) => Promise<unknown>> = {
  findConversation: (tx) => conversations.findConversation(tx, 'c7'),
  lockConversation: (tx) => conversations.lockConversation(tx, 'c7'),
  lockForMessage: (tx) => conversations.lockForMessage(tx, 'c7', 'm2c7'),
  lockOpenConversation: (tx) => conversations.lockOpenConversation(tx, 'main', 'r7'),
  findNewestConversation: (tx) => conversations.findNewestConversation(tx, 'main', 'r7'),
  'saveConversation, all of it': (tx) => conversations.saveConversation(tx, one),
  'saveConversation, what a message moved': (tx) => conversations.saveConversation(tx, one, { ...one, headSeq: 1 }),
  addMessage: (tx) => addMessage(tx, 'c7', message),
  findSent: (tx) => findSent(tx, 'main', 'r7', 'm2c7'),
  findReply: (tx) => findReply(tx, 'c7', 'm2c7', 's1'),
  listMessages: (tx) => listMessages(tx, 'c7', 1, 200),
  lastResidentText: (tx) => lastResidentText(tx, 'c7'),
  listNewest: (tx) => listNewest(tx, 'c7', 40),
  listInState: (tx) => conversations.listInState(tx, 'queued', ['t0', 't1'], 100),
  listOnDesk: (tx) => conversations.listOnDesk(tx, 's7', 100),
  lockAssigned: (tx) => conversations.lockAssigned(tx, 's7'),
  listAdvisorsWithChats: (tx) => conversations.listAdvisorsWithChats(tx),
  listLeftMessages: (tx) => conversations.listLeftMessages(tx, ['t2'], 100),
  teamsWaiting: (tx) => teamsWaiting(tx),
  listCallBacks: (tx) => listCallBacks(tx, ['t0', 't1'], 100),
  countCallBacks: (tx) => countCallBacks(tx, 9),
  listPromised: (tx) => listPromised(tx, 't0', { from: 1, to: 2 }, 100),
  countToNumber: (tx) => countToNumber(tx, 'main', '+442079460018'),
  hadChat: (tx) => hadChat(tx, 'c7', 's7'),
  queueFronts: (tx) => stays.queueFronts(tx),
  queueLengths: (tx) => places.queueLengths(tx),
  placeInQueue: (tx) => places.placeInQueue(tx, { id: 'c500', state: 'queued', teamId: 't0', requestedAt: 500, isUrgent: false }),
  listUrgent: (tx) => places.listUrgent(tx, 100),
  listPlaces: (tx) => places.listPlaces(tx, 't0', 1000),
  listByIds: (tx) => conversations.listByIds(tx, ['c7', 'c8']),
  listStays: (tx) => stays.listStays(tx, 't0', 19_900, 1000),
  beginStay: (tx) => stays.beginStay(tx, { id: 'new', conversationId: 'new', teamId: 't0', queuedAt: 1 }),
  reachFront: (tx) => stays.reachFront(tx, 'c7', 9, 3),
  offerStay: (tx) => stays.offerStay(tx, 'c7', 9),
  endStay: (tx) => stays.endStay(tx, 'c7', 9, 'accepted'),
  listWaitingWithoutTimer: (tx) => conversations.listWaitingWithoutTimer(tx, 'resident.absent'),
  listOpenHeads: (tx) => conversations.listOpenHeads(tx, 'main', ['r500', 'r501']),
  listRequestsSince: (tx) => conversations.listRequestsSince(tx, 19_900, 1000),
  countRequests: (tx) => countRequests(tx, { teamIds: ['t0', 't1'], from: 15_000, to: 16_000 }),
  listPastRequests: (tx) => listPastRequests(tx, { teamIds: ['t0', 't1'], from: 15_000, to: 16_000 }, 100),
  findOffer: (tx) => findOffer(tx, 'o-c7', 's7'),
  closeOffer: (tx) => closeOffer(tx, 'o-c7', 'declined', 9),
  'listStandingOffers of one': (tx) => listStandingOffers(tx, 's7'),
  listStandingOffers: (tx) => listStandingOffers(tx),
  listAudit: (tx) => listAudit(tx, 'c7'),
  listOffersOf: (tx) => listOffersOf(tx, 'c7', 100),
  listDecisions: (tx) => listDecisions(tx, 'c7', 100),
  'listRouted of all': (tx) => listRouted(tx, '', 100),
  'listRouted of a reference': (tx) => listRouted(tx, 'FD-C7', 100),
  countLent: (tx) => countLent(tx),
  lastAdvisorOf: (tx) => lastAdvisorOf(tx, 'main', 'r7', 5),
  hasDueTimers: (tx) => hasDueTimers(tx, 9),
  claimTimers: (tx) => claimTimers(tx, 9, 10, 50),
  dropTimer: (tx) => dropTimer(tx, 'x', 9),
  addTimerOnce: (tx) => addTimerOnce(tx, { id: 'once', kind: 'resident.silent', conversationId: 'c7', dueAt: 9, payload: {} }),
  findStaff: (tx) => findStaff(tx, 's7'),
  findFirstName: (tx) => findFirstName(tx, 's7'),
  claimSeat: (tx) => claimSeat(tx, 's7'),
  listEvents: (tx) => events.listEvents(tx, 19_000, 19_100, 1000),
  listEndedAfter: (tx) => events.listEndedAfter(tx, 19_000, 1000),
  listFacts: (tx) => events.listFacts(tx, { from: 19_000, to: 19_100, most: 1000, judgedTo: 19_050, againWithin: 7 }),
  listReturned: (tx) => events.listReturned(tx, 's7', 19_000, 100),
  listInHand: (tx) => events.listInHand(tx, 19_000, 1000),
  dutyAt: (tx) => dutyAt(tx, 19_000),
  listDuty: (tx) => listDuty(tx, 19_000, 19_100, 1000),
  listSeen: (tx) => listSeen(tx),
  noteDuty: (tx) => noteDuty(tx, 's7', 30_000, true),
};

/** Tables that grow for as long as the service runs. */
const growing = ['conversation', 'message', 'offer', 'audit', 'queue_stay', 'event', 'duty'];
/** Indexes of what is going on, which is never much: reading one whole is as good as a search. */
const ofThePresent = ['conversation_one_open', 'offer_standing'];

type Engine = { dialect: Dialect; dispose: () => Promise<void>; scans: (db: Kysely<Tables>, query: CompiledQuery) => Promise<string[]> };

async function sqlite(): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'frontdesk-plans-'));
  const handle = new Database(join(folder, 'frontdesk.db'));
  return {
    dialect: sqliteDialect(handle),
    async dispose() {
      handle.close();
      rmSync(folder, { recursive: true });
    },
    async scans(_, query) {
      const rows = handle.prepare(`explain query plan ${query.sql}`).all(query.parameters) as { detail: string }[];
      return rows.map(({ detail }) => detail).filter((detail) => detail.startsWith('SCAN') && !ofThePresent.some((name) => detail.includes(name)));
    },
  };
}

type Plan = { 'Node Type': string; 'Relation Name'?: string; 'Index Name'?: string; 'Index Cond'?: string; Plans?: Plan[] };

function scansOf(plan: Plan): string[] {
  const { 'Node Type': type, 'Relation Name': table, 'Index Name': index } = plan;
  const whole = type === 'Seq Scan' || (index !== undefined && plan['Index Cond'] === undefined && !ofThePresent.includes(index));
  return [...(whole ? [`SCAN ${table ?? ''} ${type} ${index ?? ''}`] : []), ...(plan.Plans ?? []).flatMap(scansOf)];
}

async function postgres(cluster: string): Promise<Engine> {
  const pool = new pg.Pool({ connectionString: await newDatabase(cluster) });
  return {
    dialect: new PostgresDialect({ pool: leasing(pool) }),
    dispose: () => pool.end(),
    async scans(_, { sql: text, parameters }) {
      const { rows } = await pool.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (format json) ${text}`, [...parameters]);
      return rows.flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => scansOf(Plan)));
    },
  };
}

function plans(name: string, open: () => Promise<Engine>): void {
  describe(`${name}, with much stored`, () => {
    const seen: CompiledQuery[] = [];
    let engine: Engine;
    let db: Kysely<Tables>;
    beforeAll(async () => {
      engine = await open();
      db = new Kysely<Tables>({ dialect: recording(engine.dialect, seen) });
      await bringUpToDate(db);
      await fillWithHistory(db);
      // As PostgreSQL does by itself in time. SQLite is left to choose without figures, as in production.
      if (name === 'PostgreSQL') await sql`analyze`.execute(db);
    }, 60_000);
    afterAll(() => engine.dispose());

    it.each(Object.entries(hot))('T1 reads no growing table whole for %s', async (_, run) => {
      seen.length = 0;
      await run(db);
      expect(seen.length).toBeGreaterThan(0);
      const scans = (await Promise.all(seen.map((query) => engine.scans(db, query)))).flat();
      expect(scans.filter((scan) => growing.some((table) => scan.startsWith(`SCAN ${table}`)))).toEqual([]);
    });

    it('T1 would notice one', async () => {
      seen.length = 0;
      await db.selectFrom('message').select('at').where('at', '=', 7).execute();
      expect(await engine.scans(db, seen[0] as CompiledQuery)).toEqual([expect.stringContaining('SCAN message')]);
    });
  });
}

const cluster = inject('postgresUrl');
plans('SQLite', sqlite);
describe.skipIf(cluster === null)('where PostgreSQL is there', () => plans('PostgreSQL', () => postgres(cluster ?? '')));
