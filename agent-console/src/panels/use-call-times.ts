import type { WindowOffer } from '@frontdesk/shared/call-back';
import { useEffect, useState } from 'preact/hooks';
import type { CallTimes } from './call-back-actions.ts';

type Known = { windows: readonly WindowOffer[]; reason: string; name: string };

/** The times that can be promised, read once when asked for. A failure is said by `problem`. */
export const useCallTimes = (times: CallTimes, wanted: boolean) => {
  const [known, setKnown] = useState<Known | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    void times().then((answer) => {
      if (gone) return;
      if (typeof answer === 'string') setProblem(answer);
      else {
        setKnown(answer);
        setProblem(null);
      }
    });
    return () => {
      gone = true;
    };
  }, [wanted, asked]);
  return { known, problem, again: () => setAsked((count) => count + 1) };
};
