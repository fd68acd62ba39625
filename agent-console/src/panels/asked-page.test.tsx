import type { AskedGroup } from '@frontdesk/shared/asked-protocol';
import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { Ask } from '../connection/ask.ts';
import { AskedPage } from './asked-page.tsx';

afterEach(cleanup);

const noon = Date.parse('2026-12-07T12:00:00Z');
const text = (words: string, over: object = {}) => ({ text: words, count: 1, kinds: ['unanswered' as const], language: 'en', ...over });
const kayaks: AskedGroup = {
  ...{ id: 'g1', siteId: 'main', siteName: 'Fernshire', count: 4, firstAt: noon - 86_400_000, lastAt: noon },
  pages: [
    { url: 'https://fernshire.example/kayaks', count: 3 },
    { url: '', count: 1 },
  ],
  texts: [text('kayak racks [number]', { count: 2 }), text('canoe storage', { kinds: ['notHelped', 'advised'] }), text('rack for a canoe', { language: 'pl' })],
  rows: ['r1', 'r2', 'r3', 'r4'],
  likest: { articleId: 'a1', question: 'How do I hire a kayak?', version: 7, isNear: true },
  given: { articleId: 'a2', question: 'Is there a marina?', count: 2 },
  advice: { text: 'Racks are let in April.', at: noon },
};
const drones: AskedGroup = { ...kayaks, id: 'g2', count: 1, texts: [text('drone in the park')], rows: ['r5'], likest: null, given: null, advice: null };
const article = (work: string) => ({ id: 'a1', isLive: true, work, version: 8, changedBy: null, changedAt: null, draft: null, live: null });

/** A server whose list loses a group that is dealt with. */
function open(replies: Record<string, (payload: never) => unknown> = {}, more: object = {}) {
  let groups = [kayaks, drones];
  const sent: [string, unknown][] = [];
  const gone = ({ rows }: { rows: string[] }) => (groups = groups.filter((group) => group.rows[0] !== rows[0]));
  const all: Record<string, (payload: never) => unknown> = {
    'asked.list': () => ({
      ...{ ok: true, groups, total: groups.length, questions: 5, answeredNow: 0, sites: [{ id: 'main', name: 'Fernshire' }] },
      counts: { unanswered: 4, notHelped: 1, picked: 0, advised: 1 },
      ...more,
    }),
    'asked.phrase': (payload: { rows: string[]; texts: string[] }) => (gone(payload), { ok: true, article: article('review'), added: payload.texts.length }),
    'asked.draft': (payload: { rows: string[] }) => (gone(payload), { ok: true, article: { ...article('draft'), id: 'new' } }),
    'asked.dismiss': (payload: { rows: string[] }) => (gone(payload), { ok: true, dismissed: payload.rows.length }),
    'article.find': () => ({ ok: true, articles: [{ answer: { articleId: 'a9', heading: 'Where are the racks?' }, service: 'Leisure' }] }),
    'article.read': () => ({ ok: true, article: { ...article('none'), id: 'a9', version: 3 } }),
    ...replies,
  };
  const ask = vi.fn(async (name: string, payload: unknown) => {
    sent.push([name, payload]);
    return all[name]?.(payload as never);
  }) as unknown as Ask;
  const onOpen = vi.fn();
  const draw = (mark: number) => <AskedPage ask={ask} live mark={mark} role="advisor" onOpen={onOpen} />;
  const { rerender } = render(draw(0));
  const last = (name: string) => sent.filter(([one]) => one === name).at(-1)?.[1];
  return { sent, last, onOpen, hear: (mark: number) => rerender(draw(mark)), drop: (id: string) => (groups = groups.filter((group) => group.id !== id)) };
}
const card = (name: string) => screen.findByRole('article', { name });
const press = async (name: RegExp | string, within_: HTMLElement) => userEvent.click(within(within_).getByRole('button', { name }));

