// A worker: the people of one share of the run, all on one event loop.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { AdvisorPage } from '../clients/advisor-page.ts';
import { Log, clockFrom } from '../clients/log.ts';
import { ResidentPage } from '../clients/resident-page.ts';
import { signIn } from '../clients/sign-in.ts';
import { personal } from '../people/chance.ts';
import { Day } from '../people/day.ts';
import { answerOffer, startWork, type AdvisorLife } from '../people/live-advisor.ts';
import { liveAsResident } from '../people/live-resident.ts';
import { planAdvisor } from '../people/plan-advisor.ts';
import { planResident } from '../people/plan-resident.ts';
import type { CrewTask, FromCrew, ToCrew } from './crew-task.ts';
import { Tally } from './tally.ts';

const task = workerData as CrewTask;
const tell = (message: FromCrew) => parentPort?.postMessage(message);
const clock = clockFrom(task.clock);
const day = new Day(task.pace);
const tally = new Tally();
const newLog = () => new Log(clock, tally.see);
const urlOf = (number: number) => task.urls[number % task.urls.length] ?? '';
const residents: ResidentPage[] = [];
const advisors: AdvisorPage[] = [];
/** Node samples the loop so often, and counts the sampling's own time as delay. */
const sampling = 10;
const lag = { second: monitorEventLoopDelay({ resolution: sampling }), run: monitorEventLoopDelay({ resolution: sampling }) };
const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - sampling);
/** Advisors' chance is drawn from numbers that no resident has. */
const advisorNumbers = 1_000_000;
const settleWithin = 30_000;
/** Pages that fetch the last of it at a time: together they would be a storm that no day has. */
const settlingAtOnce = 50;

async function bringAdvisor(number: number, login: CrewTask['advisors'][number]['login']): Promise<void> {
  const chance = personal(task.seed, advisorNumbers + number);
  const plan = planAdvisor(chance);
  const session = await signIn(urlOf(number), login);
  const life: AdvisorLife = {
    plan,
    chance,
    day,
    page: new AdvisorPage({
      name: `a${number}`,
      url: urlOf(number),
      session,
      capacity: plan.capacity,
      log: newLog(),
      offered: (offer) => void day.live(answerOffer(life, offer)),
    }),
  };
  advisors.push(life.page);
  await startWork(life);
}

function bringResident(number: number): void {
  const plan = planResident(task.seed, number, task.lasts);
  const open = (first: ResidentPage | null) => {
    const page = new ResidentPage({
      name: first ? `r${number}b` : `r${number}`,
      url: urlOf(number + (first ? 1 : 0)),
      siteId: task.siteId,
      token: first?.token ?? null,
      log: newLog(),
    });
    residents.push(page);
    return page;
  };
  void day.live(liveAsResident({ plan, chance: personal(task.seed + 1, number), day, clock, open }));
}

function count(): void {
  const open = residents.filter((page) => page.isOpen);
  const inState = (state: string) => open.filter((page) => page.conversation?.state === state).length;
  const { connected, sent, acknowledged, errors } = tally;
  const lagMs = late(lag.second.max);
  lag.second.reset();
  tell({
    type: 'count',
    count: {
      connected,
      arrived: residents.length,
      waiting: inState('queued'),
      withAdvisor: inState('assigned'),
      sent,
      acknowledged,
      errors,
      ackMs: tally.takeAckMs(),
      lagMs,
    },
  });
}

/** Nobody acts any more; what was written still goes out, and every page that is open fetches all there is. */
async function end(): Promise<void> {
  day.end();
  const pages = [...residents.filter((page) => page.isOpen), ...advisors];
  const deadline = clock() + settleWithin;
  let unsettled = 0;
  await eachOf(pages, settlingAtOnce, async (page) => {
    const well = (await page.waiting.until(() => page.isSettled, Math.max(0, deadline - clock()))) && (await page.settle());
    if (!well) unsettled += 1;
  });
  for (const page of pages) page.close();
  clearInterval(counting);
  const logs = [...residents, ...advisors].map((page) => page.record);
  tell({ type: 'done', logs, unsettled, lag: { p95: late(lag.run.percentile(95)), most: late(lag.run.max) } });
  parentPort?.close();
}

async function eachOf<T>(items: readonly T[], atOnce: number, act: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const hand = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
}

lag.second.enable();
// Signing in costs the server a tenth of a second each: a few at a time.
await eachOf(task.advisors, 4, ({ number, login }) => bringAdvisor(number, login));
const counting = setInterval(count, 1_000);
parentPort?.on('message', (message: ToCrew) => {
  if (message.type === 'end') return void end();
  lag.run.enable();
  for (let number = task.residents.from; number < task.residents.to; number++) bringResident(number);
});
tell({ type: 'ready' });
