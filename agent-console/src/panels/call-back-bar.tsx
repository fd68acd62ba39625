import { tryOutcomes, type DeskCallBack, type TryOutcome, type WindowChoice } from '@frontdesk/shared/call-back';
import { useState } from 'preact/hooks';
import { Problem } from '../components/problem.tsx';
import { TimeChoice } from '../components/time-choice.tsx';
import { callWords, triedLines, tryWords, whenWords } from '../inbox/call-back-words.ts';
import { telHref } from '../inbox/links.ts';
import { words } from '../inbox/words.ts';
import type { CallBackActions } from './call-back-actions.ts';
import { useCallTimes } from './use-call-times.ts';

type Props = { callBack: DeskCallBack; email: string | null; offset: number; actions: Pick<CallBackActions, 'times' | 'record'> };

/** Under the conversation in place of the reply: whom to ring and about what, then what came of it. */
export const CallBackBar = ({ callBack, email, offset, actions }: Props) => {
  const [later, setLater] = useState(false);
  const [window, setWindow] = useState<WindowChoice | null>(null);
  const [timeProblem, setTimeProblem] = useState<string | undefined>();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { known, problem: timesProblem } = useCallTimes(actions.times, later);
  const now = Date.now() + offset;
  const { phone, typed, reason, tries, triesMost } = callBack;
  const vain = tries.filter(({ outcome }) => outcome === 'noAnswer').length;
  const lines = triedLines(callBack, now);

  const record = async (outcome: TryOutcome, chosen: WindowChoice | null) => {
    if (busy) return;
    setBusy(true);
    setProblem(await actions.record(outcome, chosen));
    setBusy(false);
  };
  const saveLater = (event: Event) => {
    event.preventDefault();
    setTimeProblem(window === null ? callWords.noTime : undefined);
    if (window === null) document.getElementById('later-time')?.focus();
    else void record('askedLater', window);
  };

  return (
    <section class="call-bar" aria-label={callWords.callBackOffer}>
      <div class="call-facts">
        <p>
          <a class="call-number" href={telHref(phone)}>
            {callWords.ring} {typed}
          </a>{' '}
          <span class="tag">{callWords.tryOf(Math.min(vain + 1, triesMost), triesMost)}</span>
        </p>
        <p>{reason}</p>
        <p class="hint">{whenWords(callBack, now)}</p>
        {lines.length > 0 && (
          <ul class="hint" aria-label={callWords.takenTries}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {vain + 1 >= triesMost && (
          <p class="warning">
            {email === null ? (
              callWords.lastTry
            ) : (
              <>
                {callWords.writeInstead} <a href={`mailto:${email}`}>{email}</a>
              </>
            )}
          </p>
        )}
        <p class="hint">{callWords.onCall}</p>
      </div>
      <div role="group" aria-label={callWords.result} class="call-results">
        <p class="call-question">{callWords.result}</p>
        {tryOutcomes.map((outcome) => (
          <button
            key={outcome}
            type="button"
            class={outcome === 'reached' ? 'main' : undefined}
            aria-disabled={busy}
            aria-expanded={outcome === 'askedLater' ? later : undefined}
            onClick={() => (outcome === 'askedLater' ? setLater(!later) : void record(outcome, null))}
          >
            {tryWords[outcome]}
          </button>
        ))}
      </div>
      {later && (
        <form class="call-later" noValidate onSubmit={saveLater}>
          <TimeChoice id="later-time" windows={known?.windows ?? null} value={window} now={now} problem={timeProblem} onChange={setWindow} />
          <button type="submit" class="main" aria-disabled={busy}>
            {callWords.recordLater}
          </button>
          <button type="button" onClick={() => setLater(false)}>
            {words.cancel}
          </button>
        </form>
      )}
      {(problem ?? timesProblem) !== null && <Problem text={problem ?? timesProblem ?? ''} />}
    </section>
  );
};
