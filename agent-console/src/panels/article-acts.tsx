import type { Failure } from '@frontdesk/shared/errors';
import type { ArticleRecord } from '@frontdesk/shared/knowledge-protocol';
import { articleLimits } from '@frontdesk/shared/article-form';
import type { Role } from '@frontdesk/shared/vocabulary';
import { useState } from 'preact/hooks';
import { SureButton } from '../components/sure-button.tsx';
import type { Ask } from '../connection/ask.ts';
import { knowledgeWords as words } from '../inbox/knowledge-words.ts';

type Props = {
  ask: Ask;
  role: Role;
  article: ArticleRecord;
  version: number;
  onDone: (line: string) => void;
  onFailed: (failure: Failure) => void;
};

/** What can be done with an article besides writing: return it, drop what is written, withdraw what is live. */
export const ArticleActs = ({ ask, role, article, version, onDone, onFailed }: Props) => {
  const [busy, setBusy] = useState(false);
  const [note, setNote] = useState('');
  const of = { articleId: article.id, version };
  const act = async (command: 'article.withdraw' | 'article.discard' | 'article.return', done: string) => {
    if (busy) return;
    setBusy(true);
    const reply = command === 'article.return' ? await ask(command, { ...of, note }) : await ask(command, of);
    setBusy(false);
    if (!reply.ok) return onFailed(reply);
    setNote('');
    onDone(done);
  };
  const isSupervisor = role !== 'advisor';
  return (
    <>
      {isSupervisor && article.work === 'review' && (
        <form
          class="sure give-back"
          onSubmit={(event) => {
            event.preventDefault();
            if (note.trim() !== '') void act('article.return', words.gaveBack);
          }}
        >
          <label for="give-back">{words.giveBackNote}</label>
          <p class="hint" id="give-back-hint">
            {words.giveBackHint}
          </p>
          <textarea
            id="give-back"
            rows={3}
            maxLength={articleLimits.note}
            required
            value={note}
            aria-describedby="give-back-hint"
            onInput={(event) => setNote(event.currentTarget.value)}
          />
          <button type="submit" aria-disabled={busy}>
            {words.giveBack}
          </button>
        </form>
      )}
      {article.draft !== null && (
        <SureButton
          label={article.isLive ? words.discard : words.discardDraft}
          hint={article.isLive ? words.discardHint : ''}
          question={words.discardSure}
          yes={words.discardYes}
          no={words.keepIt}
          busy={busy}
          onYes={() => void act('article.discard', words.discarded)}
        />
      )}
      {isSupervisor && article.isLive && (
        <SureButton
          label={words.withdraw}
          hint={words.withdrawHint}
          question={words.withdrawSure}
          yes={words.withdrawYes}
          no={words.keepIt}
          busy={busy}
          onYes={() => void act('article.withdraw', words.withdrawn)}
        />
      )}
    </>
  );
};
