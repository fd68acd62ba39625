import { expect, it } from 'vitest';
import { aQueue, team } from './samples.ts';
import { teamChoices } from './teams.ts';

it('says who is there in each team but the chat’s own', () => {
  const of = (id: string, available: number, signedIn: number) => aQueue({ team: { id, name: id }, available, signedIn });
  expect(teamChoices([aQueue(), of('Admissions', 2, 3), of('Tax', 0, 2), of('Highways', 0, 0)], team.id).map(({ label, empty }) => [label, empty])).toEqual([
    ['Admissions – 2 available', false],
    ['Tax – nobody free just now', false],
    ['Highways – nobody signed in', true],
  ]);
});
