// What a report costs over 90 days with 100,000 conversations, and for how long at a time it keeps the process from everybody else: on SQLite, which answers within the process.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { defaultTeamRules } from '@frontdesk/shared/team-rules.ts';
import { figureLimits, type FigureQuery } from '@frontdesk/shared/figures-protocol.ts';
import type { Deps } from '../../server/src/app/deps.ts';
import { buildReport } from '../../server/src/app/figures/read-report.ts';
import { fillLog } from '../../server/src/app/figures/test-history.ts';
import { roundTheClock } from '../../server/src/domain/hours.ts';
import { openSqlite } from '../../server/src/store/open-sqlite.ts';
import { addSite, addTeam } from '../../server/src/store/sites.ts';
import { addStaff } from '../../server/src/store/staff.ts';
import type { Store } from '../../server/src/store/store.ts';

const dayMs = 86_400_000;
const days = 90;
const conversations = 100_000;
const from = Date.parse('2026-05-04T00:00:00Z');
const teamIds = ['general', 'benefits', 'housing', 'schools', 'highways'];
const staffIds = Array.from({ length: 60 }, (_, i) => `advisor-${i}`);
const rounds = 3;

const asked: Record<string, Partial<FigureQuery>> = {
  all: { by: 'all', interval: 'none' },
  teamsByDay: { by: 'team', interval: 'day' },
  advisors: { by: 'advisor', interval: 'none' },
  hours: { by: 'all', interval: 60 },
};

async function fill(store: Store): Promise<void> {
  await store.transaction(async (tx) => {
    await addSite(tx, { id: 'main', name: 'Main', assistantName: 'A', greeting: 'Hello', privacyUrl: '/', hours: roundTheClock('Europe/London'), origins: [] });
    for (const [position, id] of teamIds.entries()) await addTeam(tx, { id, siteId: 'main', name: id, isGeneral: position === 0 }, position);
    for (const id of staffIds) {
      const row = { id, email: `${id}@example.org`, first_name: id, last_name: '', role: 'advisor' as const, password_hash: '', created_at: from };
      await addStaff(tx, { ...row, teamIds: [...teamIds], capacity: 3 });
    }
  });
  const perDay = Math.round(conversations / days);
  for (let day = 0; day < days; day++)
    await store.transaction((tx) => fillLog(tx, { from: from + day * dayMs, days: 1, perDay, siteId: 'main', teamIds, staffIds }));
}

type Cost = { processorSeconds: number; seconds: number; longestTurnMs: number };
const processorMs = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

/**
 * `processorSeconds`: of this process with all its threads. `longestTurnMs`: the most processor time between two turns of the event loop, in which nobody else
 * is answered. By the clock it would be what else the machine does.
 */
async function measure(ask: () => Promise<unknown>): Promise<Cost> {
  const [cpu, began] = [process.cpuUsage(), performance.now()];
  await ask();
  const [processorSeconds, seconds] = [processorMs(cpu) / 1000, (performance.now() - began) / 1000];
  let [longestTurnMs, isOver, last] = [0, false, process.cpuUsage()];
  const turn = (): void => {
    longestTurnMs = Math.max(longestTurnMs, processorMs(last));
    last = process.cpuUsage();
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  await ask();
  isOver = true;
  return { processorSeconds, seconds, longestTurnMs };
}

const middle = (values: number[]): number => Math.round(([...values].sort((a, b) => a - b)[values.length >> 1] ?? 0) * 100) / 100;

export async function figures() {
  const folder = await mkdtemp(join(tmpdir(), 'frontdesk-bench-'));
  const store = await openSqlite(join(folder, 'frontdesk.db'));
  try {
    await fill(store);
    const settings = { rulesOf: () => defaultTeamRules };
    const deps = { store, settings, clock: () => from + (days + 30) * dayMs } as unknown as Deps;
    const results: Record<string, Cost> = {};
    for (const [name, query] of Object.entries(asked)) {
      const wanted = { from, to: from + days * dayMs, interval: 'none', by: 'all', ...query } as const;
      const all: Cost[] = [];
      for (let round = 0; round < rounds; round++) all.push(await measure(() => buildReport(deps, wanted, figureLimits.fileRows)));
      const of = (key: keyof Cost): number => middle(all.map((one) => one[key]));
      results[name] = { processorSeconds: of('processorSeconds'), seconds: of('seconds'), longestTurnMs: of('longestTurnMs') };
    }
    return { days, conversations, ...results };
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}
