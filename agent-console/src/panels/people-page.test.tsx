import type { PersonRecord } from '@frontdesk/shared/people-protocol';
import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Ask } from '../connection/ask.ts';
import { PeoplePage } from './people-page.tsx';

afterEach(cleanup);

const noon = Date.parse('2026-12-07T12:00:00Z');
const sam: PersonRecord = {
  id: 'sam',
  email: 'sam@fernshire.example',
  form: { firstName: 'Sam', lastName: 'Carter', role: 'advisor', teamIds: ['general'], skills: ['Blue badge'], languages: ['pl'], capacity: 3 },
  disabledAt: null,
  version: 4,
  changedBy: 'Alex Morgan',
  changedAt: noon,
};
const priya: PersonRecord = {
  ...sam,
  id: 'priya',
  email: 'priya@fernshire.example',
  form: { ...sam.form, firstName: 'Priya', lastName: 'Shah', skills: [], teamIds: [] },
};
const changed = { by: 'Grace Bennett', at: noon };

/** A server that keeps what it is sent. */
function open(replies: Record<string, (payload: never) => unknown> = {}) {
  let people = [priya, sam];
  const sent: [string, unknown][] = [];
  const team = { siteId: 'main', isGeneral: true, version: 0, changedBy: null, changedAt: null };
  const all: Record<string, (payload: never) => unknown> = {
    'person.list': () => ({ ok: true, people, skills: ['Blue badge', 'In-year'] }),
    'team.list': () => ({
      ok: true,
      now: noon,
      sites: [{ id: 'main', name: 'Fernshire' }],
      teams: [
        { ...team, id: 'general', form: { name: 'General', memberIds: [] } },
        { ...team, id: 'schools', isGeneral: false, form: { name: 'Schools', memberIds: [] } },
      ],
      services: [],
      people: [],
      skills: [],
    }),
    'person.change': ({ personId, value, version }: { personId: string; value: PersonRecord['form']; version: number }) => {
      const person = { ...sam, form: value, version: version + 1 };
      people = people.map((one) => (one.id === personId ? person : one));
      return { ok: true, person };
    },
    ...replies,
  };
  const ask = vi.fn(async (name: string, payload: unknown) => {
    sent.push([name, payload]);
    return all[name]?.(payload as never);
  }) as unknown as Ask;
  const draw = (peopleMark: number) => <PeoplePage ask={ask} live changed={null} peopleMark={peopleMark} />;
  const { rerender } = render(draw(0));
  return { sent, setPeople: (next: PersonRecord[]) => (people = next), hear: () => rerender(draw(1)) };
}
const openSam = async () => userEvent.click(await screen.findByRole('button', { name: 'Change Sam Carter' }));
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));
async function type(label: string, text: string) {
  const field = screen.getByLabelText(label);
  await userEvent.clear(field);
  if (text !== '') await userEvent.type(field, text);
}

it('V12 lists people, finds one, and saves teams, a skill, a language and chats at once', async () => {
  const { sent } = open();
  expect(await screen.findByRole('row', { name: /Sam Carter Advisor General Blue badge Polish 3/ })).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Find a person'), 'blue');
  expect(screen.queryByRole('row', { name: /Priya Shah/ })).toBeNull();
  expect(screen.getByText('1 of 2 people')).toBeTruthy();
  await openSam();
  expect(screen.getByRole('heading', { level: 1, name: 'Sam Carter' })).toBeTruthy();
  await userEvent.click(within(screen.getByRole('group', { name: 'Teams' })).getByRole('checkbox', { name: 'Schools' }));
  await userEvent.type(screen.getByLabelText('Another skill: Skills'), 'blue BADGE{Enter}Housing{Enter}');
  await userEvent.selectOptions(screen.getByLabelText('Add this language'), 'Somali');
  await userEvent.click(screen.getByRole('button', { name: 'Remove Polish' }));
  await type('Chats at once', '5');
  await save();
  expect(await screen.findByText('Saved. This is in force for Sam Carter now.')).toBeTruthy();
  const value = { ...sam.form, teamIds: ['general', 'schools'], skills: ['Blue badge', 'Housing'], languages: ['so'], capacity: 5 };
  expect(sent.find(([name]) => name === 'person.change')?.[1]).toEqual({ personId: 'sam', version: 4, value });
});

