import { emptyArticle, type ArticleForm } from '@frontdesk/shared/article-form';
import type { ArticleRecord, ArticleRow } from '@frontdesk/shared/knowledge-protocol';
import type { Role } from '@frontdesk/shared/vocabulary';
import { render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { vi } from 'vitest';
import type { Ask } from '../connection/ask.ts';
import { KnowledgePages } from './knowledge-pages.tsx';

export const noon = Date.parse('2026-12-07T12:00:00Z');
export const form: ArticleForm = {
  ...emptyArticle,
  question: 'When is my bin collected?',
  service: 'Waste',
  siteIds: ['main'],
  answer: 'On a Tuesday.',
  reviewDate: '2027-06-01',
};
export const bins: ArticleRecord = {
  id: 'bins',
  isLive: true,
  work: 'none',
  version: 3,
  changedBy: 'Alex Morgan',
  changedAt: noon,
  draft: null,
  live: form,
  returned: null,
};
export const row = (over: Partial<ArticleRow> = {}): ArticleRow => ({
  ...{ id: 'bins', question: form.question, service: 'Waste', siteNames: ['Fernshire'], reviewDate: '2027-06-01', ownerName: null },
  ...{ isLive: true, work: 'none', version: 3, changedBy: null, changedAt: null, ...over },
});
export const check = {
  previews: [
    {
      ...{ language: 'en', steps: [], passages: [] },
      answer: { type: 'answer', articleId: 'bins', heading: form.question, blocks: [], links: [], reviewDate: '2027-06-01' },
    },
  ],
  problems: [],
  confusions: [{ articleId: 'tip', question: 'Where is the tip?', lines: ['where do I take it'] }],
  missed: ['zzyzx'],
  asked: ['bin day please'],
  teamName: 'General',
};

/** A server that keeps what it is sent. */
export type Opened = { role?: Role; page?: string; replies?: Record<string, (payload: never) => unknown> };
export function open({ role = 'supervisor', page: first = '', replies = {} }: Opened = {}) {
  let article = bins;
  const sent: [string, Record<string, unknown>][] = [];
  const all: Record<string, (payload: never) => unknown> = {
    'article.list': () => ({
      ok: true,
      articles: [row()],
      total: 1,
      sites: [
        { id: 'main', name: 'Fernshire' },
        { id: 'hr', name: 'HR desk' },
      ],
      counts: { all: 1, draft: 0, review: 0, published: 1, due: 0 },
    }),
    'article.options': () => ({
      ok: true,
      today: '2026-12-07',
      sites: [{ id: 'main', name: 'Fernshire' }],
      services: [{ siteId: 'main', name: 'Waste', teamName: 'Streets' }],
      owners: [{ id: 'sam', name: 'Sam Carter' }],
      topics: [{ id: 'bin-calendar', title: 'Bin days', phrasings: 98 }],
    }),
    'article.read': () => ({ ok: true, article }),
    'article.check': () => ({ ok: true, check }),
    'article.save': ({ articleId, value, version, then }: { articleId: string | null; value: ArticleForm; version: number; then: string }) => {
      article = {
        ...article,
        id: articleId ?? 'new-one',
        version: version + 1,
        ...(then === 'publish' ? { live: value, draft: null, work: 'none' } : { draft: value, work: then === 'review' ? 'review' : 'draft' }),
      };
      return { ok: true, article };
    },
    'article.withdraw': () => ({ ok: true, article: (article = { ...article, isLive: false, live: null, draft: form, work: 'draft', version: 4 }) }),
    'article.return': () => ({
      ok: true,
      article: (article = { ...article, work: 'draft', version: 4, returned: { by: 'Grace Bennett', note: 'Say when.' } }),
    }),
    'article.history': () => ({
      ok: true,
      more: false,
      versions: [{ version: 2, at: noon, by: 'Alex Morgan', act: 'published', note: null, form: { ...form, answer: 'On a Monday.' } }],
    }),
    ...replies,
  };
  const ask = vi.fn(async (name: string, payload: unknown) => {
    sent.push([name, payload as Record<string, unknown>]);
    return all[name]?.(payload as never);
  }) as unknown as Ask;
  const Place = ({ mark }: { mark: number }) => {
    const [page, go] = useState(first);
    return <KnowledgePages page={page} onGo={go} ask={ask} live role={role} mark={mark} />;
  };
  const { rerender } = render(<Place mark={0} />);
  return {
    sent,
    last: (name: string) => sent.filter(([one]) => one === name).at(-1)?.[1],
    hear: () => rerender(<Place mark={1} />),
    set: (next: ArticleRecord) => (article = next),
  };
}
export const openBins = () => open({ page: 'article-bins' });
export const field = async (label: string) => screen.findByLabelText<HTMLInputElement>(label, { exact: true });
