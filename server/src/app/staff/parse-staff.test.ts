import { describe, expect, it } from 'vitest';
import { parseStaff } from './parse-staff.ts';

const ada = { email: 'ada@example.gov.uk', firstName: 'Ada', lastName: 'Byron', role: 'advisor', teams: ['general'], password: 'a long password' };
const file = (...people: object[]) => people.map((person) => JSON.stringify(person)).join('\n');

describe('a file of staff', () => {
  it('names a person on each line, and may have empty lines', () => {
    const { teams, ...rest } = ada;
    const grace = { ...rest, email: 'grace@example.gov.uk', role: 'admin' };
    expect(parseStaff(`${file(ada)}\n\n${file(grace)}\n`)).toEqual({
      staff: [
        { ...rest, teamIds: teams },
        { ...grace, teamIds: [] },
      ],
    });
  });

  it.each([
    ['a wrong address', { email: 'ada' }, 'Line 2: email takes an address'],
    ['a role that is not there', { role: 'boss' }, 'Line 2: role takes advisor, supervisor, admin.'],
    ['a short password', { password: 'short' }, 'Line 2: password takes ten characters or more.'],
    ['a name of nothing', { firstName: ' ' }, 'Line 2: firstName takes a name.'],
    ['a field that nobody has', { phone: '1' }, 'Line 2: phone is not known; a person has email,'],
  ])('is refused whole for %s, by line and field', (_, wrong, refused) => {
    expect(parseStaff(file(ada, { ...ada, ...wrong }))).toEqual({ refused: expect.stringContaining(refused) as string });
  });

  it.each(['email,name\n', '[]', '{"email":'])('that is something else is refused: %j', (text) => {
    expect(parseStaff(text)).toEqual({ refused: expect.stringMatching(/^Line 1: /) as string });
  });

  it('that is empty is refused', () => {
    expect(parseStaff('\n')).toEqual({ refused: 'The file names nobody.' });
  });
});
