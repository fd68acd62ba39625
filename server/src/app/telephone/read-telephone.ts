import type { ResultOf } from '@frontdesk/shared/commands.ts';
import { telephoneGrants, telephoneListed, type TelephoneCommands } from '@frontdesk/shared/telephone-protocol.ts';
import { countCallQuestions, listCallQuestions } from '../../store/call-questions.ts';
import { countCallsEnded, listOpenCalls } from '../../store/calls.ts';
import { listTeams } from '../../store/sites.ts';
import { findWholeName, listStaff } from '../../store/staff.ts';
import type { Deps } from '../deps.ts';
import { startOfDay } from '../figures/start-of-day.ts';
import { requireRole } from '../staff/me.ts';
import { secondsSince } from './ask-for-advisor.ts';

type Read = ResultOf<TelephoneCommands['telephone.read']>;

/** Who is on a call, and what the telephone system was told today. Supervisors and admins. */
export async function readTelephone(deps: Deps, staffId: string): Promise<Read> {
  await requireRole(deps, staffId, 'supervisor');
  const now = deps.clock();
  const present = await deps.live.present();
  const since = await startOfDay(deps, now);
  return deps.store.read(async (tx) => {
    const teams = new Map((await listTeams(tx)).map((team) => [team.id, team.name]));
    const staff = new Map((await listStaff(tx)).map((person) => [person.id, person]));
    const wholeName = (id: string) => {
      const person = staff.get(id);
      return person ? `${person.firstName} ${person.lastName}` : undefined;
    };
    const open = await listOpenCalls(tx, telephoneListed.calls);
    const reported = open.map((call) => ({
      staffId: call.staffId,
      name: wholeName(call.staffId) ?? '',
      startedAt: call.startedAt,
      how: call.reference === null ? ('reserved' as const) : ('telephone' as const),
    }));
    const byHand = [...staff.values()]
      .filter(({ id, presence }) => present.has(id) && presence.status === 'onACall' && presence.calls === 0)
      .map(({ id, presence }) => ({ staffId: id, name: wholeName(id) ?? '', startedAt: presence.statusSince, how: 'byHand' as const }));
    const counts = await countCallQuestions(tx, since);
    const allowed = counts.filter(({ reason }) => telephoneGrants.some((grant) => grant === reason));
    const sum = (of: typeof counts) => of.reduce((all, { count }) => all + count, 0);
    const lately: Read['lately'] = [];
    for (const one of await listCallQuestions(tx, since, telephoneListed.questions)) {
      lately.push({
        id: one.id,
        at: one.at,
        team: { id: one.teamId, name: teams.get(one.teamId) ?? one.teamId },
        reason: one.reason,
        waiting: one.waiting,
        longestSeconds: secondsSince(one.longestSince, one.at),
        advisor: one.staffId === null ? null : (wholeName(one.staffId) ?? (await findWholeName(tx, one.staffId)) ?? null),
      });
    }
    return {
      now,
      since,
      calls: [...reported, ...byHand].sort((a, b) => a.startedAt - b.startedAt).slice(0, telephoneListed.calls),
      today: { allowed: sum(allowed), refused: sum(counts) - sum(allowed), reasons: counts, tooLong: await countCallsEnded(tx, 'tooLong', since) },
      lately,
    };
  });
}
