import * as v from 'valibot';
import { commands, events } from './commands.ts';
import { limits } from './limits.ts';
import { Email, PersonName, typedText } from './text-fields.ts';
import { Id, Language, roles, Time } from './vocabulary.ts';

const once = <T>(values: T[]): T[] => [...new Set(values)];
export const SkillName = typedText(limits.skillLength);
export const SkillNames = v.pipe(v.array(SkillName), v.maxLength(limits.skillsOfPerson, 'skillsMany'), v.transform(once));

/** What an admin sets of a person. `capacity` counts chats at once. */
export const PersonForm = v.strictObject({
  firstName: PersonName,
  lastName: PersonName,
  role: v.picklist(roles, 'choose'),
  teamIds: v.pipe(v.array(Id), v.maxLength(limits.teamsPage, 'teamsMany'), v.transform(once)),
  skills: SkillNames,
  languages: v.pipe(v.array(Language), v.maxLength(limits.languagesOfPerson, 'languagesMany'), v.transform(once)),
  capacity: v.pipe(
    v.number('wholeNumber'),
    v.integer('wholeNumber'),
    v.minValue(1, 'atLeast:1'),
    v.maxValue(limits.capacityMost, `atMost:${limits.capacityMost}`),
  ),
});
export type PersonForm = v.InferOutput<typeof PersonForm>;

/** The same of somebody new; the address is what they sign in with, and stays. */
export const NewPersonForm = v.strictObject({ ...PersonForm.entries, email: Email });
export type NewPersonForm = v.InferOutput<typeof NewPersonForm>;

/** `changedBy` is a whole name; null while nobody has changed it on screen. */
export const Changes = { version: v.number(), changedBy: v.nullable(v.string()), changedAt: v.nullable(Time) };

export const PersonRecord = v.object({ id: Id, email: v.string(), form: PersonForm, disabledAt: v.nullable(Time), ...Changes });
export type PersonRecord = v.InferOutput<typeof PersonRecord>;

const Version = v.pipe(v.number(), v.integer(), v.minValue(0));
const ofPerson = { personId: Id, version: Version };
const person = v.object({ person: PersonRecord });

/**
 * Supervisors and admins read; admins change. A change names the version that was read, and is refused as `changedMeanwhile` after somebody else's. `value` has the
 * form named; what is wrong in it is refused as `invalid`, field by field. Nobody changes their own role, so there is always an admin.
 */
export const peopleCommands = commands({
  /** Everyone, also those who may not sign in; and the skills that people have or services ask for. */
  'person.list': { payload: v.strictObject({}), result: v.object({ people: v.array(PersonRecord), skills: v.array(v.string()) }) },
  /** PersonForm. */
  'person.change': { payload: v.strictObject({ ...ofPerson, value: v.unknown() }), result: person },
  /** NewPersonForm. The password is told here and nowhere else. */
  'person.add': { payload: v.strictObject({ value: v.unknown() }), result: v.object({ person: PersonRecord, password: v.string() }) },
  /** Ends their sessions at once; their chats go back to the front of the queue. */
  'person.disable': { payload: v.strictObject(ofPerson), result: person },
  'person.enable': { payload: v.strictObject(ofPerson), result: person },
});

export const peopleEvents = events({
  /** Somebody changed people, teams or services: screens that list them read them again. */
  'people.changed': v.object({ changedBy: v.string(), changedAt: Time }),
});
export type PeopleCommands = typeof peopleCommands;
