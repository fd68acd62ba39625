import { percentiles } from '../../simulate/check/figures.ts';
import { isError } from '../../simulate/run/tally.ts';
import type { Desk } from '../world/desk.ts';
import { clock, type Page } from '../world/stage.ts';
import { absences, entriesOf, until } from '../world/watch.ts';
import { atMost, exactly, measured, seconds, type Fault, type Figure } from './fault.ts';

const settledWithin = 60_000;
const everybodyBack = (desk: Desk) => until(() => desk.pages.every((page) => page.synced), settledWithin);

/** Runs a restart. Answers how many talks are no longer what they were. */
async function changedBy(desk: Desk, restart: () => Promise<void>): Promise<Figure> {
  const owners = desk.talks.map((talk) => desk.advisorOf(talk.conversationId));
  await restart();
  const changed = desk.talks.filter((talk, n) => desk.advisorOf(talk.conversationId) !== owners[n] || talk.resident.openId !== talk.conversationId);
  return exactly('talks that ended or changed hands', changed.length, 0);
}

/** Each process in turn is asked to stop and started again, while everybody writes. */
export const rollingRestart: Fault = {
  id: 'F15',
  what: 'rolling restart',
  async run({ stage, desk, scale }) {
    const rounds = scale.of(1, 3);
    const from = clock();
    const changed = await changedBy(desk, async () => {
      for (let n = 0; n < rounds * stage.processes.length; n++) {
        const process = stage.processes[n % stage.processes.length];
        await process?.stop('SIGTERM');
        await process?.start();
        await everybodyBack(desk);
      }
    });
    const back = desk.pages.flatMap((page) => absences(page, from));
    const errors = desk.pages.flatMap((page) => page.record.entries.filter((entry) => entry.at >= from && isError(entry))).length;
    const commands = desk.pages.flatMap((page) => [...entriesOf(page, 'sent'), ...entriesOf(page, 'again')]).filter((entry) => entry.at >= from).length;
    return {
      scale: `${rounds * stage.processes.length} restarts, ${desk.talks.length} talks, ${Math.round(commands / ((clock() - from) / 1000))} messages/s`,
      figures: [
        atMost('pages back, p95', seconds(percentiles(back).p95), 10),
        measured('pages back, longest', seconds(Math.max(0, ...back))),
        atMost('errors', Number(((100 * errors) / Math.max(1, commands + back.length)).toFixed(2)), 0.1, '% of commands and connections'),
        atMost('handshakes in one second, most', busiestSecond(desk.pages, from), 1_000, ''),
        changed,
      ],
      pages: [],
    };
  },
};

/** Where there is no other process to go to, pages knock in vain until it is there again. */
export const restart: Fault = {
  id: 'F15',
  what: 'restart',
  async run({ stage, desk }) {
    const [process] = stage.processes;
    let answersAt = 0;
    const from = clock();
    const changed = await changedBy(desk, async () => {
      await process?.stop('SIGTERM');
      await process?.start();
      answersAt = clock();
      await everybodyBack(desk);
    });
    const back = desk.pages.map((page) => entriesOf(page, 'connected').find((entry) => entry.at >= from)?.at ?? Infinity);
    return {
      scale: `${desk.talks.length} talks`,
      figures: [
        atMost('pages back after it answers again, p95', seconds(percentiles(back.map((at) => Math.max(0, at - answersAt))).p95), 10),
        measured('the process was away for', seconds(answersAt - from)),
        changed,
      ],
      pages: [],
    };
  },
};

function busiestSecond(pages: readonly Page[], from: number): number {
  const counts = new Map<number, number>();
  for (const { at } of pages.flatMap((page) => entriesOf(page, 'connected')).filter((entry) => entry.at >= from)) {
    counts.set(Math.floor(at / 1000), (counts.get(Math.floor(at / 1000)) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}
