import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Service } from '../../../scripts/services.mjs';
import type { Desk } from '../world/desk.ts';
import { clock, type Stage } from '../world/stage.ts';
import { acknowledgements, arrivals, until } from '../world/watch.ts';
import { askTeam } from './ask-team.ts';
import { atMost, exactly, measured, seconds, type Fault, type Figure } from './fault.ts';

const arrivesWithin = 30_000;

function redisOf({ options }: Stage): Service {
  if (!options.services) throw new Error('This fault needs a Redis.');
  return options.services.redis;
}

/** What was written in a span in which processes could not hear of each other, and when it reached the other side. */
async function catchUp(desk: Desk, from: number, to: number, back: number): Promise<Figure[]> {
  await until(() => arrivals(desk.pages, from, to).every((at) => at < Infinity), arrivesWithin);
  const times = arrivals(desk.pages, from, to);
  const acks = acknowledgements(desk.pages, from, to);
  return [
    atMost('last message of that time delivered, after the return', seconds(Math.max(0, ...times.map((at) => at - back))), 5),
    exactly('messages of that time that were not acknowledged', times.length - acks.count, 0),
    measured('ack p95 meanwhile', acks.p95, 'ms'),
    measured('messages of that time', times.length, ''),
  ];
}

export const redisKilled: Fault = {
  id: 'F2',
  what: 'Redis is killed and comes back',
  async run({ stage, desk, scale }) {
    const away = scale.long ? 60_000 : 8_000;
    const redis = redisOf(stage);
    const from = clock();
    await redis.stop('SIGKILL');
    await sleep(away);
    const to = clock();
    await redis.start();
    return { scale: `${away / 1000} s, ${desk.talks.length} talks`, figures: await catchUp(desk, from, to, clock()), pages: [] };
  },
};

export const redisWiped: Fault = {
  id: 'F3',
  what: 'Redis is emptied',
  async run({ stage, desk, scale }) {
    const waiting = scale.of(5, 50);
    const order: string[] = [];
    let firstAt = Infinity;
    const advisor = await stage.advisor('f3', await stage.road(1), {
      capacity: 10,
      offered: (offer) => {
        firstAt = Math.min(firstAt, clock());
        order.push(offer.conversationId);
        void advisor.accept(offer).then(() => endSoon(offer.conversationId));
      },
    });
    const endSoon = async (conversationId: string) => {
      await advisor.ask('conversation.end', { conversationId });
      await advisor.ask('conversation.finish', { conversationId, outcome: 'resolved' });
    };
    await advisor.setAvailable(false);
    const queue = [];
    for (let n = 0; n < waiting; n++) queue.push(await askTeam(stage, `f3-r${n}`, 'highways', await stage.road(n)));
    const from = clock();
    await flush(redisOf(stage).port);
    await advisor.setAvailable(true);
    await until(() => order.length >= waiting, arrivesWithin + waiting * 1_000);
    const moved = queue.filter(({ conversationId }, n) => order[n] !== conversationId).length;
    return {
      scale: `${waiting} waiting, ${desk.talks.length} talks`,
      figures: [
        atMost('first of the queue offered after', seconds(firstAt - from), 10),
        exactly('residents who lost their place', moved, 0),
        ...(await catchUp(desk, from, clock(), clock())).slice(0, 2),
      ],
      pages: [...queue.map(({ resident }) => resident), advisor],
    };
  },
};

const flush = (port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('FLUSHALL\r\n'));
    socket.once('data', () => (socket.destroy(), resolve()));
    socket.once('error', reject);
  });

/** One process hears nothing from Redis and is not heard there, while chats begin everywhere. */
export const redisPartition: Fault = {
  id: 'F4',
  what: 'one process is cut off from Redis',
  async run({ stage, desk, scale }) {
    const lasts = scale.long ? 60_000 : 10_000;
    const count = scale.of(6, 60);
    const road = stage.redisRoads[0];
    const from = clock();
    road?.hold('up', 'down');
    const begun = await Promise.all(Array.from({ length: count }, async (_, n) => desk.chat(`f4-r${n}`, await stage.road(n))));
    await sleep(Math.max(0, lasts - (clock() - from)));
    const to = clock();
    road?.mend();
    const figures = await catchUp(desk, from, to, clock());
    const residents = begun.map((talk) => talk.resident);
    return {
      scale: `${lasts / 1000} s, ${count} new chats`,
      figures: [exactly('new chats taken meanwhile', residents.length, count), ...figures],
      pages: residents,
    };
  },
};
