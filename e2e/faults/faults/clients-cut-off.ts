import { setTimeout as sleep } from 'node:timers/promises';
import { marked, answer, reply } from '../../simulate/people/words.ts';
import { clock, type Page } from '../world/stage.ts';
import { entriesOf, until } from '../world/watch.ts';
import type { Way } from '../world/road.ts';
import { atMost, exactly, seconds, type Fault, type Scene } from './fault.ts';

const returnsWithin = 60_000;

type CutOff = { noticed: number; resumed: number; kept: boolean; pages: Page[] };

/** A resident whose line passes nothing in some directions for a while, in which both sides write. */
async function cutOff({ stage, desk }: Scene, name: string, home: number, ways: Way[], lasts: number): Promise<CutOff> {
  const road = await stage.road(home);
  const { resident, conversationId } = await desk.chat(name, road);
  const from = clock();
  road.hold(...ways);
  const advisor = desk.advisorOf(conversationId);
  if (!advisor) throw new Error(`Nobody has the chat of ${name}.`);
  const own = resident.send((mark) => marked(reply(Math.random), mark));
  const others = [1, 2, 3].map(() => advisor.send(conversationId, (mark) => marked(answer(Math.random), mark)));
  await Promise.all(others);
  await sleep(Math.max(0, lasts - (clock() - from)));
  const head = advisor.headOf(conversationId);
  const mended = clock();
  road.mend();
  const resumed = await until(() => resident.synced && resident.headSeq >= head, returnsWithin);
  const whole = clock();
  await own;
  const lost = entriesOf(resident, 'disconnected').find((entry) => entry.at >= from);
  return {
    noticed: lost ? lost.at - from : Infinity,
    resumed: resumed ? whole - mended : Infinity,
    kept: resident.openId === conversationId && resident.conversation?.state === 'assigned',
    pages: [resident],
  };
}

/** Residents whose network drops, both ways. */
export const networkDrop: Fault = {
  id: 'F6',
  what: "a resident's network drops, both ways",
  async run(scene) {
    const lasts = scene.scale.long ? 30_000 : 18_000;
    const count = scene.scale.of(3, 30);
    const all = await Promise.all(Array.from({ length: count }, (_, n) => cutOff(scene, `f6-r${n}`, n, ['up', 'down'], lasts)));
    return {
      scale: `${count} residents, ${lasts / 1000} s`,
      figures: [
        atMost('resumed, with the whole gap, after the return', seconds(Math.max(...all.map((one) => one.resumed))), 5),
        exactly('chats closed or given away', all.filter((one) => !one.kept).length, 0),
      ],
      pages: all.flatMap((one) => one.pages),
    };
  },
};

/** Lines that pass nothing in one direction, and everything in the other. */
export const oneWayLoss: Fault = {
  id: 'F7',
  what: 'nothing passes one way, each way in turn',
  async run(scene) {
    const lasts = scene.scale.long ? 60_000 : 22_000;
    const count = scene.scale.of(2, 20);
    const each = (way: Way) => Promise.all(Array.from({ length: count }, (_, n) => cutOff(scene, `f7-${way}${n}`, n, [way], lasts)));
    const [up, down] = await Promise.all([each('up'), each('down')]);
    const all = [...up, ...down];
    return {
      scale: `${count} residents each way, ${lasts / 1000} s`,
      figures: [
        atMost('noticed, nothing going up', seconds(Math.max(...up.map((one) => one.noticed))), 20),
        atMost('noticed, nothing coming down', seconds(Math.max(...down.map((one) => one.noticed))), 20),
        atMost('resumed, with the whole gap, after the return', seconds(Math.max(...all.map((one) => one.resumed))), 5),
        exactly('chats closed or given away', all.filter((one) => !one.kept).length, 0),
      ],
      pages: all.flatMap((one) => one.pages),
    };
  },
};
