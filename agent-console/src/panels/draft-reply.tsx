import type { ReplyDraft } from '@frontdesk/shared/draft-protocol';
import { useState } from 'preact/hooks';
import { Problem } from '../components/problem.tsx';
import { draftWords } from '../inbox/draft-words.ts';

/** Answers what was drafted, or the sentence that says what went wrong. */
export type AskForReply = () => Promise<ReplyDraft | string>;

/** `onTake` puts a draft in the reply box; `onDrop`: it was thrown away, and the focus needs a place. */
type Props = { ask: AskForReply; onTake: (text: string) => void; onDrop: () => void };

/** A draft of a reply that a computer wrote: apart from the reply box until somebody takes it, and never sent from here. */
export const DraftReply = ({ ask, onTake, onDrop }: Props) => {
  const [busy, setBusy] = useState(false);
  const [draft, setDraft] = useState<ReplyDraft | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const begin = async () => {
    if (busy) return;
    setProblem(null);
    setBusy(true);
    const answer = await ask();
    setBusy(false);
    if (typeof answer === 'string') setProblem(answer);
    else setDraft(answer);
  };
  const end = (then: () => void) => {
    setDraft(null);
    then();
  };
  return (
    <div class="draft-reply">
      <p class="only-read" role="status">
        {draft ? draftWords.draftReady : ''}
      </p>
      {draft === null ? (
        <button type="button" aria-disabled={busy} onClick={() => void begin()}>
          {draftWords.draftReply}
        </button>
      ) : (
        <section class="draft" aria-labelledby="draft-title">
          <h3 id="draft-title">{draftWords.draftTitle}</h3>
          <p class="hint">{draftWords.draftFrom(draft.heading)}</p>
          <p class="draft-text">{draft.text}</p>
          <div class="draft-actions">
            <button type="button" class="main" onClick={() => end(() => onTake(draft.text))}>
              {draftWords.takeDraft}
            </button>
            <button type="button" onClick={() => end(onDrop)}>
              {draftWords.dropDraft}
            </button>
          </div>
        </section>
      )}
      {busy && (
        <p class="hint" role="status">
          {draftWords.drafting}
        </p>
      )}
      {problem !== null && <Problem text={problem} />}
    </div>
  );
};
