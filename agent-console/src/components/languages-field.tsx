import { languageChoices } from '../inbox/languages.ts';
import { peopleWords as words } from '../inbox/people-words.ts';
import { languageName } from '../inbox/times.ts';
import { FieldProblem } from './field-problem.tsx';

type Props = { id: string; chosen: readonly string[]; problem: string | undefined; onChange: (chosen: string[]) => void };

/** The languages of a person: a list that is chosen from, one after the other. */
export const LanguagesField = ({ id, chosen, problem, onChange }: Props) => (
  <fieldset id={id} tabIndex={-1} aria-describedby={`${id}-hint`}>
    <legend>{words.languages}</legend>
    <p class="hint" id={`${id}-hint`}>
      {words.languagesHint}
    </p>
    {chosen.length > 0 && (
      <ul class="chosen-list">
        {chosen.map((tag) => (
          <li key={tag}>
            {languageName(tag)}
            <button
              type="button"
              class="small"
              aria-label={words.removeOne(languageName(tag))}
              onClick={() => {
                onChange(chosen.filter((one) => one !== tag));
                document.getElementById(`${id}-more`)?.focus();
              }}
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
    )}
    <div class="add-line">
      <label for={`${id}-more`}>{words.addLanguage}</label>
      <select
        id={`${id}-more`}
        value=""
        onChange={(event) => {
          const tag = event.currentTarget.value;
          event.currentTarget.value = '';
          if (tag !== '') onChange([...chosen, tag]);
        }}
      >
        <option value="">{words.chooseLanguage}</option>
        {languageChoices
          .filter((choice) => !chosen.includes(choice.id))
          .map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.label}
            </option>
          ))}
      </select>
    </div>
    <FieldProblem id={`${id}-problem`} text={problem} />
  </fieldset>
);
