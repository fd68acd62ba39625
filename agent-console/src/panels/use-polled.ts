import type { Failure } from '@frontdesk/shared/errors';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { sentenceFor, words } from '../inbox/words.ts';

/** Reads asked for by changes are at least this far apart. */
const gapMs = 1_000;

export type Polled<R> = { data: R | null; problem: string | null; again: () => void };

/**
 * Reads at once, every `everyMs` while shown, and soon after `changed` is another value. A failure leaves the last data in place.
 */
export const usePolled = <R extends { ok: true }>(read: () => Promise<R | Failure>, everyMs: number, changed: unknown, live: boolean): Polled<R> => {
  const [data, setData] = useState<R | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const readAt = useRef(0);
  const gone = useRef(false);

  const again = useCallback(() => {
    readAt.current = Date.now();
    void read().then((reply) => {
      if (gone.current) return;
      if (reply.ok) setData(reply);
      setProblem(reply.ok ? null : sentenceFor(reply, words.notRead));
    });
  }, [read]);

  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);
  useEffect(() => {
    if (!live) return;
    const timer = setInterval(again, everyMs);
    return () => clearInterval(timer);
  }, [again, everyMs, live]);
  useEffect(() => {
    if (!live) return;
    const timer = setTimeout(again, Math.max(0, readAt.current + gapMs - Date.now()));
    return () => clearTimeout(timer);
  }, [again, changed, live]);

  return { data, problem, again };
};
