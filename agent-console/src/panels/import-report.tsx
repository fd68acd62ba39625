import type { ImportReport } from '@frontdesk/shared/import-protocol';
import { filesWords as words } from '../inbox/knowledge-files-words.ts';
import { Icon } from '../components/icon.tsx';

/** What a check found: how many articles would change, or everything that is wrong, with its place in the file. */
export const ImportReportView = ({ report }: { report: ImportReport }) => {
  const { problems, problemsTotal, added, changed } = report;
  if (problemsTotal === 0)
    return (
      <div class="import-report">
        <p>
          <strong>{words.nothingWrong}</strong> {words.counts(report)}
        </p>
        {added + changed === 0 && <p>{words.nothingNew}</p>}
        {report.drafts > 0 && <p>{words.drafts(report.drafts)}</p>}
        {report.leftOut > 0 && <p>{words.leftOut(report.leftOut)}</p>}
      </div>
    );
  return (
    <div class="import-report">
      <p class="problem">
        <Icon name="warning" /> {words.wrong(problemsTotal)}
      </p>
      <p>{words.wrongHint(problemsTotal)}</p>
      <ol class="import-problems">
        {problems.map((problem, at) => (
          <li key={at}>
            <span class="place">{words.place(problem)}</span>
            <span>{problem.message}</span>
          </li>
        ))}
      </ol>
      {problemsTotal > problems.length && <p>{words.more(problemsTotal - problems.length)}</p>}
    </div>
  );
};
