import type { QueueSummary } from '@frontdesk/shared/desk';
import { LongestWait } from '../components/longest-wait.tsx';
import { promisedBy } from '../inbox/clock.ts';
import { expectedWaitWords, silenceWords } from '../inbox/silence-words.ts';
import { words } from '../inbox/words.ts';

const headings = [words.team, words.waiting, words.longestWait, silenceWords.expectedWait, words.available, words.signedIn];

/** On a narrow screen the rows are drawn as blocks: the roles keep it a table, and `data-label` puts each heading beside its number. */
export const QueueTable = ({ queues, offset }: { queues: readonly QueueSummary[]; offset: number }) => (
  <section aria-labelledby="teams-heading">
    <h2 id="teams-heading">{words.teamsHeading}</h2>
    <table role="table" class="numbers" aria-labelledby="teams-heading">
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
        {queues.map(({ team, waiting, longestSince, available, signedIn, wait, waitUnknown, ...targets }) => (
          <tr key={team.id} role="row">
            <th role="rowheader" scope="row">
              {team.name}
            </th>
            <td role="cell" data-label={words.waiting}>
              {waiting}
            </td>
            <td role="cell" data-label={words.longestWait}>
              <LongestWait since={longestSince} promised={promisedBy(targets)} offset={offset} />
            </td>
            <td role="cell" data-label={silenceWords.expectedWait}>
              {expectedWaitWords({ wait, waitUnknown })}
            </td>
            <td role="cell" data-label={words.available}>
              {available}
            </td>
            <td role="cell" data-label={words.signedIn}>
              {signedIn}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
