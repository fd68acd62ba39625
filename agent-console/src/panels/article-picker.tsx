import { useEffect, useState } from 'preact/hooks';
import { Answer } from '../components/answer.tsx';
import { Problem } from '../components/problem.tsx';
import type { Ask, Result } from '../connection/ask.ts';
import type { Draft } from '../inbox/surge.ts';
import { surgeWords as words } from '../inbox/surge-words.ts';
import { sentenceFor, words as common } from '../inbox/words.ts';

type Found = Result<'article.find'>['articles'];
type Props = { ask: Ask; siteId: string; chosen: Draft['pinned']; problem?: string | undefined; onChoose: (pinned: Draft['pinned']) => void };

/** Typing rests this long before it is searched for. */
const restsMs = 300;

export const useFound = (ask: Ask, siteId: string, text: string) => {
  const [found, setFound] = useState<Found | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    setProblem(null);
    if (text.trim() === '') return setFound(null);
    let stale = false;
    const timer = setTimeout(() => {
      void ask('article.find', { siteId, text }).then((reply) => {
        if (stale) return;
        setFound(reply.ok ? reply.articles : null);
        setProblem(reply.ok ? null : sentenceFor(reply, common.notRead));
      });
    }, restsMs);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [ask, siteId, text]);
  return { found, problem };
};

/** Which answer the assistant says first: searched for among the site's own, and chosen from what is found. */
export const ArticlePicker = ({ ask, siteId, chosen, problem, onChoose }: Props) => {
  const [text, setText] = useState('');
  const { found, problem: failed } = useFound(ask, siteId, text);
  const shown = found?.find((one) => one.answer.articleId === chosen?.articleId)?.answer;
  return (
    <fieldset id="surge-pinnedArticleId" tabIndex={-1} aria-describedby={problem === undefined ? undefined : 'surge-pinnedArticleId-problem'}>
      <legend>{words.pinned}</legend>
      <p class="surge-chosen">
        <strong>{chosen?.question ?? words.noPinned}</strong>
        {chosen !== null && (
          <button type="button" class="small" onClick={() => onChoose(null)}>
            {words.removePinned}
          </button>
        )}
      </p>
      <label for="surge-search">{words.search}</label>
      <input
        id="surge-search"
        type="search"
        autocomplete="off"
        maxLength={200}
        value={text}
        aria-describedby="surge-search-hint"
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          // Enter would start the surge.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <p class="hint" id="surge-search-hint">
        {words.pinnedHint}
      </p>
      <p role="status" class="hint">
        {found === null ? '' : found.length === 0 ? words.nothingFound : words.found(found.length)}
      </p>
      {found !== null && found.length > 0 && (
        <div class="surge-found">
          {found.map(({ answer, service }) => (
            <label key={answer.articleId} class="surge-check">
              <input
                type="radio"
                name="surge-pinned"
                checked={answer.articleId === chosen?.articleId}
                onChange={() => onChoose({ articleId: answer.articleId, question: answer.heading })}
              />
              <span>
                {answer.heading} <span class="hint">({service})</span>
              </span>
            </label>
          ))}
        </div>
      )}
      {shown && (
        <div class="surge-answer">
          <Answer body={shown} pageUrl={undefined} />
        </div>
      )}
      {failed !== null && <Problem text={failed} />}
      {problem !== undefined && <Problem id="surge-pinnedArticleId-problem" text={problem} />}
    </fieldset>
  );
};
