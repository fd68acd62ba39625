import type { LinkReport } from '@frontdesk/shared/knowledge-protocol';
import { act, cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Ask } from '../connection/ask.ts';
import { LinksPage } from './links-page.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});
const broken = {
  url: 'https://www.example.gov.uk/gone',
  reason: 'The website says that there is no such page (404).',
  since: Date.UTC(2026, 10, 28, 9),
  checkedAt: Date.UTC(2026, 10, 30, 3),
  articles: [
    { id: 'a1', question: 'How do I get a bin?' },
    { id: 'a2', question: 'When is bin day?' },
  ],
};
const still: LinkReport = { links: [broken], total: 12, left: 0, checkedAt: Date.UTC(2026, 10, 30, 3), unreached: 0 };

const open = (replies: { list: (LinkReport | Error)[]; check?: LinkReport }, role: 'advisor' | 'supervisor' = 'supervisor') => {
  const opened = vi.fn();
  const ask = vi.fn(async (name: string) => {
    if (name === 'link.check') return { ok: true, ...replies.check };
    const next = replies.list.length > 1 ? replies.list.shift() : replies.list[0];
    return next instanceof Error ? { ok: false, error: { code: 'unknown', message: next.message } } : { ok: true, ...next };
  });
  render(<LinksPage ask={ask as unknown as Ask} live mark={0} role={role} onOpen={opened} />);
  return { ask, opened };
};

const passes = (milliseconds: number) => act(async () => void (await vi.advanceTimersByTimeAsync(milliseconds)));

it('V52 lists broken links with what is wrong, since when, and the articles they stand in', async () => {
  const { opened } = open({ list: [still] });
  const row = (await screen.findAllByRole('row'))[1] as HTMLElement;
  expect(within(row).getByRole('link', { name: /gone/ }).getAttribute('rel')).toBe('noopener noreferrer');
  expect(row.textContent).toContain('no such page (404)');
  expect(row.textContent).toContain('Since Saturday 28 November');
  expect(screen.getByText(/^Checked last at Monday 30 November/)).toBeTruthy();
  await userEvent.click(within(row).getByRole('button', { name: 'Open “When is bin day?”' }));
  expect(opened).toHaveBeenCalledWith('a2');
});

it('V52 checks all links for supervisors, shows how far it is, says the end once, and stops looking', async () => {
  vi.useFakeTimers();
  const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
  const on = (left: number): LinkReport => ({ ...still, links: [], left });
  const { ask } = open({ list: [{ ...still, links: [] }, on(7), on(3), still], check: on(12) });
  await passes(10);
  expect(screen.getByText('No link is broken.')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Check all links now' }));
  expect(screen.getByRole('status').textContent).toBe('Checking links: 0 of 12 done.');
  expect(screen.getByRole('progressbar').getAttribute('value')).toBe('0');
  await passes(2_100);
  expect(screen.getByRole('progressbar').getAttribute('value')).toBe('5');
  expect(screen.getByRole('status').textContent).toBe('Checking links: 0 of 12 done.');
  expect(screen.getByRole('button', { name: 'Check all links now' }).getAttribute('aria-disabled')).toBe('true');
  await passes(4_000);
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(screen.getByRole('status').textContent).toBe('All links are checked. One is broken.');
  const { length } = ask.mock.calls;
  await passes(10_000);
  expect(ask.mock.calls).toHaveLength(length);
});

it('V52 says what is not checked, and lets advisors look alone', async () => {
  open({ list: [{ links: [], total: 0, left: 0, checkedAt: null, unreached: 1 }] }, 'advisor');
  expect(await screen.findByText('The links have not been checked yet.')).toBeTruthy();
  expect(screen.getByText(/^One site has no website registered/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('V52 says when the links could not be read, and reads them again', async () => {
  open({ list: [new Error('Something went wrong on our side.'), still] });
  expect((await screen.findByRole('alert')).textContent).toContain('Something went wrong');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findAllByRole('row')).toHaveLength(2);
});
