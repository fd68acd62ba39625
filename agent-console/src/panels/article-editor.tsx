import { ArticleDraft, CompleteArticle, emptyArticle, type ArticleForm } from '@frontdesk/shared/article-form';
import type { ArticleRecord } from '@frontdesk/shared/knowledge-protocol';
import { parseForm } from '@frontdesk/shared/problems';
import { useEffect, useState } from 'preact/hooks';
import { ErrorSummary } from '../components/error-summary.tsx';
import { keep, readKept } from '../connection/kept.ts';
import { aligned } from '../inbox/article-steps.ts';
import { articleFieldName, knowledgeWords as words, standingWords } from '../inbox/knowledge-words.ts';
import { ArticleActs } from './article-acts.tsx';
import { ArticleAside } from './article-aside.tsx';
import { ArticleFields, type ArticleOptions } from './article-fields.tsx';
import { ArticleHistory } from './article-history.tsx';
import type { KnowledgeProps } from './knowledge-pages.tsx';
import { SaveBar } from './save-bar.tsx';
import { useRecord } from './use-record.ts';

type How = 'draft' | 'review' | 'publish';
type Props = KnowledgeProps & {
  /** Null: a new one. */
  article: ArticleRecord | null;
  options: ArticleOptions;
  reload: () => Promise<ArticleRecord | null>;
  onSaid: (line: string) => void;
};

const saidOf: Record<How, string> = { draft: words.savedDraft, review: words.submitted, publish: words.published };
/** A year from today, as most councils have it. */
const inAYear = (today: string): string => `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`.replace(/-02-29$/, '-02-28');
const formOf = ({ draft, live }: ArticleRecord): ArticleForm => draft ?? live ?? emptyArticle;
const markedOf = (article: ArticleRecord) => ({ form: formOf(article), version: article.version, changedBy: article.changedBy, changedAt: article.changedAt });

/** One article: what is written of it, how residents would see it, and what is done with it. */
export const ArticleEditor = ({ ask, live, role, article, options, reload, onOpen, onSaid }: Props) => {
  const articleId = article?.id ?? null;
  const fresh = { ...emptyArticle, siteIds: options.sites.slice(0, 1).map(({ id }) => id), reviewDate: inAYear(options.today) };
  const keptName = `article:${articleId ?? 'new'}`;
  /** What was done last by the buttons under the form, which say it themselves. */
  const [said, setSaid] = useState('');
  const mayPublish = role !== 'advisor';
  const record = useRecord<ArticleForm, How>({
    record: article ? markedOf(article) : { form: fresh, version: 0, changedBy: null, changedAt: null },
    parse: (draft, how) => parseForm(how === 'draft' ? ArticleDraft : CompleteArticle, aligned(draft)),
    reload: async () => {
      const there = await reload();
      return there && markedOf(there);
    },
    save: async (value, version, how) => {
      const reply = await ask('article.save', { articleId, version, value, then: how });
      if (!reply.ok) return reply;
      keep(keptName, null);
      setSaid(saidOf[how]);
      if (articleId === null) {
        onSaid(saidOf[how]);
        onOpen(reply.article.id);
      } else void reload();
      return { ok: true, record: markedOf(reply.article) };
    },
  });
  const { draft, dirty, loaded } = record;
  const [isKept, setKept] = useState(false);
  // What was typed and not saved outlives a reload of the tab, and a look at another page.
  useEffect(() => {
    const kept = readKept<{ version: number; form: ArticleForm } | null>(keptName, null);
    if (kept === null || kept.version !== loaded.version) return;
    record.change(kept.form);
    setKept(true);
  }, []);
  useEffect(() => {
    if (dirty) keep(keptName, { version: loaded.version, form: draft });
  }, [dirty, draft]);
  const change = (next: ArticleForm) => {
    onSaid('');
    record.change(next);
  };
  const exactProblem = (path: string) => record.problems.find((one) => one.path === path)?.message;
  const submit = (how: How) => void record.submit(how);
  const done = (line: string) => {
    onSaid(line);
    keep(keptName, null);
    void record.load();
  };

  return (
    <div class="article-columns">
      <div class="article-main">
        {article !== null && (
          <p>
            <span class="tag">{standingWords(article)}</span> {article.isLive && article.draft !== null && <span class="hint">{words.liveBeside}</span>}
          </p>
        )}
        {article?.returned && <p class="warning-line">{words.returnedWith(article.returned.by, article.returned.note)}</p>}
        {isKept && dirty && (
          <p class="kept-line" role="status">
            {words.kept}{' '}
            <button
              type="button"
              class="small"
              onClick={() => {
                keep(keptName, null);
                setKept(false);
                record.change(loaded.form);
              }}
            >
              {words.dropKept}
            </button>
          </p>
        )}
        <form
          class="settings-form"
          noValidate
          aria-label={article ? loaded.form.question : words.newArticle}
          onSubmit={(event) => {
            event.preventDefault();
            submit('draft');
          }}
        >
          <ErrorSummary problems={record.problems} nameOf={articleFieldName} />
          <ArticleFields draft={draft} options={options} problemAt={record.problemAt} exactProblem={exactProblem} onChange={change} />
          <SaveBar setting={record} saved={said} untouched={article ? words.neverChanged : ''} save={words.saveDraft}>
            {mayPublish && (
              <button type="button" class="main" aria-disabled={record.busy || record.elsewhere !== null} onClick={() => submit('publish')}>
                {words.publish}
              </button>
            )}
            <button
              type="button"
              class={mayPublish ? undefined : 'main'}
              aria-disabled={record.busy || record.elsewhere !== null}
              onClick={() => submit('review')}
            >
              {words.submit}
            </button>
          </SaveBar>
          {!mayPublish && <p class="hint">{words.onlySupervisors}</p>}
        </form>
        {article !== null && <ArticleActs ask={ask} role={role} article={article} version={loaded.version} onDone={done} onFailed={record.failed} />}
        {articleId !== null && (
          <ArticleHistory
            ask={ask}
            articleId={articleId}
            version={loaded.version}
            onUse={(form, when) => {
              record.change(form);
              onSaid(words.used(when));
            }}
          />
        )}
      </div>
      <ArticleAside
        ask={ask}
        live={live}
        articleId={articleId}
        draft={draft}
        siteId={draft.siteIds[0] ?? ''}
        onOpen={onOpen}
        onAdd={(phrasing) => change({ ...draft, phrasings: [...draft.phrasings, phrasing] })}
      />
    </div>
  );
};
