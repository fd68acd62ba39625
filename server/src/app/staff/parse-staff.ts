import { limits } from '@frontdesk/shared/limits.ts';
import { Email, PersonName } from '@frontdesk/shared/text-fields.ts';
import { Id, roles } from '@frontdesk/shared/vocabulary.ts';
import * as v from 'valibot';
import type { NewUser } from './add-user.ts';

const Line = v.strictObject({
  email: Email,
  firstName: PersonName,
  lastName: PersonName,
  role: v.picklist(roles),
  teams: v.optional(v.array(Id), []),
  password: v.pipe(v.string(), v.minLength(10), v.maxLength(limits.passwordLength)),
});
const takes: Record<string, string> = {
  email: 'takes an address like name@example.gov.uk',
  firstName: 'takes a name',
  lastName: 'takes a name',
  role: `takes ${roles.join(', ')}`,
  teams: 'takes a list of team ids',
  password: 'takes ten characters or more',
};

/** People to add, one JSON object a line. Refuses the whole file with a sentence that names the first wrong line and field. */
export function parseStaff(text: string): { staff: NewUser[] } | { refused: string } {
  const staff: NewUser[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = v.safeParse(Line, asJson(line));
    if (!parsed.success) return { refused: `Line ${index + 1}: ${why(parsed.issues[0])}.` };
    const { teams, ...person } = parsed.output;
    staff.push({ ...person, teamIds: [...new Set(teams)] });
  }
  return staff.length === 0 ? { refused: 'The file names nobody.' } : { staff };
}

function asJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function why(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue)?.split('.')[0] ?? '';
  if (field === '') return 'is not a JSON object';
  return Object.hasOwn(takes, field) ? `${field} ${takes[field]}` : `${field} is not known; a person has ${Object.keys(takes).join(', ')}`;
}
