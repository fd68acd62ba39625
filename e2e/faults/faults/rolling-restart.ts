import { percentiles } from '../../simulate/check/figures.ts';
import { isError } from '../../simulate/run/tally.ts';
import { clock } from '../world/stage.ts';
import { entriesOf, until } from '../world/watch.ts';
import { atMost, exactly, measured, seconds, type Fault } from './fault.ts';

const settledWithin = 30_000;

/** Each process in turn is asked to stop and started again, while everybody writes. */
export const rollingRestart: Fault = {
  id: 'F15',
  what: 'rolling restart',
  async run({ stage, desk, scale }) {
    const owners = desk.talks.map((talk) => desk.advisorOf(talk.conversationId));
    const rounds = scale.of(1, 3);
    const from = clock();
    for (let round = 0; round < rounds; round++) {
      for (const process of stage.processes) {
        await process.stop('SIGTERM');
        await process.start();
        await until(() => desk.pages.every((page) => page.synced), settledWithin);
      }
    }
    // One process by itself is away while it starts: pages knock in vain, and how soon they are back is the figure.
    const alone = stage.processes.length === 1;
    const spent = (clock() - from) / 1000;
    const back = desk.pages.flatMap((page) => absences(page.record.entries.filter((entry) => entry.at >= from)));
    const errors = desk.pages.flatMap((page) => page.record.entries.filter((entry) => entry.at >= from && isError(entry)));
    const commands = desk.pages.flatMap((page) => [...entriesOf(page, 'sent'), ...entriesOf(page, 'again')]).filter((entry) => entry.at >= from).length;
    const handshakes = new Map<number, number>();
    for (const { at } of desk.pages.flatMap((page) => entriesOf(page, 'connected')).filter((entry) => entry.at >= from)) {
      handshakes.set(Math.floor(at / 1000), (handshakes.get(Math.floor(at / 1000)) ?? 0) + 1);
    }
    const ended = desk.talks.filter((talk, n) => desk.advisorOf(talk.conversationId) !== owners[n] || talk.resident.openId !== talk.conversationId);
    return {
      scale: `${rounds * stage.processes.length} restarts, ${desk.talks.length} talks, ${Math.round(commands / spent)} messages/s`,
      figures: [
        ...(alone
          ? [atMost('pages back, p95', seconds(percentiles(back).p95), 15)]
          : [
              atMost('pages back, p95', seconds(percentiles(back).p95), 10),
              atMost('errors', Number(((100 * errors.length) / Math.max(1, commands + back.length)).toFixed(2)), 0.1, '% of commands and connections'),
            ]),
        measured('pages back, longest', seconds(Math.max(0, ...back))),
        atMost('handshakes in one second, most', Math.max(0, ...handshakes.values()), 1_000, ''),
        exactly('talks that ended or changed hands', ended.length, 0),
      ],
      pages: [],
    };
  },
};

/** Milliseconds of each time without a connection. */
function absences(entries: readonly { at: number; what: string }[]): number[] {
  const times: number[] = [];
  let lost: number | null = null;
  for (const { what, at } of entries) {
    if (what === 'disconnected') lost ??= at;
    else if (what === 'connected' && lost !== null) {
      times.push(at - lost);
      lost = null;
    }
  }
  return times;
}
