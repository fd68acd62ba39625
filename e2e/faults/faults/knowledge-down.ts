import { marked, question } from '../../simulate/people/words.ts';
import { clock, synced } from '../world/stage.ts';
import { until } from '../world/watch.ts';
import { atMost, exactly, seconds, type Fault } from './fault.ts';

const within = 10_000;

/** Every search in the articles fails. */
export const knowledgeDown: Fault = {
  id: 'F22',
  what: 'the assistant cannot search its articles',
  async run({ stage, desk, scale }) {
    const [process] = stage.processes;
    await process?.stop('SIGTERM');
    await process?.start({ FRONTDESK_FAULT: 'knowledge' });
    await until(() => desk.pages.every((page) => page.synced), within * 2);
    const count = scale.of(5, 50);
    const residents = await Promise.all(
      Array.from({ length: count }, async (_, n) => {
        const page = stage.resident(`f22-r${n}`, await stage.road(0));
        await synced(page);
        return page;
      }),
    );
    const ways = await Promise.all(
      residents.map(async (page) => {
        const from = clock();
        await page.send((mark) => marked(question(Math.random), mark));
        // The words "I do not know", with the button for a person.
        const led = await until(() => page.headSeq >= 2, within);
        const offered = led ? clock() - from : Infinity;
        await page.ask('person.request', { conversationId: page.openId });
        return { offered, taken: await until(() => page.conversation?.state === 'assigned', within) };
      }),
    );
    await process?.stop('SIGTERM');
    await process?.start();
    await until(() => desk.pages.every((page) => page.synced), within * 2);
    return {
      scale: `${count} residents`,
      figures: [
        atMost('led to a person after', seconds(Math.max(...ways.map((way) => way.offered))), 3),
        exactly('residents without a person', ways.filter((way) => !way.taken).length, 0),
      ],
      pages: residents,
    };
  },
};
