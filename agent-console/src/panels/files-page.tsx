import { importLimits, type ImportEnd, type ImportReport } from '@frontdesk/shared/import-protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Problem } from '../components/problem.tsx';
import { fileEnds, isArticlesFile, sendArticles } from '../connection/articles-file.ts';
import { filesWords as words } from '../inbox/knowledge-files-words.ts';
import { sentenceFor } from '../inbox/words.ts';
import { ImportReportView } from './import-report.tsx';
import type { KnowledgeProps } from './knowledge-pages.tsx';

const wrongWith = (file: File | null): string | null => {
  if (file === null) return words.missing;
  if (!isArticlesFile(file.name)) return words.wrongKind;
  return file.size > importLimits.bytes ? words.tooLarge : null;
};

/** Articles as files: out as CSV or Markdown, and in after a check. */
export const FilesPage = ({ mark, role }: Pick<KnowledgeProps, 'mark' | 'role'>) => {
  const [file, setFile] = useState<File | null>(null);
  const [fieldProblem, setFieldProblem] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [report, setReport] = useState<ImportReport | null>(null);
  const [line, setLine] = useState('');
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const result = useRef<HTMLDivElement>(null);
  const asked = useRef(0);
  // What a check said holds for the articles as they were: somebody changed them since.
  useEffect(() => setReport((before) => (before !== null && before.problemsTotal === 0 ? null : before)), [mark]);
  useEffect(() => {
    if (report !== null) result.current?.focus();
  }, [report]);

  const choose = (chosen: File | null): void => {
    asked.current += 1;
    setFile(chosen);
    setReport(null);
    setProblem(null);
    setLine('');
    setBusy(false);
    setFieldProblem(chosen === null ? null : wrongWith(chosen));
  };
  const send = async (then: ImportEnd, check: boolean): Promise<void> => {
    if (busy) return;
    const wrong = wrongWith(file);
    setFieldProblem(wrong);
    if (wrong !== null || file === null) return field.current?.focus();
    const mine = (asked.current += 1);
    setBusy(true);
    setProblem(null);
    setLine(check ? words.checking : words.bringing);
    const answer = await sendArticles(file, then, check);
    // Another file was chosen meanwhile: this answer is about the one before.
    if (mine !== asked.current) return;
    setBusy(false);
    setLine(answer.ok && answer.kept ? words.done(answer, then === 'publish') : '');
    if (!answer.ok) setProblem(sentenceFor(answer, words.notSent));
    setReport(answer.ok && !answer.kept ? answer : null);
    if (answer.ok && answer.kept) {
      setFile(null);
      if (field.current) field.current.value = '';
      field.current?.focus();
    }
  };
  const isReady = report !== null && report.problemsTotal === 0 && report.added + report.changed > 0;
  return (
    <main class="panel settings files-page" tabIndex={0} aria-label={words.title}>
      <h1>{words.title}</h1>
      <p class="intro">{words.intro}</p>
      <section aria-labelledby="files-download">
        <h2 id="files-download">{words.download}</h2>
        <p class="hint">{words.downloadHint}</p>
        <ul class="downloads">
          <li>
            <a href="/api/articles.csv" download="">
              {words.csv}
            </a>
          </li>
          <li>
            <a href="/api/articles.zip" download="">
              {words.zip}
            </a>
          </li>
        </ul>
      </section>
      <section aria-labelledby="files-bring-in">
        <h2 id="files-bring-in">{words.bringIn}</h2>
        <div class="field">
          <label for="articles-file">{words.choose}</label>
          <p class="hint" id="articles-file-hint">
            {words.chooseHint}
          </p>
          {fieldProblem !== null && <Problem id="articles-file-problem" text={fieldProblem} />}
          <input
            ref={field}
            id="articles-file"
            type="file"
            accept={fileEnds}
            aria-invalid={fieldProblem !== null}
            aria-describedby={`articles-file-hint${fieldProblem === null ? '' : ' articles-file-problem'}`}
            onChange={(event) => choose(event.currentTarget.files?.[0] ?? null)}
          />
        </div>
        <button type="button" class={isReady ? undefined : 'main'} aria-disabled={busy} onClick={() => void send('review', true)}>
          {words.check}
        </button>
        <p role="status" class="saved">
          {line}
        </p>
        {problem !== null && <Problem text={problem} />}
        {report !== null && (
          <div ref={result} tabIndex={-1} role="group" aria-label={report.problemsTotal > 0 ? words.wrong(report.problemsTotal) : words.nothingWrong}>
            <ImportReportView report={report} />
          </div>
        )}
        {isReady && (
          <div class="bring-in">
            <div>
              <button type="button" class="main" aria-disabled={busy} aria-describedby="as-drafts-hint" onClick={() => void send('review', false)}>
                {words.asDrafts}
              </button>
              <p class="hint" id="as-drafts-hint">
                {words.asDraftsHint}
              </p>
            </div>
            {role !== 'advisor' && (
              <div>
                <button type="button" aria-disabled={busy} aria-describedby="and-publish-hint" onClick={() => void send('publish', false)}>
                  {words.andPublish}
                </button>
                <p class="hint" id="and-publish-hint">
                  {words.andPublishHint}
                </p>
              </div>
            )}
          </div>
        )}
      </section>
    </main>
  );
};
