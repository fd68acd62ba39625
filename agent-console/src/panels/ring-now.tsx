import { useState } from 'preact/hooks';
import { Problem } from '../components/problem.tsx';
import { callWords } from '../inbox/call-back-words.ts';

/** Takes a call that is due by hand, whoever it would be offered to. */
export const RingNow = ({ due, onRing }: { due: boolean; onRing: () => Promise<string | null> }) => {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const ring = async () => {
    if (busy) return;
    setBusy(true);
    setProblem(await onRing());
    setBusy(false);
  };
  return (
    <div class="ring-now">
      <p>{due ? callWords.dueNow : callWords.notYet}</p>
      {due && (
        <button type="button" class="main" aria-disabled={busy} onClick={() => void ring()}>
          {callWords.ringNow}
        </button>
      )}
      {problem !== null && <Problem text={problem} />}
    </div>
  );
};
