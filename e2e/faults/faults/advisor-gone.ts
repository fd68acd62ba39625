import { setTimeout as sleep } from 'node:timers/promises';
import type { AdvisorPage } from '../../simulate/clients/advisor-page.ts';
import { recordsOf } from '../world/check.ts';
import type { Road } from '../world/road.ts';
import { clock, synced, type Stage } from '../world/stage.ts';
import { until } from '../world/watch.ts';
import { askTeam, type OwnTeam } from './ask-team.ts';
import { atMost, exactly, seconds, type Fault } from './fault.ts';

const chats = 3;
const takenWithin = 30_000;
const toldWithin = 120_000;
type Asked = Awaited<ReturnType<typeof askTeam>>;

/** An advisor with all their seats in use, who takes what they are offered. */
async function busyAdvisor(stage: Stage, login: string, team: OwnTeam, road: Road): Promise<{ page: AdvisorPage; own: Asked[] }> {
  const page = await stage.advisor(login, road, { capacity: chats, offered: (offer) => void page.accept(offer) });
  await page.setAvailable(true);
  const own: Asked[] = [];
  for (let n = 0; n < chats; n++) own.push(await askTeam(stage, `${login}-r${n}`, team, await stage.road(n)));
  if (!(await until(() => own.every(({ conversationId }) => page.chat(conversationId)?.state === 'assigned'), takenWithin)))
    throw new Error(`${login} did not get their ${chats} chats.`);
  return { page, own };
}

/** A laptop sleeps: its connections stand and are silent. Two more wait behind its three chats. */
export const laptopSleeps: Fault = {
  id: 'F16',
  what: `an advisor's laptop sleeps with ${chats} chats`,
  async run({ stage }) {
    const road = await stage.road(0);
    const { page: asleep, own } = await busyAdvisor(stage, 'f16-asleep', 'highways', road);
    const next = await stage.advisor('f16-next', await stage.road(1), { capacity: 10, offered: (offer) => void next.accept(offer) });
    await next.setAvailable(false);
    const behind = [];
    for (const n of [0, 1]) behind.push(await askTeam(stage, `f16-behind${n}`, 'highways', await stage.road(n)));
    const from = clock();
    road.hold('up', 'down');
    const queued = () => own.filter(({ resident }) => resident.conversation?.state === 'queued');
    await until(() => queued().length === chats, toldWithin);
    const told = clock() - from;
    const atFront = () => own.filter(({ resident }) => (resident.conversation?.position ?? Infinity) <= chats).length;
    await until(() => atFront() === chats, takenWithin);
    const requeued = clock() - from;
    const inFront = atFront();
    await next.setAvailable(true);
    await until(() => own.every(({ conversationId }) => next.chat(conversationId)?.state === 'assigned'), takenWithin);
    road.mend();
    await synced(asleep);
    const sends = await Promise.all(
      own.map(({ conversationId }, n) => asleep.ask('message.send', { conversationId, clientMessageId: `sim-f16-woken-${n}`, text: 'Hello again' })),
    );
    return {
      scale: 'for as long as it takes',
      figures: [
        atMost('residents told after', seconds(told), 60),
        atMost('queued again in front of others after', seconds(requeued), 90),
        exactly('chats in front', inFront, chats),
        exactly('chats taken by another advisor', own.filter(({ conversationId }) => next.chat(conversationId)).length, chats),
        exactly(
          'sends refused on waking, as someone else has the chat',
          sends.filter((reply) => reply && !reply.ok && reply.error.code === 'notYours').length,
          chats,
        ),
        exactly('chats still on the desk on waking', own.filter(({ conversationId }) => asleep.chat(conversationId)).length, 0),
      ],
      pages: [asleep, next, ...[...own, ...behind].map(({ resident }) => resident)],
    };
  },
};

/** A browser crashes: its connections break at once, and it is opened again. */
export const browserCrash: Fault = {
  id: 'F17',
  what: `an advisor's browser crashes with ${chats} chats`,
  async run({ stage, scale }) {
    const away = scale.long ? 40_000 : 20_000;
    const road = await stage.road(1);
    const { page: crashed, own } = await busyAdvisor(stage, 'f17', 'school-admissions', road);
    const from = clock();
    road.cut();
    crashed.close();
    await sleep(away);
    const page = await stage.advisor('f17', await stage.road(2), { name: 'f17-again', capacity: chats });
    const restored = clock() - from;
    const { changes } = await recordsOf(stage);
    const lost = own.filter(({ conversationId }) => (changes.get(conversationId) ?? []).some((change) => change.event === 'advisor.lost')).length;
    return {
      scale: `away for ${away / 1000} s`,
      figures: [
        exactly('the same chats on the desk', own.filter(({ conversationId }) => page.chat(conversationId)?.state === 'assigned').length, chats),
        exactly('chats queued again', lost, 0),
        atMost('restored after the crash', seconds(restored), 60),
      ],
      pages: [page, ...own.map(({ resident }) => resident)],
    };
  },
};
