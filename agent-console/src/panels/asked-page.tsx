import { askedKinds, askedLimits, type AskedKind } from '@frontdesk/shared/asked-protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FailedToLoad } from '../components/problem.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import type { Result } from '../connection/ask.ts';
import { askedWords as words, kindWords } from '../inbox/asked-words.ts';
import { AskedCard } from './asked-card.tsx';
import type { KnowledgeProps } from './knowledge-pages.tsx';
import { useAsked, type AskedChoice } from './use-asked.ts';
import type { Done } from './use-asked-acts.ts';

const headingId = (at: number): string => `asked-heading-${at}`;

/** What the assistant could not answer, or not well enough: to be made phrasings and articles of. */
export const AskedPage = ({ ask, live, mark, role, onOpen }: KnowledgeProps) => {
  const [choice, setChoice] = useState<AskedChoice>({ siteId: null, kind: null, from: 0 });
  const { data, problem, load } = useAsked(ask, choice, live, mark);
  const [done, setDone] = useState<Done | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  // The place of the group that was dealt with, which the next one takes; the first of a page that was turned to.
  const focusNext = useRef<number | null>(null);
  useEffect(() => {
    const at = focusNext.current;
    if (at === null || data === null) return;
    focusNext.current = null;
    const next = document.getElementById(headingId(Math.min(at, data.groups.length - 1)));
    (next ?? title.current)?.focus();
    // A page that was dealt with whole gives way to the one before.
    if (data.groups.length === 0 && choice.from > 0) setChoice({ ...choice, from: Math.max(0, choice.from - askedLimits.page) });
  }, [data]);
  return (
    <main class="panel asked" tabIndex={0} aria-label={words.title}>
      <h1 ref={title} tabIndex={-1}>
        {words.title}
      </h1>
      <p class="intro">{words.intro}</p>
      <div class="asked-done">
        <p role="status" class="saved">
          {done?.text}
        </p>
        {done?.articleId != null && (
          <button type="button" class="small" onClick={() => onOpen(done.articleId ?? '')}>
            {words.openArticle}
          </button>
        )}
      </div>
      {problem !== null && <FailedToLoad text={problem} onRetry={() => void load()} />}
      {data === null && problem === null && <Skeleton count={4} shape="card" />}
      {data !== null && (
        <>
          <AskedTools data={data} choice={choice} onChoose={setChoice} />
          {data.answeredNow > 0 && <p class="hint">{words.answeredNow(data.answeredNow)}</p>}
          <p class="hint" role="status">
            {data.groups.length === 0 ? words.nothing : words.shown(choice.from + 1, choice.from + data.groups.length, data.total, data.questions)}
          </p>
          {data.groups.length > 0 && (
            <p class="hint" id="asked-hint">
              {words.textsHint}
            </p>
          )}
          {data.groups.map((group, at) => (
            <AskedCard
              key={group.id}
              ask={ask}
              group={group}
              role={role}
              headingId={headingId(at)}
              severalSites={data.sites.length > 1}
              onDone={(one) => {
                setDone(one);
                focusNext.current = at;
                void load();
              }}
            />
          ))}
          <Turning
            data={data}
            choice={choice}
            onChoose={(next) => {
              focusNext.current = 0;
              setChoice(next);
            }}
          />
        </>
      )}
    </main>
  );
};

type ToolsProps = { data: Result<'asked.list'>; choice: AskedChoice; onChoose: (choice: AskedChoice) => void };

const AskedTools = ({ data, choice, onChoose }: ToolsProps) => (
  <div class="asked-tools">
    {data.sites.length > 1 && (
      <div class="figures-field">
        <label for="asked-site">{words.site}</label>
        <select id="asked-site" value={choice.siteId ?? ''} onChange={(event) => onChoose({ ...choice, siteId: event.currentTarget.value || null, from: 0 })}>
          <option value="">{words.allSites}</option>
          {data.sites.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
    )}
    <div class="figures-field">
      <label for="asked-kind">{words.why}</label>
      <select
        id="asked-kind"
        value={choice.kind ?? ''}
        onChange={(event) => onChoose({ ...choice, kind: (event.currentTarget.value || null) as AskedKind | null, from: 0 })}
      >
        <option value="">{words.everything}</option>
        {askedKinds.map((kind) => (
          <option key={kind} value={kind}>
            {words.kindCount(kindWords[kind], data.counts[kind] ?? 0)}
          </option>
        ))}
      </select>
    </div>
  </div>
);

/** The button keeps its place at either end: one that went away would take the focus with it. */
const Turning = ({ data, choice, onChoose }: ToolsProps) => {
  const [first, last] = [choice.from === 0, choice.from + askedLimits.page >= data.total];
  const turn = (by: number) => onChoose({ ...choice, from: Math.max(0, choice.from + by) });
  if (data.total <= askedLimits.page) return null;
  return (
    <nav aria-label={words.pagesOf} class="button-line">
      <button type="button" aria-disabled={first} onClick={() => !first && turn(-askedLimits.page)}>
        {words.earlier}
      </button>
      <button type="button" aria-disabled={last} onClick={() => !last && turn(askedLimits.page)}>
        {words.later}
      </button>
    </nav>
  );
};
