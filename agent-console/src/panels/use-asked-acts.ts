import type { AskedGroup } from '@frontdesk/shared/asked-protocol';
import type { Failure } from '@frontdesk/shared/errors';
import type { Role } from '@frontdesk/shared/vocabulary';
import { useState } from 'preact/hooks';
import type { Ask } from '../connection/ask.ts';
import { questionOf } from '../inbox/asked-texts.ts';
import { askedWords as words } from '../inbox/asked-words.ts';
import { datedMoment } from '../inbox/times.ts';
import { sentenceFor } from '../inbox/words.ts';

export type Done = { text: string; articleId: string | null };
type Article = { articleId: string; question: string };

/** What can be done with a group, one act at a time. `onDone` after each that went through, and after one that somebody else was quicker with. */
export function useAskedActs(ask: Ask, group: AskedGroup, role: Role, onDone: (done: Done) => void) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { rows } = group;

  async function act(run: () => Promise<Done | Failure>) {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const done = await run();
    setBusy(false);
    if (!('ok' in done)) return onDone(done);
    const { code, changed, problems } = done.error;
    // What is on the screen is of the past: it is read again, and nothing that was ticked is lost.
    if (code === 'changedMeanwhile')
      return onDone({ text: changed ? words.overtaken(changed.by, datedMoment(changed.at, Date.now())) : words.gone, articleId: null });
    setProblem(problems?.[0]?.message ?? sentenceFor(done));
  }

  return {
    busy,
    problem,
    fail: setProblem,
    add: ({ articleId, question }: Article, texts: string[], version: number | null) =>
      act(async () => {
        const read = version === null ? await ask('article.read', { articleId }) : null;
        if (read && !read.ok) return read;
        const reply = await ask('asked.phrase', { rows, articleId, version: read ? read.article.version : (version ?? 0), texts });
        return reply.ok ? { text: words.added(reply.added, question, reply.article.work, role), articleId } : reply;
      }),
    start: (texts: string[]) =>
      act(async () => {
        const asked = questionOf(texts);
        const question = asked.slice(0, 200).trim();
        const others = texts.filter((text) => text !== asked);
        const reply = await ask('asked.draft', { rows, question, texts: others, withAdvice: group.advice !== null });
        return reply.ok ? { text: words.started(question), articleId: reply.article.id } : reply;
      }),
    dismiss: () =>
      act(async () => {
        const reply = await ask('asked.dismiss', { rows });
        return reply.ok ? { text: words.dismissed(reply.dismissed), articleId: null } : reply;
      }),
  };
}
