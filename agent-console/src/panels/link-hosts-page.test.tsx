import { parseSetting } from '@frontdesk/shared/settings';
import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Ask } from '../connection/ask.ts';
import { LinkHostsPage } from './link-hosts-page.tsx';

afterEach(cleanup);

it('K68 saves where articles may lead, and says which line is no website', async () => {
  const sent: unknown[] = [];
  const parsed = parseSetting('linkHosts', {});
  const setting = (value: unknown, version: number) => ({
    ok: true,
    setting: { kind: 'linkHosts', owner: 'main', value, version, changedBy: null, changedAt: null },
  });
  const ask = vi.fn(async (name: string, payload: { value: unknown; version: number }) => {
    if (name === 'setting.list') return { ok: true, sites: [{ id: 'main', name: 'Fernshire', timeZone: 'Europe/London' }], teams: [] };
    if (name === 'setting.read') return setting('value' in parsed && parsed.value, 0);
    sent.push(payload.value);
    return setting(payload.value, payload.version + 1);
  }) as unknown as Ask;
  render(<LinkHostsPage ask={ask} live changed={null} />);
  const box = await screen.findByLabelText<HTMLTextAreaElement>('Websites');
  expect(box.value.split('\n')).toContain('nhs.uk');
  await userEvent.clear(box);
  await userEvent.type(box, 'gov.uk{Enter}https://example.org/page');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getByText(/Line 2: Enter the name of a website/)).toBeTruthy();
  expect(sent).toEqual([]);
  await userEvent.clear(box);
  await userEvent.type(box, 'gov.uk{Enter}example.org');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Saved. Articles of Fernshire may lead there from now on.')).toBeTruthy();
  expect(sent).toEqual([{ hosts: ['gov.uk', 'example.org'] }]);
});
