import type { AdvisorOutcome } from '@frontdesk/shared/vocabulary';
import { useState } from 'preact/hooks';
import { Problem } from '../components/problem.tsx';
import { outcomeWords, words } from '../inbox/words.ts';

type Props = {
  /** What happened, above the choice. */
  sentence: string;
  /** Chosen before anybody has; empty for none. */
  suggested?: AdvisorOutcome | '';
  /** Null when done, else what went wrong. */
  onFinish: (outcome: AdvisorOutcome) => Promise<string | null>;
};

/** How a chat, or a message that was left, is settled. */
export const OutcomeForm = ({ sentence, suggested = '', onFinish }: Props) => {
  const [outcome, setOutcome] = useState<string>(suggested);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const finish = async (event: Event) => {
    event.preventDefault();
    if (busy) return;
    if (outcome === '') return setProblem(words.noOutcome);
    setBusy(true);
    setProblem(await onFinish(outcome as AdvisorOutcome));
    setBusy(false);
  };
  return (
    <form class="outcome-form" onSubmit={(event) => void finish(event)}>
      <p class="outcome-sentence">{sentence}</p>
      <div class="field">
        <label for="outcome">{words.outcome}</label>
        <select
          id="outcome"
          value={outcome}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : 'outcome-problem'}
          onChange={(event) => {
            setOutcome(event.currentTarget.value);
            setProblem(null);
          }}
        >
          <option value="">{words.chooseOutcome}</option>
          {Object.entries(outcomeWords).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" class="main" aria-disabled={busy}>
        {words.finish}
      </button>
      {problem !== null && <Problem id="outcome-problem" text={problem} />}
    </form>
  );
};
