import { marked, reply } from '../../simulate/people/words.ts';
import { clock, synced } from '../world/stage.ts';
import { until } from '../world/watch.ts';
import { atMost, exactly, seconds, type Fault, type Scene } from './fault.ts';

const within = 10_000;

/** Tabs of one resident on different processes. */
export const tabs: Fault = {
  id: 'F10',
  what: 'two and three tabs of one resident',
  async run(scene) {
    const pairs = scene.scale.of(3, 30);
    const all = await Promise.all(Array.from({ length: pairs }, (_, n) => tabsOf(scene, `f10-r${n}`, n, 2 + (n % 2))));
    return {
      scale: `${pairs} residents`,
      figures: [
        atMost('a message in every tab, after its acknowledgement', seconds(Math.max(...all.map((one) => one.converged))), 1),
        atMost('closed in every tab', seconds(Math.max(...all.map((one) => one.closed))), 1),
        exactly('residents with more than one conversation', all.filter((one) => one.conversations !== 1).length, 0),
      ],
      pages: all.flatMap((one) => one.pages),
    };
  },
};

async function tabsOf({ stage }: Scene, name: string, home: number, count: number) {
  const first = stage.resident(`${name}-0`, await stage.road(home));
  await synced(first);
  const others = await Promise.all(
    Array.from({ length: count - 1 }, async (_, n) => stage.resident(`${name}-${n + 1}`, await stage.road(home + n + 1), first.token)),
  );
  const pages = [first, ...others];
  await Promise.all(pages.map((page) => synced(page)));
  let converged = 0;
  for (const page of pages) {
    await page.send((mark) => marked(reply(Math.random), mark));
    const from = clock();
    const head = page.headSeq;
    const well = await until(() => pages.every((one) => one.headSeq >= head && one.headSeq > 0), within);
    converged = Math.max(converged, well ? clock() - from : Infinity);
  }
  const conversations = new Set(pages.map((page) => page.openId)).size;
  const from = clock();
  if (first.openId !== null) await first.ask('conversation.end', { conversationId: first.openId });
  const well = await until(() => pages.every((page) => page.openId === null), within);
  return { pages, converged, conversations, closed: well ? clock() - from : Infinity };
}
