import { telephoneGrants } from '@frontdesk/shared/telephone-protocol';
import type { Result } from '../connection/ask.ts';
import { reasonWords, telephoneWords as words } from '../inbox/telephone-words.ts';
import { spokenSpan, timeOfDay } from '../inbox/times.ts';

type Question = Result<'telephone.read'>['lately'][number];

const isAllowed = ({ reason }: Question): boolean => telephoneGrants.some((grant) => grant === reason);

const Row = ({ one }: { one: Question }) => (
  <tr role="row">
    <th role="rowheader" scope="row">
      <time dateTime={new Date(one.at).toISOString()}>{timeOfDay(one.at)}</time>
    </th>
    <td role="cell">{one.team.name}</td>
    <td role="cell">{isAllowed(one) ? words.yes(one.advisor) : words.no}</td>
    <td role="cell">
      {reasonWords[one.reason]}
      {one.waiting > 0 && <span class="hint"> ({words.chats(one.waiting, spokenSpan(one.longestSeconds * 1000))})</span>}
    </td>
  </tr>
);

/** The newest questions of today with their answers. */
export const TelephoneLately = ({ lately }: { lately: readonly Question[] }) => (
  <section aria-labelledby="lately-heading">
    <h2 id="lately-heading">{words.lately}</h2>
    <table role="table" class="stacks" aria-labelledby="lately-heading">
      <thead role="rowgroup">
        <tr role="row">
          {[words.time, words.team, words.answer, words.reason].map((heading) => (
            <th key={heading} role="columnheader" scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {lately.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </tbody>
    </table>
  </section>
);
