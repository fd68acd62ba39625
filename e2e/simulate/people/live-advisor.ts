import { advisorOutcomes } from '@frontdesk/shared/vocabulary.ts';
import type { Offer } from '@frontdesk/shared/desk.ts';
import type { AdvisorPage } from '../clients/advisor-page.ts';
import { happens, pick, within, type Chance } from './chance.ts';
import type { Day } from './day.ts';
import type { AdvisorPlan } from './plan-advisor.ts';
import { answer, marked, transferNote } from './words.ts';

export type AdvisorLife = { plan: AdvisorPlan; chance: Chance; day: Day; page: AdvisorPage };

const anyTime = 10 * 60_000;
/** How long an advisor waits for the resident's word before writing on. */
const patienceForWord = 25_000;

/** Sets themselves available, once the desk is there. */
export async function startWork({ page, day }: AdvisorLife): Promise<void> {
  await page.waiting.until(() => page.synced, anyTime, day.signal);
  await page.setAvailable(true);
}

/** From the card on the screen to the end of the chat, if it comes to one. */
export async function answerOffer(life: AdvisorLife, offer: Offer): Promise<void> {
  const { plan, chance, day, page } = life;
  if (happens(chance, plan.misses)) return;
  await day.pause(plan.reaction(chance));
  if (!page.stands(offer.id)) return;
  if (happens(chance, plan.declines)) return void (await page.ask('offer.decline', { offerId: offer.id }));
  if (await page.accept(offer)) await workChat(life, offer.conversationId);
}

async function workChat(life: AdvisorLife, conversationId: string): Promise<void> {
  const { plan, chance, day, page } = life;
  const replies = plan.replies(chance);
  const passesOn = happens(chance, plan.transfers);
  for (let n = 0; n < replies; n++) {
    if (n > 0) {
      const head = page.headOf(conversationId);
      const moved = () => page.headOf(conversationId) > head || !isMine(life, conversationId);
      await page.waiting.until(moved, day.hurried(patienceForWord), day.signal);
    }
    await page.ask('typing.set', { conversationId, typing: true });
    await day.pause(n === 0 ? plan.replyPause(chance) / 2 : plan.replyPause(chance));
    if (!(await stillMine(life, conversationId))) break;
    const words = answer(chance);
    await page.send(conversationId, (mark) => marked(words, mark));
    if (passesOn && n === 1 && (await passOn(life, conversationId))) return;
  }
  if (await stillMine(life, conversationId)) {
    await day.pause(plan.replyPause(chance));
    if (isMine(life, conversationId)) await page.ask('conversation.end', { conversationId });
  }
  await finish(life, conversationId);
}

const isMine = ({ page }: AdvisorLife, conversationId: string): boolean => !page.synced || page.chat(conversationId)?.state === 'assigned';
async function stillMine(life: AdvisorLife, conversationId: string): Promise<boolean> {
  await life.page.waiting.until(() => life.page.synced, anyTime, life.day.signal);
  return isMine(life, conversationId);
}

/** To a team that somebody of is signed in. */
async function passOn({ chance, day, page }: AdvisorLife, conversationId: string): Promise<boolean> {
  const own = page.chat(conversationId)?.team?.id;
  const [first, ...others] = page.queues.filter((queue) => queue.team.id !== own && queue.signedIn > 0);
  if (!first) return false;
  await day.pause(within(chance, 3_000, 6_000));
  const reply = await page.ask('conversation.transfer', { conversationId, teamId: pick(chance, [first, ...others]).team.id, note: transferNote });
  return reply?.ok === true;
}

/** Chooses an outcome in wrap-up. A chat that has gone elsewhere meanwhile needs none. */
async function finish(life: AdvisorLife, conversationId: string): Promise<void> {
  const { plan, chance, day, page } = life;
  await day.pause(plan.finishPause(chance));
  for (let attempt = 0; attempt < 10; attempt++) {
    await page.waiting.until(() => page.synced, anyTime, day.signal);
    if (page.chat(conversationId)?.state !== 'wrapUp') break;
    const reply = await page.ask('conversation.finish', { conversationId, outcome: pick(chance, advisorOutcomes) });
    if (reply?.ok) break;
    await day.pause(2_000);
  }
  if (happens(chance, plan.reloads)) await page.reload(within(chance, 500, 2_500));
}
