import type { PersonRecord } from '@frontdesk/shared/people-protocol';
import { useState } from 'preact/hooks';
import { FailedToLoad } from '../components/problem.tsx';
import { Skeleton } from '../components/skeleton.tsx';
import { peopleWords as words } from '../inbox/people-words.ts';
import { languageName } from '../inbox/times.ts';
import { roleWords } from '../inbox/words.ts';
import { NewPerson } from './new-person.tsx';
import { PersonEditor } from './person-editor.tsx';
import type { SettingsProps } from './settings-pages.tsx';
import { useListed } from './use-listed.ts';

const fullName = ({ form }: PersonRecord): string => `${form.firstName} ${form.lastName}`;

/** Who can sign in: a list to choose from, then one of them. */
export const PeoplePage = ({ ask, live, peopleMark = 0 }: SettingsProps) => {
  const { data, problem, load } = useListed(ask, 'person.list', live, peopleMark);
  const teams = useListed(ask, 'team.list', live, peopleMark);
  const [chosen, choose] = useState<string | null>(null);
  const [sought, setSought] = useState('');
  const [said, setSaid] = useState('');
  const sites = teams.data?.sites ?? [];
  const choices = (teams.data?.teams ?? []).map(({ id, siteId, form }) => ({
    id,
    label: sites.length > 1 ? `${sites.find((site) => site.id === siteId)?.name}: ${form.name}` : form.name,
  }));
  const nameOf = (id: string) => choices.find((choice) => choice.id === id)?.label ?? '';
  const person = data?.people.find(({ id }) => id === chosen) ?? null;
  const go = (next: string | null) => {
    choose(next);
    setSaid('');
  };
  const wrong = problem ?? teams.problem;

  return (
    <main class="panel settings" tabIndex={0} aria-label={words.people}>
      <h1>{person ? fullName(person) : chosen === 'new' ? words.addPerson : words.people}</h1>
      {chosen === null && <p class="intro">{words.peopleIntro}</p>}
      {wrong !== null && <FailedToLoad text={wrong} onRetry={() => void (load(), teams.load())} />}
      <p role="status" class="saved">
        {said}
      </p>
      {chosen !== null && (
        <button type="button" class="back-to-list" onClick={() => go(null)}>
          {words.backToPeople}
        </button>
      )}
      {(data === null || teams.data === null) && wrong === null && <Skeleton count={4} shape="row" />}
      {data !== null && teams.data !== null && chosen === 'new' && <NewPerson ask={ask} teams={choices} skills={data.skills} onDone={() => go(null)} />}
      {data !== null && teams.data !== null && person && (
        <PersonEditor
          key={person.id}
          ask={ask}
          person={person}
          teams={choices}
          skills={data.skills}
          reload={async () => (await load())?.people.find(({ id }) => id === person.id) ?? null}
          onSaid={setSaid}
        />
      )}
      {data !== null && chosen === null && <PeopleList people={data.people} nameOf={nameOf} sought={sought} onSeek={setSought} onChoose={go} />}
    </main>
  );
};

type ListProps = {
  people: readonly PersonRecord[];
  nameOf: (teamId: string) => string;
  sought: string;
  onSeek: (text: string) => void;
  onChoose: (id: string) => void;
};

const PeopleList = ({ people, nameOf, sought, onSeek, onChoose }: ListProps) => {
  const wanted = sought.trim().toLowerCase();
  const found = people.filter((person) =>
    [fullName(person), person.email, ...person.form.teamIds.map(nameOf), ...person.form.skills].some((text) => text.toLowerCase().includes(wanted)),
  );
  return (
    <>
      <div class="list-tools">
        <div class="field">
          <label for="find-person">{words.find}</label>
          <input
            id="find-person"
            type="search"
            autocomplete="off"
            value={sought}
            aria-describedby="find-person-hint"
            onInput={(event) => onSeek(event.currentTarget.value)}
          />
          <p class="hint" id="find-person-hint">
            {words.findHint}
          </p>
        </div>
        <button type="button" class="main" onClick={() => onChoose('new')}>
          {words.addPerson}
        </button>
      </div>
      <p role="status" class="hint">
        {words.shown(found.length, people.length)}
      </p>
      {found.length === 0 ? (
        <p class="empty">{words.nobodyFound}</p>
      ) : (
        <table role="table" class="stacks" aria-label={words.people}>
          <thead role="rowgroup">
            <tr role="row">
              {[words.person, words.role, words.teams, words.skills, words.languages, words.capacity].map((title) => (
                <th key={title} role="columnheader" scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {found.map((person) => (
              <PersonRow key={person.id} person={person} nameOf={nameOf} onChoose={onChoose} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};

const PersonRow = ({ person, nameOf, onChoose }: Pick<ListProps, 'nameOf' | 'onChoose'> & { person: PersonRecord }) => (
  <tr role="row">
    <th role="rowheader" scope="row">
      <button type="button" class="small" aria-label={words.changeWhom(fullName(person))} onClick={() => onChoose(person.id)}>
        {fullName(person)}
      </button>{' '}
      {person.disabledAt !== null && <span class="tag">{words.disabled}</span>}
    </th>
    <td role="cell">{roleWords[person.form.role]}</td>
    <td role="cell" data-label={words.teams}>
      {person.form.teamIds.map(nameOf).join(', ') || words.none}
    </td>
    <td role="cell" data-label={words.skills}>
      {person.form.skills.join(', ') || words.none}
    </td>
    <td role="cell" data-label={words.languages}>
      {person.form.languages.map(languageName).join(', ') || words.none}
    </td>
    <td role="cell" data-label={words.capacity}>
      {person.form.capacity} <span class="only-read">{words.capacityUnit}</span>
    </td>
  </tr>
);
