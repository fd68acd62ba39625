import type { Reply } from '@frontdesk/shared/commands.ts';
import { protocolNumber } from '@frontdesk/shared/limits.ts';
import type { ResidentCommands } from '@frontdesk/shared/resident-protocol.ts';
import { Line } from '../../simulate/clients/line.ts';
import { Log } from '../../simulate/clients/log.ts';
import type { ResidentPage } from '../../simulate/clients/resident-page.ts';
import { recordsOf } from '../world/check.ts';
import { clock, synced, type Stage } from '../world/stage.ts';
import { until } from '../world/watch.ts';
import { hashOf } from '../../simulate/check/check-messages.ts';
import { exactly, type Fault, type Scene } from './fault.ts';

const parallel = 50;
const connectsWithin = 30_000;

/** A resident's page, and so many bare lines with the same token, spread over the processes. */
async function crowd(stage: Stage, name: string): Promise<{ page: ResidentPage; lines: Line<ResidentCommands>[] }> {
  const page = stage.resident(name, await stage.road(0));
  await synced(page);
  const roads = await Promise.all(stage.processes.map((_, home) => stage.road(home)));
  const news = { up: () => undefined, down: () => undefined, heard: () => undefined };
  const lines = Array.from({ length: parallel }, (_, n) => {
    const url = roads[n % roads.length]?.url ?? '';
    const auth = () => ({ protocol: protocolNumber, site: 'main', token: page.token });
    return new Line<ResidentCommands>({ url, namespace: '/resident', auth, log: new Log(clock), news });
  });
  lines.forEach((line) => line.open());
  if (!(await until(() => lines.every((line) => line.connected), connectsWithin))) throw new Error(`Not all lines of ${name} came up.`);
  return { page, lines };
}

/** The same message from many lines at once. */
export const sameMessage: Fault = {
  id: 'F9',
  what: `one message sent ${parallel} times at once`,
  async run({ stage, scale }: Scene) {
    const rounds = scale.of(2, 50);
    const { page, lines } = await crowd(stage, 'f9-r');
    const answers: Set<string>[] = [];
    for (let round = 0; round < rounds; round++) {
      const payload = { conversationId: null, clientMessageId: `sim-f9-round-${round}`, text: `Is anybody there? (${round})` };
      const replies = await Promise.all(lines.map((line) => line.ask('message.send', payload)));
      answers.push(new Set(replies.map(placeOf)));
    }
    lines.forEach((line) => line.close());
    const rows = [...(await recordsOf(stage)).messages.values()].flat().filter((row) => row.clientMessageId?.startsWith('sim-f9-'));
    return {
      scale: `${rounds} messages over ${stage.processes.length} processes`,
      figures: [
        exactly('rows', rows.length, rounds),
        exactly('messages whose answers were not all equal', answers.filter((places) => places.size !== 1 || [...places][0] === '').length, 0),
      ],
      pages: [page],
    };
  },
};

const placeOf = (reply: Reply<ResidentCommands['message.send']> | null): string => (reply?.ok ? `${reply.conversation.id} ${reply.seq} ${reply.at}` : '');

/** One resident begins a chat from many lines at once. */
export const sameStart: Fault = {
  id: 'F11',
  what: `${parallel} starts of a chat for one token at once`,
  async run({ stage, scale }: Scene) {
    const rounds = scale.of(2, 30);
    const crowds = [];
    for (let round = 0; round < rounds; round++) {
      const { page, lines } = await crowd(stage, `f11-r${round}`);
      await Promise.all(
        lines.map((line, n) =>
          n % 2 === 0
            ? line.ask('person.request', { conversationId: null })
            : line.ask('message.send', { conversationId: null, clientMessageId: `sim-f11-${round}-${n}`, text: 'Hello' }),
        ),
      );
      lines.forEach((line) => line.close());
      crowds.push(page);
    }
    const { conversations } = await recordsOf(stage);
    const counts = crowds.map((page) => conversations.filter((one) => one.residentHash === hashOf(page.token ?? '')).length);
    return {
      scale: `${rounds} residents over ${stage.processes.length} processes`,
      figures: [exactly('residents who did not have exactly one chat', counts.filter((count) => count !== 1).length, 0)],
      pages: crowds,
    };
  },
};
