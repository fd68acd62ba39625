import { callBackLimits, type WindowOffer } from '@frontdesk/shared/call-back.ts';
import { newContext, noNeeds } from '../../domain/conversation.ts';
import { findConversation, type Conversation } from '../../store/conversations.ts';
import type { Site } from '../../store/sites.ts';
import type { Tx } from '../../store/store.ts';
import { theirs, type Who } from '../conversation/start.ts';
import { lastWords } from '../conversation/last-words.ts';
import type { Deps } from '../deps.ts';
import { readableConversation } from '../desk/transcript.ts';
import { openingsOf } from '../hours/which-hours.ts';
import { findSite } from '../resident/read-site.ts';
import { admit } from '../routing/admit.ts';
import { listPeople } from '../routing/people-there.ts';
import { windowsNow, type Place } from './windows-now.ts';

type Choices = { now: number; windows: WindowOffer[]; reason: string; name: string };

const shortened = (text: string): string => (text.length > callBackLimits.reasonLength ? `${text.slice(0, callBackLimits.reasonLength - 1)}…` : text);

export const placeOf = (deps: Deps, site: Site): Place => ({ site, openingOf: openingsOf(deps, site) });

/** The team whose call it is: the conversation's own; before there is one, the team that owns the matter. */
export async function teamFor(
  deps: Deps,
  tx: Tx,
  { site, openingOf }: Place,
  one: Pick<Conversation, 'context'>,
  now: number,
): Promise<{ id: string; name: string }> {
  const { teamId, teamName } = one.context;
  if (teamId !== null) return { id: teamId, name: teamName ?? '' };
  const owner = admit(site, await listPeople(tx, [], now, deps.surges.inForce(now)), one, openingOf, now, noNeeds);
  return { id: owner.teamId, name: owner.teamName };
}

async function choicesOf(deps: Deps, tx: Tx, site: Site, one: Conversation | undefined): Promise<Choices> {
  const now = deps.clock();
  const place = placeOf(deps, site);
  const team = await teamFor(deps, tx, place, one ?? { context: newContext() }, now);
  return {
    now,
    windows: await windowsNow(tx, place, team.id, deps.settings.rulesOf(team.id), now),
    reason: one ? shortened(await lastWords(tx, one)) : '',
    name: one?.residentName ?? '',
  };
}

/** The times at which a resident could be rung, and what their form begins with. */
export const timesForResident = (deps: Deps, who: Who, conversationId: string | null): Promise<Choices> =>
  deps.store.read(async (tx) => {
    const one = conversationId === null ? undefined : theirs(who, await findConversation(tx, conversationId));
    return choicesOf(deps, tx, await findSite(tx, who.siteId), one);
  });

/** The same for the advisor who has the chat, or rings. */
export const timesForAdvisor = (deps: Deps, staffId: string, conversationId: string): Promise<Choices> =>
  deps.store.read(async (tx) => {
    const one = await readableConversation(tx, staffId, conversationId);
    return choicesOf(deps, tx, await findSite(tx, one.siteId), one);
  });
