import type { Availability } from '@frontdesk/shared/resident-protocol.ts';
import { subjectOf, type Admission, type Needs } from '../../domain/conversation.ts';
import { anyOpen } from '../../domain/hours.ts';
import type { Conversation } from '../../store/conversations.ts';
import type { Site } from '../../store/sites.ts';
import type { OpeningOf } from '../hours/which-hours.ts';
import { isStaffed, type PeopleThere } from './people-there.ts';

const teamsOf = (site: Site, there: PeopleThere) => there.teams.filter((team) => team.siteId === site.id);

const siteOpening = (site: Site, there: PeopleThere, openingOf: OpeningOf, now: number) =>
  anyOpen((at) => teamsOf(site, there).map((team) => openingOf(team.id, at)), now);

/** The next moments at which a site opens or closes, in turn: as many as are asked for, fewer where it is always or never open from then on. */
export function turnsOf(site: Site, there: PeopleThere, openingOf: OpeningOf, now: number, most: number): number[] {
  const turns: number[] = [];
  for (let at: number | null = now; turns.length < most;) {
    at = siteOpening(site, there, openingOf, at).changesAt;
    if (at === null) break;
    turns.push(at);
  }
  return turns;
}

/** Whether a person can be asked for on a site now: it is open while any of its teams is. */
export function availabilityOf(site: Site, there: PeopleThere, openingOf: OpeningOf, now: number): Availability {
  const teams = teamsOf(site, there);
  const { open, changesAt } = siteOpening(site, there, openingOf, now);
  if (!open) return { status: 'outOfHours', opensAt: changesAt, changesAt, reopensAt: null };
  const staffed = teams.some((team) => openingOf(team.id, now).open && isStaffed(there, team.id));
  const reopensAt = changesAt === null ? null : siteOpening(site, there, openingOf, changesAt).changesAt;
  return { status: staffed ? 'available' : 'nobodySignedIn', opensAt: null, changesAt, reopensAt };
}

const nobodyFull: ReadonlySet<string> = new Set();

/**
 * Who takes a conversation: the team that owns the service it is about (see `subjectOf`) if it is open and someone of it is there, else the general team on the same terms.
 * With neither, nobody: the resident can leave a message for the owning team, and is told when the first of the two opens. `full`: teams whose queue takes nobody more.
 */
export function admit(
  site: Site,
  there: PeopleThere,
  one: Pick<Conversation, 'context'>,
  openingOf: OpeningOf,
  now: number,
  needs: Needs,
  full: ReadonlySet<string> = nobodyFull,
): Admission {
  const teams = teamsOf(site, there);
  const general = teams.find((team) => team.isGeneral) ?? teams[0];
  const owner = teams.find((team) => team.id === subjectOf(one.context)?.teamId) ?? general;
  if (!owner || !general) throw new Error(`Site ${site.id} has no team.`);

  const open = [owner, general].filter((team) => openingOf(team.id, now).open);
  const staffed = open.filter((team) => isStaffed(there, team.id));
  const taking = staffed.find((team) => !full.has(team.id));
  if (taking) return { open: true, teamId: taking.id, teamName: taking.name, needs };
  const closed = { open: false, teamId: owner.id, teamName: owner.name } as const;
  if (staffed.length > 0) return { ...closed, reason: 'queueFull', opensAt: null };
  if (open.length > 0) return { ...closed, reason: 'nobodySignedIn', opensAt: null };
  return { ...closed, reason: 'outOfHours', opensAt: anyOpen((at) => [owner, general].map((team) => openingOf(team.id, at)), now).changesAt };
}
