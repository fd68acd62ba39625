import type { QueueSummary } from '@frontdesk/shared/desk';
import { useCallback } from 'preact/hooks';
import { FailedToLoad } from '../components/problem.tsx';
import type { Ask } from '../connection/ask.ts';
import { callWords } from '../inbox/call-back-words.ts';
import { words } from '../inbox/words.ts';
import { usePolled } from './use-polled.ts';

const everyMs = 5_000;
const headings = [words.team, callWords.due, callWords.later, callWords.overdue];

type Props = { ask: Ask; queues: readonly QueueSummary[]; live: boolean };

/** For supervisors: calls to make, by team, and a word when one is overdue. */
export const CallBackFigures = ({ ask, queues, live }: Props) => {
  const read = useCallback(() => ask('callBack.list', {}), [ask]);
  const { data, problem, again } = usePolled(read, everyMs, queues, live);
  const rows = data?.counts.filter(({ due, later, overdue }) => due + later + overdue > 0) ?? [];
  const overdue = rows.reduce((sum, row) => sum + row.overdue, 0);
  return (
    <section aria-labelledby="call-backs-heading" class="call-figures">
      <h2 id="call-backs-heading">{callWords.list}</h2>
      {problem !== null && <FailedToLoad text={problem} onRetry={again} />}
      <p role="status" class={overdue > 0 ? 'warning overdue' : 'hint'}>
        {data === null ? '' : overdue > 0 ? callWords.someOverdue(overdue) : rows.length === 0 ? callWords.noCallBacks : callWords.allInTime}
      </p>
      {rows.length > 0 && (
        <table role="table" class="numbers" aria-labelledby="call-backs-heading">
          <thead role="rowgroup">
            <tr role="row">
              {headings.map((heading) => (
                <th key={heading} role="columnheader" scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {rows.map(({ team, due, later, overdue: late }) => (
              <tr key={team.id} role="row">
                <th role="rowheader" scope="row">
                  {team.name}
                </th>
                {[due, later, late].map((count, index) => (
                  <td key={headings[index + 1]} role="cell" data-label={headings[index + 1]}>
                    {count}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
};
