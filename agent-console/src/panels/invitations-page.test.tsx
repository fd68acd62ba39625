import { parseSetting } from '@frontdesk/shared/settings';
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Ask } from '../connection/ask.ts';
import { InvitationsPage } from './invitations-page.tsx';

afterEach(cleanup);

function open(sites = [{ id: 'main', name: 'Fernshire', timeZone: 'Europe/London' }]) {
  const sent: { owner: string; value: unknown }[] = [];
  const parsed = parseSetting('invitations', {});
  const setting = (owner: string, value: unknown, version: number) => ({
    ok: true,
    setting: { kind: 'invitations', owner, value, version, changedBy: null, changedAt: null },
  });
  const ask = vi.fn(async (name: string, payload: { owner: string; value: unknown; version: number }) => {
    if (name === 'setting.list') return { ok: true, sites, teams: [] };
    if (name === 'setting.read') return setting(payload.owner, 'value' in parsed && parsed.value, 0);
    sent.push({ owner: payload.owner, value: payload.value });
    return setting(payload.owner, payload.value, payload.version + 1);
  }) as unknown as Ask;
  render(<InvitationsPage ask={ask} live changed={null} />);
  return { sent };
}
const save = () => userEvent.click(screen.getByRole('button', { name: 'Save' }));

it('V27 saves whether, when and where people are invited', async () => {
  const { sent } = open();
  await userEvent.click(await screen.findByLabelText('Invite people to chat'));
  await userEvent.clear(screen.getByLabelText('After'));
  await userEvent.type(screen.getByLabelText('After'), '60');
  await userEvent.type(screen.getByLabelText('Pages'), '/council-tax{Enter}{Enter} /bins ');
  await save();
  expect(await screen.findByText(/This is in force for Fernshire now/)).toBeTruthy();
  expect(sent).toEqual([{ owner: 'main', value: { isOn: true, afterSeconds: 60, pages: ['/council-tax', '/bins'] } }]);
  expect(screen.queryByLabelText('Site')).toBeNull();
});

it('V27 says which line is wrong, and sends nothing', async () => {
  const { sent } = open();
  await userEvent.type(await screen.findByLabelText('Pages'), '/bins{Enter}https://fernshire.example/tax');
  await userEvent.clear(screen.getByLabelText('After'));
  await userEvent.type(screen.getByLabelText('After'), '0');
  await save();
  expect(screen.getByLabelText('Pages').getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText(/Line 2: Enter the part of the address after the site/)).toBeTruthy();
  expect(screen.getByText('Enter 5 or more.')).toBeTruthy();
  expect(sent).toEqual([]);
});

it('V27 keeps each site’s own', async () => {
  const { sent } = open([
    { id: 'main', name: 'Fernshire', timeZone: 'Europe/London' },
    { id: 'hr', name: 'HR desk', timeZone: 'Europe/London' },
  ]);
  await userEvent.selectOptions(await screen.findByLabelText('Site'), 'HR desk');
  await userEvent.click(await screen.findByLabelText('Invite people to chat'));
  await save();
  expect(sent).toMatchObject([{ owner: 'hr', value: { isOn: true } }]);
});
