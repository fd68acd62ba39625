import { PersonForm as Form } from '@frontdesk/shared/people-protocol';
import { roles } from '@frontdesk/shared/vocabulary';
import { CheckList, type Choice } from '../components/check-list.tsx';
import { FieldProblem } from '../components/field-problem.tsx';
import { LanguagesField } from '../components/languages-field.tsx';
import { NumberField } from '../components/number-field.tsx';
import { SkillsField } from '../components/skills-field.tsx';
import { TextField } from '../components/text-field.tsx';
import { peopleWords as words } from '../inbox/people-words.ts';
import { roleWords } from '../inbox/words.ts';

type Props<F extends Form> = {
  draft: F;
  teams: readonly Choice[];
  skills: readonly string[];
  problemAt: (path: string) => string | undefined;
  onChange: (next: F) => void;
};

/** What an admin sets of a person; the ids of the fields are the paths of their problems. */
export const PersonFields = <F extends Form>({ draft, teams, skills, problemAt, onChange }: Props<F>) => {
  const set = (change: Partial<Form>) => onChange({ ...draft, ...change });
  return (
    <>
      <TextField id="firstName" label={words.firstName} value={draft.firstName} problem={problemAt('firstName')} onChange={(firstName) => set({ firstName })} />
      <TextField id="lastName" label={words.lastName} value={draft.lastName} problem={problemAt('lastName')} onChange={(lastName) => set({ lastName })} />
      <div class="text-field">
        <label for="role">{words.role}</label>
        <select
          id="role"
          value={draft.role}
          aria-invalid={problemAt('role') !== undefined}
          aria-describedby={problemAt('role') === undefined ? 'role-hint' : 'role-hint role-problem'}
          onChange={(event) => set({ role: roles.find((role) => role === event.currentTarget.value) ?? draft.role })}
        >
          {roles.map((role) => (
            <option key={role} value={role} selected={role === draft.role}>
              {roleWords[role]}
            </option>
          ))}
        </select>
        <p class="hint" id="role-hint">
          {words.roleHint}
        </p>
        <FieldProblem id="role-problem" text={problemAt('role')} />
      </div>
      <NumberField
        id="capacity"
        label={words.capacity}
        unit={words.capacityUnit}
        hint={words.capacityHint}
        value={draft.capacity}
        problem={problemAt('capacity')}
        onChange={(capacity) => set({ capacity: capacity ?? Number.NaN })}
      />
      <CheckList
        id="teamIds"
        legend={words.teams}
        choices={teams}
        chosen={draft.teamIds}
        problem={problemAt('teamIds')}
        onChange={(teamIds) => set({ teamIds })}
      >
        {draft.teamIds.length === 0 && <p class="hint">{words.noTeam}</p>}
      </CheckList>
      <SkillsField
        id="skills"
        legend={words.skills}
        hint={words.skillsHint}
        known={skills}
        chosen={draft.skills}
        problem={problemAt('skills')}
        onChange={(chosen) => set({ skills: chosen })}
      />
      <LanguagesField id="languages" chosen={draft.languages} problem={problemAt('languages')} onChange={(languages) => set({ languages })} />
    </>
  );
};
