import { acknowledgements } from '../world/watch.ts';
import { clock } from '../world/stage.ts';
import { exactly, measured, type Fault } from './fault.ts';

/** A proxy before the resident refuses every websocket, as some networks do. */
export const noWebSocket: Fault = {
  id: 'F24',
  what: 'a proxy blocks websockets',
  async run({ stage, desk, scale }) {
    const count = scale.of(3, 30);
    const messages = scale.of(5, 20);
    const roads = await Promise.all(Array.from({ length: count }, (_, n) => stage.road(n)));
    roads.forEach((road) => (road.blocksUpgrades = true));
    const from = clock();
    const talks = await Promise.all(roads.map((road, n) => desk.chat(`f24-r${n}`, road)));
    for (let n = 0; n < messages; n++) await Promise.all(talks.map((talk) => desk.write(talk)));
    const residents = talks.map((talk) => talk.resident);
    const acks = acknowledgements(residents, from, clock());
    return {
      scale: `${count} residents, ${messages} messages each way`,
      figures: [
        exactly('residents whose websocket was refused', roads.filter((road) => road.upgradesBlocked > 0).length, count),
        exactly('their messages acknowledged', acks.count, count * messages),
        measured('ack p95 by polling', acks.p95, 'ms'),
      ],
      pages: residents,
    };
  },
};
