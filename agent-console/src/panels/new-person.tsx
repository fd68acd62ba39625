import { NewPersonForm } from '@frontdesk/shared/people-protocol';
import { parseForm } from '@frontdesk/shared/problems';
import { useState } from 'preact/hooks';
import type { Choice } from '../components/check-list.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { TextField } from '../components/text-field.tsx';
import type { Ask } from '../connection/ask.ts';
import { fieldName, peopleWords as words } from '../inbox/people-words.ts';
import { PersonFields } from './person-form.tsx';
import { SaveBar } from './save-bar.tsx';
import { useRecord } from './use-record.ts';

const nobody: NewPersonForm = { email: '', firstName: '', lastName: '', role: 'advisor', teamIds: [], skills: [], languages: [], capacity: 3 };
const unmarked = { version: 0, changedBy: null, changedAt: null };

type Props = { ask: Ask; teams: readonly Choice[]; skills: readonly string[]; onDone: () => void };

/** Adds a person, then shows their password, once. */
export const NewPerson = ({ ask, teams, skills, onDone }: Props) => {
  const [added, setAdded] = useState<{ name: string; email: string; password: string } | null>(null);
  const record = useRecord<NewPersonForm>({
    record: { form: nobody, ...unmarked },
    parse: (draft) => parseForm(NewPersonForm, draft),
    reload: async () => null,
    save: async (value) => {
      const reply = await ask('person.add', { value });
      if (!reply.ok) return reply;
      setAdded({ name: `${reply.person.form.firstName} ${reply.person.form.lastName}`, email: reply.person.email, password: reply.password });
      return { ok: true, record: { form: nobody, ...unmarked } };
    },
  });
  if (added)
    return (
      <section class="one-time" aria-labelledby="added-heading">
        <h2 id="added-heading" tabIndex={-1} ref={(heading) => heading?.focus()}>
          {words.added(added.name)}
        </h2>
        <p>{words.passwordOnce}</p>
        <dl>
          <div>
            <dt>{words.email}</dt>
            <dd>{added.email}</dd>
          </div>
          <div>
            <dt>{words.firstPassword}</dt>
            <dd class="password-once">{added.password}</dd>
          </div>
        </dl>
        <button type="button" class="main" onClick={onDone}>
          {words.noted}
        </button>
      </section>
    );
  return (
    <form
      class="settings-form"
      noValidate
      aria-label={words.addPerson}
      onSubmit={(event) => {
        event.preventDefault();
        void record.submit();
      }}
    >
      <ErrorSummary problems={record.problems} nameOf={fieldName} />
      <TextField
        id="email"
        label={words.email}
        value={record.draft.email}
        problem={record.problemAt('email')}
        onChange={(email) => record.change({ ...record.draft, email })}
      />
      <PersonFields draft={record.draft} teams={teams} skills={skills} problemAt={record.problemAt} onChange={record.change} />
      <SaveBar setting={record} saved="" untouched="" save={words.addPerson} />
    </form>
  );
};
