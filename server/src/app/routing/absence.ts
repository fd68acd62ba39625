import { listAdvisorsWithChats, lockAssigned } from '../../store/conversations.ts';
import { findStaff, listStaff } from '../../store/staff.ts';
import { deferTimer, dropTimer, listTimers, putTimer } from '../../store/timers.ts';
import { perform } from '../conversation/perform.ts';
import { momentOf, step, type Step } from '../conversation/step.ts';
import type { Deps } from '../deps.ts';
import { noteConnection } from '../figures/note-connections.ts';
import { withdrawOffers } from './end-offer.ts';

/** The last connection of an advisor dropped: offers go to others at once, chats after the grace, which a row remembers. */
export async function advisorDropped(deps: Deps, staffId: string): Promise<void> {
  await oweReturn(deps, [staffId]);
  await noteConnection(deps, staffId);
  await withdrawOffers(deps, staffId);
  await tellTeamsOf(deps, staffId);
}

/** An advisor connected: nothing is owed of them any more, and their teams' queues may move. */
export async function advisorArrived(deps: Deps, staffId: string): Promise<void> {
  await deps.store.transaction((tx) => dropTimer(tx, absenceId(staffId)));
  await noteConnection(deps, staffId);
  await tellTeamsOf(deps, staffId);
}

/** Makes good what a failure left undone: an advisor who is gone with chats on their desk, and no row that remembers it. Answers how many. */
export async function repairAbsences(deps: Deps): Promise<number> {
  const present = await deps.live.present();
  const gone = await deps.store.read(async (tx) => {
    const owed = new Set((await listTimers(tx, 'advisor.absent')).map((payload) => payload.staffId));
    return (await listAdvisorsWithChats(tx)).filter((staffId) => !present.has(staffId) && !owed.has(staffId));
  });
  if (gone.length > 0) await oweReturn(deps, gone);
  return gone.length;
}

/** After a start those who are connected nowhere yet get the same grace to come back. */
export async function expectAdvisorsBack(deps: Deps): Promise<void> {
  const present = await deps.live.present();
  const staff = await deps.store.read((tx) => listStaff(tx));
  await oweReturn(
    deps,
    staff.filter((person) => !present.has(person.id) && (person.presence.status !== 'offline' || person.presence.load > 0)).map((person) => person.id),
  );
}

/** Seconds: of several teams, the one that waits the shortest. */
const graceOf = (deps: Deps, teamIds: readonly string[]): number =>
  Math.min(...[...teamIds, null].slice(0, Math.max(1, teamIds.length)).map((teamId) => deps.settings.rulesOf(teamId).absenceGraceSeconds));

/** One row for each advisor, moved with every absence. */
const absenceId = (staffId: string): string => `absent-${staffId}`;

async function oweReturn(deps: Deps, staffIds: readonly string[]): Promise<void> {
  const droppedAt = deps.clock();
  await deps.store.transaction(async (tx) => {
    for (const { id: staffId, teamIds } of await listStaff(tx, staffIds)) {
      const dueAt = droppedAt + graceOf(deps, teamIds) * 1000;
      await putTimer(tx, { id: absenceId(staffId), kind: 'advisor.absent', conversationId: null, dueAt, payload: { staffId, droppedAt } });
    }
  });
}

/** In milliseconds. Someone who came back has no row any more: one who is there all the same may be remembered from before, so they are looked for again. */
const lookAgain = { after: 5_000, most: 3 };

/** The grace is over: if the advisor is not back, their chats return to the front of the queue. `attempts` counts the times that this was tried. */
export async function returnChatsOf(deps: Deps, staffId: string, attempts: number): Promise<void> {
  if ((await deps.live.present()).has(staffId)) {
    if (attempts < lookAgain.most) await deps.store.transaction((tx) => deferTimer(tx, absenceId(staffId), deps.clock() + lookAgain.after));
    return;
  }
  await withdrawOffers(deps, staffId);
  const steps = await deps.store.transaction(async (tx) => {
    const taken: Step[] = [];
    for (const before of await lockAssigned(tx, staffId)) {
      taken.push(await step(tx, momentOf(deps), before, { type: 'advisor.lost', staffId }, 'system'));
    }
    return taken;
  });
  perform(deps, steps);
}

async function tellTeamsOf(deps: Deps, staffId: string): Promise<void> {
  const person = await deps.store.read((tx) => findStaff(tx, staffId));
  for (const teamId of person?.teamIds ?? []) deps.queueChanged(teamId);
}
