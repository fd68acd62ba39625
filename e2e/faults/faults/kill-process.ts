import { setTimeout as sleep } from 'node:timers/promises';
import { percentiles } from '../../simulate/check/figures.ts';
import { clock } from '../world/stage.ts';
import { acknowledgements, backAfter, until } from '../world/watch.ts';
import { atMost, exactly, measured, seconds, type Fault, type Figure } from './fault.ts';

const backWithin = 30_000;
/** A kill falls somewhere into the sends that are under way. */
const offsetMost = 60;
/** Below this, twice as slow is still nothing that anybody notices: the service figure for acknowledgements. */
const unnoticed = 250;

/** One process is killed while its pages send, again and again, each time another. */
export const killProcess: Fault = {
  id: 'F1',
  what: 'kill -9 a process mid-send',
  async run({ stage, desk, scale }) {
    const runs = scale.of(2, 200);
    const back: number[] = [];
    const [calm, struck]: [number[], number[]] = [[], []];
    let missing = 0;
    for (let run = 0; run < runs; run++) {
      const process = desk.busiest;
      const own = desk.pagesAt(process);
      const others = desk.pages.filter((page) => !own.includes(page));
      // The same burst twice, so that what the kill costs is not mistaken for what the burst does.
      const quietFrom = clock();
      await Promise.all(desk.talks.map((talk) => desk.write(talk)));
      const quietTo = clock();
      const sends = desk.talks.map((talk) => desk.write(talk));
      await sleep(Math.random() * offsetMost);
      const killedAt = clock();
      await process.stop('SIGKILL');
      const restarted = process.start();
      await until(() => own.every((page) => backAfter(page, killedAt) !== null && page.synced), backWithin);
      await Promise.all([restarted, ...sends]);
      const times = own.map((page) => backAfter(page, killedAt));
      back.push(...times.filter((time) => time !== null));
      missing += times.filter((time) => time === null).length;
      calm.push(acknowledgements(others, quietFrom, quietTo).p95);
      struck.push(acknowledgements(others, quietTo, clock()).p95);
    }
    return {
      scale: `${runs} runs, ${desk.talks.length} talks`,
      figures: [...returns(back, missing), ...others(calm, struck, stage.processes.length)],
      pages: [],
    };
  },
};

const returns = (back: readonly number[], missing: number): Figure[] => {
  const { p95 } = percentiles(back);
  return [
    atMost('its pages back, p95', seconds(p95), 15),
    atMost('its pages back, longest', seconds(Math.max(0, ...back)), 30),
    exactly('pages that did not come back', missing, 0),
    measured('pages that lost their connection', back.length, ''),
  ];
};

function others(calm: readonly number[], struck: readonly number[], processes: number): Figure[] {
  if (processes === 1) return [];
  const [before, during] = [percentiles(calm).p50, percentiles(struck).p50];
  return [measured('other processes, ack p95 before', before, 'ms'), atMost('other processes, ack p95 during', during, Math.max(2 * before, unnoticed), 'ms')];
}