it('V13 refuses 0 and 1,000 chats at once beside the field, says so above, and sends nothing', async () => {
  const { sent } = open();
  await openSam();
  for (const [number, sentence] of [
    ['0', 'Enter 1 or more.'],
    ['1000', 'Enter 10 or less.'],
    ['', 'Enter a whole number.'],
  ] as const) {
    await type('Chats at once', number);
    await save();
    const field = screen.getByLabelText('Chats at once');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById('capacity-problem')?.textContent).toContain(sentence);
    expect(field.getAttribute('aria-describedby')).toContain('capacity-problem');
    expect(screen.getByRole('link', { name: `Chats at once: ${sentence}` })).toBeTruthy();
  }
  expect(sent.filter(([name]) => name === 'person.change')).toEqual([]);
});

it('V14 says who changed a person meanwhile, when it is saved and when it is heard of, and loads it again', async () => {
  const { hear, setPeople } = open({ 'person.change': () => ({ ok: false, error: { code: 'changedMeanwhile', message: 'Changed.', changed } }) });
  await openSam();
  await type('Chats at once', '5');
  await save();
  expect((await screen.findByText(/Grace Bennett changed this at/)).textContent).toContain('Nothing of yours was saved.');
  setPeople([priya, { ...sam, version: 5, changedBy: 'Grace Bennett', form: { ...sam.form, capacity: 2 } }]);
  await userEvent.click(screen.getByRole('button', { name: 'Load it again' }));
  await screen.findByDisplayValue('2');
  expect(screen.queryByText(/Grace Bennett changed this at/)).toBeNull();
  await type('Chats at once', '6');
  setPeople([priya, { ...sam, version: 6, changedBy: 'Grace Bennett' }]);
  hear();
  expect(await screen.findByText(/Grace Bennett changed this at/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Chats at once').value).toBe('6');
});

it('V16 adds a person, and shows the password once', async () => {
  const { sent } = open({
    'person.add': ({ value: { email, ...form } }: { value: PersonRecord['form'] & { email: string } }) => ({
      ok: true,
      person: { ...sam, id: 'nia', email, form },
      password: 'abcd-efgh-jkmn-pqrs',
    }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Add a person' }));
  await userEvent.click(screen.getByRole('button', { name: 'Add a person' }));
  expect(await screen.findByRole('link', { name: /^Email: Enter an email address/ })).toBeTruthy();
  await type('Email', 'nia@fernshire.example');
  await type('First name', 'Nia');
  await type('Last name', 'Rees');
  await userEvent.click(screen.getByRole('button', { name: 'Add a person' }));
  expect(await screen.findByText('abcd-efgh-jkmn-pqrs')).toBeTruthy();
  expect(document.activeElement?.textContent).toBe('Nia Rees can sign in now.');
  expect(sent.find(([name]) => name === 'person.add')?.[1]).toMatchObject({ value: { email: 'nia@fernshire.example', firstName: 'Nia', capacity: 3 } });
  await userEvent.click(screen.getByRole('button', { name: 'I have noted it' }));
  expect(screen.queryByText('abcd-efgh-jkmn-pqrs')).toBeNull();
});

it('V17 asks before it signs somebody out, and says why it did not', async () => {
  const { sent } = open({ 'person.disable': () => ({ ok: false, error: { code: 'ownAccount', message: 'You cannot disable yourself. Ask another admin.' } }) });
  await openSam();
  await userEvent.click(screen.getByRole('button', { name: 'Stop them signing in' }));
  expect(document.activeElement?.textContent).toBe('No, keep them');
  expect(sent.some(([name]) => name === 'person.disable')).toBe(false);
  await userEvent.click(screen.getByRole('button', { name: 'Yes, stop them signing in' }));
  expect(sent.find(([name]) => name === 'person.disable')?.[1]).toEqual({ personId: 'sam', version: 4 });
  expect((await screen.findByRole('alert')).textContent).toContain('You cannot disable yourself.');
});
