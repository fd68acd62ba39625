import type { AskedKind } from '@frontdesk/shared/asked-protocol';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Ask, Result } from '../connection/ask.ts';
import { sentenceFor, words } from '../inbox/words.ts';

export type AskedChoice = { siteId: string | null; kind: AskedKind | null; from: number };

/** What people ask, read again when something else is chosen or articles have changed. An answer to an older question is dropped. */
export function useAsked(ask: Ask, { siteId, kind, from }: AskedChoice, live: boolean, mark: number) {
  const [data, setData] = useState<Result<'asked.list'> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef(0);
  const load = useCallback(async (): Promise<void> => {
    const mine = (latest.current += 1);
    const reply = await ask('asked.list', { siteId, kind, from });
    if (latest.current !== mine) return;
    if (reply.ok) setData(reply);
    setProblem(reply.ok ? null : sentenceFor(reply, words.notRead));
  }, [ask, siteId, kind, from]);
  useEffect(() => () => void (latest.current += 1), []);
  useEffect(() => {
    if (live) void load();
  }, [live, mark, load]);
  return { data, problem, load };
}
