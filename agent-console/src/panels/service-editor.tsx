import { parseForm } from '@frontdesk/shared/problems';
import { ServiceForm, type ServiceRecord, type TeamRecord } from '@frontdesk/shared/team-protocol';
import { ErrorSummary } from '../components/error-summary.tsx';
import { FieldProblem } from '../components/field-problem.tsx';
import { SkillsField } from '../components/skills-field.tsx';
import type { Ask } from '../connection/ask.ts';
import { fieldName, peopleWords as words } from '../inbox/people-words.ts';
import { SaveBar } from './save-bar.tsx';
import { useRecord } from './use-record.ts';

type Props = { ask: Ask; service: ServiceRecord; teams: readonly TeamRecord[]; skills: readonly string[]; reload: () => Promise<ServiceRecord | null> };

/** Which team has a service, and what its conversations need. */
export const ServiceEditor = ({ ask, service, teams, skills, reload }: Props) => {
  const { siteId, name } = service;
  const record = useRecord<ServiceForm>({
    record: service,
    parse: (draft) => parseForm(ServiceForm, draft),
    reload,
    save: async (value, version) => {
      const reply = await ask('service.change', { siteId, name, version, value });
      return reply.ok ? { ok: true, record: reply.service } : reply;
    },
  });
  const { draft, problemAt } = record;
  return (
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
      <div class="text-field">
        <label for="teamId">{words.owner}</label>
        <select
          id="teamId"
          value={draft.teamId}
          aria-describedby={problemAt('teamId') === undefined ? undefined : 'teamId-problem'}
          onChange={(event) => record.change({ ...draft, teamId: event.currentTarget.value })}
        >
          {teams.map(({ id, form }) => (
            <option key={id} value={id} selected={id === draft.teamId}>
              {form.name}
            </option>
          ))}
        </select>
        <FieldProblem id="teamId-problem" text={problemAt('teamId')} />
      </div>
      <SkillsField
        id="required"
        legend={words.required}
        hint={words.requiredHint}
        known={skills}
        chosen={draft.required}
        problem={problemAt('required')}
        onChange={(required) => record.change({ ...draft, required })}
      />
      <SkillsField
        id="preferred"
        legend={words.preferred}
        hint={words.preferredHint}
        known={skills}
        chosen={draft.preferred}
        problem={problemAt('preferred')}
        onChange={(preferred) => record.change({ ...draft, preferred })}
      />
      <SaveBar setting={record} saved={words.savedService(name)} untouched={words.neverChanged} />
    </form>
  );
};
