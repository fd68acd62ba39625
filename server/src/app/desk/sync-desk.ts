import type { AdvisorCommands } from '@frontdesk/shared/advisor-protocol.ts';
import type { PayloadOf, ResultOf } from '@frontdesk/shared/commands.ts';
import type { Offer } from '@frontdesk/shared/desk.ts';
import { limits } from '@frontdesk/shared/limits.ts';
import { findConversation, listInState, listLeftMessages, listOnDesk } from '../../store/conversations.ts';
import { listStandingOffers } from '../../store/offers.ts';
import { deskView } from '../conversation/views.ts';
import type { Deps } from '../deps.ts';
import { offerView } from '../routing/tell-offer.ts';
import { queueSummaries } from '../routing/queue-summaries.ts';
import { readMe } from '../staff/me.ts';
import { deskSurges } from '../surge/view-surges.ts';
import { draftsHere } from '../writing/drafts-here.ts';
import { leftDesk, takenLately } from './left-desk.ts';
import { readTranscript } from './transcript.ts';

type Sync = AdvisorCommands['desk.sync'];

/** Everything on an advisor's desk, with the messages that their page does not have yet. */
export async function syncDesk(deps: Deps, staffId: string, { known, fresh }: PayloadOf<Sync>): Promise<ResultOf<Sync>> {
  const have = new Map(Object.entries(known));
  const me = await readMe(deps, staffId);
  const onDesk = await deps.store.read((tx) => listOnDesk(tx, staffId, limits.deskPage));
  const offers = await deps.store.read(async (tx) => {
    const cards: Offer[] = [];
    for (const { id, conversationId } of await listStandingOffers(tx, staffId)) {
      const one = await findConversation(tx, conversationId);
      const card = one && (await offerView(tx, one, id));
      if (card) cards.push(card);
    }
    return cards;
  });
  return {
    now: deps.clock(),
    me,
    queues: await queueSummaries(deps),
    left: await leftDesk(
      deps,
      staffId,
      [...have.keys(), ...(fresh ? await takenLately(deps, staffId) : [])].filter((id) => !onDesk.some((one) => one.id === id)),
    ),
    desk: await Promise.all(onDesk.map((one) => readTranscript(deps, one, have.get(one.id) ?? 0))),
    offers,
    surges: await deskSurges(deps),
    ...draftsHere(deps),
  };
}

/** The last seq of each conversation on a desk, for the heartbeat. */
export async function deskHeads(deps: Deps, staffId: string): Promise<Record<string, number>> {
  const onDesk = await deps.store.read((tx) => listOnDesk(tx, staffId, limits.deskPage));
  return Object.fromEntries(onDesk.map((one) => [one.id, one.headSeq]));
}

type List = AdvisorCommands['queue.list'];

/** What waits in the caller's teams; in every team for those who watch over all. */
export async function listQueue(deps: Deps, staffId: string): Promise<ResultOf<List>> {
  const me = await readMe(deps, staffId);
  const queues = await queueSummaries(deps);
  const teamIds = me.role === 'advisor' ? me.teams.map((team) => team.id) : queues.map((queue) => queue.team.id);
  const list = (state: 'queued' | 'offered') => deps.store.read((tx) => listInState(tx, state, teamIds, limits.queuePage));
  const [queued, offered, left] = [await list('queued'), await list('offered'), await deps.store.read((tx) => listLeftMessages(tx, teamIds, limits.queuePage))];
  // Calls to make have a list of their own.
  const chats = [...queued, ...offered].filter((one) => one.context.callBack === null);
  const waiting = chats.sort((a, b) => (a.context.requestedAt ?? 0) - (b.context.requestedAt ?? 0)).slice(0, limits.queuePage);
  return { now: deps.clock(), waiting: waiting.map(deskView), leftMessages: left.map(deskView) };
}
