import type { TeamRecord } from '@frontdesk/shared/team-protocol';
import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Ask } from '../connection/ask.ts';
import { TeamsPage } from './teams-page.tsx';

afterEach(cleanup);

const unmarked = { version: 0, changedBy: null, changedAt: null };
const general: TeamRecord = { id: 'general', siteId: 'main', isGeneral: true, form: { name: 'General', memberIds: ['sam'] }, ...unmarked };
const highways: TeamRecord = { id: 'highways', siteId: 'main', isGeneral: false, form: { name: 'Highways', memberIds: [] }, ...unmarked };

function open(replies: Record<string, (payload: never) => unknown> = {}) {
  let teams = [general, highways];
  const sent: Record<string, unknown> = {};
  const all: Record<string, (payload: never) => unknown> = {
    'team.list': () => ({
      ok: true,
      now: 0,
      sites: [{ id: 'main', name: 'Fernshire' }],
      teams,
      services: [{ siteId: 'main', name: 'Potholes', articles: 2, form: { teamId: 'highways', required: ['Roads'], preferred: [] }, ...unmarked }],
      people: [
        { id: 'priya', name: 'Priya Shah' },
        { id: 'sam', name: 'Sam Carter' },
      ],
      skills: ['Roads'],
    }),
    'team.change': ({ value }: { value: TeamRecord['form'] }) => ({ ok: true, team: { ...highways, form: value, version: 1 } }),
    'service.change': ({ value }: { value: unknown }) => ({ ok: true, service: { siteId: 'main', name: 'Potholes', articles: 2, form: value, ...unmarked } }),
    'team.add': ({ value }: { value: TeamRecord['form'] }) => {
      const team = { ...highways, id: 'planning', form: value };
      teams = [...teams, team];
      return { ok: true, team };
    },
    ...replies,
  };
  const ask = vi.fn(async (name: string, payload: unknown) => {
    sent[name] = payload;
    return all[name]?.(payload as never);
  }) as unknown as Ask;
  render(<TeamsPage ask={ask} live changed={null} />);
  return { sent };
}
const empty = 'Nobody is in this team. Chats for it go to General.';

it('V19 lists teams with members and services, warns of an empty one, and saves its name and members', async () => {
  const { sent } = open();
  const teams = await screen.findByRole('table', { name: 'Teams' });
  expect(within(teams).getByRole('row', { name: /Highways\s+Nobody is in this team\. Chats for it go to General\.\s+Potholes/ })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Change Highways' }));
  expect(screen.getByText(empty)).toBeTruthy();
  await userEvent.click(within(screen.getByRole('group', { name: 'Members' })).getByRole('checkbox', { name: 'Priya Shah' }));
  expect(screen.queryByText(empty)).toBeNull();
  await userEvent.clear(screen.getByLabelText('Name'));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByRole('link', { name: 'Name: Enter something here.' })).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Name'), 'Roads');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(sent['team.change']).toEqual({ teamId: 'highways', version: 0, value: { name: 'Roads', memberIds: ['priya'] } });
});

it('V19 adds a team and opens it', async () => {
  const { sent } = open();
  await userEvent.type(await screen.findByLabelText('Add a team'), 'Planning');
  await userEvent.click(screen.getByRole('button', { name: /^Add\s?: Team$/ }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Planning' })).toBeTruthy();
  expect(sent['team.add']).toEqual({ siteId: 'main', value: { name: 'Planning', memberIds: [] } });
  expect(screen.getByText('Planning is there now. Give it members and services.')).toBeTruthy();
});

it('V20 asks before a team is removed, and says every reason why it cannot be', async () => {
  const problems = [
    { path: 'waiting', message: '2 chats wait in its queue.' },
    { path: 'services', message: 'It owns Potholes.' },
  ];
  const { sent } = open({ 'team.remove': () => ({ ok: false, error: { code: 'invalid', message: '', problems } }) });
  await userEvent.click(await screen.findByRole('button', { name: 'Change Highways' }));
  await userEvent.click(screen.getByRole('button', { name: 'Remove this team' }));
  expect(sent['team.remove']).toBeUndefined();
  await userEvent.click(screen.getByRole('button', { name: 'Yes, remove it' }));
  const alert = await screen.findByRole('alert');
  expect(
    within(alert)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(problems.map(({ message }) => message));
});

it('V21 neither removes the general team nor makes it general', async () => {
  open();
  await userEvent.click(await screen.findByRole('button', { name: 'Change General' }));
  expect(screen.queryByRole('button', { name: 'Remove this team' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Make this the general team' })).toBeNull();
});

it('V22 gives a service to a team, with the skills it needs', async () => {
  const { sent } = open();
  await userEvent.click(await screen.findByRole('button', { name: 'Change Potholes' }));
  await userEvent.selectOptions(screen.getByLabelText('Owned by'), 'General');
  await userEvent.type(screen.getByLabelText('Another skill: Skills preferred'), 'Drains{Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved. Chats about Potholes from now on go by this.')).toBeTruthy();
  expect(sent['service.change']).toEqual({
    siteId: 'main',
    name: 'Potholes',
    version: 0,
    value: { teamId: 'general', required: ['Roads'], preferred: ['Drains'] },
  });
});
