import type { ArticleForm } from '@frontdesk/shared/article-form';
import type { ArticleVersion } from '@frontdesk/shared/knowledge-protocol';
import { useEffect, useId, useState } from 'preact/hooks';
import { FailedToLoad } from '../components/problem.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import type { Ask } from '../connection/ask.ts';
import { actWords, knowledgeWords as words } from '../inbox/knowledge-words.ts';
import { datedMoment } from '../inbox/times.ts';
import { sentenceFor, words as common } from '../inbox/words.ts';

type Props = { ask: Ask; articleId: string; version: number; onUse: (form: ArticleForm, when: string) => void };

/** Every act on the article: who, when, what was said. Using one puts it in the form, where it is saved or published like anything else. */
export const ArticleHistory = ({ ask, articleId, version, onUse }: Props) => {
  const [isOpen, setOpen] = useState(false);
  const [known, setKnown] = useState<{ versions: ArticleVersion[]; more: boolean } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const read = async (before: readonly ArticleVersion[]) => {
    const reply = await ask('article.history', { articleId, before: before.at(-1)?.version ?? null });
    setProblem(reply.ok ? null : sentenceFor(reply, common.notRead));
    if (reply.ok) setKnown({ versions: [...before, ...reply.versions], more: reply.more });
  };
  useEffect(() => {
    if (isOpen) void read([]);
  }, [isOpen, articleId, version]);
  return (
    <section class="earlier" aria-label={words.history}>
      <h2>
        <button type="button" class="earlier-toggle" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {words.history}
        </button>
      </h2>
      <div id={id} hidden={!isOpen}>
        {isOpen && problem !== null && <FailedToLoad text={problem} onRetry={() => void read([])} />}
        {isOpen && known === null && problem === null && <Skeleton count={3} shape="row" />}
        {isOpen && known !== null && (
          <ol class="earlier-list">
            {known.versions.map(({ version: number, at, by, act, note, form }) => {
              const when = datedMoment(at, Date.now());
              return (
                <li key={number}>
                  <p class="earlier-who">
                    {actWords(act)} · {words.by(by, when)}
                  </p>
                  {note !== null && <p>{words.note(note)}</p>}
                  <p class="hint">{form.question}</p>
                  <button
                    type="button"
                    class="small"
                    aria-label={words.useOf(when)}
                    onClick={() => {
                      onUse(form, when);
                      setOpen(false);
                    }}
                  >
                    {words.use}
                  </button>
                </li>
              );
            })}
          </ol>
        )}
        {isOpen && known?.more && (
          <button type="button" class="small" onClick={() => void read(known.versions)}>
            {words.showEarlier}
          </button>
        )}
      </div>
    </section>
  );
};
