import type { FigureGroup, FigureInterval, FigureReport } from '@frontdesk/shared/figures-protocol';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Ask } from '../connection/ask.ts';
import { sentenceFor, words } from '../inbox/words.ts';

/** What is asked; another value is another question. */
export type Question = { from: number; to: number; interval: FigureInterval; by: FigureGroup; teamId?: string };

const everyMs = 30_000;

/** The answer to a question, and to no other: one that comes late, when something else was asked meanwhile, is dropped. While `goes` on it is asked again. */
export const useReport = (ask: Ask, question: Question | null, live: boolean, goes: boolean) => {
  const [answer, setAnswer] = useState<{ to: Question; report: FigureReport } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef<Question | null>(null);

  const read = useCallback(() => {
    if (question === null) return;
    latest.current = question;
    void ask('figures.report', question).then((reply) => {
      if (latest.current !== question) return;
      setProblem(reply.ok ? null : sentenceFor(reply, words.notRead));
      if (reply.ok) setAnswer({ to: question, report: reply });
    });
  }, [ask, question]);

  useEffect(() => () => void (latest.current = null), []);
  useEffect(() => {
    if (live) read();
  }, [read, live]);
  useEffect(() => {
    if (!live || !goes) return;
    const timer = setInterval(read, everyMs);
    return () => clearInterval(timer);
  }, [read, live, goes]);
  return { report: answer !== null && answer.to === question ? answer.report : null, problem, again: read };
};
