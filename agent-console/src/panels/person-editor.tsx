import { PersonForm, type PersonRecord } from '@frontdesk/shared/people-protocol';
import { parseForm } from '@frontdesk/shared/problems';
import { useState } from 'preact/hooks';
import type { Choice } from '../components/check-list.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { SureButton } from '../components/sure-button.tsx';
import type { Ask } from '../connection/ask.ts';
import { fieldName, peopleWords as words } from '../inbox/people-words.ts';
import { PersonFields } from './person-form.tsx';
import { SaveBar } from './save-bar.tsx';
import { useRecord } from './use-record.ts';

type Props = {
  ask: Ask;
  person: PersonRecord;
  teams: readonly Choice[];
  skills: readonly string[];
  reload: () => Promise<PersonRecord | null>;
  onSaid: (line: string) => void;
};

export const PersonEditor = ({ ask, person, teams, skills, reload, onSaid }: Props) => {
  const personId = person.id;
  const name = `${person.form.firstName} ${person.form.lastName}`;
  const record = useRecord<PersonForm>({
    record: person,
    parse: (draft) => parseForm(PersonForm, draft),
    reload,
    save: async (value, version) => {
      const reply = await ask('person.change', { personId, version, value });
      return reply.ok ? { ok: true, record: reply.person } : reply;
    },
  });
  const [busy, setBusy] = useState(false);
  const act = async (command: 'person.disable' | 'person.enable', done: string) => {
    setBusy(true);
    const reply = await ask(command, { personId, version: record.loaded.version });
    setBusy(false);
    if (!reply.ok) return record.failed(reply);
    onSaid(done);
    await record.load();
  };
  return (
    <>
      <form
        class="settings-form"
        noValidate
        aria-label={name}
        onSubmit={(event) => {
          event.preventDefault();
          void record.submit();
        }}
      >
        <ErrorSummary problems={record.problems} nameOf={fieldName} />
        <PersonFields draft={record.draft} teams={teams} skills={skills} problemAt={record.problemAt} onChange={record.change} />
        <SaveBar setting={record} saved={words.savedPerson(name)} untouched={words.neverChanged} />
      </form>
      {person.disabledAt === null ? (
        <SureButton
          label={words.disable}
          hint={words.disableHint}
          question={words.disableSure(name)}
          yes={words.disableYes}
          no={words.keep}
          busy={busy}
          onYes={() => void act('person.disable', words.isDisabled(name))}
        />
      ) : (
        <div class="sure">
          <button type="button" aria-disabled={busy} onClick={() => !busy && void act('person.enable', words.isEnabled(name))}>
            {words.enable}
          </button>
          <p class="hint">{words.enableHint}</p>
        </div>
      )}
    </>
  );
};