it('K77 shows each group with how often, where and why it was asked, and what was answered', async () => {
  open();
  const shown = within(await card('kayak racks [number]'));
  expect(shown.getByText(/Asked 4 times, first/)).toBeTruthy();
  expect(shown.getByText('Asked on: fernshire.example/kayaks (3), No page (1)')).toBeTruthy();
  expect(shown.getByText('Answered with “Is there a marina?” 2 times')).toBeTruthy();
  expect(shown.getByText('Racks are let in April.')).toBeTruthy();
  expect(shown.getByText('Did not help')).toBeTruthy();
  expect(shown.getByText('Polish')).toBeTruthy();
  const other = within(await card('drone in the park'));
  expect(other.queryByRole('button', { name: /Add to this article/ })).toBeNull();
  expect(other.getByText('No article is like it.')).toBeTruthy();
  expect(screen.getByText('2 groups, 5 questions')).toBeTruthy();
});

it('K71 puts first what fits: the article that is near, or a new one where the likest is far', async () => {
  const far = { ...drones, likest: { articleId: 'a2', question: 'Can I hire a park?', version: 3, isNear: false } };
  open({}, { groups: [kayaks, far] });
  const buttons = async (name: string) =>
    within(await card(name))
      .getAllByRole('button')
      .map((one) => [one.textContent, one.className.includes('main')]);
  const near = await buttons('kayak racks [number]');
  expect(near.filter(([, isMain]) => isMain)).toEqual([['Add to this article: How do I hire a kayak?', true]]);
  expect(near.findIndex(([text]) => text === 'Start a new article')).toBeGreaterThan(near.findIndex(([, isMain]) => isMain));
  const other = await buttons('drone in the park');
  expect(other.filter(([, isMain]) => isMain)).toEqual([['Start a new article', true]]);
  expect(other.findIndex(([text]) => text === 'Add to this article: Can I hire a park?')).toBeGreaterThan(other.findIndex(([, isMain]) => isMain));
  expect(within(await card('drone in the park')).getByText('No article is much like it. The likest is “Can I hire a park?”.')).toBeTruthy();
});

it('K77 makes phrasings of what is ticked, in changed words, and leaves out what stands for a number; the next group has the focus', async () => {
  const { last, onOpen } = open();
  const first = await card('kayak racks [number]');
  await userEvent.click(within(first).getByRole('checkbox', { name: 'canoe storage' }));
  await press('Change the words', first);
  const field = within(first).getByRole('textbox', { name: 'Wording 3' });
  await userEvent.clear(field);
  await userEvent.type(field, 'a rack for my canoe');
  await press(/^Add to this article ?: How do I hire a kayak\?$/, first);
  expect(last('asked.phrase')).toEqual({ rows: kayaks.rows, articleId: 'a1', version: 7, texts: ['kayak racks', 'a rack for my canoe'] });
  const status = await screen.findByText('2 wordings added to “How do I hire a kayak?”. A supervisor has to publish it before it is live.');
  expect(status.getAttribute('role')).toBe('status');
  expect(screen.queryByRole('article', { name: 'kayak racks [number]' })).toBeNull();
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('drone in the park'));
  await userEvent.click(screen.getByRole('button', { name: 'Open the article' }));
  expect(onOpen).toHaveBeenCalledWith('a1');
});

it('K77 starts an article with the first whole wording as its question and the advisor’s answer', async () => {
  const { last, onOpen } = open();
  await press('Start a new article', await card('kayak racks [number]'));
  expect(last('asked.draft')).toEqual({ rows: kayaks.rows, question: 'rack for a canoe', texts: ['kayak racks', 'canoe storage'], withAdvice: true });
  await screen.findByText('Draft “rack for a canoe” started. It is not live until it is complete and published.');
  await userEvent.click(screen.getByRole('button', { name: 'Open the article' }));
  expect(onOpen).toHaveBeenCalledWith('new');
});

