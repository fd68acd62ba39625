import type { ArticleForm } from '@frontdesk/shared/article-form';
import type { ArticleCheck } from '@frontdesk/shared/knowledge-protocol';
import { FailedToLoad } from '../components/problem.tsx';
import type { Ask } from '../connection/ask.ts';
import { knowledgeWords as words } from '../inbox/knowledge-words.ts';
import { ArticlePreview } from './article-preview.tsx';
import { useArticleCheck } from './use-article-check.ts';

type Props = {
  ask: Ask;
  live: boolean;
  articleId: string | null;
  draft: ArticleForm;
  siteId: string;
  onOpen: (articleId: string) => void;
  onAdd: (phrasing: string) => void;
};

/** Beside the form: the answer as residents see it, and what the assistant makes of it. */
export const ArticleAside = ({ ask, live, articleId, draft, siteId, onOpen, onAdd }: Props) => {
  const { check, problem, again } = useArticleCheck(ask, live, articleId, draft);
  return (
    <aside class="article-aside" aria-label={words.checks}>
      <section aria-labelledby="preview-heading">
        <h2 id="preview-heading">{words.preview}</h2>
        {check !== null && siteId !== '' && <ArticlePreview siteId={siteId} previews={check.previews} />}
      </section>
      <section aria-labelledby="checks-heading">
        <h2 id="checks-heading">{words.checks}</h2>
        {problem !== null && <FailedToLoad text={problem} onRetry={again} />}
        {check === null ? problem === null && <p class="hint">{words.checking}</p> : <Checks check={check} onOpen={onOpen} onAdd={onAdd} />}
      </section>
    </aside>
  );
};

const Checks = ({ check: { problems, confusions, missed, asked }, onOpen, onAdd }: { check: ArticleCheck } & Pick<Props, 'onOpen' | 'onAdd'>) => (
  <>
    <p role="status">{problems.length === 0 ? words.ready : words.notReady(problems.length)}</p>
    <h3>{words.confusions}</h3>
    {confusions.length === 0 ? (
      <p class="hint">{words.noConfusions}</p>
    ) : (
      <>
        <p class="hint">{words.confusionsHint}</p>
        <ul class="check-results">
          {confusions.map(({ articleId, question, lines }) => (
            <li key={articleId}>
              <button type="button" class="as-link" onClick={() => onOpen(articleId)}>
                {question}
              </button>{' '}
              <span class="hint">{words.takenFor(lines.length)}</span>
              <ul>
                {lines.slice(0, 10).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </>
    )}
    <h3>{words.missed}</h3>
    {missed.length === 0 ? (
      <p class="hint">{words.noMissed}</p>
    ) : (
      <>
        <p class="hint">{words.missedHint}</p>
        <ul class="check-results">
          {missed.slice(0, 20).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </>
    )}
    {asked.length > 0 && (
      <>
        <h3>{words.asked}</h3>
        <p class="hint">{words.askedHint}</p>
        <ul class="check-results">
          {asked.map((text) => (
            <li key={text}>
              {text}{' '}
              <button type="button" class="small" aria-label={words.addAsked(text)} onClick={() => onAdd(text)}>
                {words.add}
              </button>
            </li>
          ))}
        </ul>
      </>
    )}
  </>
);
