import type { Failure } from '@frontdesk/shared/errors';
import type { ImportEnd, ImportReport } from '@frontdesk/shared/import-protocol';
import { notSent } from './ask.ts';
import { readSession } from './session.ts';

/** A file that may hold articles, by the end of its name; browsers do not agree on what they call such files. */
const typeOf = (name: string): string | null => {
  if (/\.csv$/i.test(name)) return 'text/csv';
  if (/\.(md|markdown)$/i.test(name)) return 'text/markdown';
  return /\.zip$/i.test(name) ? 'application/zip' : null;
};

export const fileEnds = '.csv,.md,.markdown,.zip';
export const isArticlesFile = (name: string): boolean => typeOf(name) !== null;

/** What came of a file of articles, or with `check` would come of it. Never rejects. The key is asked for each time: a sign-in elsewhere in this browser changes it. */
export const sendArticles = async (file: File, then: ImportEnd, check: boolean): Promise<ImportReport | Failure> => {
  const session = await readSession();
  if (!session.ok) return session;
  const query = new URLSearchParams({ then, check: check ? '1' : '0', name: file.name.slice(0, 200) });
  try {
    const response = await fetch(`/api/articles/import?${query.toString()}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': typeOf(file.name) ?? 'application/octet-stream', 'x-frontdesk-key': session.key },
      // Read here first: a file that was changed or moved since it was chosen fails at this line, and not half sent.
      body: await file.arrayBuffer(),
    });
    const answer = (await response.json()) as ImportReport | Failure;
    // A proxy's error page may be JSON of another kind.
    return typeof answer.ok === 'boolean' ? answer : notSent;
  } catch {
    return notSent;
  }
};
