import type { AskedGroup } from '@frontdesk/shared/asked-protocol';
import type { Role } from '@frontdesk/shared/vocabulary';
import { useRef, useState } from 'preact/hooks';
import { Problem } from '../components/problem.tsx';
import type { Ask } from '../connection/ask.ts';
import { pageName, tickedOf } from '../inbox/asked-texts.ts';
import { askedWords as words } from '../inbox/asked-words.ts';
import { datedMoment } from '../inbox/times.ts';
import { AskedChooser } from './asked-chooser.tsx';
import { AskedTexts } from './asked-texts.tsx';
import { useAskedActs, type Done } from './use-asked-acts.ts';

type Props = { ask: Ask; group: AskedGroup; role: Role; headingId: string; severalSites: boolean; onDone: (done: Done) => void };

/** Questions that ask the same, and what can be made of them. */
export const AskedCard = ({ ask, group, role, headingId, severalSites, onDone }: Props) => {
  const { add, start, dismiss, busy, problem, fail } = useAskedActs(ask, group, role, onDone);
  const [ticked, setTicked] = useState<ReadonlySet<number>>(() => new Set(group.texts.keys()));
  const [changed, setChanged] = useState<ReadonlyMap<number, string>>(new Map());
  const [choosing, setChoosing] = useState(false);
  const chooser = useRef<HTMLButtonElement>(null);
  const now = Date.now();
  const { likest, given, advice } = group;
  const withTexts = (run: (texts: string[]) => Promise<void>) => {
    const texts = tickedOf(group, ticked, changed);
    if (texts.length === 0) fail(words.tickOne);
    else void run(texts);
  };
  // What fits best comes first: an article that is far from what was asked would only be made worse by it.
  const isNear = likest?.isNear === true;
  const startButton = (
    <button
      type="button"
      class={isNear ? undefined : 'main'}
      aria-disabled={busy}
      aria-describedby={`asked-start-${group.id}`}
      onClick={() => withTexts(start)}
    >
      {words.start}
    </button>
  );
  return (
    <article class="asked-card" aria-labelledby={headingId}>
      <h2 id={headingId} tabIndex={-1}>
        {group.texts[0]?.text}
      </h2>
      <p class="hint">
        {words.asked(group.count, datedMoment(group.firstAt, now), datedMoment(group.lastAt, now))}
        {severalSites && `. ${words.onSite(group.siteName)}`}
      </p>
      <AskedTexts
        group={group}
        ticked={ticked}
        changed={changed}
        onTick={(at, isTicked) => setTicked(new Set([...ticked].filter((one) => one !== at).concat(isTicked ? [at] : [])))}
        onChange={(at, text) => setChanged(new Map([...changed, [at, text]]))}
      />
      <p class="hint">
        {words.pages}: {group.pages.map(({ url, count }) => words.pageTimes(pageName(url) || words.noPage, count)).join(', ')}
      </p>
      {given !== null && <p>{words.given(given.question, given.count)}</p>}
      {advice !== null && (
        <figure class="asked-advice">
          <figcaption class="hint">{words.advice(datedMoment(advice.at, now))}</figcaption>
          <blockquote>{advice.text}</blockquote>
        </figure>
      )}
      <p>{likest === null ? words.noLikest : isNear ? words.likest(likest.question) : words.farLikest(likest.question)}</p>
      <div class="button-line">
        {!isNear && startButton}
        {likest !== null && (
          <button
            type="button"
            class={isNear ? 'main' : undefined}
            aria-disabled={busy}
            onClick={() => withTexts((texts) => add(likest, texts, likest.version))}
          >
            {words.add}
            <span class="only-read">: {likest.question}</span>
          </button>
        )}
        <button ref={chooser} type="button" aria-expanded={choosing} aria-disabled={busy} onClick={() => setChoosing(!choosing)}>
          {words.choose}
        </button>
        {isNear && startButton}
        <button type="button" aria-disabled={busy} onClick={() => void dismiss()}>
          {words.dismiss}
        </button>
        <span class="only-read" id={`asked-start-${group.id}`}>
          {words.startHint}
        </span>
      </div>
      {choosing && (
        <AskedChooser
          ask={ask}
          siteId={group.siteId}
          id={group.id}
          busy={busy}
          onChoose={(article) => withTexts((texts) => add(article, texts, null))}
          onCancel={() => {
            setChoosing(false);
            chooser.current?.focus();
          }}
        />
      )}
      {problem !== null && <Problem text={problem} />}
    </article>
  );
};
