import type { ApiKey } from '@frontdesk/shared/api-keys-protocol';
import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Ask } from '../connection/ask.ts';
import { ApiKeysPage } from './api-keys-page.tsx';

// happy-dom has no modal dialogs.
beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
});
afterEach(cleanup);

const aKey = (change: Partial<ApiKey> = {}): ApiKey => ({
  id: 'k1',
  name: 'Telephones',
  scopes: ['telephone'],
  createdBy: 'Alex Morgan',
  createdAt: Date.UTC(2026, 11, 7, 14, 30),
  revokedAt: null,
  lastUsedAt: null,
  ...change,
});

/** A server with some keys. */
const open = (keys: ApiKey[]) => {
  const ask = vi.fn(async (name: string, payload: { name?: string; scopes?: string[]; keyId?: string }) => {
    if (name === 'apiKey.list') return { ok: true, keys: [...keys] };
    if (name === 'apiKey.revoke') {
      const at = keys.findIndex((key) => key.id === payload.keyId);
      return { ok: true, key: (keys[at] = { ...(keys[at] as ApiKey), revokedAt: Date.UTC(2026, 11, 8, 9) }) };
    }
    const key = aKey({ id: 'k9', name: payload.name ?? '', scopes: payload.scopes as ApiKey['scopes'] });
    keys.push(key);
    return { ok: true, key, secret: 'fdsk_secret' };
  });
  render(<ApiKeysPage ask={ask as unknown as Ask} live changed={null} />);
  return ask;
};

it('PH4 says what is missing beside each field, and makes no key', async () => {
  const ask = open([]);
  await screen.findByText('There are no keys yet.');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Telephone calls' }));
  await userEvent.click(screen.getByRole('button', { name: 'Make key' }));
  const name = screen.getByRole('textbox', { name: 'Name' });
  expect(document.activeElement).toBe(name);
  expect(name.getAttribute('aria-describedby')).toContain('key-name-problem');
  expect(document.getElementById('key-name-problem')?.textContent).toContain('Enter a name for the key.');
  expect(document.getElementById('key-scopes-problem')?.textContent).toContain('Choose at least one');
  expect(screen.getByText(/2 things need another look\. No key was made\./)).toBeTruthy();
  expect(ask.mock.calls.map(([command]) => command)).toEqual(['apiKey.list']);
});

it('PH4 shows a new secret this once, with the focus on it, and can copy it', async () => {
  const writeText = vi.fn(async () => undefined);
  const user = userEvent.setup();
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  const ask = open([]);
  await user.type(screen.getByRole('textbox', { name: 'Name' }), ' Telephones ');
  await user.click(screen.getByRole('checkbox', { name: 'Reading figures' }));
  await user.click(screen.getByRole('button', { name: 'Make key' }));
  const made = await screen.findByRole('region', { name: 'The key “Telephones” is made' });
  expect(ask).toHaveBeenCalledWith('apiKey.add', { name: 'Telephones', scopes: ['telephone', 'figures'] });
  expect(document.activeElement?.textContent).toBe('The key “Telephones” is made');
  expect(within(made).getByRole<HTMLInputElement>('textbox', { name: 'Secret' }).value).toBe('fdsk_secret');
  await user.click(within(made).getByRole('button', { name: 'Copy the secret' }));
  expect(writeText).toHaveBeenCalledWith('fdsk_secret');
  expect(await within(made).findByText('The secret is copied.')).toBeTruthy();
  await user.click(within(made).getByRole('button', { name: 'I have kept both' }));
  expect(screen.queryByDisplayValue('fdsk_secret')).toBeNull();
  expect(screen.getByRole('row', { name: /Telephones/ })).toBeTruthy();
});

it('PH4 asks before it revokes, and says that it did', async () => {
  const ask = open([aKey(), aKey({ id: 'k2', name: 'Reports', lastUsedAt: Date.UTC(2026, 11, 7, 15) })]);
  const rows = await screen.findAllByRole('row');
  expect(rows[1]?.textContent).toContain('Never');
  await userEvent.click(screen.getByRole('button', { name: 'Revoke Telephones' }));
  const dialog = screen.getByRole('dialog', { name: 'Revoke the key “Telephones”?' });
  expect(ask.mock.calls.map(([command]) => command)).not.toContain('apiKey.revoke');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Revoke' }));
  expect(await screen.findByText('The key “Telephones” is revoked.')).toBeTruthy();
  expect(ask).toHaveBeenCalledWith('apiKey.revoke', { keyId: 'k1' });
  expect(await screen.findByText(/^Revoked at /)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Revoke Telephones' })).toBeNull();
});
