import type { Figures } from '@frontdesk/shared/desk';
import { Pips } from '../components/pips.tsx';
import { RoughSpan } from '../components/span.tsx';
import { telephoneWords } from '../inbox/telephone-words.ts';
import { roleWords, statusWords, words } from '../inbox/words.ts';

type Person = Figures['people'][number];

const PersonRow = ({ person, offset }: { person: Person; offset: number }) => (
  <tr role="row">
    <th role="rowheader" scope="row">
      {person.name}
    </th>
    <td role="cell">{roleWords[person.role]}</td>
    <td role="cell" data-status={person.status}>
      <span class="dot" aria-hidden="true" /> {person.onTelephone ? telephoneWords.onTelephone : statusWords[person.status]}{' '}
      <span class="hint">
        <RoughSpan since={person.statusSince} offset={offset} />
      </span>
    </td>
    <td role="cell">
      <Pips load={person.load} capacity={person.capacity} />
    </td>
    <td role="cell">{person.teams.map((team) => team.name).join(', ')}</td>
  </tr>
);

/** The roles are written out because a narrow screen draws the rows as blocks, which takes a table's meaning away. */
export const PeopleTable = ({ people, offset }: { people: readonly Person[]; offset: number }) => (
  <section aria-labelledby="people-heading">
    <h2 id="people-heading">{words.people}</h2>
    {people.length === 0 ? (
      <p class="empty">{words.nobodySignedIn}</p>
    ) : (
      <table role="table" class="stacks" aria-labelledby="people-heading">
        <thead role="rowgroup">
          <tr role="row">
            {[words.name, words.role, words.status, words.load, words.teams].map((heading) => (
              <th key={heading} role="columnheader" scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {people.map((person) => (
            <PersonRow key={person.id} person={person} offset={offset} />
          ))}
        </tbody>
      </table>
    )}
  </section>
);
