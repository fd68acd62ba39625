import { demoEmail, demoStaff } from '../../../server/src/app/setup/demo-site.ts';
import type { Login } from '../clients/sign-in.ts';
import { ArgumentError } from './arguments.ts';

/** One line of `frontdesk user import`. */
export type StaffLine = { email: string; firstName: string; lastName: string; role: 'advisor'; teams: string[]; password: string };

const firstNames = ['Amara', 'Ben', 'Chloe', 'Dev', 'Ewa', 'Farah', 'George', 'Hana', 'Idris', 'Jo'];
const lastNames = ['Ashby', 'Bond', 'Clarke', 'Doyle', 'Evans', 'Flint', 'Green'];
/** Every team has somebody from the sixth advisor on; half of all are generalists. */
const places = [
  ['general'],
  ['general', 'council-tax'],
  ['school-admissions'],
  ['general'],
  ['highways'],
  ['general', 'adult-social-care'],
  ['council-tax'],
  ['general'],
];

/** So many new advisors of the demo council, with one password. */
export const newStaff = (count: number, password: string): StaffLine[] =>
  Array.from({ length: count }, (_, n) => ({
    email: `sim-${n + 1}@fernshire.example`,
    firstName: firstNames[n % firstNames.length] ?? '',
    lastName: lastNames[n % lastNames.length] ?? '',
    role: 'advisor',
    teams: places[n % places.length] ?? [],
    password,
  }));

/** The demo's own staff who are in a team. Throws ArgumentError when they are too few, or their password is not known. */
export function demoAdvisors(count: number, password: string | undefined): Login[] {
  const people = demoStaff.filter((person) => person.teamIds.length > 0);
  if (count > people.length)
    throw new ArgumentError(
      `The demo has ${people.length} advisors; --advisors asks for ${count}. Add people with "frontdesk user import" and name them with --staff.`,
    );
  if (count > 0 && !password)
    throw new ArgumentError('Set FRONTDESK_DEMO_PASSWORD to the password that the server prints at its start, or name staff with --staff.');
  return people.slice(0, count).map((person) => ({ email: demoEmail(person.login), password: password ?? '' }));
}
