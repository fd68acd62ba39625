import type { Week } from '@frontdesk/shared/week-protocol';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Ask } from '../connection/ask.ts';
import { sentenceFor, words } from '../inbox/words.ts';

/** A week of a site, or of all; read again when articles have changed. An answer to an older question is dropped. */
export function useWeek(ask: Ask, siteId: string | null, weeksBack: number, live: boolean, mark: number) {
  const [data, setData] = useState<Week | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef(0);
  const load = useCallback(async (): Promise<void> => {
    const mine = (latest.current += 1);
    const reply = await ask('week.read', { siteId, weeksBack });
    if (latest.current !== mine) return;
    if (reply.ok) setData(reply.week);
    setProblem(reply.ok ? null : sentenceFor(reply, words.notRead));
  }, [ask, siteId, weeksBack]);
  useEffect(() => () => void (latest.current += 1), []);
  useEffect(() => {
    if (live) void load();
  }, [live, mark, load]);
  return { data, problem, load };
}
