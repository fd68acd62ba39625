import { useEffect, useState } from 'preact/hooks';
import { FailedToLoad } from '../components/problem.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { WhySteps } from '../components/why-steps.tsx';
import type { Ask, Result } from '../connection/ask.ts';
import { momentOf, spokenSpan } from '../inbox/times.ts';
import { whyWords as words } from '../inbox/why-words.ts';
import { sentenceFor, stateWords, words as common } from '../inbox/words.ts';

type Listed = Result<'routing.list'>;
type Explained = Result<'routing.why'>;
type Props = { ask: Ask; live: boolean };

/** How a conversation found its person: a list to choose from, then every step of the one chosen. */
export const WhyPage = ({ ask, live }: Props) => {
  const [reference, setReference] = useState('');
  const [sought, setSought] = useState('');
  const [list, setList] = useState<Listed | null>(null);
  const [explained, setExplained] = useState<Explained | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const find = async (asked: string) => {
    setSought(asked);
    const reply = await ask('routing.list', asked === '' ? {} : { reference: asked });
    if (reply.ok) setList(reply);
    setProblem(reply.ok ? null : sentenceFor(reply, common.notRead));
    const [only, ...others] = reply.ok && asked !== '' ? reply.conversations : [];
    if (only && others.length === 0) choose(only.id);
  };
  const explain = async (conversationId: string) => {
    const reply = await ask('routing.why', { conversationId });
    if (reply.ok) setExplained(reply);
    setProblem(reply.ok ? null : sentenceFor(reply, common.notRead));
  };
  useEffect(() => {
    if (live) void find('');
  }, [live, ask]);
  useEffect(() => {
    setExplained(null);
    if (chosen !== null && live) void explain(chosen);
  }, [chosen, live]);

  return (
    <main class="panel why" tabIndex={0} aria-label={words.title}>
      <h1>{words.title}</h1>
      <p class="intro">{words.intro}</p>
      <form
        class="why-find"
        onSubmit={(event) => {
          event.preventDefault();
          choose(null);
          void find(reference.trim());
        }}
      >
        <div class="field">
          <label for="why-reference">{words.reference}</label>
          <input
            id="why-reference"
            autocomplete="off"
            spellcheck={false}
            maxLength={20}
            value={reference}
            aria-describedby="why-reference-hint"
            onInput={(event) => setReference(event.currentTarget.value)}
          />
          <p class="hint" id="why-reference-hint">
            {words.referenceHint}
          </p>
        </div>
        <button type="submit">{words.find}</button>
      </form>
      {problem !== null && <FailedToLoad text={problem} onRetry={() => void (chosen === null ? find(sought) : explain(chosen))} />}
      {chosen === null ? (
        <RequestList list={list} sought={sought} onChoose={choose} />
      ) : (
        <>
          <button type="button" class="why-back" onClick={() => choose(null)}>
            {words.backToList}
          </button>
          {explained ? <WhySteps explained={explained} /> : problem === null && <Skeleton count={4} shape="row" />}
        </>
      )}
    </main>
  );
};

const RequestList = ({ list, sought, onChoose }: { list: Listed | null; sought: string; onChoose: (id: string) => void }) => {
  if (list === null) return <Skeleton count={4} shape="row" />;
  const { conversations, now } = list;
  const heading = sought === '' ? words.newest : words.found(conversations.length);
  return (
    <section aria-labelledby="why-list-heading">
      <h2 id="why-list-heading">{heading}</h2>
      <p role="status" class="only-read">
        {heading}
      </p>
      {conversations.length === 0 ? (
        <p class="empty">{sought === '' ? words.noneYet : words.noneFound}</p>
      ) : (
        <table role="table" class="stacks" aria-labelledby="why-list-heading">
          <thead role="rowgroup">
            <tr role="row">
              {[words.reference, words.asked, words.team, words.wait, words.state].map((title) => (
                <th key={title} role="columnheader" scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {conversations.map((one) => (
              <tr key={one.id} role="row">
                <th role="rowheader" scope="row">
                  <button type="button" class="small reference" aria-label={words.showWhy(one.reference)} onClick={() => onChoose(one.id)}>
                    {one.reference}
                  </button>
                </th>
                <td role="cell">{momentOf(one.requestedAt, now)}</td>
                <td role="cell">{one.team?.name}</td>
                <td role="cell">{one.acceptedAt === null ? words.notYet : spokenSpan(one.acceptedAt - one.requestedAt)}</td>
                <td role="cell">{stateWords[one.state]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
