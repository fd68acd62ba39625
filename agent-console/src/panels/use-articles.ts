import type { ArticleRow, ArticleStage } from '@frontdesk/shared/knowledge-protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Ask, Result } from '../connection/ask.ts';
import { sentenceFor, words } from '../inbox/words.ts';

export type Wanted = { find: string; stage: ArticleStage | null; siteId: string | null };
type Listed = Omit<Result<'article.list'>, 'articles'> & { articles: ArticleRow[] };

/** Typing rests this long before it is searched for. */
const restsMs = 250;

/** Articles that fit, as many pages as were asked for; read again when somebody has changed one. */
export const useArticles = (ask: Ask, live: boolean, mark: number, wanted: Wanted) => {
  const [listed, setListed] = useState<Listed | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const asked = useRef(0);
  const { find, stage, siteId } = wanted;

  const read = async (from: number, before: readonly ArticleRow[]): Promise<void> => {
    const mine = (asked.current += 1);
    setBusy(true);
    const reply = await ask('article.list', { find, stage, siteId, from });
    if (mine !== asked.current) return;
    setBusy(false);
    setProblem(reply.ok ? null : sentenceFor(reply, words.notRead));
    if (reply.ok) setListed({ ...reply, articles: [...before, ...reply.articles] });
  };
  useEffect(() => {
    if (!live) return;
    const timer = setTimeout(() => void read(0, []), listed === null ? 0 : restsMs);
    return () => clearTimeout(timer);
  }, [ask, live, mark, find, stage, siteId]);

  return {
    listed,
    problem,
    busy,
    again: () => void read(0, []),
    more: () => listed && void read(listed.articles.length, listed.articles),
  };
};
