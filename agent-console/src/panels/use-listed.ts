import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Ask, Result } from '../connection/ask.ts';
import { sentenceFor, words } from '../inbox/words.ts';

/** A list of Settings, read again whenever somebody has changed people, teams or services. */
export function useListed<K extends 'person.list' | 'team.list'>(ask: Ask, name: K, live: boolean, mark: number) {
  const [data, setData] = useState<Result<K> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const load = useCallback(async (): Promise<Result<K> | null> => {
    const reply = await ask(name, {} as never);
    if (reply.ok) setData(reply);
    setProblem(reply.ok ? null : sentenceFor(reply, words.notRead));
    return reply.ok ? reply : null;
  }, [ask, name]);
  useEffect(() => {
    if (live) void load();
  }, [live, mark, load]);
  return { data, problem, load };
}
