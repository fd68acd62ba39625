import { articleStages, type ArticleRow, type ArticleStage } from '@frontdesk/shared/knowledge-protocol';
import { useState } from 'preact/hooks';
import { FailedToLoad } from '../components/problem.tsx';
import { SelectField } from '../components/select-field.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { knowledgeWords as words, stageWords, standingWords } from '../inbox/knowledge-words.ts';
import { dayWords } from '../inbox/day-words.ts';
import { datedMoment } from '../inbox/times.ts';
import type { KnowledgeProps } from './knowledge-pages.tsx';
import { useArticles } from './use-articles.ts';

type Props = KnowledgeProps & { onWrite: () => void };
const stages: (ArticleStage | null)[] = [null, ...articleStages];

/** All articles: found by their words, narrowed to a stage. */
export const ArticlesPage = ({ ask, live, mark, onOpen, onWrite }: Props) => {
  const [find, setFind] = useState('');
  const [stage, setStage] = useState<ArticleStage | null>(null);
  const [siteId, setSiteId] = useState<string | null>(null);
  const { listed, problem, busy, again, more } = useArticles(ask, live, mark, { find, stage, siteId });
  const count = (one: ArticleStage | null): string => (listed === null ? '' : String(listed.counts[one ?? 'all']));
  return (
    <main class="panel settings knowledge" tabIndex={0} aria-label={words.articles}>
      <h1>{words.knowledge}</h1>
      <p class="intro">{words.intro}</p>
      <div class="list-tools">
        <div class="field">
          <label for="find-article">{words.find}</label>
          <input
            id="find-article"
            type="search"
            autocomplete="off"
            maxLength={200}
            value={find}
            aria-describedby="find-article-hint"
            onInput={(event) => setFind(event.currentTarget.value)}
          />
          <p class="hint" id="find-article-hint">
            {words.findHint}
          </p>
        </div>
        {listed !== null && listed.sites.length > 1 && (
          <SelectField
            id="articles-site"
            label={words.site}
            value={siteId ?? ''}
            choices={[{ id: '', name: words.allSites }, ...listed.sites]}
            problem={undefined}
            onChange={(id) => setSiteId(id === '' ? null : id)}
          />
        )}
        <button type="button" class="main" onClick={onWrite}>
          {words.write}
        </button>
      </div>
      <div class="stage-filter" role="group" aria-label={words.show}>
        {stages.map((one) => (
          <button key={one} type="button" aria-pressed={stage === one} onClick={() => setStage(one)}>
            {one === null ? words.all : stageWords[one]} <span class="count">{count(one)}</span>
          </button>
        ))}
      </div>
      {problem !== null && <FailedToLoad text={problem} onRetry={again} />}
      {listed === null && problem === null && <Skeleton count={6} shape="row" />}
      {listed !== null && (
        <>
          <p role="status" class="hint">
            {words.shown(listed.articles.length, listed.total)}
          </p>
          {listed.articles.length === 0 ? (
            <p class="empty">{find === '' && stage === null && siteId === null ? words.nothingYet : words.nothingFound}</p>
          ) : (
            <ArticleTable articles={listed.articles} onOpen={onOpen} />
          )}
          {listed.articles.length < listed.total && (
            <button type="button" class="show-more" aria-disabled={busy} onClick={() => !busy && more()}>
              {words.showMore}
            </button>
          )}
        </>
      )}
    </main>
  );
};

const ArticleTable = ({ articles, onOpen }: { articles: readonly ArticleRow[]; onOpen: (id: string) => void }) => (
  <table role="table" class="stacks" aria-label={words.articles}>
    <thead role="rowgroup">
      <tr role="row">
        {[words.question, words.service, words.stage, words.reviewDate, words.changed].map((title) => (
          <th key={title} role="columnheader" scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {articles.map((article) => (
        <Row key={article.id} article={article} onOpen={onOpen} />
      ))}
    </tbody>
  </table>
);

const Row = ({ article, onOpen }: { article: ArticleRow; onOpen: (id: string) => void }) => {
  const { question, service, reviewDate, changedBy, changedAt, siteNames } = article;
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        <button type="button" class="as-link" aria-label={words.openArticle(question)} onClick={() => onOpen(article.id)}>
          {question}
        </button>
        {siteNames.length > 1 && <span class="hint sites-of">{siteNames.join(', ')}</span>}
      </th>
      <td role="cell" data-label={words.service}>
        {service}
      </td>
      <td role="cell" data-stage={article.work === 'none' ? 'live' : article.work}>
        <span class="tag">{standingWords(article)}</span>
      </td>
      <td role="cell" data-label={words.reviewDate}>
        {dayWords(reviewDate)}
      </td>
      <td role="cell" data-label={words.changed}>
        {changedBy === null || changedAt === null ? words.comesWith : words.by(changedBy, datedMoment(changedAt, Date.now()))}
      </td>
    </tr>
  );
};
