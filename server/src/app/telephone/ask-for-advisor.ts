import type { MayTakeAnswer, telephoneGrants, telephoneRefusals } from '@frontdesk/shared/telephone-protocol.ts';
import { mayTake, type TelephoneAnswer } from '../../domain/telephone/may-take.ts';
import { addCallQuestion } from '../../store/call-questions.ts';
import { addCall, lockPresence } from '../../store/calls.ts';
import { queueLengths } from '../../store/queue-places.ts';
import { listSites, listTeams, type Team } from '../../store/sites.ts';
import { findStaff, findStaffNamed, type StaffWithPresence } from '../../store/staff.ts';
import type { Tx } from '../../store/store.ts';
import { takeTurn } from '../../store/turn.ts';
import { newId, type Deps } from '../deps.ts';
import { openingsOf } from '../hours/which-hours.ts';
import { RefusedError } from '../refused.ts';
import { listCandidates } from '../routing/candidates.ts';
import { listWork } from '../routing/waiting-work.ts';
import { advisorView, changeStatus, oweEnd, tellOfCall } from './open-call.ts';
import { sayAnswer } from './say-answer.ts';

type Asked = { team: string; advisor?: string | undefined };
type Decided = { now: number; team: Team; answer: TelephoneAnswer; person: StaffWithPresence | undefined; reservedUntil: number; retryAt: number };

/** Seconds to wait where nobody can say when hours begin. */
const askAgainAfter = 3600;

/**
 * May a general-enquiry call have an advisor of a team now? Who it may have is kept for it for some seconds, On a call, so that neither a chat nor another
 * question gets the same person. Every question is kept with its answer. Throws RefusedError unknownTeam or unknownAdvisor.
 */
export async function askForAdvisor(deps: Deps, keyId: string, asked: Asked): Promise<MayTakeAnswer> {
  const present = [...(await deps.live.present())];
  const decided = await deps.store.transaction(async (tx) => {
    // One question, or one pass over the queue, at a time: what it decides by stays so until it is kept.
    await takeTurn(tx, 'queue');
    return decide(deps, tx, keyId, asked, present);
  });
  const { now, team, answer, person, reservedUntil, retryAt } = decided;
  const waits = {
    sentence: sayAnswer(answer, { now, phoneLeast: deps.settings.rulesOf(team.id).phoneLeast, name: person && `${person.firstName} ${person.lastName}` }),
    waiting: answer.waiting,
    longestSeconds: secondsSince(answer.longestSince, now),
  };
  if (!person) {
    const reason = answer.reason as (typeof telephoneRefusals)[number];
    return { ok: true, allowed: false, reason, ...waits, retryAfterSeconds: Math.max(1, Math.ceil((retryAt - now) / 1000)) };
  }
  deps.wakeTimers();
  tellOfCall(deps, person.id);
  const reason = answer.reason as (typeof telephoneGrants)[number];
  return { ok: true, allowed: true, reason, ...waits, advisor: advisorView(person), reservedUntil: new Date(reservedUntil).toISOString() };
}

export const secondsSince = (since: number | null, now: number): number => (since === null ? 0 : Math.max(0, Math.floor((now - since) / 1000)));

async function decide(deps: Deps, tx: Tx, keyId: string, asked: Asked, present: readonly string[]): Promise<Decided> {
  const now = deps.clock();
  const { rulesOf } = deps.settings;
  const team = (await listTeams(tx)).find(({ id }) => id === asked.team);
  if (!team) throw new RefusedError('unknownTeam');
  const only = asked.advisor === undefined ? null : await findStaffNamed(tx, asked.advisor);
  if (only === undefined) throw new RefusedError('unknownAdvisor');
  const site = (await listSites(tx)).find(({ id }) => id === team.siteId);
  const opening = site ? openingsOf(deps, site)(team.id, now) : { open: true, changesAt: null };
  const people = await listCandidates(tx, present, deps.surges.inForce(now));
  const chats = await listWork(
    tx,
    (await queueLengths(tx)).map((queue) => queue.teamId),
  );
  const answer = mayTake({ teamId: team.id, only: only?.id ?? null, people, chats, open: opening.open, now }, rulesOf);
  await addCallQuestion(tx, { id: newId(), at: now, keyId, teamId: team.id, ...answer });
  const { callReserveSeconds, offerSeconds } = rulesOf(team.id);
  const reservedUntil = now + callReserveSeconds * 1000;
  // By then an offer that stands now has been answered or has ended: it is worth asking again.
  const retryAt = answer.reason === 'outOfHours' ? (opening.changesAt ?? now + askAgainAfter * 1000) : now + offerSeconds * 1000;
  const person = answer.staffId === null ? undefined : await keepFor(tx, keyId, answer.staffId, { now, until: reservedUntil });
  return { now, team, answer, person, reservedUntil, retryAt };
}

async function keepFor(tx: Tx, keyId: string, staffId: string, { now, until }: { now: number; until: number }): Promise<StaffWithPresence | undefined> {
  const presence = await lockPresence(tx, staffId);
  const person = await findStaff(tx, staffId);
  if (!presence || !person) throw new RefusedError('unknownAdvisor');
  const call = { id: newId(), keyId, reference: null, staffId, statusBefore: presence.status, startedAt: now, dueAt: until };
  await addCall(tx, call);
  await changeStatus(tx, staffId, 'onACall', now);
  await oweEnd(tx, call);
  return person;
}