it('K77 adds to another article that is searched for, as it is now, by the keyboard alone', async () => {
  const { last } = open();
  const second = await card('drone in the park');
  within(second).getByRole('button', { name: 'Choose another article' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(within(second).getByLabelText('Search the articles'));
  await userEvent.keyboard('{Escape}');
  expect(document.activeElement).toBe(within(second).getByRole('button', { name: 'Choose another article' }));
  await userEvent.keyboard('{Enter}racks');
  await within(second).findByText('1 article found', {}, { timeout: 3_000 });
  within(second).getByRole('button', { name: 'Add to “Where are the racks?”' }).focus();
  await userEvent.keyboard('{Enter}');
  await screen.findByText(/1 wording added to “Where are the racks\?”/);
  expect(last('article.find')).toEqual({ siteId: 'main', text: 'racks' });
  expect(last('asked.phrase')).toEqual({ rows: ['r5'], articleId: 'a9', version: 3, texts: ['drone in the park'] });
  // The last group is gone: the one before it.
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('kayak racks [number]'));
});

it('K77 takes off what is not needed, and after the last group the focus is at the heading', async () => {
  const { last } = open();
  await press('Not needed', await card('drone in the park'));
  await screen.findByText('1 question taken off the list.');
  await press('Not needed', await card('kayak racks [number]'));
  await screen.findByText('There is nothing to learn from just now.');
  expect(last('asked.dismiss')).toEqual({ rows: kayaks.rows });
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'What people ask' })));
});

it('K77 says who was first, reads the list again, and sends nothing without a wording', async () => {
  const { sent } = open({
    'asked.phrase': () => ({ ok: false, error: { code: 'changedMeanwhile', message: 'x', changed: { by: 'Grace Bennett', at: noon } } }),
  });
  const first = await card('kayak racks [number]');
  for (const box of within(first).getAllByRole('checkbox')) await userEvent.click(box);
  await press(/Add to this article/, first);
  expect(within(first).getByRole('alert').textContent).toContain('Tick at least one wording first.');
  await userEvent.click(within(first).getByRole('checkbox', { name: 'canoe storage' }));
  await press(/Add to this article/, first);
  expect(await screen.findByText(/Grace Bennett was first, .*The list is up to date again\./)).toBeTruthy();
  expect(sent.filter(([name]) => name === 'asked.list')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: 'Open the article' })).toBeNull();
});

it('K77 says what is wrong with an act beside the group, and keeps it', async () => {
  open({
    'asked.draft': () => ({ ok: false, error: { code: 'invalid', message: 'x', problems: [{ path: 'question', message: 'That is too long. Shorten it.' }] } }),
  });
  const first = await card('kayak racks [number]');
  await press('Start a new article', first);
  expect((await within(first).findByRole('alert')).textContent).toContain('That is too long. Shorten it.');
});

it('K76 says how many an article answers now, and reads again when articles change; K71 by why', async () => {
  const { last, hear, sent, drop } = open({}, { answeredNow: 3 });
  await screen.findByText('3 questions left this list in the last seven days because an article that was published since answers them.');
  await userEvent.selectOptions(screen.getByLabelText('Why'), 'Did not help (1)');
  await vi.waitFor(() => expect(last('asked.list')).toEqual({ siteId: null, kind: 'notHelped', from: 0 }));
  const before = sent.length;
  drop('g1');
  hear(1);
  await vi.waitFor(() => expect(sent.length).toBe(before + 1));
  await vi.waitFor(() => expect(screen.queryByRole('article', { name: 'kayak racks [number]' })).toBeNull());
});

it('K77 turns pages', async () => {
  const { last } = open({}, { total: 25 });
  await userEvent.click(await screen.findByRole('button', { name: 'Next page' }));
  await vi.waitFor(() => expect(last('asked.list')).toEqual({ siteId: null, kind: null, from: 10 }));
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('kayak racks [number]'));
  await userEvent.click(screen.getByRole('button', { name: 'Previous page' }));
  await vi.waitFor(() => expect(last('asked.list')).toEqual({ siteId: null, kind: null, from: 0 }));
});

it('K77 says that the list did not load, and tries again', async () => {
  let fails = true;
  open({
    'asked.list': () =>
      fails ? { ok: false, error: { code: 'notSent', message: '' } } : { ok: true, groups: [], total: 0, questions: 0, answeredNow: 0, sites: [], counts: {} },
  });
  await screen.findByRole('alert');
  fails = false;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('There is nothing to learn from just now.');
});
