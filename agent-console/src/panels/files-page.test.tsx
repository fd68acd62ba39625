import type { ImportReport } from '@frontdesk/shared/import-protocol';
import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FilesPage } from './files-page.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
const fine: ImportReport = { ok: true, kept: false, added: 2, changed: 1, unchanged: 4, drafts: 0, leftOut: 0, problems: [], problemsTotal: 0 };
const bad: ImportReport = {
  ...fine,
  problems: [
    { file: 'a.csv', row: 3, line: 12, column: 'answer', message: 'This item of the list is empty.' },
    { file: 'a.csv', row: 5, line: 20, column: 'review date', message: 'This day has passed.' },
  ],
  problemsTotal: 30,
};

type Sent = { url: string; type: string; key: string; body: string };
/** A server that answers imports one after the other. */
const sent: Sent[] = [];
const serve = (...answers: object[]) => {
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (url === '/api/me') return new Response(JSON.stringify({ ok: true, key: 'the-key', me: {} }));
    const headers = new Headers(init.headers);
    const body = new TextDecoder().decode(init.body as ArrayBuffer);
    sent.push({ url, type: headers.get('content-type') ?? '', key: headers.get('x-frontdesk-key') ?? '', body });
    return new Response(JSON.stringify(answers[sent.length - 1] ?? {}));
  });
};
beforeEach(() => void (sent.length = 0));
const open = (role: 'advisor' | 'supervisor' = 'supervisor') => {
  const page = (mark: number) => <FilesPage role={role} mark={mark} />;
  const { rerender } = render(page(0));
  return { user: userEvent.setup(), changes: () => rerender(page(1)) };
};
const choose = (user: ReturnType<typeof userEvent.setup>, name: string, text = 'id\n') =>
  user.upload(screen.getByLabelText('File with articles'), new File([text], name));
const button = (name: string) => screen.getByRole('button', { name });

it('V51 offers every article as CSV and as Markdown', () => {
  open();
  expect(screen.getByRole('link', { name: 'Download as CSV, for a spreadsheet' }).getAttribute('href')).toBe('/api/articles.csv');
  expect(screen.getByRole('link', { name: 'Download as Markdown files, in a zip file' }).getAttribute('href')).toBe('/api/articles.zip');
});

it('V51 checks a file before anything is brought in, and publishes for supervisors', async () => {
  serve(fine, { ...fine, kept: true });
  const { user } = open();
  await choose(user, 'Our articles.csv', 'id,question');
  expect(screen.queryByRole('button', { name: 'Bring in and publish' })).toBeNull();
  await user.click(button('Check the file'));
  const found = await screen.findByRole('group', { name: 'Nothing is wrong in this file.' });
  expect(within(found).getByText(/2 new, 1 changed, 4 as they are\./)).toBeTruthy();
  await waitFor(() => expect(document.activeElement).toBe(found));
  expect(sent[0]).toEqual({ url: '/api/articles/import?then=review&check=1&name=Our+articles.csv', type: 'text/csv', key: 'the-key', body: 'id,question' });
  await user.click(button('Bring in and publish'));
  expect(await screen.findByText('Published: 2 new, 1 changed. 4 were as they are already.')).toBeTruthy();
  expect(screen.getByRole('status').textContent).toContain('Published');
  // The button is gone: the focus is not.
  expect(document.activeElement).toBe(screen.getByLabelText('File with articles'));
  expect(sent[1]?.url).toContain('then=publish&check=0');
  expect(screen.queryByRole('button', { name: 'Bring in as drafts' })).toBeNull();
});

it('V51 lets advisors bring in drafts alone', async () => {
  serve(fine, { ...fine, kept: true });
  const { user } = open('advisor');
  await choose(user, 'a.zip');
  await user.click(button('Check the file'));
  await user.click(await screen.findByRole('button', { name: 'Bring in as drafts' }));
  expect(await screen.findByText(/^Brought in for review: 2 new/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Bring in and publish' })).toBeNull();
  expect(sent.map(({ url, type }) => [url.includes('then=review'), type])).toEqual([
    [true, 'application/zip'],
    [true, 'application/zip'],
  ]);
});

it('V51 lists everything that is wrong with its place, and brings in nothing', async () => {
  serve(bad);
  const { user } = open();
  await choose(user, 'a.csv');
  await user.click(button('Check the file'));
  const found = await screen.findByRole('group', { name: '30 things are wrong. Nothing was brought in.' });
  await waitFor(() => expect(document.activeElement).toBe(found));
  expect(
    within(found)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['a.csv, row 3, line 12, “answer”This item of the list is empty.', 'a.csv, row 5, line 20, “review date”This day has passed.']);
  expect(within(found).getByText('And 28 more. Put these right first.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Bring in/ })).toBeNull();
});

it('V51 says what is wrong with a choice, and sends nothing', async () => {
  serve(fine);
  const { user } = open();
  await user.click(button('Check the file'));
  expect(screen.getByRole('alert').textContent).toContain('Choose a file first.');
  const field = screen.getByLabelText('File with articles');
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute('aria-describedby')).toContain('articles-file-problem');
  await userEvent.setup({ applyAccept: false }).upload(field, new File(['x'], 'a.xlsx'));
  expect(screen.getByRole('alert').textContent).toContain('.csv, .md or .zip');
  const large = new File(['x'], 'a.csv');
  Object.defineProperty(large, 'size', { value: 11 * 1024 * 1024 });
  await user.upload(field, large);
  expect(screen.getByRole('alert').textContent).toContain('larger than 10 MB');
  expect(sent).toEqual([]);
});

it('V51 asks for another check once articles have changed, and when another file is chosen', async () => {
  serve(fine, fine);
  const { user, changes } = open();
  await choose(user, 'a.csv');
  await user.click(button('Check the file'));
  await screen.findByRole('button', { name: 'Bring in as drafts' });
  changes();
  expect(screen.queryByRole('button', { name: 'Bring in as drafts' })).toBeNull();
  await user.click(button('Check the file'));
  await screen.findByRole('button', { name: 'Bring in as drafts' });
  await choose(user, 'b.csv');
  expect(screen.queryByRole('button', { name: 'Bring in as drafts' })).toBeNull();
});

it('V51 says what to do when the file could not be sent', async () => {
  serve({ ok: false, error: { code: 'rateLimited', message: 'That was a lot in a short time.' } });
  const { user } = open();
  await choose(user, 'a.csv');
  await user.click(button('Check the file'));
  expect((await screen.findByRole('alert')).textContent).toContain('a lot in a short time');
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  await user.click(button('Check the file'));
  expect((await screen.findByRole('alert')).textContent).toContain('We could not send the file.');
  expect(button('Check the file').getAttribute('aria-disabled')).toBe('false');
});
