import type { ResidentPage } from '../clients/resident-page.ts';
import type { Clock } from '../clients/log.ts';
import { around, within, type Chance } from './chance.ts';
import type { Day } from './day.ts';
import type { ResidentPlan } from './plan-resident.ts';
import { marked, question, reply } from './words.ts';

export type ResidentLife = {
  plan: ResidentPlan;
  chance: Chance;
  day: Day;
  clock: Clock;
  /** Opens a tab; `first` is null for the first, and afterwards the page whose browser it shares. */
  open: (first: ResidentPage | null) => ResidentPage;
};

const patienceForAnswer = 10_000;
const patienceForWord = 20_000;
const patienceForEnd = 60_000;
const anyTime = 10 * 60_000;

/** One resident from opening the chat to closing the page. */
export async function liveAsResident(life: ResidentLife): Promise<void> {
  const { plan, chance, day } = life;
  await day.exactly(plan.arrivesAt);
  const page = life.open(null);
  await ready(life, page);
  if (!(await askTheAssistant(life, page))) return page.close();
  const pages = [page, ...(plan.tabs === 2 ? [life.open(page)] : [])];
  if (plan.then !== 'nothing' && (await goOn(life, page))) {
    await waitAndChat(life, page);
    await page.waiting.until(() => page.openId === null, day.hurried(patienceForEnd), day.signal);
  }
  await day.pause(around(chance, 20_000));
  for (const tab of pages) {
    await tab.settle();
    tab.close();
  }
}

const ready = ({ day }: ResidentLife, page: ResidentPage) => page.waiting.until(() => page.synced, anyTime, day.signal);

/** False when they leave without a word. */
async function askTheAssistant(life: ResidentLife, page: ResidentPage): Promise<boolean> {
  const { plan, chance, day } = life;
  for (const [n, pause] of plan.questionPauses.entries()) {
    await day.pause(pause);
    const words = question(chance);
    await page.send((mark) => marked(words, mark));
    const asked = page.headSeq;
    await page.waiting.until(() => page.headSeq > asked, patienceForAnswer, day.signal);
    if (n === 0 && plan.leavesEarly) return false;
    if (plan.visitsPages) await page.ask('page.visit', { page: { url: 'https://www.fernshire.example/bins', title: 'Bins and recycling' } });
  }
  await day.pause(within(chance, 2_000, 6_000));
  return true;
}

/** Thanks, or asks for a person by either road. Whether they are in the queue now, or beyond it. */
async function goOn({ plan, chance, day, clock }: ResidentLife, page: ResidentPage): Promise<boolean> {
  for (let attempt = 0; attempt < 5; attempt++) {
    await page.waiting.until(() => page.synced, anyTime, day.signal);
    const [asked, conversationId, answerSeq] = [clock(), page.openId, page.lastAnswer];
    const rates = conversationId !== null && answerSeq !== null && plan.then !== 'asksForPerson';
    if (!rates && plan.then === 'thanks') return false;
    const reply = rates
      ? await page.ask('answer.rate', { conversationId, answerSeq, helped: plan.then === 'thanks' })
      : await page.ask('person.request', { conversationId });
    if (reply?.ok && reply.conversation.state === 'queued') page.options.log.add({ what: 'queued', conversationId: reply.conversation.id, asked });
    if (page.conversation?.state === 'queued' || page.conversation?.state === 'assigned') return true;
    if (reply?.ok) return false;
    await day.pause(within(chance, 2_000, 4_000));
  }
  return false;
}

async function waitAndChat(life: ResidentLife, page: ResidentPage): Promise<void> {
  const { plan, chance, day } = life;
  const come = () => page.conversation?.state !== 'queued';
  if (!(await page.waiting.until(come, day.hurried(plan.patience), day.signal))) return giveUp(life, page);
  for (const [n, pause] of plan.chatPauses.entries()) {
    if (plan.takesTurns && n > 0) {
      const said = page.headSeq;
      await page.waiting.until(() => page.headSeq > said || page.openId === null, day.hurried(patienceForWord), day.signal);
    }
    await page.ask('typing.set', { typing: true });
    await day.pause(pause);
    if (plan.reloadsAfter === n) {
      await page.reload(within(chance, 500, 3_000));
      await ready(life, page);
    }
    if (page.openId === null) return;
    const words = reply(chance);
    await page.send((mark) => marked(words, mark));
  }
  if (plan.endsChat && page.openId !== null) await page.ask('conversation.end', { conversationId: page.openId });
}

/** Nobody came in time. */
async function giveUp({ plan, day }: ResidentLife, page: ResidentPage): Promise<void> {
  if (page.openId === null || day.isOver) return;
  if (plan.givingUp === 'ends') return void (await page.ask('conversation.end', { conversationId: page.openId }));
  await day.pause(5_000);
  if (page.openId === null || page.conversation?.state === 'assigned') return;
  const form = { name: 'Robin Field', email: 'robin@fernshire.example', phone: null, text: 'Please reply by email.' };
  await page.ask('contact.leave', { conversationId: page.openId, ...form });
}
