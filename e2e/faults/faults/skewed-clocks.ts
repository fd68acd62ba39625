import { spawnSync } from 'node:child_process';
import type { Offer } from '@frontdesk/shared/desk.ts';
import { marked, answer, reply } from '../../simulate/people/words.ts';
import { recordsOf } from '../world/check.ts';
import { clock, type Stage } from '../world/stage.ts';
import { entriesOf, until } from '../world/watch.ts';
import { askTeam } from './ask-team.ts';
import { atMost, exactly, seconds, type Fault } from './fault.ts';

const offerLasts = 7;
const endsWithin = 30_000;
const messages = 5;

/** What makes a process believe that it is another time; null where faketime is not installed. Its monotonic clock stays true. */
function fakeTime(by: string): NodeJS.ProcessEnv | null {
  const { status, stdout } = spawnSync('faketime', ['-f', by, 'printenv', 'LD_PRELOAD'], { encoding: 'utf8' });
  return status === 0 ? { LD_PRELOAD: stdout.trim(), FAKETIME: by, FAKETIME_DONT_FAKE_MONOTONIC: '1' } : null;
}

/** Two more processes, one ten minutes ahead and one ten minutes behind, serve one chat. */
export const skewedClocks: Fault = {
  id: 'F13',
  what: 'clocks of processes 10 minutes ahead and behind',
  needs: () => (fakeTime('+1m') ? null : 'faketime is not installed (on Debian, as root: apt-get install faketime)'),
  async run({ stage }) {
    const [ahead, behind] = [await wrongBy(stage, '+10m'), await wrongBy(stage, '-10m')];
    const offers: { offer: Offer; at: number }[] = [];
    const advisor = await stage.advisor('f13', await stage.road(behind), { offered: (offer) => void offers.push({ offer, at: clock() }) });
    await advisor.setAvailable(true);
    const { resident, conversationId } = await askTeam(stage, 'f13-r', 'adult-social-care', await stage.road(ahead));
    await until(() => offers.length > 0, endsWithin);
    const first = offers[0];
    if (!first) throw new Error('Nothing was offered.');
    await until(() => !advisor.stands(first.offer.id), endsWithin);
    const stood = clock() - first.at;
    await until(() => offers.length > 1, endsWithin);
    const taken = offers[1] ? await advisor.accept(offers[1].offer) : false;
    for (let n = 0; n < messages; n++) {
      await resident.send((mark) => marked(reply(Math.random), mark));
      await advisor.send(conversationId, (mark) => marked(answer(Math.random), mark));
    }
    const records = await recordsOf(stage);
    const rows = records.messages.get(conversationId) ?? [];
    const heardAt = new Map(entriesOf(resident, 'heard').map((entry) => [entry.seq, entry.at]));
    const off = rows.map((row) => Math.abs(row.at - (heardAt.get(row.seq) ?? row.at)));
    const one = records.conversations.find(({ id }) => id === conversationId);
    const times = [one?.createdAt, one?.requestedAt, one?.acceptedAt, one?.answeredAt].map((at) => at ?? Number.NaN);
    return {
      scale: 'a resident 10 minutes ahead, an advisor 10 minutes behind',
      figures: [
        atMost(`an offer of ${offerLasts} s stood for, give or take`, Math.abs(seconds(stood) - offerLasts), 1),
        exactly('offered again and taken', taken ? 1 : 0, 1),
        exactly('waits below zero', times.filter((at, n) => n > 0 && !(at >= (times[n - 1] ?? 0))).length, 0),
        exactly('messages with a time before the one above', rows.filter((row, n) => n > 0 && row.at < (rows[n - 1]?.at ?? 0)).length, 0),
        atMost('times in rows, off the real time by', seconds(Math.max(...off)), 2),
      ],
      pages: [resident, advisor],
    };
  },
};

/** The number of a new process whose clock is wrong. */
async function wrongBy(stage: Stage, by: string): Promise<number> {
  const process = await stage.addProcess(fakeTime(by) ?? {});
  return stage.processes.indexOf(process);
}
