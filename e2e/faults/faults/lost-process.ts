import { clock, type Page } from '../world/stage.ts';
import { backAfter, until } from '../world/watch.ts';
import { percentiles } from '../../simulate/check/figures.ts';
import { atMost, exactly, seconds, type Fault } from './fault.ts';
import { askTeam } from './ask-team.ts';

const backWithin = 30_000;
const takenWithin = 90_000;

/** A process goes for good, and with it an advisor who does not come back. */
export const lostProcess: Fault = {
  id: 'F14',
  what: 'a process removed without warning',
  async run({ stage, desk }) {
    const process = desk.busiest;
    const lost = await stage.advisor('f14-lost', await stage.road(stage.processes.indexOf(process)), { offered: (offer) => void lost.accept(offer) });
    await lost.setAvailable(true);
    const { resident, conversationId } = await askTeam(stage, 'f14-r', 'highways', await stage.road(0));
    await resident.waiting.until(() => resident.conversation?.state === 'assigned', 20_000);
    const next = await stage.advisor('f14-next', await stage.road(1), { offered: (offer) => void next.accept(offer) });
    await next.setAvailable(true);

    const own = desk.pagesAt(process);
    const sends = desk.talks.map((talk) => desk.write(talk));
    const from = clock();
    await process.stop('SIGKILL');
    // Its page goes with the process: nothing tells the others of it.
    lost.close();
    await until(() => own.every((page) => backAfter(page, from) !== null && page.synced), backWithin);
    await Promise.all(sends);
    const back = own.flatMap((page) => backAfter(page, from) ?? []);
    await next.waiting.until(() => next.chat(conversationId)?.state === 'assigned', takenWithin);
    const unowned = next.chat(conversationId) ? clock() - from : Infinity;
    await process.start();
    const pages: Page[] = [resident, next];
    return {
      scale: `1 of ${stage.processes.length} processes, ${desk.talks.length} talks`,
      figures: [
        atMost('its pages back, p95', seconds(percentiles(back).p95), 15),
        atMost('its pages back, longest', seconds(Math.max(0, ...back)), 30),
        exactly('pages that did not come back', own.length - back.length, 0),
        atMost('chat of an advisor who is gone, with the next one after', seconds(unowned), 60),
      ],
      pages,
    };
  },
};
