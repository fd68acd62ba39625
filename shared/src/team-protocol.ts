import * as v from 'valibot';
import { commands } from './commands.ts';
import { limits } from './limits.ts';
import { Changes, SkillNames } from './people-protocol.ts';
import { typedText } from './text-fields.ts';
import { Id, Time } from './vocabulary.ts';

const once = <T>(values: T[]): T[] => [...new Set(values)];
const Version = v.pipe(v.number(), v.integer(), v.minValue(0));
/** The name of a service is its article's. */
const ServiceName = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

export const TeamForm = v.strictObject({
  name: typedText(limits.teamNameLength),
  memberIds: v.pipe(v.array(Id), v.maxLength(limits.peoplePage, 'membersMany'), v.transform(once)),
});
export type TeamForm = v.InferOutput<typeof TeamForm>;

/** The team that owns a service, and the skills that its conversations need or would rather have. */
export const ServiceForm = v.strictObject({ teamId: Id, required: SkillNames, preferred: SkillNames });
export type ServiceForm = v.InferOutput<typeof ServiceForm>;

export const TeamRecord = v.object({ id: Id, siteId: Id, isGeneral: v.boolean(), form: TeamForm, ...Changes });
export type TeamRecord = v.InferOutput<typeof TeamRecord>;

/** `form.teamId` is the general team where nobody has given it to another. */
export const ServiceRecord = v.object({ siteId: Id, name: v.string(), articles: v.number(), form: ServiceForm, ...Changes });
export type ServiceRecord = v.InferOutput<typeof ServiceRecord>;

const ofTeam = { teamId: Id, version: Version };
const team = v.object({ team: TeamRecord });

/** Supervisors and admins read; admins change, by the same rules as people (people-protocol.ts). */
export const teamCommands = commands({
  /** Teams and services of each site; `people` are those who may sign in, for the choice of members. */
  'team.list': {
    payload: v.strictObject({}),
    result: v.object({
      now: Time,
      sites: v.array(v.object({ id: Id, name: v.string() })),
      teams: v.array(TeamRecord),
      services: v.array(ServiceRecord),
      people: v.array(v.object({ id: Id, name: v.string() })),
      skills: v.array(v.string()),
    }),
  },
  /** TeamForm. */
  'team.add': { payload: v.strictObject({ siteId: Id, value: v.unknown() }), result: team },
  'team.change': { payload: v.strictObject({ ...ofTeam, value: v.unknown() }), result: team },
  /** The general team takes what no other team owns, and what comes for a team with nobody there. There is one in each site. */
  'team.makeGeneral': { payload: v.strictObject(ofTeam), result: team },
  /** Refused as `invalid`, with a sentence for each reason, while anything depends on it. */
  'team.remove': { payload: v.strictObject(ofTeam), result: v.object({}) },
  /** ServiceForm. */
  'service.change': {
    payload: v.strictObject({ siteId: Id, name: ServiceName, version: Version, value: v.unknown() }),
    result: v.object({ service: ServiceRecord }),
  },
});
export type TeamCommands = typeof teamCommands;
