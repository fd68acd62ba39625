import type { Offer } from '@frontdesk/shared/desk.ts';
import type { AdvisorPage } from '../../simulate/clients/advisor-page.ts';
import { askTeam } from './ask-team.ts';
import { exactly, type Fault } from './fault.ts';

export const acceptors = Array.from({ length: 10 }, (_, n) => ({ login: `f12-${n}`, team: 'council-tax' }));
const offeredWithin = 20_000;

/** Ten advisors, each with two windows, all accept whatever one of them is offered. */
export const acceptAtOnce: Fault = {
  id: 'F12',
  what: '20 windows accept one chat at once',
  async run({ stage, scale }) {
    const rounds = scale.of(5, 500);
    const road = await Promise.all(stage.processes.map((_, home) => stage.road(home)));
    const offers: Offer[] = [];
    const windows: AdvisorPage[] = [];
    for (const [n, { login }] of acceptors.entries()) {
      for (const window of [0, 1]) {
        const offered = (offer: Offer) => void offers.push(offer);
        const way = road[(n + window) % road.length];
        if (way) windows.push(await stage.advisor(login, way, { name: `${login}-${window}`, capacity: 10, offered }));
      }
    }
    await Promise.all(windows.map((page) => page.setAvailable(true)));
    let [owners, refusals, unclear] = [0, 0, 0];
    const residents = [];
    for (let round = 0; round < rounds; round++) {
      const { resident, conversationId } = await askTeam(stage, `f12-r${round}`, 'council-tax', road[round % road.length] ?? road[0]!);
      residents.push(resident);
      const offer = () => offers.find((one) => one.conversationId === conversationId);
      await Promise.race(windows.map((page) => page.waiting.until(() => offer() !== undefined, offeredWithin)));
      const offerId = offer()?.id ?? '';
      const replies = await Promise.all(windows.map((page) => page.ask('offer.accept', { offerId })));
      owners += replies.filter((reply) => reply?.ok).length;
      refusals += replies.filter((reply) => reply && !reply.ok && reply.error.code === 'offerGone').length;
      unclear += replies.filter((reply) => !reply || (!reply.ok && reply.error.code !== 'offerGone')).length;
      await resident.ask('conversation.end', { conversationId });
      await Promise.race(windows.map((page) => page.ask('conversation.finish', { conversationId, outcome: 'resolved' })));
    }
    return {
      scale: `${rounds} chats, ${windows.length} windows of ${acceptors.length} advisors over ${stage.processes.length} processes`,
      figures: [
        exactly('acceptances', owners, rounds),
        exactly('refusals in words', refusals, rounds * (windows.length - 1)),
        exactly('other answers', unclear, 0),
      ],
      pages: [...residents, ...windows],
    };
  },
};
