import type { Surge, SurgeChange } from '@frontdesk/shared/surge-protocol';
import { surgeTitle } from '@frontdesk/shared/surge-words';
import { overAt } from '../inbox/surge.ts';
import { actWords, surgeWords as words } from '../inbox/surge-words.ts';
import { spanIn } from '../inbox/zone-times.ts';
import { SurgeDoes, SurgeHistory } from './surge-card.tsx';

type Props = { surges: readonly Surge[]; changesOf: (surge: Surge) => readonly SurgeChange[]; now: number };

/** When it was; of one that was cancelled, when it would have been. */
const whenOf = (surge: Surge): string => {
  const cancelled = overAt(surge) <= surge.startsAt;
  const span = spanIn(surge.startsAt, cancelled ? surge.endsAt : overAt(surge), surge.timeZone);
  return cancelled ? `${actWords.cancelled}: ${span}` : span;
};

/** Surges that are over, the newest first. The roles are written out because a narrow screen draws the rows as blocks. */
export const PastSurges = ({ surges, changesOf, now }: Props) => (
  <section aria-labelledby="surges-past">
    <h2 id="surges-past">{words.past}</h2>
    {surges.length === 0 ? (
      <p class="empty">{words.nonePast}</p>
    ) : (
      <table role="table" class="stacks" aria-labelledby="surges-past">
        <thead role="rowgroup">
          <tr role="row">
            {[words.reason, words.when, words.what, words.history].map((heading) => (
              <th key={heading} role="columnheader" scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {surges.map((surge) => (
            <tr key={surge.id} role="row">
              <th role="rowheader" scope="row">
                {surgeTitle(surge)}
              </th>
              <td role="cell">{whenOf(surge)}</td>
              <td role="cell">
                <SurgeDoes surge={surge} />
              </td>
              <td role="cell">
                <SurgeHistory surge={surge} changes={changesOf(surge)} now={now} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
  </section>
);
