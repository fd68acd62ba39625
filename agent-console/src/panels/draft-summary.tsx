import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Problem } from '../components/problem.tsx';
import { draftWords } from '../inbox/draft-words.ts';
/** Answers what was drafted, or the sentence that says what went wrong. */
export type AskForSummary = () => Promise<{ text: string } | string>;

/** Puts a summary that a computer wrote into the note, under what is there already. Passing on stays with the person. */
export const DraftSummary = ({ ask, note }: { ask: AskForSummary; note: RefObject<HTMLTextAreaElement | null> }) => {
  const [busy, setBusy] = useState(false);
  const [line, setLine] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const begin = async () => {
    if (busy) return;
    setProblem(null);
    setBusy(true);
    setLine(draftWords.drafting);
    const answer = await ask();
    setBusy(false);
    if (typeof answer === 'string') {
      setLine('');
      return setProblem(answer);
    }
    setLine(draftWords.summaryReady);
    const box = note.current;
    if (box) box.value = box.value.trim() === '' ? answer.text : `${box.value.trimEnd()}\n\n${answer.text}`;
    box?.focus();
  };
  return (
    <div class="draft-summary">
      <button type="button" aria-disabled={busy} onClick={() => void begin()}>
        {draftWords.draftSummary}
      </button>
      <p class="hint" role="status">
        {line}
      </p>
      {problem !== null && <Problem text={problem} />}
    </div>
  );
};
