import type { Failure } from '@frontdesk/shared/errors';
import type { Problem } from '@frontdesk/shared/problems';
import type { Surge } from '@frontdesk/shared/surge-protocol';
import { useState } from 'preact/hooks';
import type { Ask } from '../connection/ask.ts';
import { planOf, type Draft, type Way } from '../inbox/surge.ts';
import { surgeWords } from '../inbox/surge-words.ts';
import { sentenceFor, words } from '../inbox/words.ts';

type Asked = { ask: Ask; way: Way; surge: Surge | null; /** It has begun: its start stays. */ begun: boolean; onDone: () => void };

/** What stands in the way of an act on a surge. `changed`: somebody else was quicker. */
export type Trouble = { problems: readonly Problem[]; sentence: string | null; changed: Failure['error']['changed'] | null };
export const noTrouble: Trouble = { problems: [], sentence: null, changed: null };

export const troubleOf = (failure: Failure): Trouble => {
  const { problems = [], changed = null } = failure.error;
  return { problems, changed, sentence: problems.length > 0 || changed !== null ? null : sentenceFor(failure, words.notSent) };
};

/** Sends a form of a surge, and keeps what is wrong with it beside its fields. */
export const useSurge = ({ ask, way, surge, begun, onDone }: Asked) => {
  const [trouble, setTrouble] = useState<Trouble>(noTrouble);
  const [busy, setBusy] = useState(false);

  const missing = (draft: Draft, starts: boolean): Problem[] => [
    ...(draft.reason === '' ? [{ path: 'reason', message: surgeWords.chooseReason + '.' }] : []),
    ...(starts && (draft.startDate === '' || draft.startTime === '') ? [{ path: 'starts', message: surgeWords.noDate }] : []),
    ...(draft.end === 'time' && (draft.endDate === '' || draft.endTime === '') ? [{ path: 'ends', message: surgeWords.noDate }] : []),
  ];

  const send = async (draft: Draft, now: number, timeZone: string): Promise<void> => {
    if (busy) return;
    const starts = way === 'plan' || (way === 'change' && !begun);
    const problems = missing(draft, starts);
    setTrouble({ ...noTrouble, problems });
    if (problems.length > 0) return;
    setBusy(true);
    const plan = planOf(draft, starts, now, timeZone);
    const reply =
      surge === null
        ? await ask('surge.start', { siteId: draft.siteId, plan })
        : await ask('surge.change', { surgeId: surge.id, version: surge.version, plan });
    setBusy(false);
    if (reply.ok) onDone();
    else setTrouble(troubleOf(reply));
  };
  const clear = () => setTrouble(noTrouble);
  return { trouble, busy, send, clear, problemAt: (path: string): string | undefined => trouble.problems.find((one) => one.path === path)?.message };
};
export type UsedSurge = ReturnType<typeof useSurge>;
