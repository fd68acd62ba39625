import type { ArticleRecord } from '@frontdesk/shared/knowledge-protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FailedToLoad } from '../components/problem.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { knowledgeWords as words } from '../inbox/knowledge-words.ts';
import { sentenceFor, words as common } from '../inbox/words.ts';
import { ArticleEditor } from './article-editor.tsx';
import type { ArticleOptions } from './article-fields.tsx';
import type { KnowledgeProps } from './knowledge-pages.tsx';

type Props = KnowledgeProps & { articleId: string | null; onBack: () => void; said: string; onSaid: (line: string) => void };

/** Reads an article and what its fields can be, and opens it to be written at. */
export const ArticlePage = ({ articleId, onBack, said, ...props }: Props) => {
  const { ask, live, mark } = props;
  const [options, setOptions] = useState<ArticleOptions | null>(null);
  const [article, setArticle] = useState<ArticleRecord | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const loadArticle = async (): Promise<ArticleRecord | null> => {
    if (articleId === null) return null;
    const reply = await ask('article.read', { articleId });
    setProblem(reply.ok ? null : reply.error.code === 'notFound' ? words.notThere : sentenceFor(reply, common.notRead));
    if (!reply.ok) return null;
    setArticle(reply.article);
    return reply.article;
  };
  const load = async () => {
    const reply = await ask('article.options', {});
    setProblem(reply.ok ? null : sentenceFor(reply, common.notRead));
    if (!reply.ok) return;
    setOptions(reply);
    await loadArticle();
  };
  useEffect(() => {
    if (live) void load();
  }, [ask, live, mark, articleId]);
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (said !== '') line.current?.focus();
  }, [said]);
  const isThere = options !== null && (articleId === null || article?.id === articleId);
  return (
    <main class="panel settings knowledge" tabIndex={0} aria-label={words.articles}>
      <h1>{articleId === null ? words.newArticle : ((article?.draft ?? article?.live)?.question ?? words.articles)}</h1>
      <button type="button" class="back-to-list" onClick={onBack}>
        {words.back}
      </button>
      {/* The button that did it is gone: what came of it is read in its place. */}
      <p class="saved" tabIndex={-1} ref={line}>
        {said}
      </p>
      {problem !== null && <FailedToLoad text={problem} onRetry={() => void load()} />}
      {!isThere && problem === null && <Skeleton count={6} shape="row" />}
      {isThere && options !== null && (
        <ArticleEditor key={articleId ?? 'new'} {...props} article={articleId === null ? null : article} options={options} reload={loadArticle} />
      )}
    </main>
  );
};
