import type { ArticleForm } from '@frontdesk/shared/article-form';
import type { ArticleCheck } from '@frontdesk/shared/knowledge-protocol';
import { useEffect, useState } from 'preact/hooks';
import type { Ask } from '../connection/ask.ts';
import { sentenceFor, words } from '../inbox/words.ts';

/** Typing rests this long before it is looked at. */
const restsMs = 700;

/** What the assistant would make of what is being written, a moment after each change. */
export const useArticleCheck = (ask: Ask, live: boolean, articleId: string | null, draft: ArticleForm) => {
  const [check, setCheck] = useState<ArticleCheck | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!live) return;
    let stale = false;
    const timer = setTimeout(
      () => {
        void ask('article.check', { articleId, value: draft }).then((reply) => {
          if (stale) return;
          if (reply.ok) setCheck(reply.check);
          setProblem(reply.ok ? null : sentenceFor(reply, words.notRead));
        });
      },
      check === null ? 0 : restsMs,
    );
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [ask, live, articleId, draft, tries]);
  return { check, problem, again: () => setTries(tries + 1) };
};
