import type { Availability } from '@frontdesk/shared/resident-protocol.ts';
import type { Admission, Needs } from '../../domain/conversation.ts';
import type { Conversation } from '../../store/conversations.ts';
import type { Site } from '../../store/sites.ts';
import { openingNow } from './opening-now.ts';
import { isStaffed, type PeopleThere } from './people-there.ts';

/** Whether a person can be asked for on a site now. */
export function availabilityOf(site: Site, there: PeopleThere, now: number): Availability {
  const { open, changesAt } = openingNow(site.hours, now);
  if (!open) return { status: 'outOfHours', opensAt: changesAt, changesAt };
  const staffed = there.teams.some((team) => team.siteId === site.id && isStaffed(there, team.id));
  return { status: staffed ? 'available' : 'nobodySignedIn', opensAt: null, changesAt };
}

/**
 * Who takes a conversation: the team that owns the last answer's service if someone of it is there, else the general team.
 * With nobody in either, or out of hours, nobody: the resident can leave a message for the owning team.
 */
export function admit(site: Site, there: PeopleThere, one: Pick<Conversation, 'context'>, now: number, needs: Needs): Admission {
  const teams = there.teams.filter((team) => team.siteId === site.id);
  const general = teams.find((team) => team.isGeneral) ?? teams[0];
  const owner = teams.find((team) => team.id === one.context.answers.at(-1)?.teamId) ?? general;
  if (!owner || !general) throw new Error(`Site ${site.id} has no team.`);

  const { status, opensAt } = availabilityOf(site, there, now);
  const staffed = [owner, general].find((team) => isStaffed(there, team.id));
  if (status !== 'outOfHours' && staffed) return { open: true, teamId: staffed.id, teamName: staffed.name, needs };
  return { open: false, teamId: owner.id, teamName: owner.name, reason: status === 'outOfHours' ? status : 'nobodySignedIn', opensAt };
}
