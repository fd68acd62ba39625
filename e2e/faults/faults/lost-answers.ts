import { setTimeout as sleep } from 'node:timers/promises';
import { marked, reply } from '../../simulate/people/words.ts';
import { synced } from '../world/stage.ts';
import { entriesOf } from '../world/watch.ts';
import { recordsOf } from '../world/check.ts';
import { exactly, measured, type Fault, type Scene } from './fault.ts';

/** From the answer's leaving the process, which is after the commit, to the break of the line. */
const between = 20;

/** Messages that are kept, but whose acknowledgement is lost with the line. */
export const lostAnswers: Fault = {
  id: 'F8',
  what: 'the acknowledgement is lost after the commit',
  async run(scene) {
    const pages = scene.scale.of(10, 100);
    const times = scene.scale.long ? 10 : 3;
    const residents = await Promise.all(Array.from({ length: pages }, (_, n) => loseEach(scene, `f8-r${n}`, n, times)));
    const records = await recordsOf(scene.stage);
    const rows = [...records.messages.values()].flat().filter((row) => row.clientMessageId?.startsWith('sim-f8-'));
    const sent = residents.flatMap((page) => entriesOf(page, 'sent'));
    const bubbles = residents.map(
      (page) =>
        new Set(
          entriesOf(page, 'heard')
            .filter((entry) => entry.content.includes('sim-f8-'))
            .map((entry) => entry.seq),
        ).size,
    );
    return {
      scale: `${pages * times} messages`,
      figures: [
        exactly('rows', rows.length, sent.length),
        exactly(
          'bubbles on the screens',
          bubbles.reduce((sum, count) => sum + count, 0),
          sent.length,
        ),
        measured('sent a second time', residents.flatMap((page) => entriesOf(page, 'again')).length, ''),
      ],
      pages: residents,
    };
  },
};

async function loseEach({ stage }: Scene, name: string, home: number, times: number) {
  const road = await stage.road(home);
  const page = stage.resident(name, road);
  await synced(page);
  for (let n = 0; n < times; n++) {
    const lost = road.loseAnswers();
    const acknowledged = page.send((mark) => marked(reply(Math.random), mark));
    await lost;
    await sleep(between);
    road.reset();
    road.mend();
    await acknowledged;
    await synced(page);
  }
  return page;
}
